import type { Item } from '../annotations/layer';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';
import { piecesOf, type Piece } from './pieces';
import { createPlainText } from './plainText';

/**
 * GATE's BDOC JSON (gatenlp.github.io/python-gatenlp, gatenlp.github.io/gateplugin-Format_Bdoc): annotations with features, offsets in
 * UTF-16 code units, which `offset_type` `j` (Java) says. Roles and relations are features that hold the numbers of annotations.
 */
export const gateJson: Format = { id: 'gate-json', name: 'GATE (BDOC JSON)', write };

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const { pieces, links, lost } = piecesOf(handout);
  const numbers = new Map(pieces.map(({ id }, index) => [id, index]));
  const arrows = new Map<string, Record<string, number[]>>();
  for (const { from, to, label } of links) {
    const own = arrows.get(from) ?? {};
    (own[label] ??= []).push(numbers.get(to) ?? 0);
    arrows.set(from, own);
  }
  const notes = notesByItem(handout);
  const annotations = pieces.map((piece, id) => ({
    type: piece.role ?? piece.item.type,
    ...plain.place(piece.span),
    id,
    features: { ...features(piece, handout, notes), ...arrows.get(piece.id) },
  }));
  const document = {
    annotation_sets: { '': { name: '', annotations, next_annid: annotations.length } },
    text: plain.text,
    features: { article: handout.name, language: handout.language },
    offset_type: 'j',
    name: handout.name,
  };
  return {
    files: [{ suffix: '.bdocjs', content: JSON.stringify(document) + '\n' }],
    lost: lossesOf(handout, { ...lost, notes: strayNotes(handout) }),
  };
}

function features(
  { item, role, id }: Piece,
  { entities, annotations }: Handout,
  notes: ReturnType<typeof notesByItem>,
): Readonly<Record<string, unknown>> {
  if (role !== undefined || id !== item.id) return {};
  const entity = item.entity === undefined ? undefined : entities.get(item.entity);
  const noted = (notes.get(item.id) ?? []).map(({ text }) => text);
  return {
    ...item.attributes,
    ...standing(item),
    ...(annotations.get(item.id)?.by && { annotator: annotations.get(item.id)?.by }),
    ...(entity && { entity: entity.id, name: entity.name }),
    ...(entity?.wikidata !== undefined && { wikidata: entity.wikidata }),
    ...(noted.length > 0 && { notes: noted }),
  };
}

function standing({ origin, score }: Item): Readonly<Record<string, unknown>> {
  return origin === 'suggestion' ? { status: 'suggested', score } : { status: 'accepted' };
}

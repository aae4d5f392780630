import type { Item } from '../annotations/layer';
import { isWikidataItem } from '../wikidata/item';
import { readSpacy } from './spacyRead';
import type { Format, Handout, Written } from './format';
import { jsonTokens } from './jsonTokens';
import { codeOf, isNamed } from './labels';
import { nest } from './layers';
import { countAttributes, lossesOf } from './lost';
import { piecesOf, placedRoles, type Piece } from './pieces';
import { createPlainText, type PlainText } from './plainText';

/**
 * spaCy's `Doc.to_json`, one document a line: names that do not overlap in `ents`, all else in span groups (`mentions` for further
 * names, a group for each type with roles and for each role). Tokens end where annotations do, since spaCy drops what does not fit them.
 */
export const spacy: Format = { id: 'spacy', name: 'spaCy (Doc JSON)', write, read: readSpacy, suffix: '.spacy.jsonl' };

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const { pieces, lost } = piecesOf(handout);
  const { tokens, sentences } = jsonTokens(
    handout,
    plain,
    pieces.map(({ span }) => span),
  );
  const single = handout.items.filter((item) => item.spans.length === 1 && isNamed(item, handout.schema));
  const ents = new Set(nest(single).outer);
  const groups: Record<string, unknown[]> = {};
  for (const piece of pieces) {
    if (piece.role === undefined && ents.has(piece.item)) continue;
    (groups[groupOf(piece, handout)] ??= []).push(spanOf(piece, handout, plain));
  }
  const doc = {
    text: plain.text,
    ents: [...ents].map((item) => {
      const { start, end } = plain.points(item.spans[0] ?? { start: 0, end: 0 });
      return { start, end, label: codeOf(item, handout.schema), kb_id: linkOf(item, handout) };
    }),
    sents: sentences,
    tokens: tokens.map(({ id, start, end }) => ({ id, start, end })),
    spans: groups,
  };
  return {
    files: [{ suffix: '.spacy.jsonl', content: JSON.stringify(doc) + '\n' }],
    lost: lossesOf(handout, {
      roles: lost.roles,
      attributes: countAttributes(handout, ['form']),
      relations: handout.relations.length,
      notes: handout.notes.length,
    }),
  };
}

/** A group a role, a group a type with roles (`quote`), one for the names that found no room among the entities. */
function groupOf({ item, role }: Piece, { schema }: Handout): string {
  return role ?? (isNamed(item, schema) ? 'mentions' : item.type);
}

function spanOf(piece: Piece, handout: Handout, plain: PlainText): unknown {
  const { item, role, span } = piece;
  const { start, end } = plain.points(span);
  const label = role?.toUpperCase() ?? codeOf(item, handout.schema);
  return { start, end, label, kb_id: role === undefined ? linkOf(item, handout) : '', ...belonging(piece) };
}

/** What tells the way back which spans are one annotation; spaCy passes over it. */
function belonging({ id, item }: Piece): { readonly id?: string; readonly of?: string } {
  if (id !== item.id) return { of: item.id };
  return item.spans.length > 1 || placedRoles(item).length > 0 ? { id } : {};
}

function linkOf({ entity }: Item, { entities }: Handout): string {
  const wikidata = entity === undefined ? undefined : entities.get(entity)?.wikidata;
  return isWikidataItem(wikidata) ? wikidata : '';
}

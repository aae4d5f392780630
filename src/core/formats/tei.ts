import type { Item } from '../annotations/layer';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { nestedBlocks, type Piece } from './nesting';
import { notesByItem, strayNotes } from './notes';
import { unplacedRoles } from './pieces';
import { createTeiIds, type TeiIds } from './teiIds';
import { headerOf } from './teiHeader';
import { elementOf } from './teiElements';
import { standOffOf } from './teiStandOff';
import { element, startTag, xmlText } from './xml';

/**
 * TEI P5 (tei-c.org, 4.9): the text with `persName`, `placeName`, `orgName`, `date` and `said` in it, `standOff` with who and what is
 * named, notes and relations. Where two overlap the inner one is cut in two, joined by `next` and `prev`; so is one of several spans.
 */
export const tei: Format = { id: 'tei', name: 'TEI P5', write };

function write(handout: Handout): Written {
  const ids = createTeiIds(handout);
  const relations = handout.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const notes = notesByItem(handout);
  const noted = handout.items.flatMap(({ id }) => notes.get(id) ?? []);
  const text = textOf(handout, ids);
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${handout.language}">\n`,
    headerOf(handout, ids, noted),
    standOffOf(handout, ids, noted, relations),
    text,
    '</TEI>\n',
  ].join('');
  return {
    files: [{ suffix: '.tei.xml', content }],
    lost: lossesOf(handout, {
      notes: strayNotes(handout),
      roles: handout.items.reduce(
        (sum, item) => sum + unplacedRoles(item).filter(({ entity }) => entity === undefined).length,
        0,
      ),
      relations: handout.relations.length - relations.length,
    }),
  };
}

function textOf(handout: Handout, ids: TeiIds): string {
  const blocks = nestedBlocks(handout);
  const totals = new Map<Item, number>();
  for (const { pieces } of blocks)
    for (const piece of pieces) {
      if (piece.kind === 'open' && piece.entry.role === undefined)
        totals.set(piece.entry.item, (totals.get(piece.entry.item) ?? 0) + 1);
    }
  const written = new Map<Item, number>();
  const placed = (item: Item): Readonly<Record<string, string>> => {
    const part = written.get(item) ?? 0;
    written.set(item, part + 1);
    return placeOf(ids.of(item.id), part, totals.get(item) ?? 1);
  };
  const content = blocks.map(({ block: { kind }, pieces }) => ({ kind, xml: inline(pieces, placed, handout, ids) }));
  const front = content.filter(({ kind }) => kind === 'frontMatter').map(({ xml }) => element('p', {}, xml));
  const body = content
    .filter(({ kind }) => kind !== 'frontMatter')
    .map(({ kind, xml }, index) => {
      if (kind === 'headline' && index === 0) return element('head', {}, xml);
      return element('p', { rend: kind === 'paragraph' ? undefined : kind }, xml);
    });
  const isBare = body.length === 0 || (body.length === 1 && content.some(({ kind }) => kind === 'headline'));
  const div = element('div', {}, `\n${[...body, ...(isBare ? ['<p/>'] : [])].join('\n')}\n`);
  const before =
    front.length > 0 ? element('front', {}, element('div', { type: 'frontMatter' }, front.join(''))) + '\n' : '';
  return `<text>\n${before}<body>\n${div}\n</body>\n</text>\n`;
}

/** `xml:id` of a part, and what joins it to the part before and behind. */
function placeOf(id: string, part: number, parts: number): Readonly<Record<string, string>> {
  const name = (at: number): string => (at === 0 ? id : `${id}_part${at + 1}`);
  return {
    'xml:id': name(part),
    ...(part + 1 < parts && { next: `#${name(part + 1)}` }),
    ...(part > 0 && { prev: `#${name(part - 1)}` }),
  };
}

function inline(
  pieces: readonly Piece[],
  placed: (item: Item) => Readonly<Record<string, string>>,
  handout: Handout,
  ids: TeiIds,
): string {
  let content = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      content += xmlText(handout.text.slice(piece.span.start, piece.span.end).replace(/\r\n?/g, '\n'));
      continue;
    }
    const { item, role } = piece.entry;
    const { name, attributes } = elementOf(item, role, handout, ids);
    if (piece.kind === 'close') content += `</${name}>`;
    else content += startTag(name, { ...attributes, ...(role === undefined && placed(item)) });
  }
  return content;
}

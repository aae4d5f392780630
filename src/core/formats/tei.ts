import type { Item } from '../annotations/layer';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { nestedBlocks, type Layered, type NestedBlock, type Piece } from './nesting';
import { notesByItem, strayNotes } from './notes';
import { createTeiIds, type TeiIds } from './teiIds';
import { headerOf } from './teiHeader';
import { elementOf, playerElement } from './teiElements';
import { readTei } from './teiRead';
import { standOffOf } from './teiStandOff';
import { element, startTag, xmlText } from './xml';

/**
 * TEI P5 (tei-c.org, 4.9): the text with `persName`, `placeName`, `orgName`, `date` and `said` in it, `standOff` with who and what is
 * named, notes and relations. Where two overlap the inner one is cut in two, joined by `next` and `prev`; so is one of several spans.
 */
export const tei: Format = { id: 'tei', name: 'TEI P5', write, read: readTei, suffix: '.tei.xml' };

function write(handout: Handout): Written {
  const ids = createTeiIds(handout);
  const relations = handout.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const notes = notesByItem(handout);
  const noted = handout.items.flatMap(({ id }) => notes.get(id) ?? []);
  const text = textOf(handout, ids);
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${handout.language}">\n`,
    headerOf(handout, ids, noted, relations),
    standOffOf(handout, ids, noted, relations),
    text,
    '</TEI>\n',
  ].join('');
  return {
    files: [{ suffix: '.tei.xml', content }],
    lost: lossesOf(handout, {
      notes: strayNotes(handout),
      relations: handout.relations.length - relations.length,
    }),
  };
}

function textOf(handout: Handout, ids: TeiIds): string {
  const blocks = nestedBlocks(handout);
  const placed = createPlaced(blocks, ids);
  const content = blocks.map(({ block: { kind }, pieces }) => ({ kind, xml: inline(pieces, placed, handout, ids) }));
  const front = content.filter(({ kind }) => kind === 'frontMatter').map(({ xml }) => element('p', preserved, xml));
  const body = content
    .filter(({ kind }) => kind !== 'frontMatter')
    .map(({ kind, xml }, index) => {
      if (kind === 'headline' && index === 0) return element('head', preserved, xml);
      return element('p', { rend: kind === 'paragraph' ? undefined : kind, ...preserved }, xml);
    });
  const isBare = body.length === 0 || (body.length === 1 && content.some(({ kind }) => kind === 'headline'));
  const div = element('div', {}, `\n${[...body, ...(isBare ? ['<p/>'] : [])].join('\n')}\n`);
  const before =
    front.length > 0 ? element('front', {}, element('div', { type: 'frontMatter' }, front.join(''))) + '\n' : '';
  return `<text>\n${before}<body>\n${div}\n</body>\n</text>\n`;
}

/** White space is the article's own. */
const preserved = { 'xml:space': 'preserve' };

/** `xml:id` of each element as it is written, joined to the other parts of the same; none for the words of a role in one part. */
type Placed = (entry: Layered) => Readonly<Record<string, string>>;

function createPlaced(blocks: readonly NestedBlock[], ids: TeiIds): Placed {
  const totals = new Map<Item | Layered, number>();
  for (const { pieces } of blocks)
    for (const piece of pieces)
      if (piece.kind === 'open') totals.set(wholeOf(piece.entry), (totals.get(wholeOf(piece.entry)) ?? 0) + 1);
  const written = new Map<Item | Layered, number>();
  let players = 0;
  const names = new Map<Layered, string>();
  return (entry) => {
    const whole = wholeOf(entry);
    const [part, parts] = [written.get(whole) ?? 0, totals.get(whole) ?? 1];
    written.set(whole, part + 1);
    if (entry.role === undefined) return placeOf(ids.of(entry.item.id), part, parts);
    if (parts === 1) return {};
    const name = names.get(entry) ?? `r.${(players += 1)}`;
    names.set(entry, name);
    return placeOf(name, part, parts);
  };
}

/** What the parts belong to: all spans of an item are one, the words of each player are their own. */
function wholeOf(entry: Layered): Item | Layered {
  return entry.role === undefined ? entry.item : entry;
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

function inline(pieces: readonly Piece[], placed: Placed, handout: Handout, ids: TeiIds): string {
  let content = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      content += xmlText(handout.text.slice(piece.span.start, piece.span.end).replace(/\r\n?/g, '\n'));
      continue;
    }
    const { entry } = piece;
    const isItem = entry.role === undefined;
    const { name, attributes } = isItem ? elementOf(entry.item, handout, ids) : playerElement(entry, ids);
    if (piece.kind === 'close') content += `</${name}>`;
    else content += startTag(name, { ...attributes, ...placed(entry) });
  }
  return content;
}

import { countBelow } from '../text/sorted';
import type { DateCount, PairCount, ReportPlace, ReportSchema, ReportSource } from './report';
import type { createNames, KnownName } from './names';
import { byNumber, createTally } from './tally';

/** Names of one paragraph that are paired: a list of five hundred says nothing about any two of them. */
const mostNames = 30;
/** Names that are told of a date. */
const mostWith = 3;

/** Who is named in a paragraph, each once, and which dates; a list of arrays by number of the paragraph. */
interface Paragraph {
  readonly names: Map<string, KnownName & { readonly place: ReportPlace }>;
  readonly dates: { readonly value: string; readonly place: ReportPlace }[];
}

/** Who is named together with whom and when: in the same paragraphs. Linear in the number of mentions. */
export function countTogether(
  sources: readonly ReportSource[],
  schema: ReportSchema,
  nameOf: ReturnType<typeof createNames>,
): { readonly pairs: readonly PairCount[]; readonly dates: readonly DateCount[] } {
  const pairs = createTally<{
    readonly other: string;
    readonly types: readonly [string, string];
    paragraphs: number;
  }>();
  const dates = createTally<{ mentions: number; readonly others: Map<string, number> }>();
  sources.forEach((source, article) => {
    for (const { names, dates: here } of paragraphsOf(source, article, schema, nameOf)) {
      const all = [...names.values()].slice(0, mostNames);
      for (const [one, other] of pairsOf(all, schema))
        pairs.add(`${one.key}\n${other.key}`, () => pairOf(one, other), one.place, article).paragraphs++;
      for (const { value, place } of here) {
        const date = dates.add(value, () => ({ name: value, mentions: 0, others: new Map() }), place, article);
        date.mentions++;
        for (const { name } of all) date.others.set(name, (date.others.get(name) ?? 0) + 1);
      }
    }
  });
  return {
    pairs: [...pairs.all()].sort(byNumber(({ paragraphs }) => paragraphs)),
    dates: dates
      .all()
      .map(({ others, ...date }) => ({ ...date, with: most(others) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const pairOf = (one: KnownName, other: KnownName) => ({
  name: one.name,
  other: other.name,
  types: [one.type, other.type] as const,
  paragraphs: 0,
});

function most(others: ReadonlyMap<string, number>): readonly string[] {
  return [...others]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostWith)
    .map(([name]) => name);
}

function paragraphsOf(
  source: ReportSource,
  article: number,
  { dates }: ReportSchema,
  nameOf: ReturnType<typeof createNames>,
): Iterable<Paragraph> {
  const { digest } = source;
  const starts = Uint32Array.from(digest.blocks);
  const paragraphs = new Map<number, Paragraph>();
  const at = (offset: number): Paragraph => {
    const index = countBelow(starts, offset + 1, starts.length);
    let paragraph = paragraphs.get(index);
    if (!paragraph) paragraphs.set(index, (paragraph = { names: new Map(), dates: [] }));
    return paragraph;
  };
  for (const { id, type, places } of digest.entities) {
    const known = nameOf(source, id);
    if (!known || dates.has(type)) continue;
    for (const { start, end } of places) {
      const { names } = at(start);
      if (!names.has(known.key)) names.set(known.key, { ...known, place: { article, start, end } });
    }
  }
  for (const { value, start, end } of digest.dates) at(start).dates.push({ value, place: { article, start, end } });
  return paragraphs.values();
}

/** Pairs of which one is a person; the person first, of two people the one that comes first in the alphabet. */
function* pairsOf<T extends KnownName>(all: readonly T[], { people }: ReportSchema): Iterable<readonly [T, T]> {
  const isPerson = ({ type }: T) => people.has(type);
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      if (!isPerson(one) && !isPerson(other)) continue;
      const isSwapped = isPerson(one) === isPerson(other) ? one.key > other.key : isPerson(other);
      yield isSwapped ? [other, one] : [one, other];
    }
}

import { createDetector } from '../../src/core/annotate';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import type { Span } from '../../src/core/text/span';
import { editKinds, placesOf, sentencesOf, truthOf, type Edited, type EditKind } from './anchoringEdits';
import { exactInContext, firstExact, ours, storedOffset, type Keep, type Placed } from './anchoringMethods';
import type { Clock } from './clock';
import type { Measure, Section } from './measure';
import { createRandom } from './texts';

const articles = 150;
const seed = 1;

/** What a row must reach: shares in per cent, milliseconds an article. */
interface Budget {
  readonly found: number;
  readonly elsewhere: number;
}

interface Row {
  readonly name: string;
  readonly keep: Keep;
  readonly budget?: Budget;
}

const rows: readonly Row[] = [
  { name: 'stored offset', keep: storedOffset },
  { name: 'first exact occurrence', keep: firstExact },
  { name: 'exact prefix + quote + suffix', keep: exactInContext },
  { name: 'ours, without the text before', keep: ours(false), budget: { found: 99.5, elsewhere: 0.6 } },
  { name: 'ours, with the text before', keep: ours(true), budget: { found: 99.8, elsewhere: 0.4 } },
];

const mostMilliseconds = 10;

interface Counts {
  alive: number;
  found: number;
  wrong: number;
  doubtful: number;
  deleted: number;
  elsewhere: number;
  milliseconds: number;
}

interface Case {
  readonly before: string;
  readonly spans: readonly Span[];
  readonly edited: Edited;
}

/** How well annotations are found again in edited texts, by several methods (the table of ANCHORING.md). */
export function measureAnchoring(texts: readonly string[], lexicon: Lexicon, quick: boolean, clock: Clock): Section {
  const lines: string[] = [];
  const measures: Measure[] = [];
  const measured = texts.slice(0, quick ? articles / 5 : articles);
  for (const kind of Object.keys(editKinds) as EditKind[]) {
    const cases = casesOf(measured, kind, lexicon);
    for (const { name, keep, budget } of rows) {
      const counts = measure(cases, keep, clock);
      lines.push(lineOf(`${kind}, ${name}`, counts, cases.length));
      if (budget) measures.push(...measuresOf(`${kind}, ${name}`, counts, cases.length, budget));
    }
  }
  const notes = [
    ...lines,
    'found: on its own words, to the letter; wrong: elsewhere than it should, without saying so; deleted: attached to other words;',
    'doubtful: other edges than it should, said to be edited and so shown in Problems',
    `${measured.length} texts; names, quotations, speakers and verbs that were detected; edits from seed ${seed} (tools/bench/anchoringEdits.ts)`,
  ];
  return { title: 'Finding annotations again', measures, notes };
}

const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

function measuresOf(name: string, counts: Counts, articleCount: number, budget: Budget): readonly Measure[] {
  const { alive, found, wrong, deleted, elsewhere, milliseconds } = counts;
  return [
    { name: `${name}: found`, value: share(found, alive), unit: '%', atLeast: budget.found },
    { name: `${name}: wrong`, value: share(wrong, alive), unit: '%', atMost: 0 },
    { name: `${name}: deleted`, value: share(elsewhere, deleted), unit: '%', atMost: budget.elsewhere },
    { name: `${name}: an article`, value: milliseconds / articleCount, unit: 'ms', atMost: mostMilliseconds },
  ];
}

function lineOf(name: string, counts: Counts, articleCount: number): string {
  const { alive, found, wrong, doubtful, deleted, elsewhere, milliseconds } = counts;
  const cell = (part: number, whole: number): string => `${share(part, whole).toFixed(2)} %`.padStart(8);
  const cells = [cell(found, alive), cell(wrong, alive), cell(elsewhere, deleted)];
  const time = `${(milliseconds / articleCount).toFixed(2)} ms`.padStart(9);
  return `${name.padEnd(44)} ${cells.join(' ')} ${time}   ${wrong} of ${alive} wrong, ${doubtful} doubtful, ${elsewhere} of ${deleted} deleted`;
}

function casesOf(texts: readonly string[], kind: EditKind, lexicon: Lexicon): readonly Case[] {
  const random = createRandom(seed);
  const foreign = texts.flatMap(sentencesOf).flatMap(({ text }) => (text.length > 20 ? [text] : []));
  return texts.map((before) => {
    const { mentions, quotes } = createDetector(lexicon).detect(before);
    const names = mentions.filter(({ type, form }) => type === 'person' && form === 'name');
    const all = [...mentions, ...quotes.flatMap((quote) => [...quote.spans, ...quote.speaker, ...quote.cue])];
    // These texts stand between quotation marks, so that some are one quotation as a whole.
    const own = all.filter(({ start, end }) => (end - start) * 2 < before.length);
    const spans = [...new Map(own.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()];
    return { before, spans, edited: editKinds[kind]({ text: before, names, foreign }, random) };
  });
}

function measure(cases: readonly Case[], keep: Keep, clock: Clock): Counts {
  const counts: Counts = { alive: 0, found: 0, wrong: 0, doubtful: 0, deleted: 0, elsewhere: 0, milliseconds: 0 };
  for (const { before, spans, edited } of cases) {
    const method = keep(before, spans);
    const start = clock();
    const found = method(edited.text);
    counts.milliseconds += clock() - start;
    const places = placesOf(edited, before.length);
    spans.forEach((span, index) => {
      count(counts, truthOf(span, places, edited), found[index]);
    });
  }
  return counts;
}

function count(counts: Counts, truth: Span | 'deleted' | 'torn', found: Placed | undefined): void {
  if (truth === 'torn') return;
  if (truth === 'deleted') {
    counts.deleted++;
    if (found) counts.elsewhere++;
    return;
  }
  counts.alive++;
  if (found?.start === truth.start && found.end === truth.end) counts.found++;
  else if (found?.isDoubtful === true) counts.doubtful++;
  else if (found) counts.wrong++;
}

import { createDetector } from '../../src/core/annotate';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import type { Span } from '../../src/core/text/span';
import { editKinds, placesOf, sentencesOf, truthOf, type EditKind, type Edited } from './anchoringEdits';
import { exactInContext, firstExact, ours, storedOffset, type Keep } from './anchoringMethods';
import type { Clock } from './clock';
import type { Measure, Section } from './measure';
import { createRandom } from './texts';

const articles = 150;

const methods: Readonly<Record<string, Keep>> = {
  'stored offset': storedOffset,
  'first exact occurrence': firstExact,
  'exact prefix + quote + suffix': exactInContext,
  'ours without base text': ours(false),
  'ours with base text': ours(true),
};

interface Counts {
  alive: number;
  found: number;
  wrong: number;
  deleted: number;
  elsewhere: number;
  ms: number;
}

interface Case {
  readonly before: string;
  readonly spans: readonly Span[];
  readonly edited: Edited;
}

export function measureAnchoring(
  texts: readonly string[],
  lexicon: Lexicon,
  quick: boolean,
  clock: Clock,
  seed = 1,
): Section {
  const lines: string[] = [];
  const measures: Measure[] = [];
  for (const kind of Object.keys(editKinds) as EditKind[]) {
    const cases = casesOf(texts.slice(0, quick ? 30 : Number(process.env.ARTICLES ?? articles)), kind, lexicon, seed);
    for (const [name, keep] of Object.entries(methods)) {
      const counts = measure(cases, keep, clock, name);
      lines.push(row(kind, name, counts, cases.length));
    }
  }
  return { title: 'Anchoring', measures, notes: lines };
}

function row(
  kind: string,
  name: string,
  { alive, found, wrong, deleted, elsewhere, ms }: Counts,
  count: number,
): string {
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(9);
  return `${kind.padEnd(12)} ${name.padEnd(32)} ${share(found, alive)} ${share(wrong, alive)} ${share(elsewhere, deleted)} ${(ms / count).toFixed(2)} (${alive} alive, ${deleted} deleted, ${wrong} wrong, ${elsewhere} elsewhere)`;
}

function casesOf(texts: readonly string[], kind: EditKind, lexicon: Lexicon, seed: number): readonly Case[] {
  const random = createRandom(seed);
  const foreign = texts
    .flatMap((text) => sentencesOf(text).map((sentence) => sentence.text))
    .filter((text) => text.length > 20);
  return texts.map((before) => {
    const { mentions, quotes } = createDetector(lexicon).detect(before);
    const names = mentions.filter(({ type, form }) => type === 'person' && form === 'name');
    const all = [...mentions, ...quotes.flatMap((quote) => [...quote.spans, ...quote.speaker, ...quote.cue])];
    const spans = [
      ...new Map(
        all
          .filter(({ start, end }) => (end - start) * 2 < before.length)
          .map(({ start, end }) => [`${start}-${end}`, { start, end }]),
      ).values(),
    ];
    return { before, spans, edited: editKinds[kind]({ text: before, names, foreign }, random) };
  });
}

function measure(cases: readonly Case[], keep: Keep, clock: Clock, name: string): Counts {
  const counts: Counts = { alive: 0, found: 0, wrong: 0, deleted: 0, elsewhere: 0, ms: 0 };
  for (const { before, spans, edited } of cases) {
    const method = keep(before, spans);
    const start = clock();
    const found = method(edited.text);
    counts.ms += clock() - start;
    const places = placesOf(edited, before.length);
    spans.forEach((span, index) => {
      const truth = truthOf(span, places, edited);
      const at = found[index];
      if (truth === 'torn') return;
      if (truth === 'deleted') {
        counts.deleted++;
        if (at) counts.elsewhere++;
        if (at && process.env.SHOW && name.startsWith('ours'))
          show('ELSEWHERE', before, span, edited.text, undefined, at);
        return;
      }
      counts.alive++;
      if (!at) {
        if (process.env.SHOW && name.startsWith('ours')) show('MISSED', before, span, edited.text, truth, undefined);
      } else if (at.start === truth.start && at.end === truth.end) counts.found++;
      else {
        counts.wrong++;
        if (process.env.SHOW && name.startsWith('ours')) show('WRONG', before, span, edited.text, truth, at);
      }
    });
  }
  return counts;
}
function show(
  what: string,
  before: string,
  span: Span,
  text: string,
  truth: Span | undefined,
  at: Span | undefined,
): void {
  const around = (t: string, s: Span | undefined): string =>
    s
      ? `${s.start}: …${t.slice(Math.max(0, s.start - 50), s.start)}[${t.slice(s.start, s.end).length > 160 ? t.slice(s.start, s.start + 80) + ' ~~~ ' + t.slice(s.end - 80, s.end) : t.slice(s.start, s.end)}]${t.slice(s.end, s.end + 50)}…`
      : '-';
  console.log(
    `${what}\n  before ${around(before, span)}\n  truth  ${around(text, truth)}\n  got    ${around(text, at)}`,
  );
}

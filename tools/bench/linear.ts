import { createDetector, toSuggestions } from '../../src/core/annotate';
import { noDecisions } from '../../src/core/annotations/decisions';
import { overlay } from '../../src/core/annotations/overlay';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import type { Clock } from './clock';
import type { Measure, Section } from './measure';
import { createRandom } from './texts';

/** Texts of a length that nobody writes and every program meets. */
const kinds: Readonly<Record<string, (length: number) => string>> = {
  'one line': repeat('Anna Berg sagte am Montag in Lübeck, die Stadt Kiel warte auf „das Geld“ aus Berlin. '),
  'opening marks': repeat('„'),
  'all marks': repeat('„“”»«‚‘\'"›‹ '),
  'marks, words': repeat('„Ja “ »so ‚war « es‘ '),
  'nested marks': (length) => '„a ‚b '.repeat(length / 12) + 'c‘ d“ '.repeat(length / 12),
  'open in each paragraph': repeat('„Wir warten, sagte Anna Berg, auf das Geld.\n\n'),
  capitals: repeat('LÜBECK UND KIEL WARTEN AUF BERLIN '),
  'capitals unbroken': repeat('ABCDEFGH'),
  digits: repeat('1234567890'),
  dates: repeat('3. Mai 2026, 12.30 Uhr, '),
  emoji: repeat('👩🏽‍🚀🎉🏳️‍🌈 '),
  'joined emoji': repeat('👩‍'),
  'right to left': repeat('אמר דוד „שלום“ '),
  parentheses: repeat('('),
  brackets: repeat('([{<'),
  dots: repeat('a.a.a.'),
  'full stops': repeat('.'),
  hyphens: repeat('a-'),
  apostrophes: repeat("a'"),
  commas: repeat('a, '),
  spaces: repeat(' '),
  'line ends': repeat('\n'),
  'carriage returns': repeat('\r\n \r'),
  'combining marks': repeat('e\u0301\u0308'),
  'lone surrogates': repeat('\ud83d '),
  'byte order marks': repeat('\ufeff'),
  'verbs of saying': repeat('sagte sagt sagten, '),
  conjunctions: repeat('dass er sei, '),
  'one family': namesakes,
  'many persons': strangers,
  'name in name': repeat('Anna von der Berg zu '),
};

const sizes = [10_000, 100_000, 1_000_000] as const;
/**
 * Time a character may grow by so much from one size to the next, ten times as long: quadratic work grows by ten, while the
 * processor's caches and the collection of garbage alone were seen to cost up to two.
 */
const growth = 3;
/** From here on the largest size is not tried: it would take minutes. */
const hopeless = 5;

function repeat(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length));
}

function namesakes(length: number): string {
  return made(length, (name) => `${name} Berg `);
}

function strangers(length: number): string {
  return made(length, (name) => `Dr. ${name} ${name.slice(2)}mann, `);
}

function made(length: number, write: (name: string) => string): string {
  const random = createRandom(7);
  const letter = (): string => String.fromCharCode(97 + Math.floor(26 * random()));
  const parts: string[] = [];
  for (let written = 0; written < length;) {
    const part = write(letter().toUpperCase() + letter() + letter() + letter() + letter());
    parts.push(part);
    written += part.length;
  }
  return parts.join('');
}

/** Does the time a character stay the same however long the text is? */
export function measureLinearity(lexicon: Lexicon, quick: boolean, clock: Clock): Section {
  const measures: Measure[] = [];
  const notes = [
    `growth of the time a character from ${quick ? '10,000 to 100,000' : '100,000 to 1,000,000'} characters`,
  ];
  for (const [kind, make] of Object.entries(kinds)) {
    const costs = costsOf(make, lexicon, quick, clock);
    const [last = 0, before = last] = costs.toReversed();
    measures.push({ name: kind, value: last / Math.max(before, 20), unit: `×  ${described(costs)}`, atMost: growth });
    if (costs.length < (quick ? 2 : 3)) notes.push(`${kind}: longer texts not tried, they take too long`);
  }
  return { title: 'Linear in the length of the text', measures, notes };
}

const described = (costs: readonly number[]): string =>
  `[${costs.map((cost) => cost.toFixed(0).padStart(5)).join(' ')} ns/char]`;

/** Nanoseconds a character for each size, the best of some. */
function costsOf(make: (length: number) => string, lexicon: Lexicon, quick: boolean, clock: Clock): readonly number[] {
  const costs: number[] = [];
  for (const size of quick ? sizes.slice(0, 2) : sizes) {
    const text = make(size);
    const repeats = size > 100_000 ? 2 : 3;
    const times = Array.from({ length: repeats }, () => {
      const start = clock();
      const detection = createDetector(lexicon).detect(text);
      overlay(toSuggestions(detection), noDecisions, text);
      return clock() - start;
    });
    const [before] = costs.slice(-1);
    costs.push((1e6 * Math.min(...times)) / text.length);
    if (before !== undefined && (costs.at(-1) ?? 0) > hopeless * Math.max(before, 200)) break;
  }
  return costs;
}

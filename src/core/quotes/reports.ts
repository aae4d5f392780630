import { canSpeak } from './agency';
import type { Frame } from './frame';
import type { Grammar } from './grammar';
import { idleRoles } from './judged';
import { unmarked, type LocalQuote } from './localQuote';
import { wholeSentence, type Range, type Reading } from './reading';
import type { Attribution } from './told';
import { WordClass } from './wordClass';
import { hasClass } from './words';

/** *X kritisierte den Plan*: told of, not quoted. */
export function reports(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  index: number,
  attribution: Attribution,
  quotes: LocalQuote[],
): void {
  const frame = attribution.idle.find((each) => isReport(reading, grammar, attribution, each));
  if (frame === undefined || attribution.told.length > 0 || attribution.direct.size > 0) return;
  for (let i = quotes.length - 1; quotes[i]?.sentence === index; i--) if (judgesBy(reading, frame, quotes[i])) return;
  if (isRefusal(reading, attribution, frame) || asks(reading, sentence)) return;
  const roles = idleRoles(reading, attribution, frame);
  const ranges = [wholeSentence(reading, sentence)];
  quotes.push(unmarked({ kind: 'reported', ranges, roles: { ...roles, frame: [] }, score: 0.5 }, index));
}

const naming = /^(?:nennen|titulieren|betiteln|call|dub|label|brand)/;

/** *nannte es „…“*, *wies es als „…“ zurück*: the words in marks are all that was said. */
function judgesBy({ words }: Reading, { verb }: Frame, quote: LocalQuote | undefined): boolean {
  const pair = quote?.kind === 'direct' ? quote.pair : undefined;
  if (pair === undefined) return false;
  const before = hasClass(words, pair.open - 1, WordClass.determiner) ? pair.open - 2 : pair.open - 1;
  return naming.test(verb.entry) || /^(?:als|as|für)$/.test(words.lower[before] ?? '');
}

/** A question reports nothing, nor does what the reader is told to do (*Bedenken Sie das*). */
function asks({ words }: Reading, { from, to }: Range): boolean {
  if (words.lower[to - 1] === '?') return true;
  const polite = words.body.text.slice(words.body.tokens.starts[from + 1], words.body.tokens.ends[from + 1]) === 'Sie';
  return polite && hasClass(words, from, WordClass.finite);
}

/** Said not to be done, these leave nothing that was said: *gab die Namen nicht bekannt*. */
const disclosing =
  /^(?:äußern|berichten|kommentieren|bestätigen|bekannt·geben|bekannt·machen|gestehen|bekennen|entschuldigen|nennen|erklären|verkünden|an·geben)$/;

/** *wollte sich nicht äußern*, *äußerte sich nicht*: nothing was said. */
function isRefusal({ words }: Reading, { segments }: Attribution, { segment, cue, verb }: Frame): boolean {
  const wants = /^(?:will|wollen|wollte|wollten|möchte|mochte)$/.test(words.lower[cue[0]?.from ?? -1] ?? '');
  return (
    (wants || disclosing.test(verb.entry)) && stands(words, segments[segment], /^(?:nicht|nie|niemand|keine[nr]?)$/)
  );
}

function stands(words: Reading['words'], segment: Range | undefined, sign: RegExp): boolean {
  for (let i = segment?.from ?? 0; i < (segment?.to ?? 0); i++) if (sign.test(words.lower[i] ?? '')) return true;
  return false;
}

function isReport({ words }: Reading, { german }: Grammar, { segments }: Attribution, frame: Frame): boolean {
  const own = segments[frame.segment];
  const { governs, about } = frame.verb;
  if (own === undefined || !/^(?:main|verbFirst)$/.test(own.kind)) return false;
  if (!governs.includes('r') || frame.speaker.length === 0) return false;
  if (frame.impersonal && !byAgent(words, frame)) return false;
  if (about.length > 0 && !words.lower.slice(own.from, own.to).some((word) => about.includes(word))) return false;
  return !isDeed(words, own, frame) && (!german || frame.speaker.some((range) => canSpeak(words, range)));
}

/** *wurde von der Opposition kritisiert* names who did; in *der Ausbruch von Cholera* the noun before has the phrase. */
function byAgent(words: Reading['words'], { speaker }: Frame): boolean {
  const from = speaker[0]?.from ?? 0;
  const sign = words.lower[from - 1] ?? '';
  if (sign !== 'vom' && sign !== 'von') return false;
  if (sign === 'vom' || hasClass(words, from, WordClass.determiner)) return true;
  return !hasClass(words, from, WordClass.number) && !hasClass(words, from - 2, WordClass.capital);
}

const victims = /(?:opfer|tote|toten|menschenleben|leben|verletzte)$/;

/**
 * The verb is one of saying in other company: *forderte zehn Tote*, *verurteilte ihn zu drei Jahren*, *erklärte die Wahl
 * für ungültig*, *meldete sich*.
 */
function isDeed(words: Reading['words'], own: Range, { verb }: Frame): boolean {
  switch (verb.entry) {
    case 'fordern':
      return stands(words, own, victims);
    case 'verurteilen':
      return stands(words, own, /^(?:zu|zur|zum)$/);
    case 'erklären':
      return stands(words, own, /^(?:für|zum|zur)$/);
    case 'aus·schließen':
      return stands(words, own, /^(?:von|vom)$/);
    case 'melden':
    case 'nennen':
    case 'bezeichnen':
    case 'beschreiben':
      return stands(words, own, /^(?:sich|mich|uns)$/);
    default:
      return false;
  }
}

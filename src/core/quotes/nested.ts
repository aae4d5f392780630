import { canSpeak } from './agency';
import { attribute } from './attribute';
import { findDirect } from './direct';
import type { DirectQuote } from './judged';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';
import { firstAtLeast } from './search';
import type { Told } from './told';
import { WordClass } from './wordClass';
import { hasClass } from './words';

/**
 * Quotations inside a quotation, to any depth: *„Sie fragte: ‚Wie viel?‘ und ging.“* Only those for which the words
 * around them name a speaker or set a colon; other marks inside marks are titles and irony.
 */
export function findNested(reading: Reading, grammar: Grammar, pair: Pair): DirectQuote[] {
  const outer = pairsInside(reading, pair);
  if (outer.length === 0) return [];
  const inside: Reading = { ...reading, outer };
  const found: DirectQuote[] = [];
  for (const sentence of sentencesInside(inside, pair)) {
    const attribution = attribute(inside, grammar, sentence);
    const quotes = findDirect(inside, grammar, sentence, attribution);
    found.push(...quotes.filter(({ alone, roles }) => !alone && roles !== undefined));
  }
  return [...found, ...found.flatMap((quote) => findNested(inside, grammar, quote.pair))];
}

/**
 * What a quotation says that others said: *„Er hat versprochen, dass er kommt“*. Only with a verb of saying and a speaker
 * who is neither the one quoted nor the one he speaks to.
 */
export function findRetold(reading: Reading, grammar: Grammar, pair: Pair): Told[] {
  if (!holdsCue(reading, { from: pair.open + 1, to: pair.close })) return [];
  const inside: Reading = { ...reading, outer: pairsInside(reading, pair) };
  return sentencesInside(inside, pair)
    .filter((sentence) => holdsCue(reading, sentence))
    .flatMap((sentence) => attribute(inside, grammar, sentence).told)
    .filter((told) => isOthers(reading, grammar, told));
}

/** A verb that tells what somebody said, and not right behind *I* or *we*. */
function holdsCue({ words }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    if (!hasClass(words, i, WordClass.say | WordClass.sayParticiple) || partners.test(words.lower[i - 1] ?? ''))
      continue;
    if (words.entries[i]?.cues.some(({ verb }) => verb.medium !== 'thought' && /[dn]/.test(verb.governs)) === true)
      return true;
  }
  return false;
}

/** *ich*, *nach meiner Meinung*: his own view; *Sie*, *wie Sie sagen*: who is spoken to. */
const partners =
  /^(?:ich|wir|du|ihr|Sie|man|es|mein(?:e[rnms]?)?|unser(?:e[rnms]?)?|eure?[rnms]?|i|we|you|it|my|our|your)$/;

function isOthers({ words }: Reading, { german }: Grammar, { kind, ranges, roles, score }: Told): boolean {
  if (kind !== 'indirect' || roles === undefined || roles.medium === 'thought' || score < 0.8) return false;
  if (roles.position !== 'before') return false;
  if (
    /^(?:wie|as)$/.test(words.lower[roles.frame[0]?.from ?? -1] ?? '') ||
    !ranges.some((range) => isClause(words, range))
  )
    return false;
  const from = roles.speaker[0]?.from;
  // *hieß es*: nobody is named, but others said so.
  if (from === undefined) return roles.hearsay;
  if (german && !roles.speaker.some((range) => canSpeak(words, range))) return false;
  const { text, tokens } = words.body;
  const polite =
    text.slice(tokens.starts[from], tokens.ends[from]) === 'Sie' && hasClass(words, from - 1, WordClass.word);
  return !polite && !partners.test(words.lower[from] ?? '');
}

function isClause(words: Reading['words'], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (hasClass(words, i, WordClass.finite)) return true;
  return false;
}

function pairsInside({ pairing: { pairs } }: Reading, pair: Pair): Pair[] {
  const open = (each: Pair): number => each.open;
  const within = pairs.slice(firstAtLeast(pairs, pair.open + 1, open), firstAtLeast(pairs, pair.close, open));
  return within.filter((each) => each.depth === pair.depth + 1 && each.close < pair.close);
}

/** The sentences between the marks; none ends within an inner pair. */
function sentencesInside({ body: { sentences }, outer }: Reading, pair: Pair): Range[] {
  const ranges: Range[] = [];
  let from = pair.open + 1;
  const first = firstAtLeast(sentences, from + 1, (sentence) => sentence.endToken);
  for (let i = first; from < pair.close && i < sentences.length; i++) {
    const to = Math.min(sentences[i]?.endToken ?? pair.close, pair.close);
    const around = outer[firstAtLeast(outer, to, (each) => each.open) - 1];
    if (around !== undefined && around.close >= to) continue;
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}

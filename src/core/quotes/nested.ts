import { attribute } from './attribute';
import { findDirect } from './direct';
import type { DirectQuote } from './judged';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';
import { firstAtLeast } from './search';

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

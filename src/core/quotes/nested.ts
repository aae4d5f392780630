import { attribute } from './attribute';
import { findDirect, type DirectQuote } from './direct';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';

/**
 * Quotations inside a quotation, to any depth: *„Sie fragte: ‚Wie viel?‘ und ging.“* Only those for which the words
 * around them name a speaker or set a colon; other marks inside marks are titles and irony.
 */
export function findNested(reading: Reading, grammar: Grammar, pair: Pair): DirectQuote[] {
  const inner = pairsInside(reading, pair);
  if (inner.length === 0) return [];
  const jump = Int32Array.from(reading.jump);
  jump[pair.open] = pair.open;
  for (const each of inner) jump[each.open] = each.close;
  const inside: Reading = { ...reading, outer: inner, jump };
  const found: DirectQuote[] = [];
  for (const sentence of sentencesInside(inside, pair)) {
    const attribution = attribute(inside, grammar, sentence);
    const quotes = findDirect(inside, grammar, sentence, attribution);
    found.push(...quotes.filter(({ alone, roles }) => !alone && roles !== undefined));
  }
  return [...found, ...found.flatMap((quote) => findNested(inside, grammar, quote.pair))];
}

function pairsInside({ pairing }: Reading, pair: Pair): Pair[] {
  return pairing.pairs.filter(
    (each) => each.depth === pair.depth + 1 && each.open > pair.open && each.close < pair.close,
  );
}

function sentencesInside({ body, outer }: Reading, pair: Pair): Range[] {
  const ranges: Range[] = [];
  let from = pair.open + 1;
  for (const sentence of body.sentences) {
    const to = Math.min(sentence.endToken, pair.close);
    const split = outer.some((each) => each.open < to && each.close >= to);
    if (to <= from || split) continue;
    ranges.push({ from, to });
    from = to;
    if (to === pair.close) break;
  }
  return ranges;
}

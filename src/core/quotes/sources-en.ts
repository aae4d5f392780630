import type { Source } from './frame';
import { withAppositions } from './frames-en';
import { englishPhrase } from './nouns-en';
import type { Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { capital, determiner } = WordClass;

/** Number of words of *according to* or *in the words of* at a token, 0 if neither begins there. */
function sourceCue(words: Reading['words'], i: number): number {
  if (words.lower[i] === 'according' && words.lower[i + 1] === 'to') return 2;
  if (words.lower[i] === 'per' && hasClass(words, i, capital) && hasClass(words, i + 1, determiner)) return 1;
  const inWords = words.lower[i] === 'in' && words.lower[i + 2] === 'words' && words.lower[i + 3] === 'of';
  return inWords ? 4 : 0;
}

/** *according to X*, *in the words of X*. */
export function findSourcesEn(reading: Reading, segments: readonly Segment[], k: number): Source[] {
  const segment = segments[k];
  if (segment === undefined || segment.kind === 'quote') return [];
  const { words } = reading;
  for (let i = segment.from; i < segment.to - 2; i++) {
    const length = sourceCue(words, i);
    if (length === 0) continue;
    const from = i + length;
    const end = englishPhrase(reading, from, segment.to);
    if (end === from) return [];
    const apart = i === segment.from && k > 0;
    const to = withAppositions(reading, segments, k, end);
    const range = { from: i, to: apart ? Math.max(segment.to, to) : to };
    return [{ segment: k, range, cue: { from: i, to: from }, speaker: [{ from, to }], apart: apart && length === 2 }];
  }
  return [];
}

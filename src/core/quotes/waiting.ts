import type { Segment } from './segments';
import { hasClass, type Words } from './words';
import { WordClass } from './wordClass';

/** *It was, he said, a mistake*: a clause that breaks off behind *is*, *was*, *has* goes on behind the frame. */
export function isWaiting(words: Words, segment: Segment | undefined): boolean {
  if (segment === undefined || segment.kind === 'quote' || !hasClass(words, segment.finite, WordClass.auxiliary))
    return false;
  let last = segment.to - 1;
  while (last > segment.from && !hasClass(words, last, WordClass.word)) last--;
  return last === segment.finite;
}

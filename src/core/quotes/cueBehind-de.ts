import { being, type Cue } from './cue-de';
import { anyVerb, type CueUse } from './lexicon';
import { findPrefix, lastWord } from './prefix-de';
import type { Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

/** Behind a quotation every verb says: *„…“, freute sich Merkel*. */
export function cueBehindQuote(reading: Reading, segments: readonly Segment[], k: number): Cue | undefined {
  const segment = segments[k];
  if (segment?.kind !== 'verbFirst' || segments[k - 1]?.kind !== 'quote') return undefined;
  if (hasClass(reading.words, segment.finite, WordClass.auxiliary | WordClass.modal))
    return stanceBehind(reading, segment);
  // *rief „Halt!“ und lief los* tells what was done next.
  if (segment.separator === '+' || hasClass(reading.words, segment.from, WordClass.coordinator)) return undefined;
  const use: CueUse = { verb: anyVerb, prefix: '', form: 'finite' };
  const at = segment.finite;
  const prefixAt = findPrefix(reading, segments, k, at);
  const own = { from: at, to: at + 1 };
  const cue = prefixAt < 0 ? [own] : [own, { from: prefixAt, to: prefixAt + 1 }];
  return { use, cue, finite: at, passive: false };
}

const stances =
  /^(?:sicher|gewiss|zuversichtlich|optimistisch|pessimistisch|skeptisch|besorgt|enttäuscht|empört|entsetzt|verärgert|begeistert|erleichtert|fassungslos|stolz|froh|wütend|zufrieden|einig|bewusst)$/;

/** *„Das klappt“, ist sich Berg sicher*: the stance in which it is said. */
function stanceBehind(reading: Reading, segment: Segment): Cue | undefined {
  const at = segment.finite;
  const last = lastWord(reading, segment);
  const { lower } = reading.words;
  if (!being.test(lower[at] ?? '') || last <= at + 1 || !stances.test(lower[last] ?? '')) return undefined;
  const cue = [
    { from: at, to: at + 1 },
    { from: last, to: last + 1 },
  ];
  return { use: { verb: anyVerb, prefix: '', form: 'finite' }, cue, finite: at, passive: false };
}

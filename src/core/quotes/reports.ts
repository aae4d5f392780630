import type { Frame } from './frame';
import { idleRoles } from './judged';
import type { LocalQuote } from './localQuote';
import { wholeSentence, type Range, type Reading } from './reading';
import type { Attribution } from './told';

/** *X kritisierte den Plan*: told of, not quoted. */
export function reports(
  reading: Reading,
  sentence: Range,
  index: number,
  attribution: Attribution,
  quotes: LocalQuote[],
): void {
  const frame = attribution.idle.find((each) => isReport(attribution, each));
  if (frame === undefined || attribution.told.length > 0 || attribution.direct.size > 0) return;
  if (isRefusal(reading, attribution, frame)) return;
  const roles = idleRoles(reading, attribution, frame);
  quotes.push({
    kind: 'reported',
    ranges: [wholeSentence(reading, sentence)],
    roles: { ...roles, cue: [], frame: [] },
    pair: undefined,
    alone: false,
    doubtful: false,
    sentence: index,
    score: 0.5,
  });
}

/** *wollte sich nicht äußern*: nothing was said. */
function isRefusal({ words }: Reading, { segments }: Attribution, { segment, cue }: Frame): boolean {
  if (!/^(?:will|wollen|wollte|wollten|möchte|mochte)$/.test(words.lower[cue[0]?.from ?? -1] ?? '')) return false;
  const own = segments[segment];
  for (let i = own?.from ?? 0; i < (own?.to ?? 0); i++) if (words.lower[i] === 'nicht') return true;
  return false;
}

function isReport({ segments }: Attribution, frame: Frame): boolean {
  const kind = segments[frame.segment]?.kind;
  const clause = kind === 'main' || kind === 'verbFirst';
  return clause && frame.verb.governs.includes('r') && frame.speaker.length > 0 && !frame.impersonal;
}

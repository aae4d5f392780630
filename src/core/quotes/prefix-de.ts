import type { CueUse } from './lexicon';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { capital, word } = WordClass;

/** Segments that may stand between a verb and the end of its clause. */
const longestInsertion = 4;

const particles =
  /^(?:ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|nieder|vor|weg|zu|zurück|zusammen|durch|um|über|unter|heraus|hinaus|hinzu|voraus|frei|bekannt|statt|teil|klar|deutlich|bereit|nahe|entgegen|dar)$/;

/**
 * Token of the separated prefix: the clause's last word, or the last of a stretch behind insertions (*ging Berger, die
 * Anwältin, noch davon aus*; *warf er ihr, nachdem …, vor*). -1 if there is none.
 */
export function findPrefix(reading: Reading, segments: readonly Segment[], k: number, verb: number): number {
  const segment = segments[k];
  if (segment === undefined) return -1;
  const last = lastWord(reading, segment);
  if (last > verb && isParticle(reading, last, verb)) return last;
  const rest = restOfClause(reading, segments, k, verb);
  return rest === undefined ? -1 : lastWord(reading, rest);
}

/** The stretch behind insertions in which the clause of segment `k` ends with its prefix. */
function restOfClause(reading: Reading, segments: readonly Segment[], k: number, verb: number): Segment | undefined {
  const { words } = reading;
  for (let j = k + 1; j < Math.min(segments.length, k + longestInsertion); j++) {
    const next = segments[j];
    if (next === undefined || !/^(?:fragment|relative|subordinate)$/.test(next.kind) || !/^[,–—]$/.test(next.separator))
      break;
    if (
      next.kind === 'fragment' &&
      isParticle(reading, lastWord(reading, next), verb) &&
      words.lower[next.from] !== 'so'
    )
      return next;
    // What is told begins here: no insertion.
    if (/^(?:dass|daß|ob)$/.test(words.lower[next.from] ?? '')) break;
  }
  return undefined;
}

/** A usual prefix, or a word that this verb takes like one: *zeigte sich überzeugt*. */
function isParticle({ words }: Reading, at: number, verb: number): boolean {
  if (hasClass(words, at, capital)) return false;
  const lower = words.lower[at] ?? '';
  return particles.test(lower) || words.entries[verb]?.cues.some(({ prefix }) => prefix === lower) === true;
}

/** The last token of a segment that is a word. */
export function lastWord({ words }: Reading, segment: Range): number {
  let i = segment.to - 1;
  while (i > segment.from && !hasClass(words, i, word)) i--;
  return i;
}

/** Whether one of the words that the cue needs stands in its clause. */
export function hasNeed(reading: Reading, segment: Range, use: CueUse): boolean {
  return use.verb.needs.length === 0 || needAt(reading, segment, use) >= 0;
}

/** Where the word stands that the cue needs, -1 if it needs none or there is none. */
export function needAt({ words }: Reading, segment: Range, use: CueUse): number {
  if (use.verb.needs.length === 0) return -1;
  for (let i = segment.from; i < segment.to; i++) if (use.verb.needs.includes(words.lower[i] ?? '')) return i;
  return -1;
}

import { callsItself } from './grammar';
import type { Pair } from './pairing';
import type { Reading } from './reading';
import type { Segment } from './segments';
import { WordClass } from './wordClass';
import { hasClass } from './words';

const { capital, determiner } = WordClass;

/** Tokens on either side among which the judging verb may stand. */
const judgingReach = 60;

const judging =
  /^(?:nenn|nannt|genannt|bezeichne|beschrieb|beschreib|beurteil|betrachte|wertet|gewertet|verurteil|kritisier|sah|sieht|sehen|gesehen|lobt|gelobt|würdig|gewürdigt|attackier|einstuf|stuft|eingestuft|verspott|geißel|gegeißelt|rügt|gerügt|abgetan|tat|tut|empfand|empfindet|empfunden|feiert|gefeiert|verteidig|zurück|schimpf|bewert|charakteris|titulier|hält|hielt|gehalten|apostrophier|brandmark|gebrandmarkt)/;

/** *nannte X „…“*, *bezeichnete X als „…“*; not *sich selbst „…“ nennt*. */
export function judges({ words }: Reading, segments: readonly Segment[], k: number, pair: Pair): number {
  const before = leadIn(words, pair.open);
  const first = clauseStart(words, segments, k);
  const from = Math.max(segments[first]?.from ?? 0, pair.open - judgingReach);
  const end = segments[clauseEnd(segments, k)]?.to ?? 0;
  const to = Math.min(end, pair.close + judgingReach);
  let judged = -1;
  let reflexive = false;
  let passive = false;
  let agent = false;
  for (let i = from; i < to; i++) {
    const lower = words.lower[i] ?? '';
    if (lower === 'selbst' || lower === 'man') return -1;
    reflexive ||= lower === 'sich';
    if (i > pair.open && i < pair.close) continue;
    passive ||= /^(?:wird|werden|wurde|wurden|worden)$/.test(lower);
    agent ||= /^(?:von|vom|im|in)$/.test(lower);
    if (!judging.test(lower) || hasClass(words, i, capital)) continue;
    const calls = before === 'als' || before === 'für' || /^(?:nenn|nannt|genannt)/.test(lower);
    // The verb nearest behind the marks closes their clause, otherwise the nearest before them.
    if (calls && (judged < pair.open || judged < 0)) judged = i;
  }
  if (reflexive) return judged < 0 ? -1 : callsItself;
  return agent || !passive ? judged : -1;
}

/** The segment in which the clause of segment `k` begins: a stretch without a verb belongs to the main clause before it. */
function clauseStart(words: Reading['words'], segments: readonly Segment[], k: number): number {
  const own = segments[k];
  const hangs = own?.kind === 'fragment' || own?.kind === 'infinitive' || own?.kind === 'quote';
  if (!hangs && !/^(?:als|für)$/.test(words.lower[own?.from ?? -1] ?? '')) return k;
  let first = k;
  while (first > 0 && first > k - 3) {
    first--;
    const inserted = /^sollten?$/.test(words.lower[segments[first]?.finite ?? -1] ?? '');
    if (/^(?:main|verbFirst)$/.test(segments[first]?.kind ?? '') && !inserted) break;
  }
  return first;
}

/** The last segment of the clause that segment `k` stands in: over relative clauses and appositions to its verb. */
function clauseEnd(segments: readonly Segment[], k: number): number {
  let end = k;
  while (end < k + 2 && /^(?:relative|fragment)$/.test(segments[end + 1]?.kind ?? '')) end++;
  const next = segments[end + 1];
  return next?.kind === 'verbFirst' && next.to - next.from <= 3 ? end + 1 : end;
}

/** *als*, *für* before the marks, over an article or adverb. */
function leadIn(words: Reading['words'], open: number): string {
  for (let i = open - 1; i >= Math.max(0, open - 3); i--) {
    const lower = words.lower[i] ?? '';
    if (lower === 'als' || lower === 'für') return lower;
    if (!hasClass(words, i, determiner | WordClass.adverb)) return '';
  }
  return '';
}

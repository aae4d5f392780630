import { isLeftover, leftover, placed, type BodyFindings, type Leftover } from './body';
import { ENOUGH, type Candidate } from './candidate';
import type { Reading } from './reading';
import { CLASSES } from './tagger/labels';
import type { TaggedSpan } from './tagger/tag';

/** A rule's finding that the tagger does not share must be this sure to stand. */
const CERTAIN = 0.8;
const WIDER = 0.9;
/** What the tagger does not share is a suspicion: the rest of the article may raise it. */
const DOUBTED = ENOUGH - 0.05;

/**
 * The first tagger's spans with what the rules found: spans come first; rules add dates, names that they are certain of, and
 * their reasons. What is left of the others goes to the article to decide.
 */
export function combine(reading: Reading, rules: BodyFindings, spans: readonly TaggedSpan[]): BodyFindings {
  const candidates: Candidate[] = [];
  const { starts, ends } = reading.body.tokens;
  let rule = 0;
  for (const span of spans) {
    const start = starts[span.first] ?? 0;
    const end = ends[span.end - 1] ?? 0;
    for (; rule < rules.candidates.length && (rules.candidates[rule]?.end ?? 0) <= start; rule++) {
      pushUnshared(candidates, rules.candidates[rule]);
    }
    let same: Candidate | undefined;
    let wider: Candidate | undefined;
    for (; rule < rules.candidates.length && (rules.candidates[rule]?.start ?? 0) < end; rule++) {
      const found = rules.candidates[rule];
      if (found?.start === start && found.end === end) same = found;
      if (isWider(found, start, end, span)) wider = found;
      if ((found?.end ?? 0) > end) break;
    }
    if (start < (candidates.at(-1)?.end ?? 0)) continue;
    candidates.push(wider ?? tagged(reading, span, same));
  }
  for (; rule < rules.candidates.length; rule++) pushUnshared(candidates, rules.candidates[rule]);
  return { candidates, leftovers: leftoversBetween(reading, candidates) };
}

/** The rules see a longer name of the same type around a span, and are sure of it: *Kim Jong Un*, *Komsomolsk am Amur*. */
function isWider(found: Candidate | undefined, start: number, end: number, { kind }: TaggedSpan): boolean {
  if (found === undefined || found.start > start || found.end < end || found.end - found.start === end - start)
    return false;
  return (
    found.form === 'name' &&
    found.score >= WIDER &&
    (found.type === 'person' || found.type === 'place') &&
    found.type === CLASSES[kind]?.type &&
    CLASSES[kind].form === 'name'
  );
}

function pushUnshared(candidates: Candidate[], found: Candidate | undefined): void {
  if (found === undefined || found.start < (candidates.at(-1)?.end ?? 0)) return;
  const stands = found.type === 'date' || found.score >= CERTAIN;
  candidates.push(stands ? found : { ...found, score: Math.min(found.score, DOUBTED) });
}

function tagged(reading: Reading, { first, end, kind, score }: TaggedSpan, rule: Candidate | undefined): Candidate {
  const { type = 'other', form = 'name' } = CLASSES[kind] ?? {};
  const own = placed(reading, { first, end, type, form, score, code: 'tagger' });
  if (rule?.type !== type || rule.form !== form) return own;
  return { ...own, score: Math.max(score, rule.score), evidence: [...rule.evidence, ...own.evidence] };
}

function leftoversBetween(reading: Reading, candidates: readonly Candidate[]): Leftover[] {
  const { starts } = reading.body.tokens;
  const found: Leftover[] = [];
  let next = 0;
  for (let token = 0; token < reading.length; token++) {
    const start = starts[token] ?? 0;
    while (next < candidates.length && (candidates[next]?.end ?? 0) <= start) next++;
    if (start >= (candidates[next]?.start ?? Infinity) || !isLeftover(reading, token)) continue;
    found.push(leftover(reading, token));
  }
  return found;
}

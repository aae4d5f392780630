import { ENOUGH, type Candidate } from './candidate';
import { CLASSES } from './tagger/labels';
import type { Belief } from './tagger/opinion';

const NONE = -1;
const KINDS: Readonly<Record<string, Readonly<Record<string, number>>>> = kindsByType();

function kindsByType(): Record<string, Record<string, number>> {
  const kinds: Record<string, Record<string, number>> = {};
  CLASSES.forEach(({ type, form }, kind) => ((kinds[type] ??= {})[form] = kind));
  return kinds;
}

/** What a rule's finding asks the tagger; a mere suspicion asks nothing. */
export function beliefOf({ first, words, type, form, score }: Candidate): Belief {
  return { first, end: first + words, kind: score < ENOUGH ? NONE : (KINDS[type]?.[form] ?? NONE) };
}

/** What rules found, rated by the tagger. */
export interface Rated {
  /** Less sure where the tagger holds them for impossible. */
  readonly candidates: readonly Candidate[];
  /** Those that the tagger nearly reads the same. */
  readonly near: ReadonlySet<Candidate>;
}

/** A finding that the tagger holds for this unlikely loses that much of its score, the first that fits. */
const DOUBTS = [
  { below: 0.01, by: 0.3 },
  { below: 0.05, by: 0.15 },
] as const;
/** From here on the tagger nearly reads the same. */
const NEAR = 0.2;
/** Lists and forms that are this sure know more than the words around tell, apart from first names. */
const SETTLED = 0.9;

export function rate(candidates: readonly Candidate[], odds: Float64Array): Rated {
  const near = new Set<Candidate>();
  const rated = candidates.map((found, index) => {
    const agreed = odds[index] ?? 0;
    const isRated = found.score >= ENOUGH && found.form === 'name' && found.type !== 'date' && !isSettled(found);
    const own = isRated ? doubted(found, agreed) : found;
    if (agreed >= NEAR) near.add(own);
    return own;
  });
  return { candidates: rated, near };
}

/** *J. P.* can only be somebody's name. */
const INITIALS = /^\p{Lu}\. /u;

function isSettled({ score, evidence, surface }: Candidate): boolean {
  if (INITIALS.test(surface)) return true;
  return score >= SETTLED && evidence[0]?.code !== 'firstName';
}

function doubted(found: Candidate, odds: number): Candidate {
  const loss = DOUBTS.find(({ below }) => odds < below)?.by;
  return loss === undefined ? found : { ...found, score: found.score - loss };
}

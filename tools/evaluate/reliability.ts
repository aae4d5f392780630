import type { Mention } from '../../src/core/mentions/mention';

/** Lower bounds of the scores that are counted together. */
const BOUNDS = [0.5, 0.65, 0.75, 0.85, 0.95];

/** How many suggestions of some score there are, and how many of them are right. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  right: number;
  all: number;
}

export function emptyReliability(): Reliability[] {
  return BOUNDS.map((from, index) => ({ from, to: BOUNDS[index + 1] ?? 1, right: 0, all: 0 }));
}

/** Counts the mentions of one document by their score; dates are left out, since the corpora do not annotate them. */
export function countReliability(
  found: Reliability[],
  mentions: readonly Mention[],
  isRight: (mention: Mention) => boolean,
): void {
  for (const mention of mentions) {
    const bin = found.findLast(({ from }) => mention.score >= from);
    if (bin === undefined || mention.type === 'date') continue;
    bin.all += 1;
    if (isRight(mention)) bin.right += 1;
  }
}

/** A line a bin: of the suggestions with such a score so many are right. */
export function reliabilityLines(found: readonly Reliability[]): string[] {
  return found
    .filter(({ all }) => all > 0)
    .map(({ from, to, right, all }) => {
      const share = ((100 * right) / all).toFixed(0);
      return `  score ${from.toFixed(2)} to ${to.toFixed(2)}: ${share} % of ${String(all)} right`;
    });
}

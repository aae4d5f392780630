import type { Handout, Loss } from './format';

/** The losses that there are, in the order given; those of every format, annotations without a place first of all, included. */
export function lossesOf(handout: Handout, own: Partial<Record<Loss['code'], number>>): readonly Loss[] {
  const counts: Partial<Record<Loss['code'], number>> = {
    unplaced: handout.unplaced,
    surrogates: handout.loneSurrogates,
    ...own,
  };
  return (Object.entries(counts) as [Loss['code'], number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}

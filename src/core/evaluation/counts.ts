/** What was found rightly and wrongly, and what was missed. */
export interface Counts {
  hits: number;
  wrong: number;
  missed: number;
}

export function noCounts(): Counts {
  return { hits: 0, wrong: 0, missed: 0 };
}

/** Precision, recall and F1; 0 where there is nothing to divide by. */
export function precisionRecallF1({ hits, wrong, missed }: Counts): [number, number, number] {
  const precision = hits + wrong === 0 ? 0 : hits / (hits + wrong);
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed);
  return [precision, recall, precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

/** All of them as one. */
export function total(counts: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const { hits, wrong, missed } of counts) {
    sum.hits += hits;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

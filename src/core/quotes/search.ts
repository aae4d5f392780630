/** Index of the first item whose key is at least `least`; `items` are sorted by it. Binary search. */
export function firstAtLeast<T>(items: readonly T[], least: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

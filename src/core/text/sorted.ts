/** How many of the ascending values are less than `value`: where it would be inserted, before its equals. */
export function countBelow(values: Uint32Array, value: number, length = values.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items in order. They mostly are already, and to see that takes less than sorting: then they are given back as they are. */
export function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const isOrdered = items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compare(before, item) <= 0;
  });
  return isOrdered ? items : items.toSorted(compare);
}

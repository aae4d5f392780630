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

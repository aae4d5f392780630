/**
 * Maps lists that change little from one to the next: what an element became last time is taken over where the same element
 * stands at the same place from the front or from the back, and `isRight` still holds. Linear, and far less to collect than
 * with a map from each element to its result.
 */
export function createAlignedMap<A, B>(
  map: (element: A) => B,
  isRight: (element: A, result: B) => boolean = () => true,
): (list: readonly A[]) => readonly B[] {
  let before: readonly A[] = [];
  let results: readonly B[] = [];
  return (list) => {
    const by = before.length - list.length;
    const found: B[] = [];
    for (const element of list) {
      const index = found.length;
      const at = before[index] === element ? index : index + by;
      const kept = before[at] === element ? results[at] : undefined;
      found.push(kept !== undefined && isRight(element, kept) ? kept : map(element));
    }
    before = list;
    results = found;
    return found;
  };
}

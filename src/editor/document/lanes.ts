/** Articles that are worked on at the same time: disks and servers answer late, and each answer is short work. */
const lanes = 16;

/** Works on many things, so many of them at a time, in their order; stops taking new ones once `isOver` says so. */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let item = items[next++]; item !== undefined && !isOver(); item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}

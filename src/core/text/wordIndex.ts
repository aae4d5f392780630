/** The beginning of every {@link hashUnit} chain. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** FNV-1a, a code unit at a time, so that the hash of a phrase goes on from that of its first words. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Where an index begins to look for a hash; `last` is its last slot, one less than a power of two. */
export function homeSlot(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last;
}

/** How many slots an index of so many entries has: at least half of them stay free. */
export function roomFor(size: number): number {
  let room = 16;
  while (room < size * 2) room *= 2;
  return room;
}

/** Indexes words that stand behind each other, word `i` at `starts[i] ≤ unit < starts[i + 1]`: open addressing, word + 1 in its slot. */
export function indexWordings(units: Uint16Array, starts: Uint32Array): Int32Array {
  const size = starts.length - 1;
  const slots = new Int32Array(roomFor(size));
  fillSlots(slots, units, starts, size);
  return slots;
}

/** Puts the first `size` words into the slots of an index, which are empty and a power of two, more than the words. */
export function fillSlots(slots: Int32Array, units: Uint16Array, starts: Uint32Array, size: number): void {
  const last = slots.length - 1;
  for (let word = 0; word < size; word++) {
    let hash = HASH_SEED;
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++) hash = hashUnit(hash, units[at] ?? 0);
    let slot = homeSlot(hash, last);
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = word + 1;
  }
}

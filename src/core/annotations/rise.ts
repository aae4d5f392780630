import { isDead, type Moving, type MovingSlot } from './slots';
import type { Grave, LostEnd } from './trace';

/** Where text was put back. */
export interface Risen {
  readonly at: number;
  readonly length: number;
  /** The strokes whose graves at this place it brings back. */
  readonly strokes: ReadonlySet<number>;
}

interface Found extends LostEnd {
  readonly position: number;
  readonly stroke: number;
}

/** Gives spans the ends back that were deleted with a text which is there again. Returns the graves that remain. */
export function rise(risen: Risen, graves: readonly Grave[], movings: ReadonlyMap<string, Moving>): readonly Grave[] {
  const { at, strokes } = risen;
  const found: Found[] = [];
  const remaining: Grave[] = [];
  let position = at;
  for (const grave of graves) {
    if (!strokes.has(grave.stroke)) {
      remaining.push({ ...grave, at: position });
      continue;
    }
    for (const end of grave.ends) found.push({ ...end, position: position + end.offset, stroke: grave.stroke });
    position += grave.length;
  }
  // The older stroke knows best where an end was at first, so it has the last word.
  found.sort((a, b) => b.stroke - a.stroke);
  restore(found, risen, movings);
  carryGhosts(remaining, risen, movings);
  return remaining;
}

/** Spans without text stay with the grave that took the last of it, the newest that holds one of their ends. */
function carryGhosts(graves: readonly Grave[], { at }: Risen, movings: ReadonlyMap<string, Moving>): void {
  const places = new Map<MovingSlot, { readonly moving: Moving; readonly grave: Grave }>();
  for (const grave of graves) {
    for (const { id, slot: key } of grave.ends) {
      const moving = movings.get(id);
      const slot = moving?.slots.find((candidate) => candidate.key === key);
      if (!moving || !slot || !isDead(slot) || slot.start !== at) continue;
      if (grave.stroke > (places.get(slot)?.grave.stroke ?? -1)) places.set(slot, { moving, grave });
    }
  }
  for (const [slot, { moving, grave }] of places) {
    if (grave.at === at) continue;
    slot.start = slot.end = grave.at;
    moving.isMoved = true;
  }
}

function restore(found: readonly Found[], risen: Risen, movings: ReadonlyMap<string, Moving>): void {
  const bySlot = new Map<string, { readonly id: string; readonly slot: string; start?: number; end?: number }>();
  for (const { id, slot, side, position } of found) {
    const name = `${slot}@${id}`;
    const ends = bySlot.get(name) ?? { id, slot };
    ends[side] = position;
    bySlot.set(name, ends);
  }
  for (const { id, slot: key, start, end } of bySlot.values()) {
    const moving = movings.get(id);
    const slot = moving?.slots.find((candidate) => candidate.key === key);
    if (!moving || !slot) continue;
    const isDeadHere = isDead(slot) && slot.start === risen.at;
    if (isDead(slot) && !(isDeadHere && start !== undefined && end !== undefined)) continue;
    const newStart = start !== undefined && isAt(slot.start, risen) ? start : slot.start;
    const newEnd = end !== undefined && isAt(slot.end, risen) ? end : slot.end;
    if (newEnd <= newStart) continue;
    [slot.start, slot.end] = [newStart, newEnd];
    moving.isMoved = true;
  }
}

/** An end that was cut off here has stayed here, before or behind what is put in. */
const isAt = (position: number, { at, length }: Risen): boolean => position === at || position === at + length;

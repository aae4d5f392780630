import type { Edit } from './edits';
import { isDead, type MovingSlot } from './slots';
import type { LostEnd, Slot } from './trace';

/** How much of its text a span may lose or gain before a replacement that takes in all of it counts as other words. */
const tolerance = 0.2;

/** True if the edit deletes the whole text of a span. Other letter case or other quotation marks are no other text. */
export function covers(edit: Edit, slot: Slot): boolean {
  if (isDead(slot) || edit.start > slot.start || slot.end > edit.end) return false;
  const isExact = edit.start === slot.start && slot.end === edit.end;
  return !(isExact && edit.text !== '' && edit.removed?.toLowerCase() === edit.text.toLowerCase());
}

/**
 * True if a replacement must be followed as it is rather than by what it changes: it takes in a whole span and changes too
 * much of it, so that what stays the same at its ends (the *Me* of *Merkel* and *Merz*) is chance; or it completes the end of
 * a span from inside (*Merk* to *Merkel*).
 */
export function isMeantWhole(slot: Slot, whole: Edit, trimmed: Edit): boolean {
  if (isDead(slot)) return false;
  const length = slot.end - slot.start;
  if (!covers(whole, slot)) {
    const isAtEdge = trimmed.start === slot.end || trimmed.end === slot.start;
    return isAtEdge && slot.start <= whole.start && whole.end <= slot.end;
  }
  const cut = Math.min(slot.end, trimmed.end) - Math.max(slot.start, trimmed.start);
  const isInside = slot.start < trimmed.start && trimmed.end < slot.end;
  const most = length * tolerance;
  return cut > most || ((cut > 0 || isInside) && trimmed.text.length > most);
}

/** Collects the ends of a span that go with the text which an edit deletes. */
export function loseEnds(lost: LostEnd[], id: string, slot: Slot, edit: Edit): void {
  if (isDead(slot)) return;
  const { start, end } = edit;
  const lose = (side: LostEnd['side'], at: number): void => {
    lost.push({ id, slot: slot.key, side, offset: at - start });
  };
  const isWhole = covers(edit, slot);
  const isInside = slot.start <= start && end <= slot.end;
  if (!isWhole && isInside && edit.text !== '') return;
  if (start <= slot.start && slot.start < end) lose('start', slot.start);
  if (start < slot.end && slot.end <= end) lose('end', slot.end);
}

/** Moves a span with an edit; true if it moved. One that loses all its text stays as a place without length. */
export function shiftSlot(slot: MovingSlot, edit: Edit): boolean {
  const { start, end } = slot;
  if (isDead(slot)) slot.start = slot.end = shiftPoint(start, edit);
  else if (covers(edit, slot)) slot.start = slot.end = edit.start;
  else shiftLiving(slot, edit);
  return slot.start !== start || slot.end !== end;
}

function shiftPoint(point: number, { start, end, text }: Edit): number {
  if (point <= start) return point;
  return point <= end ? start : point + text.length - (end - start);
}

function shiftLiving(slot: MovingSlot, edit: Edit): void {
  const by = edit.text.length - (edit.end - edit.start);
  if (edit.start === edit.end) {
    if (edit.start <= slot.start) slot.start += by;
    if (edit.start < slot.end) slot.end += by;
    return;
  }
  if (slot.start <= edit.start && edit.end <= slot.end) {
    slot.end += by;
    return;
  }
  if (slot.end <= edit.start) return;
  if (edit.end <= slot.start) slot.start += by;
  else if (edit.start <= slot.start) slot.start = edit.start + edit.text.length;
  slot.end = edit.end <= slot.end ? slot.end + by : edit.start;
}

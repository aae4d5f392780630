import { compareSpans, type Span } from '../text/span';
import type { Annotation, StoredRole } from './annotation';
import type { Ghost, Slot } from './trace';

/** The spans of one annotation while an event's edits move them. */
export interface Moving {
  readonly annotation: Annotation;
  /** Changed in place. */
  readonly slots: MovingSlot[];
  readonly ghost: Ghost | undefined;
  isMoved: boolean;
}

export type MovingSlot = { -readonly [Key in keyof Slot]: Slot[Key] };

export const isDead = (slot: Slot): boolean => slot.start === slot.end;

/** An annotation's spans by name; with its ghost, those too that have lost their text. */
export function slotsOf(annotation: Annotation, ghost: Ghost | undefined): Moving {
  const kept = ghost && fits(annotation, ghost) ? ghost : undefined;
  const slots = kept ? kept.slots.map((slot) => ({ ...slot })) : visibleSlots(annotation);
  return { annotation, slots, ghost: kept, isMoved: false };
}

function visibleSlots({ placement, roles }: Annotation): MovingSlot[] {
  const slots: MovingSlot[] = placement.spans.map(({ start, end }, index) => ({ key: `#${index}`, start, end }));
  for (const name in roles) {
    const list = roles[name] ?? [];
    for (let index = 0; index < list.length; index++) {
      const span = list[index]?.span;
      if (span) slots.push({ key: `${name}#${index}`, start: span.start, end: span.end });
    }
  }
  return slots;
}

/** False once the annotation was given other spans than those that were followed: then the ghost is out of date. */
function fits(annotation: Annotation, ghost: Ghost): boolean {
  const alive = ghost.slots.filter((slot) => !isDead(slot));
  const parts = alive.filter(({ key }) => key.startsWith('#'));
  const { spans } = annotation.placement;
  const equal = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start && a?.end === b?.end;
  if (parts.length !== spans.length || parts.some((part, index) => !equal(part, spans[index]))) return false;
  const slots = new Map(ghost.slots.map((slot) => [slot.key, slot]));
  return Object.entries(annotation.roles).every(([name, list]) =>
    list.every((role, index) => {
      const slot = slots.get(`${name}#${index}`);
      return slot && !isDead(slot) ? equal(slot, role.span) : role.span === undefined;
    }),
  );
}

/** The annotation where its spans stand now, and its ghost if one of them has lost its text. */
export function settle({ annotation, slots, ghost }: Moving): { annotation: Annotation; ghost?: Ghost } {
  const bySlot = new Map(slots.map((slot) => [slot.key, slot]));
  const parts = slots.filter((slot) => slot.key.startsWith('#')).sort(compareSpans);
  part(parts);
  const spans = parts.filter((slot) => !isDead(slot)).map(({ start, end }) => ({ start, end }));
  const { state, score } = ghost ?? annotation.placement;
  const isLost = parts.length > 0 && spans.length === 0;
  const placement = { state: isLost ? ('orphan' as const) : state, score: isLost ? 0 : score, spans };
  const moved = { ...annotation, placement, roles: moveRoles(annotation.roles, bySlot) };
  return slots.some(isDead) ? { annotation: moved, ghost: { slots, state, score } } : { annotation: moved };
}

/** A part that came back inside another has only what is behind that: the same words are not there twice. */
function part(slots: readonly MovingSlot[]): void {
  let from = 0;
  for (const slot of slots) {
    if (isDead(slot)) continue;
    slot.start = Math.min(Math.max(slot.start, from), slot.end);
    from = slot.end > from ? slot.end : from;
  }
}

function moveRoles(roles: Annotation['roles'], slots: ReadonlyMap<string, Slot>): Annotation['roles'] {
  const move = (role: StoredRole, slot: Slot | undefined): StoredRole => {
    const { span: _, ...rest } = role;
    if (!slot || isDead(slot)) return rest;
    return { span: { start: slot.start, end: slot.end }, ...rest };
  };
  return Object.fromEntries(
    Object.entries(roles).map(([name, list]) => [
      name,
      list.map((role, index) => move(role, slots.get(`${name}#${index}`))),
    ]),
  );
}

import type { Annotation, Decisions } from './annotation';
import { fromTheEnd, trimEdit, type Edit } from './edits';
import { bury, firstGraveAt, revivedBy, withoutOldest } from './graves';
import { relocate, type Dying } from './relocate';
import { rise } from './rise';
import { covers, isMeantWhole, loseEnds, shiftSlot } from './shift';
import { settle, slotsOf, type Moving } from './slots';
import type { Ghost, Grave, LostEnd, Trace, Typed } from './trace';
import { followTyping } from './typing';

/** One edit of a text, in offsets before the event it belongs to. */
export type TextEdit = Edit;

const noTrace: Trace = { graves: [], ghosts: new Map(), stroke: 0 };

/** What the edits of one event change. */
interface Event {
  readonly movings: ReadonlyMap<string, Moving>;
  graves: readonly Grave[];
  readonly stroke: number;
  /** The edits as they were followed. */
  readonly followed: TextEdit[];
  readonly died: Dying[];
  hasRisen: boolean;
}

/**
 * The decisions on the text after one event's edits (several disjoint ones at once, as VS Code gives them). Spans move with
 * their text; typing inside one makes it longer, typing at its edges does not. A span whose text is deleted, or typed over,
 * becomes a ghost: no spans, state orphan. It comes back when the same text is put back at the same place, by undo or by
 * hand; so do the ends of a span of which only a part was deleted.
 */
export function followEdits(decisions: Decisions, edits: readonly TextEdit[]): Decisions {
  const meant = edits.filter(({ start, end, text }) => end > start || text !== '');
  if (meant.length === 0) return decisions;
  const trace = decisions.trace ?? noTrace;
  const event = startEvent(decisions, trace, meant);
  for (const edit of fromTheEnd(meant)) follow(event, edit);
  relocate(event.died, event.followed);
  const typed = retype(event, trace.typed);
  return finish(decisions, trace, event, typed);
}

function startEvent(decisions: Decisions, trace: Trace, edits: readonly TextEdit[]): Event {
  const movings = new Map<string, Moving>();
  for (const annotation of decisions.annotations.values()) {
    movings.set(annotation.id, slotsOf(annotation, trace.ghosts.get(annotation.id)));
  }
  const [first] = edits;
  const goesOn =
    edits.length === 1 && isKeystroke(first) && (trace.deletedAt === first.start || trace.deletedAt === first.end);
  const stroke = goesOn ? trace.stroke : trace.stroke + 1;
  return { movings, graves: trace.graves, stroke, followed: [], died: [], hasRisen: false };
}

/** One character deleted, as the backspace key does; a run of them is undone as one. */
function isKeystroke(edit: TextEdit | undefined): edit is TextEdit {
  return edit?.text === '' && edit.end - edit.start <= 2;
}

function follow(event: Event, whole: TextEdit): void {
  const edit = asMeant(event, whole);
  if (edit.end === edit.start && edit.text === '') return;
  event.followed.push(edit);
  const { first, inside, strokes } = gravesAt(event, edit);
  const lost = shiftAll(event, edit);
  let graves = bury(edit, inside, event.stroke, lost);
  if (strokes) {
    graves = rise({ at: edit.start, length: edit.text.length, strokes }, graves, event.movings);
    event.hasRisen = true;
  }
  replaceGraves(event, first, inside.length, graves, edit.text.length - (edit.end - edit.start));
}

/** The edit by what it changes, unless it is one that takes something back or is meant as it is. */
function asMeant(event: Event, whole: TextEdit): TextEdit {
  const trimmed = trimEdit(whole);
  if (trimmed === whole || gravesAt(event, trimmed).strokes) return trimmed;
  const { inside, strokes } = gravesAt(event, whole);
  if (strokes && inside.some(({ stroke, ends }) => strokes.has(stroke) && ends.length > 0)) return whole;
  for (const { slots } of event.movings.values()) {
    if (slots.some((slot) => isMeantWhole(slot, whole, trimmed))) return whole;
  }
  return trimmed;
}

/** The graves from an edit's start to its end, and the strokes that its text takes back. */
function gravesAt(
  { graves }: Event,
  { start, end, text }: TextEdit,
): { readonly first: number; readonly inside: readonly Grave[]; readonly strokes: ReadonlySet<number> | undefined } {
  const first = firstGraveAt(graves, start);
  const inside = graves.slice(first, firstGraveAt(graves, end + 1));
  return { first, inside, strokes: revivedBy(inside, text) };
}

/** Moves every span with an edit; returns the ends that go with the deleted text. */
function shiftAll(event: Event, edit: TextEdit): readonly LostEnd[] {
  const lost: LostEnd[] = [];
  for (const moving of event.movings.values()) {
    for (const slot of moving.slots) {
      if (slot.end < edit.start) continue;
      if (edit.end > edit.start && slot.start <= edit.end) {
        loseEnds(lost, moving.annotation.id, slot, edit);
        if (covers(edit, slot)) event.died.push({ moving, slot, edit, start: slot.start, end: slot.end });
      }
      if (shiftSlot(slot, edit)) moving.isMoved = true;
    }
  }
  return lost;
}

function replaceGraves(event: Event, first: number, count: number, graves: readonly Grave[], by: number): void {
  const before = event.graves.slice(0, first);
  const after = event.graves.slice(first + count).map((grave) => ({ ...grave, at: grave.at + by }));
  event.graves = [...before, ...graves, ...after];
}

/** Notices when what was deleted has been typed again letter by letter. */
function retype(event: Event, before: Typed | undefined): Typed | undefined {
  const [edit] = event.followed;
  if (!edit || event.followed.length > 1 || event.hasRisen) return undefined;
  const typed = followTyping(before, edit);
  if (!typed || edit.text === '') return typed;
  const { first, inside, strokes } = gravesAt(event, { start: typed.at, end: typed.at, text: typed.text });
  if (!strokes) return typed;
  const graves = rise({ at: typed.at, length: typed.text.length, strokes }, inside, event.movings);
  replaceGraves(event, first, inside.length, graves, 0);
  return undefined;
}

function finish(decisions: Decisions, before: Trace, event: Event, typed: Typed | undefined): Decisions {
  const annotations = new Map<string, Annotation>();
  const ghosts = new Map<string, Ghost>();
  let isChanged = false;
  for (const [id, moving] of event.movings) {
    const settled = moving.isMoved ? settle(moving) : { annotation: moving.annotation, ghost: moving.ghost };
    annotations.set(id, settled.annotation);
    if (settled.ghost) ghosts.set(id, settled.ghost);
    isChanged ||= moving.isMoved;
  }
  const [edit] = event.followed;
  const deletedAt = event.followed.length === 1 && isKeystroke(edit) ? edit.start : undefined;
  const trace: Trace = {
    graves: withoutOldest(event.graves),
    ghosts: ghosts.size === 0 && before.ghosts.size === 0 ? before.ghosts : ghosts,
    stroke: event.stroke,
    ...(typed && { typed }),
    ...(deletedAt !== undefined && { deletedAt }),
  };
  return { ...decisions, annotations: isChanged ? annotations : decisions.annotations, trace };
}

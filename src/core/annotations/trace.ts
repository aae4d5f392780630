/** An end of a span that was deleted with a stretch of text, and where in that stretch it was. */
export interface LostEnd {
  /** Id of the annotation. */
  readonly id: string;
  /** Which of its spans: see {@link Slot.key}. */
  readonly slot: string;
  readonly side: 'start' | 'end';
  readonly offset: number;
}

/** A stretch of text that was deleted. */
export interface Grave {
  /** Where it was deleted: it stands before the character that is at this offset now. */
  readonly at: number;
  readonly length: number;
  /** Absent if the editor did not say what it deleted: then only its length is compared. */
  readonly text?: string;
  /** Graves of one stroke (one event, or a run of backspaces) share it; later ones have higher numbers. */
  readonly stroke: number;
  readonly ends: readonly LostEnd[];
}

/** A span of an annotation while the text is edited. */
export interface Slot {
  /** `#0`, `#1` … for the parts, role name + `#` + index for the roles. */
  readonly key: string;
  readonly start: number;
  /** Equal to start for one whose text is deleted. */
  readonly end: number;
}

/** The spans of an annotation of which at least one has lost its text, and how it stood before. */
export interface Ghost {
  readonly slots: readonly Slot[];
  readonly state: 'exact' | 'moved' | 'edited' | 'ambiguous' | 'orphan';
  readonly score: number;
}

/** Text that was typed without a break, which may retype what was deleted there. */
export interface Typed {
  readonly at: number;
  readonly text: string;
}

/** What following edits remembers of a text that is being edited. */
export interface Trace {
  /** Sorted by place; those of one place in the order of the text they held. */
  readonly graves: readonly Grave[];
  readonly ghosts: ReadonlyMap<string, Ghost>;
  readonly stroke: number;
  readonly typed?: Typed;
  /** Where the last event deleted, if it did nothing else: the next backspace goes on with it. */
  readonly deletedAt?: number;
}

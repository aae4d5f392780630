import type { Note, Relation, Status, StoredEntity } from './annotation';

type Extra = Readonly<Record<string, unknown>>;

/** A place as stored: paragraph id (null: outside every paragraph, counted from the text's start), start and end. */
export type Place = readonly [paragraph: string | null, start: number, end: number];

/** A paragraph that annotations stand in. */
export interface ParagraphRecord {
  readonly id: string;
  readonly hash: string;
  /** Code points. */
  readonly length: number;
  /** Which of how many paragraphs with this hash, both from 1; absent if it is the only one. */
  readonly copy?: readonly [number, number];
  readonly extra: Extra;
}

export interface RoleRecord {
  readonly at?: Place;
  readonly quote: string;
  readonly entity?: string;
  readonly extra?: Extra;
}

export interface AnnotationRecord {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** One a part; empty if the place is not known. */
  readonly at: readonly Place[];
  readonly quote: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly entity?: string;
  readonly roles: Readonly<Record<string, readonly RoleRecord[]>>;
  readonly status: Status;
  readonly by: string;
  readonly on: string;
  readonly extra: Extra;
}

/** The mark of a record that was removed: of a record with this id that is not younger, nothing is left. */
export interface Removal {
  readonly id: string;
  readonly on: string;
  readonly extra: Extra;
}

/** A line of a sidecar that is understood. */
export type SidecarRecord = { readonly line: string } & (
  | { readonly kind: 'annotation'; readonly value: AnnotationRecord }
  | { readonly kind: 'entity'; readonly value: StoredEntity }
  | { readonly kind: 'note'; readonly value: Note }
  | { readonly kind: 'relation'; readonly value: Relation }
  | { readonly kind: 'removed'; readonly value: Removal }
);

/** A line that could not be understood. */
export interface SidecarProblem {
  /** From 1. */
  readonly line: number;
  readonly code: 'notJson' | 'conflictMarker' | 'wrongField' | 'notRecord';
  /** The field that is wrong, or the beginning of the line. Untrusted. */
  readonly detail: string;
}

/** The file is of a version that this program does not know; it must not be written. */
export interface NewerVersion {
  readonly code: 'newerVersion';
  readonly version: number;
}

export interface SidecarContent {
  /** The header as it stands in the file; undefined if there is none. */
  readonly header: string | undefined;
  /** In the order of the file. After a merge an id may have several. */
  readonly paragraphs: readonly { readonly line: string; readonly value: ParagraphRecord }[];
  /** Settled: one an id, in the order of the file. */
  readonly records: readonly SidecarRecord[];
  /** Lines that are damaged or of an unknown kind, as they are. */
  readonly keptLines: readonly string[];
  readonly problems: readonly SidecarProblem[];
}

/** Keys of an annotation's line with a fixed meaning: no attribute and no role may be called so. */
export const annotationKeys: readonly string[] = [
  'annotation',
  'type',
  'at',
  'quote',
  'prefix',
  'suffix',
  'entity',
  'status',
  'by',
  'on',
];

export const formatName = 'article-annotations';
export const version = 1;
export const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';

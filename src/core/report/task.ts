import type { Refused } from '../annotations/refused';
import type { Schema } from '../annotations/schema';
import type { Language } from '../article/article';
import type { MentionForm } from '../mentions/mention';
import type { ArticleDigest } from './digest';

/** How articles are read that have it in common: those of one folder. */
export interface DigestContext {
  /** Overrides what a text looks like. */
  readonly language?: Language;
  /** Forms of mentions that are suggested. */
  readonly forms: ReadonlySet<MentionForm>;
  readonly refused: Refused;
  readonly schema: Schema;
}

/** An article that is to be digested. */
export interface DigestTask {
  readonly text: string;
  /** The content of its sidecar; absent if it has none. */
  readonly sidecar?: string;
  /** Decisions that never reached the sidecar, in the form of one. */
  readonly recovered?: string;
}

/** An article that was digested. */
export interface Digested {
  readonly digest: ArticleDigest;
  /** Offsets at which its lines begin. */
  readonly lines: readonly number[];
}

/** What became of a task: a newer version wrote the sidecar, or this program broke on the text. */
export type DigestResult =
  | Digested
  | { readonly code: 'newerVersion'; readonly version: number }
  | { readonly code: 'broken'; readonly message: string };

/** What a worker is told: the models once, then tasks. */
export type ToWorker =
  | { readonly kind: 'models'; readonly files: ReadonlyMap<string, Uint8Array> }
  | {
      readonly kind: 'tasks';
      readonly id: number;
      readonly context: DigestContext;
      readonly tasks: readonly DigestTask[];
    };

/** What it answers: a result for each task of that id, in their order. */
export interface FromWorker {
  readonly id: number;
  readonly results: readonly DigestResult[];
}

import type * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import type { Deed } from '../../document/applyOperation';
import type { Sight } from '../../document/sight';

/** One place that an operation would decide about, as its preview lists it. */
export interface Candidate {
  /** Tells it from the others of its article: by this the operation is told what was ticked. */
  readonly key: string;
  /** Where it stands. */
  readonly span: Span;
  /** What it is, in words. */
  readonly facts: readonly string[];
  /** Whether it is ticked to begin with. */
  readonly isTicked: boolean;
}

/** Something that is decided about many places at once, in one article or in all of the workspace. */
export interface Operation extends Deed {
  /** False for a text in which there can be nothing, so that it need not be read; absent: any may. */
  readonly mayConcern?: (text: string) => boolean;
  /** What there is to decide in an article. @param isHere whether it is the article where the operation was started */
  readonly plan: (sight: Sight, isHere: boolean, uri: vscode.Uri) => readonly Candidate[];
  /** Said afterwards. */
  readonly done: (count: number) => string;
  /** Said where there is nothing. */
  readonly nothing: () => string;
}

/** What an article holds that an operation would decide about. */
export interface Found {
  readonly uri: vscode.Uri;
  /** The text that it was found in. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

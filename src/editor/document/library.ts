import type * as vscode from 'vscode';
import type { ArticleDigest } from '../../core/report/digest';
import type { Span } from '../../core/text/span';

/** An article of the workspace as others are asked about it. All its words are untrusted. */
export interface IndexedArticle {
  readonly uri: vscode.Uri;
  /** What of it the settings show. */
  readonly digest: ArticleDigest;
  readonly rangeOf: (span: Span) => vscode.Range;
}

/** The articles of the workspace: what is open as it is in the editor, the others by their files. */
export interface Library {
  /** All of them, or those that could be read before the token was cancelled; never rejects. */
  articles(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]>;
  /** The same, but those that are known after a moment, for somebody who sees the list while it grows. */
  soon(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]>;
}

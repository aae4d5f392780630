import type * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import type { TextEdit } from '../../core/annotations/follow';
import type { Layer } from '../../core/annotations/layer';
import type { Schema } from '../../core/annotations/schema';
import type { Article } from '../../core/article/article';
import type { Suggestions } from '../../core/suggestion';
import type { Span } from '../../core/text/span';
import type { Everywhere } from './everywhere';
import type { Steps } from './steps';

/** Who decides, and when: what a change is stamped with. */
export interface Stamp {
  readonly by: string;
  readonly on: string;
  readonly newId: () => string;
}

/**
 * An article that is open: its text as last read, what is detected and decided in it, and the sidecar behind it.
 * The features meet here and nowhere else.
 */
export interface ArticleSession {
  readonly document: vscode.TextDocument;
  /** What annotations may be here; another one after its file was saved, which {@link onDidChange} tells. */
  readonly schema: Schema;
  /** The article as read from the document's present version; brought up to date on demand. */
  readonly article: Article;
  /** Suggestions with the decisions laid over them, for the document's present version; no suggestions while places are searched for. */
  readonly layer: Layer;
  readonly decisions: Decisions;
  /** Its file begins with a byte order mark, which VS Code keeps out of the text. */
  readonly hasByteOrderMark: boolean;
  /**
   * Settles when the sidecar has been read, or there is none, and everything that a text lost which a program replaced has been
   * searched for. Never rejects: what went wrong has been said.
   */
  readonly ready: Promise<void>;
  /** At once when the text was edited, before anything is read anew; offsets before the edit. */
  readonly onDidEdit: vscode.Event<readonly TextEdit[]>;
  /**
   * Whether what {@link layer} says was shown already; false while reading a long text waits for a pause in typing, or its
   * annotations are searched for.
   */
  readonly isCurrent: boolean;
  /** After the layer changed: by typing, by a decision, by another window. */
  readonly onDidChange: vscode.Event<void>;

  /** Author, time and ids for a new change. */
  stamp(): Promise<Stamp>;
  /** Applies a decision at once, remembers it for undo, and writes the sidecar in the background. An empty change does nothing. */
  decide(change: Change): void;
  /**
   * Lays in what somebody else suggests on the present text, in the place of what they suggested before. It follows edits; what
   * loses its words goes.
   */
  offer(source: string, suggestions: Suggestions): void;
  /** Settles when everything decided so far is on disk (at once for an untitled document). */
  flush(): Promise<void>;

  /** The only place that turns offsets to positions. */
  rangeOf(span: Span): vscode.Range;
  spanOf(range: vscode.Range): Span;
  offsetOf(position: vscode.Position): number;
  dispose(): void;
}

/** The open articles. */
export interface Sessions {
  /** The session of a document; undefined if it is no article and nobody asked to annotate it. */
  get(document: vscode.TextDocument): ArticleSession | undefined;
  /** The session of the active editor. */
  readonly active: ArticleSession | undefined;
  /** Starts annotating a document of any language, without changing its language. */
  annotate(document: vscode.TextDocument): ArticleSession;
  /**
   * Works on the file that all annotators share, whatever the settings say, until it is told not to. The session may be another
   * one afterwards.
   */
  useShared(document: vscode.TextDocument, isShared: boolean): Promise<void>;
  readonly all: readonly ArticleSession[];
  readonly onDidOpen: vscode.Event<ArticleSession>;
  readonly onDidClose: vscode.Event<ArticleSession>;
  /** The active editor now shows another article, or none. */
  readonly onDidChangeActive: vscode.Event<ArticleSession | undefined>;
  /** The decisions taken in this window. */
  readonly steps: Steps;
  /** All the articles of the workspace, those that are not open too. */
  readonly everywhere: Everywhere;
  dispose(): void;
}

import * as vscode from 'vscode';
import { mergeDecisions } from '../../core/annotations/merge';
import { attachSidecar, readSidecar, writeSidecar } from '../../core/annotations/sidecar';
import type { OpenArticle } from './openArticle';
import type { OpenArticles } from './sessions';
import { forgetUnsaved } from './sidecarFile';

/** Decisions of an unsaved document that closed, waiting for the file that it was saved as. */
interface Waiting {
  readonly address: string;
  readonly words: string;
  readonly content: string;
  readonly since: number;
}

/** How long after closing an unsaved document its file may open, in milliseconds. */
const patience = 5_000;

/** Saving may trim white space and add a last line end. */
const wordsOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Hands the decisions of an unsaved document on to the file that it is saved as: the one that opens with the same words. */
export class Handover implements vscode.Disposable {
  #waiting: Waiting | undefined;
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly state: vscode.Memento,
    private readonly sessions: () => OpenArticles,
  ) {
    const { onDidOpenTextDocument, onDidSaveTextDocument } = vscode.workspace;
    const look = (document: vscode.TextDocument) => {
      this.#opened(document);
    };
    this.#listening = vscode.Disposable.from(onDidOpenTextDocument(look), onDidSaveTextDocument(look));
  }

  /** Call it when the session of a document without a file closes. A change of language closes it too: then nothing is over. */
  closed(session: OpenArticle): void {
    const { document, whole } = session;
    const { article, decisions } = whole;
    if (!document.isClosed) return;
    void session.flush().then(() => forgetUnsaved(document.uri, this.state));
    if (decisions.annotations.size + decisions.entities.size === 0) return;
    this.#waiting = {
      address: session.address,
      words: wordsOf(article.text),
      content: writeSidecar(decisions, article),
      since: Date.now(),
    };
    for (const other of vscode.workspace.textDocuments) this.#opened(other);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #opened(document: vscode.TextDocument): void {
    const waiting = this.#waiting;
    if (!waiting || document.isUntitled || vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== true)
      return;
    if (Date.now() - waiting.since > patience) {
      this.#waiting = undefined;
      return;
    }
    if (wordsOf(document.getText()) !== waiting.words) return;
    this.#waiting = undefined;
    void this.#adopt(document, waiting);
  }

  async #adopt(document: vscode.TextDocument, { address, content }: Waiting): Promise<void> {
    const session = this.sessions().annotate(document);
    this.sessions().renamed(address, session.address);
    await session.ready;
    const read = readSidecar(content);
    if ('records' in read) session.adopt(mergeDecisions(session.decisions, attachSidecar(read, session.article)));
  }
}

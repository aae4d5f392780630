import * as vscode from 'vscode';
import type { Taking } from '../../core/agreement/take';
import { articleFor } from '../document/articleFor';
import type { ArticleSession, Sessions } from '../document/session';
import { chooseAnnotators } from './choose';
import { compare } from './comparison';
import { openSource, type Source } from './source';
import { rowsFor, summaryOf, takeAgreements, takeRows } from './take';
import { createView, type ComparisonView } from './view';

/** Compares two annotators of an article: side by side in a tree and on the text, and takes over into the file of all what is right. */
export function registerComparison(sessions: Sessions): vscode.Disposable {
  const view = createView();
  const comparing = new Comparing(sessions, view);
  const register = (command: string, run: (...args: readonly unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(command, run);
  const take = (taking: Taking) => (node: unknown, selected: unknown) =>
    takeRows(view, taking, rowsFor(view, node, selected));
  return vscode.Disposable.from(
    comparing,
    view,
    register('article.compareAnnotators', async (argument) => {
      const session = await articleFor(sessions, uriIn(argument));
      if (session) await comparing.begin(session);
    }),
    register('article.endComparison', () => comparing.end()),
    register('article.takeLeft', take('left')),
    register('article.takeRight', take('right')),
    register('article.takeBoth', take('both')),
    register('article.takeNeither', take('neither')),
    register('article.takeAgreements', () => takeAgreements(view)),
  );
}

function uriIn(argument: unknown): string | undefined {
  const uri: unknown =
    typeof argument === 'object' && argument !== null && 'uri' in argument ? argument.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

/** The one comparison of a window, from its beginning to its end; while it lasts the session works on the file of all. */
class Comparing implements vscode.Disposable {
  #session: ArticleSession | undefined;
  #sources: readonly [Source, Source] | undefined;
  #following: vscode.Disposable | undefined;
  readonly #closing: vscode.Disposable;

  constructor(
    private readonly sessions: Sessions,
    private readonly view: ComparisonView,
  ) {
    this.#closing = sessions.onDidClose((session) => {
      if (session === this.#session) this.#forget();
    });
  }

  async begin(chosen: ArticleSession): Promise<void> {
    const { document } = chosen;
    const sources = await chooseAnnotators(chosen);
    if (!sources || document.isClosed) return;
    await this.end();
    await this.sessions.useShared(document, true);
    const session = this.sessions.get(document);
    if (!session) return;
    await session.ready;
    this.#session = session;
    this.#sources = sources;
    this.#following = vscode.Disposable.from(
      session.onDidChange(() => {
        this.#show();
      }),
      ...sources.map((source, index) => this.#watch(source, index)),
    );
    this.#show();
    await vscode.commands.executeCommand('setContext', 'article.comparing', true);
    await vscode.commands.executeCommand('article.comparison.focus');
  }

  /** Goes back to the annotator's own file, where there is one, and tells what came of it. */
  async end(): Promise<void> {
    const { comparison } = this.view;
    if (!comparison) return;
    this.#forget();
    void vscode.window.showInformationMessage(summaryOf(comparison));
    await this.sessions.useShared(comparison.session.document, false);
  }

  dispose(): void {
    this.#following?.dispose();
    this.#closing.dispose();
  }

  #show(): void {
    if (this.#session && this.#sources) this.view.show(compare(this.#session, ...this.#sources));
  }

  /** An annotator's file changes while it is compared: it is read again. */
  #watch({ uri }: Source, index: number): vscode.Disposable {
    const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.ann.jsonl'));
    const look = (changed: vscode.Uri) => {
      if (changed.toString() === uri.toString()) void this.#reread(index);
    };
    return vscode.Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look));
  }

  async #reread(index: number): Promise<void> {
    const sources = this.#sources;
    const source = sources?.[index];
    if (!sources || !source || source.annotator === '') return;
    try {
      const fresh = await openSource(source);
      if (this.#sources !== sources) return;
      this.#sources = index === 0 ? [fresh, sources[1]] : [sources[0], fresh];
      this.#show();
    } catch {
      // Half written, or gone: what was read before stays until it can be read again.
    }
  }

  #forget(): void {
    this.#following?.dispose();
    this.#following = undefined;
    this.#session = undefined;
    this.#sources = undefined;
    this.view.show(undefined);
    void vscode.commands.executeCommand('setContext', 'article.comparing', false);
  }
}

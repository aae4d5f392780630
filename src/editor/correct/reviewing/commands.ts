import * as vscode from 'vscode';
import { articleFor } from '../../document/articleFor';
import { sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { editorOf } from '../../document/target';
import { readArgument } from '../argument';
import { createOpenTabs } from '../openTabs';
import { everythingOpen, isNarrow, type ReviewFilter } from './filter';
import { createMarking } from './marking';
import { createProgress } from './progress';
import { Review, type Ending } from './review';
import { reviewActs } from './reviewActs';
import { sumUp } from './summary';
import { holdTyping } from './typing';

/** Leads through what is suggested in an article by single keys. One review a window. */
export function registerReview(sessions: Sessions): vscode.Disposable {
  const mode = new ReviewMode(sessions);
  return vscode.Disposable.from(
    mode,
    vscode.commands.registerCommand('article.startReview', async (value: unknown) => {
      const session = await articleFor(sessions, readArgument(value).uri);
      if (session) await mode.start(session);
    }),
    ...Object.entries(reviewActs).map(([command, act]) =>
      vscode.commands.registerCommand(`article.${command}`, (argument: unknown) => mode.run(act, argument)),
    ),
  );
}

type Act = (typeof reviewActs)[keyof typeof reviewActs];

class ReviewMode implements vscode.Disposable {
  readonly #marking = createMarking();
  readonly #progress = createProgress();
  readonly #tabs;
  readonly #listening: vscode.Disposable;
  #review: Review | undefined;
  /** As it was last chosen in this window. */
  #filter: ReviewFilter = everythingOpen;
  #typing: vscode.Disposable | undefined;

  constructor(private readonly sessions: Sessions) {
    const follow = () => {
      this.#follow();
    };
    this.#tabs = createOpenTabs(follow);
    this.#listening = vscode.Disposable.from(
      sessions.onDidClose((session) => {
        if (session === this.#review?.session) this.#review.end('gone');
      }),
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.onDidChangeVisibleTextEditors(follow),
    );
  }

  async start(session: ArticleSession): Promise<void> {
    this.#review?.end('ended');
    if (!editorOf(session)) await vscode.window.showTextDocument(session.document);
    const ended = (review: Review, ending: Ending) => {
      void this.#ended(review, ending);
    };
    const { sessions } = this;
    const means = { sessions, marking: this.#marking, progress: this.#progress, ended };
    const review = new Review(means, session, this.#filter);
    if (review.remaining.length === 0) {
      review.dispose();
      await this.#nothing(session, review);
      return;
    }
    this.#review = review;
    this.#follow();
    review.advance();
  }

  async run(act: Act, argument: unknown): Promise<void> {
    const review = this.#review;
    if (!review) return;
    await review.enqueue(() => act(this.sessions, review, argument));
    this.#filter = review.filter;
  }

  dispose(): void {
    this.#review?.dispose();
    this.#setReviewing(false);
    vscode.Disposable.from(this.#listening, this.#tabs, this.#marking, this.#progress).dispose();
  }

  /** Keys are held where the article is in front; in another editor the review waits. */
  #follow(): void {
    const review = this.#review;
    if (!review) return;
    const { document } = review.session;
    if (!this.#tabs.has(document.uri) && !editorOf(review.session)) {
      review.end('gone');
      return;
    }
    const isInFront = vscode.window.activeTextEditor?.document === document;
    this.#setReviewing(isInFront);
    if (isInFront) review.show();
    else this.#progress.hide();
  }

  #setReviewing(isReviewing: boolean): void {
    void vscode.commands.executeCommand('setContext', 'article.reviewing', isReviewing);
    if (!isReviewing) {
      this.#typing?.dispose();
      this.#typing = undefined;
    } else this.#typing ??= holdTyping((text) => this.#typed(text));
  }

  /** Keys that the manifest does not bind: those that give a type, and a question mark on whatever keyboard. */
  #typed(text: string): boolean {
    const review = this.#review;
    if (!review || vscode.window.activeTextEditor?.document !== review.session.document) return false;
    if (text === '?') void this.run(reviewActs.reviewHelp, undefined);
    else if (review.session.schema.types.some(({ key }) => key === text))
      void this.run(reviewActs.reviewChangeType, { key: text });
    else sayDone(vscode.l10n.t('A review is under way: ? shows its keys, Escape ends it'));
    return true;
  }

  async #ended(review: Review, ending: Ending): Promise<void> {
    this.#review = undefined;
    this.#setReviewing(false);
    const afterwards = await sumUp(this.sessions, review, ending);
    if (afterwards === 'others') this.#filter = everythingOpen;
    if (afterwards !== undefined) await this.start(review.session);
  }

  async #nothing(session: ArticleSession, { items }: Review): Promise<void> {
    if (!isNarrow(this.#filter) || items.length === 0) {
      sayDone(vscode.l10n.t('There is nothing left to review'));
      return;
    }
    const label = `$(filter) ${vscode.l10n.t('Review the Others Too')}`;
    const placeHolder = vscode.l10n.t('Nothing is left of what you chose to review');
    if (!(await vscode.window.showQuickPick([{ label }], { placeHolder }))) return;
    this.#filter = everythingOpen;
    await this.start(session);
  }
}

import * as vscode from 'vscode';
import { sayDone } from '../../document/say';
import type { Sessions } from '../../document/session';
import { oneBack, withoutLastStep } from './course';
import { accept, askAboutQuote, changeType, reject, runCommand } from './deciding';
import { isMeant } from './filter';
import { showHelp } from './keys';
import { pickFilter } from './pickFilter';
import type { Review } from './review';

type Act = (sessions: Sessions, review: Review, argument: unknown) => Promise<void> | void;

/** What each key of a review does, by the command behind `article.`. */
export const reviewActs = {
  reviewAccept: accept,
  reviewReject: reject,
  reviewSkip: (_, review) => {
    // Going on from something that is looked at again changes nothing about it.
    if (review.course.again === undefined) review.visited('skipped');
    else review.advance();
  },
  reviewBack: (_, review) => {
    const back = oneBack(review.course);
    if (back) review.goTo(back);
    else sayDone(vscode.l10n.t('This is where the review began'));
  },
  reviewUndo: async ({ steps }, review) => {
    const last = withoutLastStep(review.course);
    if (!last) sayDone(vscode.l10n.t('Nothing was decided in this review yet'));
    else {
      await steps.move(last.step, 'undo');
      review.goTo(last.course);
    }
  },
  reviewChangeType: (sessions, review, argument) => changeType(sessions, review, keyIn(argument)),
  reviewSetSpeaker: (sessions, review) => askAboutQuote(sessions, review, 'article.setSpeaker'),
  reviewChangeKind: (sessions, review) => askAboutQuote(sessions, review, 'article.changeKind'),
  reviewAcceptAll: (sessions, review) => runCommand(sessions, review, 'accepted', 'article.acceptAllLikeThis'),
  reviewRejectAll: (sessions, review) => runCommand(sessions, review, 'rejected', 'article.rejectAllLikeThis'),
  reviewRejectInWorkspace: (sessions, review) => runCommand(sessions, review, 'rejected', 'article.rejectInWorkspace'),
  reviewAcceptAbove: (sessions, review) => {
    const types = review.session.schema.types.filter(({ name }) => !review.filter.withoutTypes.has(name));
    const type = types.map(({ name }) => name).join(' ');
    return runCommand(sessions, review, 'accepted', 'article.acceptAllAbove', { type });
  },
  reviewFilter: async (_, review) => {
    const chosen = await pickFilter(review.session, review.items, review.filter);
    if (!chosen || review.isOver) return;
    const before = review.filter;
    review.filter = chosen;
    const { subject } = review;
    if (review.remaining.length === 0) {
      review.filter = before;
      sayDone(vscode.l10n.t('Nothing is left of what you chose to review'));
    } else if (subject?.kind !== 'item' || !isMeant(subject.item, chosen)) review.advance();
  },
  reviewDetails: async () => {
    await vscode.commands.executeCommand('editor.action.showHover');
  },
  reviewHelp: (_, { session }) => {
    // What is chosen there waits for its turn, so the list must not be waited for.
    void showHelp(session);
  },
  endReview: (_, review) => {
    review.end('ended');
  },
} as const satisfies Readonly<Record<string, Act>>;

function keyIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('key' in argument)) return undefined;
  return typeof argument.key === 'string' ? argument.key : undefined;
}

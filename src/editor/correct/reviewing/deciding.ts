import * as vscode from 'vscode';
import type { Change } from '../../../core/annotations/change';
import { acceptChange, rejectChange, retypeChange, tagChange } from '../../../core/annotations/decide';
import { isSpoken } from '../../../core/annotations/spoken';
import { decide } from '../../document/decide';
import type { Step } from '../../document/history';
import { sayDone } from '../../document/say';
import type { Sessions, Stamp } from '../../document/session';
import type { Outcome } from './course';

import { isOpen } from '../open';
import type { Review } from './review';
import { idOf, typeOf, type Subject } from './subject';

/** It is right. */
export async function accept(sessions: Sessions, review: Review): Promise<void> {
  const { subject } = review;
  if (!subject) return;
  // What is decided so already was looked at, and that is all.
  if (subject.kind === 'item' && !isOpen(subject.item)) review.visited('accepted');
  else
    await decideWith(sessions, review, 'accepted', (stamp) => {
      const { layer, decisions, article } = review.session;
      return acceptChange(layer, decisions, article, [idOf(subject)], stamp);
    });
}

/** It is wrong. */
export async function reject(sessions: Sessions, review: Review): Promise<void> {
  const { subject } = review;
  if (!subject) return;
  if (subject.kind === 'rejected') review.visited('rejected');
  else
    await decideWith(sessions, review, 'rejected', (stamp) => {
      const { layer, decisions, article } = review.session;
      return rejectChange(layer, decisions, article, [idOf(subject)], stamp);
    });
}

/** It is something else: what the key says, else what the person is asked for. */
export async function changeType(sessions: Sessions, review: Review, key: string | undefined): Promise<void> {
  const { subject, session } = review;
  if (!subject) return;
  const type = session.schema.types.find((each) => each.key === key)?.name;
  if (type === undefined) await runCommand(sessions, review, 'changed', 'article.changeType');
  else if (type === typeOf(subject)) await accept(sessions, review);
  else await decideWith(sessions, review, 'changed', (stamp) => changeTo(review, subject, type, stamp));
}

function changeTo({ session }: Review, subject: Subject, type: string, stamp: Stamp): Change {
  const { layer, decisions, article, schema } = session;
  return subject.kind === 'item'
    ? retypeChange(layer, decisions, article, [subject.item.id], type, schema, stamp)
    : tagChange(layer, decisions, article, subject.spans, type, schema, stamp);
}

/** Who speaks, or what kind of quotation it is: asked for. */
export async function askAboutQuote(sessions: Sessions, review: Review, command: string): Promise<void> {
  const { subject, session } = review;
  if (subject && isSpoken(session.schema, { type: typeOf(subject) }))
    await runCommand(sessions, review, 'changed', command);
  else sayDone(vscode.l10n.t('This is no quotation'));
}

/** Runs a command of this extension on what is looked at; if it decides something, that was the decision. */
export async function runCommand(
  sessions: Sessions,
  review: Review,
  outcome: Outcome,
  command: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { subject, session } = review;
  if (!subject) return;
  if (subject.kind === 'rejected') {
    sayDone(vscode.l10n.t('It was rejected: accept it first'));
    return;
  }
  const argument = { uri: session.document.uri.toString(), id: subject.item.id, ...more };
  const step = await watch(sessions, review, () => vscode.commands.executeCommand(command, argument));
  if (step && !review.isOver) review.visited(outcome, step);
}

async function decideWith(
  sessions: Sessions,
  review: Review,
  outcome: Outcome,
  build: (stamp: Stamp) => Change,
): Promise<void> {
  const step = await watch(sessions, review, () => decide(review.session, build));
  if (step && !review.isOver) review.visited(outcome, step);
}

/** The step that something took in the article; undefined if it took none. */
async function watch(
  { steps }: Sessions,
  { session }: Review,
  run: () => PromiseLike<unknown>,
): Promise<Step | undefined> {
  const address = session.document.uri.toString();
  const before = steps.next('undo', address);
  await run();
  const after = steps.next('undo', address);
  return after === before ? undefined : after;
}

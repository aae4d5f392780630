import * as vscode from 'vscode';
import type { Incoming, LeftOut } from '../../../core/formats/incoming';
import { leftOutLabel } from '../../document/exchangeMessages';
import { plain, sayDone } from '../../document/say';
import type { Sessions } from '../../document/session';
import { fileNameOf } from '../fileNames';
import { applyImport } from './apply';
import type { Target } from './findArticle';
import type { Plan } from './plan';
import { askOther, planAll } from './planAll';
import { everything, otherArticle, previewImport } from './preview';
import { showProblems, telling } from './problems';
import { reportImport } from './report';
import type { ImportSource } from './source';

/** What an import came to, as the command resolves with it. */
export interface Outcome {
  readonly annotations: number;
  readonly articles: readonly string[];
  readonly notFound: number;
}

/** A file that was read, and whether a person says what of it is taken. */
export interface Offer {
  readonly source: ImportSource;
  readonly articles: readonly Incoming[];
  readonly leftOut: readonly LeftOut[];
  readonly isAsked: boolean;
}

/**
 * Lays what a file says on its articles, asks what is taken, and takes it. The article of a file about one alone may be given; a
 * person may choose another one then. Undefined if nothing was taken.
 */
export async function offer(sessions: Sessions, offered: Offer, target?: Target): Promise<Outcome | undefined> {
  const { source, articles, leftOut, isAsked } = offered;
  const plans = await planAll(sessions, source, articles, { target, mayBeFront: isAsked });
  if (!plans) return undefined;
  if (plans.every(({ fresh }) => fresh.length === 0)) {
    // Answered whenever the person likes; who called the command need not wait for it.
    void sayNothing(sessions, offered, plans);
    return undefined;
  }
  const answer = isAsked ? await previewImport(source.uri, plans) : everything(plans);
  if (answer === 'otherArticle') {
    const [plan] = plans;
    return offer(sessions, offered, (await askOther(sessions, source, articles)) ?? plan);
  }
  if (!answer) return undefined;
  const imported = await applyImport(sessions, answer);
  void reportImport(source.uri, imported, plans, leftOut);
  const notFound = plans.reduce((sum, { taken }) => sum + taken.problems.length, 0);
  return { annotations: imported.annotations, articles: imported.articles.map(String), notFound };
}

/** Says why there is nothing to choose from; where the words were not found another article may be chosen. */
async function sayNothing(sessions: Sessions, offered: Offer, plans: readonly Plan[]): Promise<void> {
  const { source, articles, leftOut } = offered;
  const { uri: file } = source;
  const lost = plans.some(({ taken }) => taken.problems.length > 0);
  if (!lost) {
    sayDone(nothingLabel(plans, leftOut));
    return;
  }
  const names = [file, ...plans.map(({ uri }) => uri)].map(({ path }) => fileNameOf(path));
  const [only, ...more] = plans;
  const message =
    only && more.length === 0
      ? vscode.l10n.t('{0} was made of another text than {1}: nothing in it is found', ...names)
      : vscode.l10n.t('{0} was made of another text: nothing in it is found', ...names);
  const details = vscode.l10n.t('Show What Was Not Found');
  const other = otherArticle();
  const buttons = more.length === 0 ? [details, other] : [details];
  const choice = await vscode.window.showErrorMessage(plain(message), ...buttons);
  if (choice === details) await showProblems(file, plans);
  if (choice !== other) return;
  await telling(file, async () => {
    const target = await askOther(sessions, source, articles);
    return target && offer(sessions, { ...offered, isAsked: true }, target);
  });
}

/** Why there is nothing to choose from, and what was left out. */
function nothingLabel(plans: readonly Plan[], leftOut: readonly LeftOut[]): string {
  const isKnown = plans.some(({ taken }) => taken.decisions.annotations.size > 0);
  const left = leftOut.length > 0 ? vscode.l10n.t('Left out: {0}', leftOut.map(leftOutLabel).join(', ')) : undefined;
  if (isKnown) {
    const known = vscode.l10n.t('What is decided in it is known already');
    return left === undefined ? known : `${known}. ${left}`;
  }
  return left ?? vscode.l10n.t('There are no annotations in it');
}

import * as vscode from 'vscode';
import { rejectChange } from '../../../core/annotations/decide';
import { applyChange } from '../../../core/annotations/decisions';
import type { Item } from '../../../core/annotations/layer';
import { articleFor } from '../../document/articleFor';
import type { Step } from '../../document/history';
import { plain, sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { writeRejected } from '../../document/settings';
import { readArgument } from '../argument';
import { labelOfType, wordsOf } from '../say';
import { itemsFor } from '../subject';

/** Characters of the longest wording that is worth a line of the settings: names, not sentences. */
const longest = 100;

/**
 * Says of words that they are never what is suggested, in any article of the folder: a line in its settings, which colleagues
 * get by git. A decision on these words in this article is rejected with it.
 */
export function registerRejectInWorkspace(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand(
    'article.rejectInWorkspace',
    async (value: unknown): Promise<Step | undefined> => {
      const argument = readArgument(value);
      const session = await articleFor(sessions, argument.uri);
      const nothing = vscode.l10n.t('There is nothing here to reject');
      const [item] = (session && (await itemsFor(session, argument, () => true, nothing))) ?? [];
      return session && item && reject(sessions, session, item);
    },
  );
}

async function reject(sessions: Sessions, session: ArticleSession, item: Item): Promise<Step | undefined> {
  const { document, article } = session;
  const [span] = item.spans;
  const wording = span && item.spans.length === 1 ? article.text.slice(span.start, span.end) : '';
  if (wording === '' || wording.length > longest) {
    sayDone(vscode.l10n.t('Only names are rejected for a whole workspace'));
    return undefined;
  }
  const said = `${labelOfType(session, item.type)} · ${wordsOf(session, item.spans)}`;
  const write = async (isRejected: boolean) => {
    await writeRejected(document.uri, wording, item.type, isRejected);
  };
  const stamp = await session.stamp();
  try {
    await write(true);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The settings could not be written: {0}', plain(reason)));
    return undefined;
  }
  const { layer, decisions } = session;
  const decided = layer.items.filter(({ id, origin }) => id === item.id && origin === 'decision').map(({ id }) => id);
  const change = rejectChange(layer, decisions, article, decided, stamp);
  const step = {
    changes: new Map([[document.uri.toString(), change]]),
    deed: { undo: () => write(false), redo: () => write(true) },
  };
  await sessions.everywhere.alter(document.uri, (sight) => applyChange(sight.decisions, change));
  sessions.steps.push(step, new Map([[document.uri.toString(), article.text]]));
  sayDone(vscode.l10n.t('Never suggested again in this workspace: {0}', said));
  return step;
}

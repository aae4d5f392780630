import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import { occurrencesOf, tagAllChange, type Occurrences } from '../../core/annotations/decide';
import { schemaType } from '../../core/annotations/schema';
import { articleFor } from '../document/articleFor';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readArgument, type CorrectionArgument } from './argument';
import { pickType } from './pickType';
import { labelOfType, wordsOf } from './say';
import { stretchesOf } from './stretches';
import { decide, selectionsOf, shownItems } from './subject';

/** Decides the same for every place where the words of a mention stand, or the words that are selected. */
export function registerTagAll(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.tagAllOccurrences', async (value: unknown) => {
    const argument = readArgument(value);
    const session = await articleFor(sessions, argument.uri);
    const { version } = session?.document ?? {};
    const occurrences = session && (await wanted(session, argument));
    if (!session || !occurrences || session.document.version !== version) return;
    const before = acceptedIn(session.decisions);
    const change = await decide(session, (stamp) => {
      const { layer, decisions, article, schema } = session;
      return tagAllChange(layer, decisions, article, occurrences, schema, stamp);
    });
    if (!change) return;
    const count = acceptedIn(session.decisions) - before;
    const what = `${labelOfType(session, occurrences.type)} · ${occurrences.wordings[0] ?? ''}`;
    sayDone(vscode.l10n.t('Passages tagged as {0}: {1}', what, count));
  });
}

function acceptedIn({ annotations }: Decisions): number {
  let count = 0;
  for (const { status } of annotations.values()) if (status === 'accepted') count++;
  return count;
}

/** What is looked for: the names of the mention that is meant, else the selected words, for which a type is asked. */
async function wanted(session: ArticleSession, argument: CorrectionArgument): Promise<Occurrences | undefined> {
  const { article, layer, schema } = session;
  if (argument.id !== undefined) {
    const found = occurrencesOf(layer, article, argument.id);
    if (!found) sayDone(vscode.l10n.t('That annotation is not there any more'));
    return found;
  }
  const isNamed = (type: string) => schemaType(schema, type)?.named === true;
  const [stretch] = stretchesOf({ article, items: shownItems(session), isNamed }, selectionsOf(session));
  if (!stretch) {
    sayDone(vscode.l10n.t('Select some words first, or put the cursor on a word'));
    return undefined;
  }
  if (stretch.item) return occurrencesOf(layer, article, stretch.item.id);
  const title = vscode.l10n.t('Tag All “{0}”', wordsOf(session, stretch.spans));
  const told = argument.type === undefined ? undefined : schemaType(schema, argument.type);
  const type = told ?? (await pickType(session, title));
  const wordings = stretch.spans.map(({ start, end }) => article.text.slice(start, end));
  return type && { type: type.name, wordings };
}

import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { mentionsWith } from '../document/entityOf';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { editorOf, sessionOf, targetOf } from '../document/target';
import { goToAnnotation, sayNothingThere } from './goTo';
import { showMenu } from './menu';
import { reveal } from './reveal';
import { registerGoToSpeaker } from './speaker';
import { itemAfter, itemBefore } from './walk';

type Step = typeof itemAfter;

/** The ways through an article: from annotation to annotation, from mention to mention of one entity, and straight to any. */
export function registerNavigation(sessions: Sessions): vscode.Disposable {
  const register = (command: string, run: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, run);
  const walk = (step: Step, choose: (item: Item) => boolean) => async (argument: unknown) => {
    const session = sessionOf(sessions, argument);
    if (session) await stepTo(session, shownLayer(session).items.filter(choose), step);
  };
  const mention = (step: Step) => async (argument: unknown) => {
    const target = targetOf(sessions, argument);
    if (!target) return;
    const { session, item } = target;
    const next = step(mentionsWith(session.layer, item), item.spans[0]?.start ?? 0);
    if (next) await reveal(session, next);
  };
  const any = () => true;
  const isSuggestion = ({ origin }: Item) => origin === 'suggestion';
  return vscode.Disposable.from(
    register('article.nextAnnotation', walk(itemAfter, any)),
    register('article.previousAnnotation', walk(itemBefore, any)),
    register('article.nextSuggestion', walk(itemAfter, isSuggestion)),
    register('article.nextMention', mention(itemAfter)),
    register('article.previousMention', mention(itemBefore)),
    register('article.goToAnnotation', async () => {
      if (sessions.active) await goToAnnotation(sessions.active, shownLayer(sessions.active).items);
    }),
    registerGoToSpeaker(sessions),
    register('article.showMenu', showMenu),
  );
}

async function stepTo(session: ArticleSession, items: readonly Item[], step: Step): Promise<void> {
  const editor = editorOf(session);
  const item = step(items, editor ? session.offsetOf(editor.selection.active) : -1);
  if (item) await reveal(session, item);
  else sayNothingThere();
}

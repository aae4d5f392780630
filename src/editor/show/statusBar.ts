import * as vscode from 'vscode';
import { schemaType } from '../../core/annotations/schema';
import { typeLabel } from '../document/messages';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import { isShown } from '../document/shown';
import { countItems, type Counts } from './counts';

/** What is on the active article, in numbers; a click leads to what is still to decide. Absent where there is no article. */
export function registerStatusBar(sessions: Sessions): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('article.counts', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Article Annotations');
  item.command = 'article.showMenu';
  let following: vscode.Disposable | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (session: ArticleSession) => {
    const settings = readSettings(session.document.uri);
    const shown = session.layer.items.filter((each) => isShown(each, settings));
    fill(item, countItems(session.layer, shown, session.schema), session);
  };
  const follow = (session: ArticleSession | undefined) => {
    following?.dispose();
    clearTimeout(waiting);
    following = session?.onDidChange(() => {
      // Numbers need not be right with the key: they come when typing pauses.
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        show(session);
      }, 150);
    });
    if (!session) item.hide();
    else {
      show(session);
      item.show();
    }
  };
  follow(sessions.active);
  return vscode.Disposable.from(item, sessions.onDidChangeActive(follow), {
    dispose: () => {
      following?.dispose();
      clearTimeout(waiting);
    },
  });
}

function fill(item: vscode.StatusBarItem, counts: Counts, session: ArticleSession): void {
  const { quotes, mentions, entities, suggestions } = counts;
  item.text = `$(quote) ${quotes}  $(mention) ${mentions}  $(sparkle) ${suggestions}`;
  const label = vscode.l10n.t(
    'Article: {0} quotations, {1} mentions of {2} entities, {3} suggestions to review',
    quotes,
    mentions,
    entities,
    suggestions,
  );
  item.accessibilityInformation = { label, role: 'button' };
  item.tooltip = tooltipOf(counts, session, label);
}

function tooltipOf({ byType }: Counts, { schema }: ArticleSession, label: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(`${label}\n\n`);
  tooltip.appendMarkdown(`| | ${vscode.l10n.t('decided')} | ${vscode.l10n.t('suggested')} |\n|:--|--:|--:|\n`);
  for (const { name, decided, suggested } of byType) {
    tooltip.appendMarkdown('| ');
    tooltip.appendText(typeLabel(schemaType(schema, name), name));
    tooltip.appendMarkdown(` | ${decided} | ${suggested} |\n`);
  }
  return tooltip;
}

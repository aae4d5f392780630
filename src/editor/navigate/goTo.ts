import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import { entityOf } from '../document/entityOf';
import { statusLabel, typeLabel } from '../document/messages';
import type { ArticleSession } from '../document/session';
import { reveal } from './reveal';

interface Pick extends vscode.QuickPickItem {
  readonly item: Item;
}

/** Characters of a wording that fit a line of the list. */
const longest = 100;

/** Lists what is on the article, to be searched by typing, and goes to the one that is chosen. */
export async function goToAnnotation(session: ArticleSession, items: readonly Item[]): Promise<void> {
  if (items.length === 0) {
    sayNothingThere();
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    items.map((item) => pickOf(session, item)),
    {
      title: vscode.l10n.t('Go to Annotation'),
      placeHolder: vscode.l10n.t('Words, name or type'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen) await reveal(session, chosen.item);
}

/** Says that there is nowhere to go. */
export function sayNothingThere(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to go to in this article'), 4000);
}

function pickOf({ article, layer, schema }: ArticleSession, item: Item): Pick {
  const words = item.spans
    .map(({ start, end }) => article.text.slice(start, Math.min(end, start + longest)))
    .join(' … ');
  const entity = entityOf(layer, item)?.name;
  const label = typeLabel(schemaType(schema, item.type), item.type);
  return {
    item,
    // A `$(…)` in the article must not become an icon.
    label: words.replace(/\s+/gu, ' ').replace(/\$\(/gu, '$ ('),
    description: [label, entity === words ? undefined : entity].filter(Boolean).join(' · ').replace(/\$\(/gu, '$ ('),
    detail: statusLabel(item),
  };
}

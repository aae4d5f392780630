import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import { entityOf } from '../document/entityOf';
import { statusLabel, typeLabel } from '../document/messages';
import type { ArticleSession } from '../document/session';
import { editorOf } from '../document/target';

/** Selects an item where it starts, in the editor that shows the article, and says what it is. */
export async function reveal(session: ArticleSession, item: Item): Promise<void> {
  const [span] = item.spans;
  if (!span) return;
  const editor = editorOf(session) ?? (await vscode.window.showTextDocument(session.document));
  const range = session.rangeOf(span);
  // The cursor goes to the start, so that the next step starts from there and what is annotated is at the cursor.
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  vscode.window.setStatusBarMessage(describe(session, item), 4000);
}

/** Status bar messages are read aloud by screen readers. */
function describe({ layer, schema }: ArticleSession, item: Item): string {
  const label = typeLabel(schemaType(schema, item.type), item.type);
  const name = entityOf(layer, item)?.name;
  // A `$(…)` in the article must not become an icon.
  const words = [label, name, statusLabel(item)].filter((part) => part !== undefined).join(' · ');
  return words.replace(/\$\(/gu, '$ (');
}

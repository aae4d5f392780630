import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import type { Span } from '../../core/text/span';
import { entityOf } from '../document/entityOf';
import { statusLabel, typeLabel } from '../document/messages';
import { sayDone } from '../document/say';
import type { ArticleSession } from '../document/session';
import { editorOf } from '../document/target';

/** Selects an item where it starts, in the editor that shows the article, and says what it is. */
export async function reveal(session: ArticleSession, item: Item): Promise<void> {
  const [span] = item.spans;
  if (span) await selectSpan(session, span, describe(session, item));
}

/** Selects a stretch of an article, and says what it is. */
export async function selectSpan(session: ArticleSession, span: Span, message: string): Promise<void> {
  const editor = editorOf(session) ?? (await vscode.window.showTextDocument(session.document));
  const range = session.rangeOf(span);
  // The cursor goes to the start, so that the next step starts from there and what is annotated is at the cursor.
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  sayDone(message);
}

function describe({ layer, schema }: ArticleSession, item: Item): string {
  const label = typeLabel(schemaType(schema, item.type), item.type);
  const name = entityOf(layer, item)?.name;
  return [label, name, statusLabel(item)].filter((part) => part !== undefined).join(' · ');
}

import * as vscode from 'vscode';
import { schemaType, type SchemaType } from '../../core/annotations/schema';
import { plain } from '../document/say';
import type { ArticleSession } from '../document/session';
import { labelOfType } from './say';

/** Asks for a type of the schema; undefined if the person thinks better of it. */
export async function pickType(
  session: ArticleSession,
  title: string,
  present?: string,
): Promise<SchemaType | undefined> {
  const picks = session.schema.types.map(({ name }) => ({
    label: labelOfType(session, name),
    // What it is now is said, and not only by its place in the list.
    ...(name === present && { description: vscode.l10n.t('as it is now') }),
    name,
  }));
  const chosen = await vscode.window.showQuickPick(picks, { title: plain(title) });
  return chosen && schemaType(session.schema, chosen.name);
}

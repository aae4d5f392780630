import * as vscode from 'vscode';
import { schemaType, type SchemaType } from '../../core/annotations/schema';
import { plain } from '../document/say';
import type { ArticleSession } from '../document/session';
import { labelOfType } from './say';

interface TypePick extends vscode.QuickPickItem {
  readonly type: SchemaType;
}

/** Asks for a type of the schema, also by its key; undefined if the person thinks better of it. */
export async function pickType(
  session: ArticleSession,
  title: string,
  present?: string,
): Promise<SchemaType | undefined> {
  const picks = session.schema.types.map((type): TypePick => pickOf(session, type, present));
  const list = vscode.window.createQuickPick<TypePick>();
  list.title = plain(title);
  list.items = picks;
  list.matchOnDescription = true;
  const chosen = await new Promise<TypePick | undefined>((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]);
    });
    list.onDidChangeValue((value) => {
      // A type's key is enough.
      const meant = picks.find(({ type }) => type.key === value);
      if (meant) resolve(meant);
    });
    list.onDidHide(() => {
      resolve(undefined);
    });
    list.show();
  });
  list.dispose();
  return chosen && schemaType(session.schema, chosen.type.name);
}

function pickOf(session: ArticleSession, type: SchemaType, present: string | undefined): TypePick {
  // What it is now is said, and not only by its place in the list.
  const now = type.name === present ? vscode.l10n.t('as it is now') : undefined;
  const description = [type.key, now].filter((part) => part !== undefined).join(' · ');
  return { label: plain(labelOfType(session, type.name)), description: plain(description), type };
}

import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import type { ArticleSession, Sessions } from './session';
import { shownLayer } from './shownLayer';
import { itemsAt } from './itemsAt';

/** What a command may be called with, by a button of a hover: an article and something on it. Anyone may call, so it is checked. */
export interface ItemArgument {
  readonly uri?: string;
  readonly id?: string;
}

/** What a command is about. */
export interface Target {
  readonly session: ArticleSession;
  readonly item: Item;
}

function isItemArgument(value: unknown): value is ItemArgument {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, id } = value as Record<string, unknown>;
  return (uri === undefined || typeof uri === 'string') && (id === undefined || typeof id === 'string');
}

/** What an argument says; nothing if it is of another shape. */
export function readItemArgument(value: unknown): ItemArgument {
  return isItemArgument(value) ? value : {};
}

/** The article that an argument names, else the active one; undefined if that is not open. */
export function sessionOf(sessions: Sessions, argument: unknown): ArticleSession | undefined {
  const uri = isItemArgument(argument) ? argument.uri : undefined;
  if (uri === undefined) return sessions.active;
  return sessions.all.find(({ document }) => document.uri.toString() === uri);
}

/** The item that an argument names, else the innermost visible one at the cursor; undefined if there is none any more. */
export function targetOf(sessions: Sessions, argument: unknown): Target | undefined {
  const session = sessionOf(sessions, argument);
  if (!session) return undefined;
  const id = isItemArgument(argument) ? argument.id : undefined;
  const item = id === undefined ? itemAtCursor(session) : session.layer.items.find((each) => each.id === id);
  return item && { session, item };
}

/** The visible editor of an article; the active one if several show it. */
export function editorOf({ document }: ArticleSession): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find((editor) => editor.document === document);
}

/** Every visible editor of a document. */
export function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

function itemAtCursor(session: ArticleSession): Item | undefined {
  const editor = editorOf(session);
  if (!editor) return undefined;
  return itemsAt(shownLayer(session).items, session.offsetOf(editor.selection.active))[0];
}

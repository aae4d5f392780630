import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Annotations, ExtensionApi } from '../../src/editor/document/api';
import { extension, show, write } from './world';

/** A small article that holds what the suites look for. */
export const text = [
  'Brücke bleibt gesperrt',
  '',
  'Die Brücke über die Elbe bleibt bis Montag gesperrt, teilte Bürgermeisterin Anna Berg am Freitag in Hamburg mit.',
  '',
  '„Wir prüfen jeden Pfeiler“, sagte Anna Berg. „Das dauert.“',
  '',
].join('\n');

/** What the extension gives to other extensions. */
export const api = async (): Promise<ExtensionApi> => (await extension().activate()) as ExtensionApi;

/** Runs a command, one of VS Code's or ours. */
export const run = <T>(command: string, ...values: readonly unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

/** Writes an article, shows it and waits until it has been read. */
export async function openArticle(name: string, content: string): Promise<vscode.TextDocument> {
  const { document } = await show(await write(name, content));
  await annotationsOf(document.uri);
  return document;
}

/** Where some words stand first, behind their first letter unless told. */
export const placeOf = (document: vscode.TextDocument, words: string, offset = 1): vscode.Position =>
  document.positionAt(document.getText().indexOf(words) + offset);

/**
 * What VS Code's providers answer, asked until there is something, as VS Code does: one that is registered anew meanwhile, since
 * something was read, answers with nothing.
 */
export const answerOf = <T>(command: string, uri: vscode.Uri): Promise<readonly T[]> =>
  until(async () => {
    const answer = await run<T[] | undefined>(command, uri);
    return answer && answer.length > 0 ? answer : undefined;
  });

/** Waits for something that VS Code reports in its own time; a test in which it never comes ends at mocha's time limit. */
export async function until<T>(find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What is on an open article, once it has been read. */
export async function annotationsOf(uri: vscode.Uri): Promise<Annotations> {
  const { annotations } = await api();
  return (await annotations(uri)) ?? assert.fail('it is no article');
}

/** The words of the items of a type, in the order of the text. */
export async function wordsOf(
  document: vscode.TextDocument,
  type: string,
  origin?: string,
): Promise<readonly string[]> {
  const { items } = await annotationsOf(document.uri);
  return items
    .filter((item) => item.type === type && (origin === undefined || item.origin === origin))
    .map(({ spans }) => spans.map(({ start, end }) => document.getText().slice(start, end)).join(' … '));
}

/** Runs a command that asks, and takes what its list has marked: the first entry. */
export async function takeFirst(command: string, argument?: unknown): Promise<void> {
  const { executeCommand } = vscode.commands;
  let isDone = false;
  const running = Promise.resolve(executeCommand(command, argument)).finally(() => (isDone = true));
  await until(async () => {
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone ? true : undefined;
  });
  await running;
}

/** Replaces a stretch of a document, as typing does. */
export async function edit(document: vscode.TextDocument, start: number, end: number, words: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  change.replace(document.uri, range, words);
  assert.ok(await vscode.workspace.applyEdit(change));
}

/** Accepts the first item on some words, as the button of a hover does. */
export async function accept(document: vscode.TextDocument, words: string): Promise<void> {
  const start = document.getText().indexOf(words);
  const { items } = await annotationsOf(document.uri);
  const item = items.find(({ spans }) => spans[0]?.start === start) ?? assert.fail(`nothing is on ${words}`);
  await vscode.commands.executeCommand('article.accept', { uri: document.uri.toString(), id: item.id });
  await (await api()).saved(document.uri);
}

/** Lets go of an article and takes it up again, as closing and opening its file does; VS Code itself keeps closed files open for minutes. */
export async function reopen(document: vscode.TextDocument): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await vscode.languages.setTextDocumentLanguage(document, 'article');
}

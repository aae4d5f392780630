import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { parseArticle } from '../../../src/core/article/parse';
import { attachSidecar, readSidecar } from '../../../src/core/annotations/sidecar';
import type { Item } from '../../../src/core/annotations/layer';
import type { ExtensionApi } from '../../../src/editor/document/api';
import { count, type Journal } from './journal';
import { createRandom, type Random } from './random';
import { nameOf } from './texts';

/** The article under test, in real VS Code, with what is known about it. */
export interface World {
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
  readonly api: ExtensionApi;
  readonly journal: Journal;
  readonly random: Random;
  readonly nextName: () => string;
}

export function createWorld(uri: vscode.Uri, api: ExtensionApi, journal: Journal): World {
  const random = createRandom(journal.random);
  const nextName = () => nameOf(journal.names++);
  return { uri, sidecar: uri.with({ path: `${uri.path}.ann.jsonl` }), api, journal, random, nextName };
}

export const run = (command: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(command, argument);

/** The article in the editor that has the focus. */
export async function editorOf({ uri }: World): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  if (active?.document.uri.toString() === uri.toString() && !active.document.isClosed) return active;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export async function documentOf(world: World): Promise<vscode.TextDocument> {
  return (await editorOf(world)).document;
}

/** What is decided and shown, by id. */
export async function itemsOf({ uri, api }: World): Promise<ReadonlyMap<string, Item>> {
  const { items } = (await api.annotations(uri)) ?? assert.fail('it is no article');
  return new Map(items.filter(({ origin }) => origin === 'decision').map((item) => [item.id, item]));
}

export const wordsAt = (text: string, { spans }: Pick<Item, 'spans'>): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

export async function textOfFile(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** What the sidecar on the disk says, placed on the text on the disk. */
export async function storedOf({ uri, sidecar }: World): Promise<ReadonlyMap<string, Annotation>> {
  const content = readSidecar(await textOfFile(sidecar));
  if (!('records' in content)) return assert.fail('a newer version?');
  assert.deepEqual(content.problems, []);
  return attachSidecar(content, parseArticle(await textOfFile(uri))).annotations;
}

/** Waits for something for ten seconds; true if it came. */
export async function comes(isThere: () => Promise<boolean> | boolean): Promise<boolean> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    if (await isThere()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Each fault is told once, however many steps it lasts. */
export function fault({ journal }: World, what: string): void {
  count(journal, 'faults');
  if (journal.faults.some((known) => known.endsWith(`: ${what}`))) return;
  if (journal.faults.length < 100)
    journal.faults.push(`step ${String(journal.step)} (${journal.done.join(', ')}): ${what}`);
}

import * as vscode from 'vscode';
import type { ArticleSession } from '../document/session';
import type { Model } from './model';
import { isLeaf, type Node } from './nodes';

/** The lines that a command is about: those selected, if the one it was called on is among them. */
export function linesFor(node: unknown, selected: unknown, present: readonly Node[]): readonly Node[] {
  const many = Array.isArray(selected) ? selected.filter(isNode) : [];
  if (!isNode(node)) return present;
  return many.some(({ id }) => id === node.id) ? many : [node];
}

/** A command may be called by anyone with anything. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && typeof value.id === 'string';

/** The items of some lines: their own, or those of what is under them. */
export function itemsUnder(model: Model, nodes: readonly Node[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (address: string, id: string) => {
    const ids = found.get(address) ?? new Set();
    found.set(address, ids.add(id));
  };
  for (const node of nodes) {
    if (isLeaf(node)) add(node.address, node.item);
    else for (const [address, ids] of itemsOfGroup(model, node)) for (const id of ids) add(address, id);
  }
  return new Map([...found].map(([address, ids]) => [address, [...ids]]));
}

function itemsOfGroup({ corpus }: Model, node: Node): readonly (readonly [string, readonly string[]])[] {
  if (node.kind !== 'entity' && node.kind !== 'speaker' && node.kind !== 'article') return [];
  const { key = '' } = node;
  const isHere = (address: string) => node.kind !== 'article' || node.address === address;
  const entities = node.kind === 'speaker' ? [] : [...(corpus.entities.get(key)?.articles ?? [])];
  const speakers = node.kind === 'entity' ? [] : [...(corpus.speakers.get(key)?.articles ?? [])];
  return [
    ...entities.map(
      ([address, { places }]) =>
        [address, places.filter(({ by }) => by === 'mention').map(({ item }) => item)] as const,
    ),
    ...speakers.map(([address, quotes]) => [address, quotes.map(({ id }) => id)] as const),
  ].filter(([address]) => isHere(address));
}

/** The session of an article, which is opened in an editor if it is not; undefined if it cannot be. */
export async function sessionFor({ sessions }: Model, address: string): Promise<ArticleSession | undefined> {
  const open = sessions.all.find(({ document }) => document.uri.toString() === address);
  if (open) {
    await open.ready;
    return open;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
  await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  const session = sessions.get(document) ?? sessions.annotate(document);
  await session.ready;
  return session;
}

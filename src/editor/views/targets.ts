import * as vscode from 'vscode';
import type { ArticleSession } from '../document/session';
import type { Model } from './model';
import { isLeaf, type Node } from './nodes';
import type { QuoteTree } from './quoteTree';
import type { ReviewTree } from './reviewTree';

/** The lines that a command is about: those selected, if the one it was called on is among them. */
export function linesFor(node: unknown, selected: unknown, present: readonly Node[]): readonly Node[] {
  const many = Array.isArray(selected) ? selected.filter(isNode) : [];
  // A key says nothing, a menu its line.
  if (node === undefined) return present;
  if (!isNode(node)) return [];
  return many.some(({ id }) => id === node.id) ? many : [node];
}

/** A command may be called by anyone with anything. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value && typeof value.id === 'string';

/** What is needed to know what stands under a line. */
export interface Lines {
  readonly model: Model;
  readonly quotes: QuoteTree;
  readonly review: ReviewTree;
}

/** An item that a line stands for. */
interface Item {
  readonly address: string;
  readonly id: string;
  readonly isOpen: boolean;
}

/** By address, the items of some lines: their own, or those of what is shown under them. @param isOpen only undecided ones */
export function itemsUnder(
  lines: Lines,
  nodes: readonly Node[],
  isOpen = false,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const item of nodes.flatMap((node) => itemsOf(lines, node))) {
    if (isOpen && !item.isOpen) continue;
    found.set(item.address, (found.get(item.address) ?? new Set<string>()).add(item.id));
  }
  return new Map([...found].map(([address, ids]) => [address, [...ids]]));
}

function itemsOf(lines: Lines, node: Node): readonly Item[] {
  if (isLeaf(node)) return [{ address: node.address, id: node.item, isOpen: node.score !== undefined }];
  const { corpus } = lines.model;
  switch (node.kind) {
    case 'entity':
      return [...(corpus.entities.get(node.key)?.articles.keys() ?? [])].flatMap((address) =>
        mentionsIn(lines, node.key, address),
      );
    case 'speaker':
      return [...(corpus.speakers.get(node.key)?.articles.keys() ?? [])].flatMap((address) =>
        quotesIn(lines, node, node.key, address),
      );
    case 'article': {
      const { key, address } = node;
      if (key === undefined) return pendingIn(lines, address);
      return node.parent?.kind === 'speaker' ? quotesIn(lines, node, key, address) : mentionsIn(lines, key, address);
    }
    case 'type':
      if (node.view !== 'review') return [];
      return [...corpus.articles.keys()].flatMap((address) => pendingIn(lines, address, node.type));
    default:
      return [];
  }
}

function mentionsIn({ model }: Lines, key: string, address: string): readonly Item[] {
  const places = model.corpus.entities.get(key)?.articles.get(address)?.places ?? [];
  return places.flatMap(({ item, by, score }) =>
    by === 'mention' ? [{ address, id: item, isOpen: score !== undefined }] : [],
  );
}

function quotesIn({ quotes }: Lines, node: Node, key: string, address: string): readonly Item[] {
  return quotes
    .quotes(node, key, address)
    .map(({ item, score }) => ({ address, id: item, isOpen: score !== undefined }));
}

function pendingIn({ model, review }: Lines, address: string, wanted?: string): readonly Item[] {
  const digest = model.corpus.articles.get(address);
  const pending = digest ? review.meant(digest) : [];
  return pending.flatMap(({ id, type }) =>
    wanted === undefined || type === wanted ? [{ address, id, isOpen: true }] : [],
  );
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

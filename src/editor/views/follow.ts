import * as vscode from 'vscode';
import { entityKey, speakerKeys } from '../../core/report/corpus';
import type { ArticleDigest } from '../../core/report/digest';
import { spanContains, type Span } from '../../core/text/span';
import { readViewsFollow } from '../document/settings';
import type { EntityTree } from './entityTree';
import type { Model } from './model';
import type { Node } from './nodes';
import type { QuoteTree } from './quoteTree';
import type { ReviewTree } from './reviewTree';
import type { View } from './view';

/** The views with what they show. */
export interface Views {
  readonly entities: { readonly view: View; readonly tree: EntityTree };
  readonly quotes: { readonly view: View; readonly tree: QuoteTree };
  readonly review: { readonly view: View; readonly tree: ReviewTree };
}

/** Milliseconds without a movement of the cursor after which the views follow it. */
const pause = 150;

/** Selects in the views that are visible what the cursor is on, when a person moves it; the text keeps the focus. */
export function followCursor(model: Model, views: Views): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    clearTimeout(waiting);
    // What a command selects comes with no kind: else views and text would chase each other.
    if (kind === undefined || !readViewsFollow()) return;
    waiting = setTimeout(() => void revealAt(model, views, textEditor), pause);
  });
  return vscode.Disposable.from(listening, {
    dispose: () => {
      clearTimeout(waiting);
    },
  });
}

/** Selects what the cursor of an editor is on, in each view that is visible. */
export async function revealAt(model: Model, views: Views, { document, selection }: vscode.TextEditor): Promise<void> {
  const session = model.sessions.get(document);
  const address = document.uri.toString();
  const article = session && model.corpus.articles.get(address);
  if (!session || !article) return;
  const at = session.offsetOf(selection.active);
  const { entities, quotes, review } = views;
  if (entities.view.tree.visible) await select(entities.view, await entityAt(entities.tree, article, address, at));
  if (quotes.view.tree.visible) await select(quotes.view, await quoteAt(quotes.tree, article, address, at));
  if (review.view.tree.visible) await select(review.view, await suggestionAt(review.tree, model, address, at));
}

async function select({ tree }: View, node: Node | undefined): Promise<void> {
  if (!node || tree.selection.some(({ id }) => id === node.id)) return;
  try {
    await tree.reveal(node, { select: true, focus: false });
  } catch {
    // The view shows something else by now.
  }
}

const at = (offset: number) => ({ start: offset, end: offset });

/** The shortest of the spans around an offset. */
function innermost<T>(offset: number, all: readonly (readonly [Span, T])[]): T | undefined {
  const around = all.filter(([span]) => spanContains(span, at(offset)));
  return around.toSorted(([a], [b]) => a.end - a.start - (b.end - b.start))[0]?.[1];
}

async function entityAt(
  tree: EntityTree,
  { entities }: ArticleDigest,
  address: string,
  offset: number,
): Promise<Node | undefined> {
  const found = innermost(
    offset,
    entities.flatMap((entity) => entity.places.map((place) => [place, { entity, place }] as const)),
  );
  const line = found && tree.find(entityKey(found.entity));
  if (!line) return undefined;
  const mentions = (await underIn(tree, line, address)) ?? [];
  return mentions.find((node) => 'span' in node && node.span.start === found.place.start) ?? line;
}

/** The lines under one in one article. */
async function underIn(
  tree: { children(node?: Node): readonly Node[] | Promise<readonly Node[]> },
  line: Node,
  address: string,
): Promise<readonly Node[] | undefined> {
  const children = await tree.children(line);
  const article = children.find((node) => node.kind === 'article' && node.address === address);
  return article ? tree.children(article) : children;
}

async function quoteAt(
  tree: QuoteTree,
  { quotes, entities }: ArticleDigest,
  address: string,
  offset: number,
): Promise<Node | undefined> {
  const quote = innermost(
    offset,
    quotes.flatMap((each) => each.spans.map((span) => [span, each] as const)),
  );
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const [key] = quote ? speakerKeys(quote, (id) => byId.get(id)) : [];
  const line = key === undefined ? undefined : tree.find(key);
  if (!line || !quote) return undefined;
  return (await underIn(tree, line, address))?.find((node) => 'item' in node && node.item === quote.id) ?? line;
}

async function suggestionAt(
  tree: ReviewTree,
  { scope }: Model,
  address: string,
  offset: number,
): Promise<Node | undefined> {
  const groups = await tree.children();
  const meant = groups.filter((node) => scope === 'article' || (node.kind === 'article' && node.address === address));
  const lines = (await Promise.all(meant.map((node) => tree.children(node)))).flat();
  return innermost(
    offset,
    lines.flatMap((node) => ('span' in node ? [[node.span, node] as const] : [])),
  );
}

import * as vscode from 'vscode';
import type { CorpusEntity } from '../../core/report/corpus';
import { refusalOfName } from '../../core/structure/entityName';
import { refusedName } from '../document/messages';
import { sayDone } from '../document/say';
import type { Model } from './model';
import type { Node } from './nodes';
import { sessionFor } from './targets';

/** The entity that a line is about; undefined for other lines. */
export function entityOfNode({ corpus }: Model, node: Node): CorpusEntity | undefined {
  const key = 'key' in node ? node.key : undefined;
  return key === undefined ? undefined : corpus.entities.get(key);
}

/** Asks for another name of an entity, and gives it; in the workspace in all articles, of which a list is shown. */
export async function renameEntity(model: Model, node: Node): Promise<void> {
  const entity = entityOfNode(model, node);
  const start = entity && (await startOf(model, entity));
  if (!entity || !start) return;
  const { session, item } = start;
  const layerEntity = [...session.layer.entities.values()].find(({ items }) => items.includes(item));
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename {0}', entity.name),
    prompt: vscode.l10n.t('The words of the article stay as they are'),
    value: entity.name,
    validateInput(value) {
      const refusal = layerEntity && refusalOfName(session.layer, layerEntity, clean(value));
      return refusal === undefined || refusal === 'same' ? undefined : refusedName(refusal, clean(value));
    },
  });
  if (name === undefined || clean(name) === entity.name) return;
  await merge(model, start, { name: clean(name) });
}

const clean = (name: string): string => name.replace(/\s+/gu, ' ').trim();

/** Makes several entities one, which is called as the one that they were dropped on; undefined types do not fit. */
export async function mergeInto(model: Model, sources: readonly CorpusEntity[], target: CorpusEntity): Promise<void> {
  const meant = sources.filter(({ key, type }) => key !== target.key && type === target.type);
  if (meant.length === 0) {
    if (sources.some(({ type }) => type !== target.type))
      sayDone(vscode.l10n.t('Only what has the same type can be the same: change the type first'));
    return;
  }
  const start = await startOf(model, target, meant);
  if (!start) return;
  // In an article it may have another name: what is linked to one item of Wikidata is one.
  const names = meant.flatMap(({ name, articles }) => [name, ...[...articles.values()].map((each) => each.name)]);
  await merge(model, start, { same: [...new Set(names)].join('\n'), name: target.name });
}

type Start = NonNullable<Awaited<ReturnType<typeof startOf>>>;

/** The article in which a command on an entity begins: one that has all that is meant, if there is one. */
async function startOf(model: Model, entity: CorpusEntity, others: readonly CorpusEntity[] = []) {
  const hasAll = (address: string) => others.every(({ articles }) => articles.has(address));
  const addresses = [...entity.articles.keys()];
  const address = addresses.find(hasAll) ?? addresses[0];
  const place =
    address === undefined ? undefined : entity.articles.get(address)?.places.find(({ by }) => by === 'mention');
  const session = address !== undefined && place ? await sessionFor(model, address) : undefined;
  if (address === undefined || !place || !session) return undefined;
  return { address, session, item: place.item };
}

async function merge(
  { scope }: Model,
  { address, item }: Start,
  argument: { readonly same?: string; readonly name: string },
): Promise<void> {
  await vscode.commands.executeCommand('article.mergeEntities', {
    ...{ uri: address, id: item, ...argument },
    ...(scope === 'workspace' && { scope: 'workspace' }),
  });
}

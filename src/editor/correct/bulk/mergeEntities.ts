import * as vscode from 'vscode';
import { foldWording } from '../../../core/annotations/finder';
import type { LayerEntity } from '../../../core/annotations/layer';
import { entitiesCalled, unifyChange } from '../../../core/annotations/unify';
import type { Sight } from '../../document/sight';
import { plain } from '../../document/say';
import type { ArticleSession } from '../../document/session';
import type { CorrectionArgument } from '../argument';
import { mayHold } from './facts';
import type { Candidate, Operation } from './operation';

/** Asks with which others an entity is one, and under which name; undefined: dismissed, or there is no other. */
export async function askMerge(session: ArticleSession, entity: LayerEntity): Promise<Operation | undefined> {
  const others = likeliest(session, entity);
  if (others.length === 0) return mergeUnder(entity, [entity], entity.name);
  const picks = others.map((other) => ({ ...pickOf(other), other }));
  const title = plain(vscode.l10n.t('Which Are the Same as {0}?', entity.name));
  const chosen = await vscode.window.showQuickPick(picks, { title, canPickMany: true, matchOnDescription: true });
  if (!chosen || chosen.length === 0) return undefined;
  const all = [entity, ...chosen.map(({ other }) => other)];
  const names = all.map(({ name }) => ({ label: plain(name), name }));
  const main = await vscode.window.showQuickPick(names, { title: vscode.l10n.t('Under Which Name?') });
  return main && mergeUnder(entity, all, main.name);
}

/** Entities of its type: those that share a word of its names first, then those that are named often. */
function likeliest({ layer }: ArticleSession, entity: LayerEntity): readonly LayerEntity[] {
  const words = new Set(wordsOfNames(entity));
  const shares = (other: LayerEntity) => Number(wordsOfNames(other).some((word) => words.has(word)));
  return [...layer.entities.values()]
    .filter((other) => other.id !== entity.id && other.type === entity.type)
    .sort((a, b) => shares(b) - shares(a) || b.items.length - a.items.length);
}

const wordsOfNames = ({ name, aliases }: LayerEntity): readonly string[] =>
  [name, ...aliases].flatMap((each) => each.split(/\s+/u));

const pickOf = ({ name, aliases, items }: LayerEntity) => ({
  label: plain(name),
  description: plain([vscode.l10n.t('mentions: {0}', items.length), ...aliases.slice(0, 3)].join(' · ')),
});

/** What a person said elsewhere: an entity is one with those of the names given, and is called by the name given, else as before. */
export function mergeGiven(
  session: ArticleSession,
  entity: LayerEntity,
  { same, name }: Pick<CorrectionArgument, 'same' | 'name'>,
): Operation {
  const names = same?.split('\n') ?? [];
  const others = entitiesCalled(session, entity.type, new Set(names)).filter(({ id }) => id !== entity.id);
  return mergeUnder(entity, [entity, ...others], name ?? entity.name, names);
}

/** @param elsewhere what it is also called, in other articles */
function mergeUnder(
  { type }: LayerEntity,
  all: readonly LayerEntity[],
  main: string,
  elsewhere: readonly string[] = [],
): Operation {
  const names = new Set([...all.map(({ name }) => name), ...elsewhere]);
  // Elsewhere ids are others: there it is who is called so.
  const meantIn = (sight: Sight, isHere: boolean) =>
    isHere ? all.filter(({ id }) => sight.layer.entities.has(id)) : entitiesCalled(sight, type, names);
  return {
    title: vscode.l10n.t('Merge as {0}', main),
    mayConcern: mayHold([...names].map(foldWording)),
    plan: (sight, isHere) => {
      const meant = meantIn(sight, isHere);
      // One alone that has the name already has nothing to be merged with.
      const isDone = meant.length === 1 && meant[0]?.name === main;
      return isDone ? [] : meant.flatMap((entity) => candidateOf(sight, entity));
    },
    build: (sight, keys, stamp, isHere) => {
      const ticked = new Set(keys);
      const meant = meantIn(sight, isHere).filter(({ id }) => ticked.has(id));
      return unifyChange(
        sight,
        meant.map(({ id }) => id),
        main,
        stamp,
      );
    },
    done: (count) => vscode.l10n.t('Merged as {0}: {1} entities', main, count),
    nothing: () => vscode.l10n.t('There is nothing in this article to be merged with it'),
  };
}

/** An entity as a row, at its first mention; one without any cannot be shown. */
function candidateOf({ layer }: Sight, { id, name, items }: LayerEntity): readonly Candidate[] {
  const span = layer.items.find((item) => item.id === items[0])?.spans[0];
  const facts = [name, vscode.l10n.t('mentions: {0}', items.length)];
  return span ? [{ key: id, span, facts, isTicked: true }] : [];
}

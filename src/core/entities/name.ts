import type { Language } from '../article/article';
import { groupOf, nameOfGroup, type Lexicon } from '../mentions/lexicon';
import { typeOfCluster, type Cluster } from './cluster';
import type { Entity } from './entity';
import { derivationOf } from './facts';
import { nominative } from './wording';

/** Entities in the order of their first mention, and the entity of each mention by its index. */
export interface Named {
  readonly entities: readonly Entity[];
  readonly owners: readonly Entity[];
  /** Those whose type the scores of their mentions decided. */
  readonly weighed: ReadonlySet<Entity>;
}

/** Names clusters: an id, a type, the longest natural form of the name, the other wordings. */
export function createNamer(lexicon: Lexicon): (clusters: readonly Cluster[], language: Language) => Named {
  return (clusters, language) => {
    const sorted = clusters.toSorted((a, b) => firstOf(a) - firstOf(b));
    const owners: Entity[] = [];
    const weighed = new Set<Entity>();
    const entities = sorted.map((cluster, index) => {
      const entity = describe(cluster, `e${index + 1}`, language, lexicon);
      for (const item of cluster.items) owners[item.index] = entity;
      if (isMixed(cluster)) weighed.add(entity);
      return entity;
    });
    return { entities, owners, weighed };
  };
}

function isMixed({ items }: Cluster): boolean {
  return items.some(({ mention }) => mention.type !== items[0]?.mention.type);
}

function firstOf({ items }: Cluster): number {
  let least = Infinity;
  for (const { index } of items) if (index < least) least = index;
  return least;
}

function describe(cluster: Cluster, id: string, language: Language, lexicon: Lexicon): Entity {
  const name = canonicalName(cluster, language) || borrowedName(cluster, language, lexicon);
  const aliases = aliasesOf(cluster, name);
  const entity = { id, type: typeOfCluster(cluster), name, aliases };
  return cluster.gender === undefined ? entity : { ...entity, gender: cluster.gender };
}

function aliasesOf({ items }: Cluster, name: string): readonly string[] {
  const [only] = items;
  if (only && items.length === 1) return only.surface === name ? [] : [only.surface];
  const surfaces = new Set(items.map(({ surface }) => surface));
  surfaces.delete(name);
  return [...surfaces];
}

/** The longest wording of a name in the nominative; empty if there are only derived forms and compounds. */
function canonicalName({ items }: Cluster, language: Language): string {
  let best = '';
  for (const { mention, base, surface } of items) {
    if (mention.form !== 'name') continue;
    const asIs = language === 'en' || mention.type === 'date' || mention.type === 'person';
    const name = asIs ? base : nominative(base);
    // Of two equally long ones the first; a form in the nominative is as long as one that is not.
    if (name.length > best.length || (name.length === best.length && name === surface)) best = name;
  }
  return best;
}

/** Only *russische* or *US-Präsident*: the lexicon's name for what they are made from, else that part of the word. */
function borrowedName({ items: [item] }: Cluster, language: Language, lexicon: Lexicon): string {
  if (item === undefined) return '';
  const inner = derivationOf(item.mention) ?? item.surface;
  const group = groupOf(lexicon, item.surface) || groupOf(lexicon, inner);
  return nameOfGroup(lexicon, group, language) ?? inner;
}

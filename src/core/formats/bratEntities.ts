import { isWikidataItem } from '../wikidata/item';
import type { BratLines } from './bratLines';
import { ENTITY, WIKIDATA } from './bratNames';
import type { IncomingEntity } from './incoming';

/** Entities of a file, and which of them each text-bound annotation names. */
export interface BratEntities {
  readonly entities: ReadonlyMap<string, IncomingEntity>;
  /** Key in {@link BratEntities.entities} by id. */
  readonly named: ReadonlyMap<string, string>;
}

/** By links to Wikidata, by comments with a name, and by equivalences, whose entity has the name of one in it, else its first words. */
export function bratEntities({ bound, events, links, comments, equal }: BratLines): BratEntities {
  const entities = new Map<string, IncomingEntity>();
  const named = new Map<string, string>();
  const name = (id: string, key: string, facts: Pick<IncomingEntity, 'name' | 'wikidata'>): void => {
    if (!entities.has(key)) entities.set(key, { aliases: [], by: '', on: '', ...facts });
    named.set(id, key);
  };
  for (const { about, value, words } of links) {
    const item = value.startsWith(WIKIDATA) ? value.slice(WIKIDATA.length) : undefined;
    const own = words === '' ? (bound.get(about)?.words ?? value) : words;
    name(about, `${value} ${words}`, { name: own, ...(isWikidataItem(item) && { wikidata: item }) });
  }
  const players = new Set([...events.values()].flatMap(({ args }) => args.slice(1).map(({ id }) => id)));
  const byName = new Map<string, string>();
  const meant = comments.filter(({ type, words }) => type === ENTITY && words !== '');
  for (const { about, words } of meant.filter((comment) => !players.has(comment.about))) {
    const key = `entity ${bound.get(about)?.type ?? ''} ${words}`;
    byName.set(words, key);
    name(about, key, { name: words });
  }
  // Words that play a role have the role for their type.
  for (const { about, words } of meant.filter((comment) => players.has(comment.about)))
    name(about, byName.get(words) ?? `entity ${words}`, { name: words });
  for (const [index, group] of equal.entries()) {
    const known = group.flatMap((id) => named.get(id) ?? [])[0];
    const key = known ?? `equal ${index}`;
    const words = group.map((id) => bound.get(id)?.words ?? '').find((each) => each !== '') ?? '';
    for (const id of group) name(id, key, { name: words });
  }
  return { entities, named };
}

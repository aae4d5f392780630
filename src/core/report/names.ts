import { mentionsOf, type DigestEntity } from './digest';
import type { NameCount, ReportSchema, ReportSource } from './report';
import { byNumber, createTally } from './tally';

/** An entity as all articles know it. */
export interface KnownName {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** What each article calls by its own ids, as all of them know it: by the item of Wikidata, else by type and name. */
export function createNames(
  sources: readonly ReportSource[],
): (source: ReportSource, entity: string) => KnownName | undefined {
  const bySource = new Map<ReportSource, ReadonlyMap<string, KnownName>>();
  const names = new Map<string, string>();
  for (const source of sources) {
    const known = new Map<string, KnownName>();
    for (const entity of source.digest.entities) {
      const key = keyOf(entity);
      // Under the name that the first article has for it.
      const name = names.get(key) ?? entity.name;
      names.set(key, name);
      known.set(entity.id, { key, name, type: entity.type });
    }
    bySource.set(source, known);
  }
  return (source, entity) => bySource.get(source)?.get(entity);
}

const keyOf = ({ type, name, wikidata }: DigestEntity): string =>
  wikidata === undefined ? `${type} ${name.normalize('NFC')}` : `item ${wikidata}`;

/** Who and what is named, dates left out: they are counted by what they mean. */
export function countNames(
  sources: readonly ReportSource[],
  { dates }: ReportSchema,
  nameOf: ReturnType<typeof createNames>,
): readonly NameCount[] {
  const tally = createTally<{ readonly type: string; mentions: number }>();
  sources.forEach((source, article) => {
    for (const entity of source.digest.entities) {
      const known = nameOf(source, entity.id);
      if (!known || dates.has(entity.type)) continue;
      for (const { start, end } of mentionsOf(entity)) {
        const make = () => ({ name: known.name, type: known.type, mentions: 0 });
        tally.add(known.key, make, { article, start, end }, article).mentions++;
      }
    }
  });
  return [...tally.all()].sort(byNumber(({ mentions }) => mentions));
}

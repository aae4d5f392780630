import type { Item, Layer, LayerEntity, LayerRole } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import { isSpoken, speakerRole } from '../annotations/spoken';
import type { Article } from '../article/article';
import { familyNames, isFullName, reignsBefore, sharesNameAfter } from '../entities/fullName';
import { most, type SpeakerNotIntroduced } from './problem';
import { createRunning, placeOf } from './speakers';
import { isUnnamedPerson } from './unnamed';

/**
 * Speakers whom the article only calls by a family name, a pronoun or an office, each at their first quotation. An entity that
 * is linked to Wikidata is known anyway.
 */
export function findNotIntroduced(article: Article, layer: Layer, schema: Schema): readonly SpeakerNotIntroduced[] {
  const names = createNames(article, layer, schema);
  const isRunning = createRunning(article);
  const seen = new Set<string>();
  const found: SpeakerNotIntroduced[] = [];
  for (const item of layer.items) {
    const [first] = item.spans;
    if (!isSpoken(schema, item) || !first || !isRunning(first)) continue;
    for (const player of item.roles[speakerRole] ?? []) {
      const key = player.entity ?? player.quote.toLowerCase();
      if (seen.has(key) || found.length >= most) continue;
      seen.add(key);
      const problem = problemOf(article, item, player, names);
      if (problem) found.push(problem);
    }
  }
  return found;
}

function problemOf(article: Article, item: Item, player: LayerRole, names: Names): SpeakerNotIntroduced | undefined {
  const span = player.span ?? placeOf(article, item);
  const code = 'speakerNotIntroduced' as const;
  if (player.entity === undefined)
    return isUnnamedPerson(player.quote, verbOf(item))
      ? { code, span, item: item.id, wording: player.quote, candidates: [] }
      : undefined;
  const entity = names.shortNamed.get(player.entity);
  if (!entity) return undefined;
  return { code, span, item: item.id, wording: entity.name, entity: entity.id, candidates: names.fullNamed(entity) };
}

/** The finite verb of what introduces a quotation: its first word. */
function verbOf({ roles }: Item): string {
  return roles.cue?.[0]?.quote.split(/\s/u)[0] ?? '';
}

interface Names {
  /** People who are nowhere called by a full name, by id. */
  readonly shortNamed: ReadonlyMap<string, LayerEntity>;
  /** Ids of the people with a full name who have the family name of another. */
  readonly fullNamed: (entity: LayerEntity) => readonly string[];
}

function createNames({ text }: Article, layer: Layer, schema: Schema): Names {
  const items = new Map(layer.items.map((item) => [item.id, item]));
  const shortNamed = new Map<string, LayerEntity>();
  const families = new Map<string, string[]>();
  for (const entity of layer.entities.values()) {
    if (schemaType(schema, entity.type)?.people !== true || entity.wikidata !== undefined) continue;
    const spans = entity.items.flatMap((id) => items.get(id)?.spans ?? []);
    const full = spans.find(
      ({ start, end }) => isFullName(text.slice(start, end)) || reignsBefore(text, start) || sharesNameAfter(text, end),
    );
    if (!full) shortNamed.set(entity.id, entity);
    else for (const name of familyNames(text.slice(full.start, full.end))) push(families, name, entity.id);
  }
  const fullNamed = ({ name }: LayerEntity): readonly string[] => [
    ...new Set(familyNames(name).flatMap((each) => families.get(each) ?? [])),
  ];
  return { shortNamed, fullNamed };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

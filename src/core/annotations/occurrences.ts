import type { Article } from '../article/article';
import { spansEqual, type Span } from '../text/span';
import { createCover } from './cover';
import type { Change } from './change';
import { tag } from './decide';
import { createDraft, finishDraft, type DecisionStamp, type Scene } from './draft';
import { createForeign } from './foreign';
import type { Layer, LayerEntity } from './layer';
import { schemaType, type Schema } from './schema';
import { findWordings } from './wordings';

/** What *tag all occurrences* looks for: whole words in the wordings given, of one type and, if it names something, one entity. */
export interface Occurrences {
  readonly type: string;
  readonly wordings: readonly string[];
  /** Id of the layer's entity; without it, of the one that is called by the words themselves. */
  readonly entity?: string;
  /** Name of the entity, for articles in which it has no id yet. */
  readonly name?: string;
}

/** What *tag all occurrences* looks for, from an item: its words, and if it names an entity all the names of that. */
export function occurrencesOf(layer: Layer, article: Article, itemId: string): Occurrences | undefined {
  const item = layer.items.find(({ id }) => id === itemId);
  if (!item) return undefined;
  const words = item.spans.map(({ start, end }) => article.text.slice(start, end));
  const entity = item.entity === undefined ? undefined : layer.entities.get(item.entity);
  const wordings = new Set(entity ? [...words, entity.name, ...entity.aliases] : words);
  return { type: item.type, wordings: [...wordings], ...(entity && { entity: entity.id, name: entity.name }) };
}

/** The same in another article, where the entity has another id, or none. */
export function occurrencesIn(layer: Layer, { type, wordings, name }: Occurrences): Occurrences {
  const isMeant = (entity: LayerEntity) => entity.type === type && entity.name === name;
  const entity = [...layer.entities.values()].find(isMeant);
  return { type, wordings, ...(name !== undefined && { name }), ...(entity && { entity: entity.id }) };
}

/** Every place where these words stand as whole words, also folded, and nobody has decided anything that overlaps. */
export function findOccurrences(
  { layer, decisions, article }: Scene,
  { type, wordings, entity }: Occurrences,
  schema: Schema,
): readonly Span[] {
  const isNamed = schemaType(schema, type)?.named === true;
  const decided = [...decisions.annotations.values()]
    .filter((other) => other.type === type || (isNamed && schemaType(schema, other.type)?.named === true))
    .flatMap(({ placement }) => placement.spans);
  const isDecided = createCover(decided);
  const isOfAnother = isNamed ? createForeign(layer, schema, type, entity) : () => false;
  return findWordings(article, wordings).filter((span) => !isDecided(span) && !isOfAnother(span));
}

/** Tags the places of {@link findOccurrences}; of these only those given, if any are. */
export function tagAllChange(
  scene: Scene,
  occurrences: Occurrences,
  schema: Schema,
  stamp: DecisionStamp,
  only?: readonly Span[],
): Change {
  const draft = createDraft(scene, stamp);
  const { type, entity, name } = occurrences;
  const isNamed = schemaType(schema, type)?.named === true;
  for (const span of findOccurrences(scene, occurrences, schema)) {
    if (only && !only.some((other) => spansEqual(other, span))) continue;
    // An entity that the article does not know yet is called by its name; one that it knows, by its id.
    tag(draft, [span], type, schema, isNamed && entity === undefined ? name : undefined, isNamed ? entity : undefined);
  }
  return finishDraft(draft);
}

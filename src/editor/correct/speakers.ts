import type { StoredRole } from '../../core/annotations/annotation';
import type { Item, Layer, LayerEntity, LayerRole } from '../../core/annotations/layer';
import { schemaType, type Schema } from '../../core/annotations/schema';
import type { Article } from '../../core/article/article';
import { spanContains, spansEqual, spansOverlap, type Span } from '../../core/text/span';

/** The role whose player says what an item of its type holds. */
export const speakerRole = 'speaker';

/** True if somebody says it: if its type has a speaker. */
export function isSpoken(schema: Schema, { type }: Item): boolean {
  return schemaType(schema, type)?.roles.includes(speakerRole) === true;
}

/** UTF-16 units at which a mention counts half as much as one beside the quotation. */
const halfway = 200;

/**
 * The entities of an article, the likeliest speakers of a quotation first: those of the types that speak in this article,
 * and among them those named often and near the quotation.
 */
export function rankSpeakers(layer: Layer, quote: Item, role: string, schema: Schema): readonly LayerEntity[] {
  const types = rankTypes(layer, role, schema);
  const itemOf = new Map(layer.items.map((item) => [item.id, item]));
  const weight = ({ items }: LayerEntity): number =>
    items.reduce((sum, id) => {
      const item = itemOf.get(id);
      // Who is talked about inside a quotation seldom is who talks.
      if (!item || isInside(item, quote)) return sum;
      return sum + 1 / (1 + distanceOf(item, quote) / halfway);
    }, 0);
  return [...layer.entities.values()]
    .map((entity) => ({ entity, type: rankOf(types, entity.type), weight: weight(entity) }))
    .sort((a, b) => a.type - b.type || b.weight - a.weight || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity }) => entity);
}

const rankOf = (types: readonly string[], type: string): number => {
  const rank = types.indexOf(type);
  return rank < 0 ? types.length : rank;
};

/** Names of the types that name something: those that play the role in this article first, the others as the schema has them. */
export function rankTypes(layer: Layer, role: string, schema: Schema): readonly string[] {
  const counts = new Map<string, number>();
  for (const { roles } of layer.items)
    for (const { entity } of roles[role] ?? []) {
      const type = entity === undefined ? undefined : layer.entities.get(entity)?.type;
      if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  return schema.types
    .filter(({ named }) => named)
    .map(({ name }) => name)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/**
 * An entity as player of a role. Words that are no name, such as *sie*, stay and mean it from now on; else the mention of it
 * that stands nearest beside the item, in one block with it; else it is known by name alone.
 */
export function playerOf(layer: Layer, article: Article, item: Item, role: string, entity: LayerEntity): StoredRole {
  const kept = item.roles[role]?.find((player) => player.span && isNoOthersName(layer, player.span, entity));
  if (kept?.span) return { span: kept.span, quote: kept.quote, entity: entity.id };
  const ids = new Set(entity.items);
  const near = layer.items
    .filter((other) => ids.has(other.id) && !isInside(other, item) && shareBlock(article, other, item))
    .sort((a, b) => distanceOf(a, item) - distanceOf(b, item))[0];
  const span = near?.spans[0];
  if (!span) return { quote: entity.name, entity: entity.id };
  return { span, quote: article.text.slice(span.start, span.end), entity: entity.id };
}

/** Selected words as player of a role: whom they name, if they are a mention of somebody. */
export function playerAt(layer: Layer, article: Article, span: Span): StoredRole {
  const mention =
    layer.items.find((item) => item.entity !== undefined && item.spans.some((each) => spansEqual(each, span))) ??
    layer.items.find((item) => item.entity !== undefined && item.spans.some((each) => spanContains(span, each)));
  const quote = article.text.slice(span.start, span.end);
  return { span, quote, ...(mention?.entity !== undefined && { entity: mention.entity }) };
}

/** True if these are the players already. */
export function isPlayedBy(item: Item, role: string, players: readonly StoredRole[]): boolean {
  const present = item.roles[role] ?? [];
  return present.length === players.length && present.every((player, index) => isSame(player, players[index]));
}

function isSame(a: LayerRole, b: StoredRole | undefined): boolean {
  if (b === undefined || a.entity !== b.entity || a.quote !== b.quote) return false;
  return a.span && b.span ? spansEqual(a.span, b.span) : a.span === b.span;
}

/** The item of those given that stands nearest to a place in its block; undefined if the block has none. */
export function nearestItem(article: Article, items: readonly Item[], place: Span): Item | undefined {
  const here = { spans: [place] };
  return items
    .filter((item) => shareBlock(article, item, here))
    .sort((a, b) => distanceOf(a, here) - distanceOf(b, here))[0];
}

function isNoOthersName(layer: Layer, span: Span, entity: LayerEntity): boolean {
  return !layer.items.some(
    (item) =>
      item.entity !== undefined && item.entity !== entity.id && item.spans.some((each) => spansOverlap(each, span)),
  );
}

type Placed = Pick<Item, 'spans'>;

function isInside({ spans }: Placed, outer: Placed): boolean {
  return spans.every((span) => outer.spans.some((each) => spanContains(each, span)));
}

function distanceOf(a: Placed, b: Placed): number {
  let least = Infinity;
  for (const one of a.spans)
    for (const other of b.spans) least = Math.min(least, Math.max(0, one.start - other.end, other.start - one.end));
  return least;
}

function shareBlock({ blocks }: Article, a: Placed, b: Placed): boolean {
  const isIn = (block: Span, { spans }: Placed) =>
    spans.some(({ start }) => block.start <= start && start <= block.end);
  return blocks.some((block) => isIn(block, a) && isIn(block, b));
}

import type { StoredRole } from '../../core/annotations/annotation';
import type { Item, Layer, LayerEntity, LayerRole } from '../../core/annotations/layer';
import { schemaType, type Schema, type SchemaType } from '../../core/annotations/schema';
import { speakerRole } from '../../core/annotations/spoken';
import type { Article } from '../../core/article/article';
import { spanContains, spansEqual, spansOverlap, type Span } from '../../core/text/span';

/** UTF-16 units at which a mention counts a quarter as much as one beside the quotation; a line of text, roughly. */
const near = 80;

/**
 * The entities of an article, the likeliest speakers of a quotation first: those of the types that speak in this article,
 * and among them those named near the quotation and often, where a type that speaks more often counts more. Dates do not speak.
 */
export function rankSpeakers(layer: Layer, quote: Item, role: string, schema: Schema): readonly LayerEntity[] {
  const counts = countTypes(layer, role);
  const types = rankTypes(layer, role, schema);
  const most = Math.max(...counts.values(), 0);
  const classOf = (type: string) =>
    counts.has(type) ? 0 : 1 + (types.includes(type) ? types.indexOf(type) : Infinity);
  const itemOf = new Map(layer.items.map((item) => [item.id, item]));
  const weightOf = ({ type, items }: LayerEntity): number => {
    const share = Math.sqrt((1 + (counts.get(type) ?? 0)) / (1 + most));
    return items.reduce((sum, id) => {
      const item = itemOf.get(id);
      // Who is talked about inside a quotation seldom is who talks.
      return !item || isInside(item, quote) ? sum : sum + share / (1 + distanceOf(item, quote) / near) ** 2;
    }, 0);
  };
  return [...layer.entities.values()]
    .filter(({ type }) => counts.has(type) || role !== speakerRole || !isDate(schemaType(schema, type)))
    .map((entity) => ({ entity, rank: classOf(entity.type), weight: weightOf(entity) }))
    .sort((a, b) => compare(a.rank, b.rank) || b.weight - a.weight || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity }) => entity);
}

const isDate = (type: SchemaType | undefined): boolean =>
  type?.attributes.some(({ reads }) => reads === 'date') === true;

/** A difference would not do: infinity less infinity is no number. */
const compare = (a: number, b: number): number => Number(a > b) - Number(a < b);

/** Names of the types that name something: those that play the role in this article first, the others as the schema has them. */
export function rankTypes(layer: Layer, role: string, schema: Schema): readonly string[] {
  const counts = countTypes(layer, role);
  return schema.types
    .filter(({ named }) => named)
    .map(({ name }) => name)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** How often an entity of each type plays a role. */
function countTypes({ items, entities }: Layer, role: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { roles } of items)
    for (const { entity } of roles[role] ?? []) {
      const type = entity === undefined ? undefined : entities.get(entity)?.type;
      if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  return counts;
}

/**
 * An entity as player of a role. Words that are no name, such as *sie*, stay and mean it from now on; else the mention of it
 * that stands nearest beside the item, in one block with it; else it is known by name alone.
 */
export function playerOf(layer: Layer, article: Article, item: Item, role: string, entity: LayerEntity): StoredRole {
  const kept = item.roles[role]?.find((player) => player.span && isNoOthersName(layer, player.span, entity));
  if (kept?.span) return { span: kept.span, quote: kept.quote, entity: entity.id };
  const ids = new Set(entity.items);
  const mention = layer.items
    .filter((other) => ids.has(other.id) && !isInside(other, item) && shareBlock(article, other, item))
    .sort((a, b) => distanceOf(a, item) - distanceOf(b, item))[0];
  const span = mention?.spans[0];
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

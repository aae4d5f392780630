import type { Item, Layer, LayerEntity } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import { isSpoken, speakerRole } from '../annotations/spoken';
import type { Article } from '../article/article';
import { familyNames, isFullName, reignsBefore, sharesNameAfter } from '../entities/fullName';
import type { Evidence } from '../evidence';
import type { Span } from '../text/span';
import { isKnownByOneName } from './oneName';
import { most, type PersonNotIntroduced } from './problem';
import { createRunning } from './speakers';

/** Words before a name that say no more than that it is somebody's; *seine Frau Maria* is no address. */
const addressed =
  /(?<!(?:mein|dein|sein|ihr|unser)(?:e|er|en|em|es)? )(?:(?<!\p{L})(?:Herrn?|Frau|Dr\.|Mr\.?|Mrs\.?|Ms\.?|Miss))\s+$/iu;

/**
 * People whom the article only calls by a family name, at their first mention in running text. Not those who speak (another
 * problem tells of them), are introduced by their office (*Bundeskanzlerin Merkel*), linked to Wikidata, or known by one name
 * to everyone.
 */
export function findNeverIntroduced(article: Article, layer: Layer, schema: Schema): readonly PersonNotIntroduced[] {
  const speakers = speakersIn(layer, schema);
  const items = new Map(layer.items.map((item) => [item.id, item]));
  const isRunning = createRunning(article);
  const candidates: PersonNotIntroduced[] = [];
  const families = familiesIn(article, layer, schema, items);
  for (const entity of layer.entities.values()) {
    if (schemaType(schema, entity.type)?.people !== true || entity.wikidata !== undefined || speakers.has(entity.id))
      continue;
    const own = entity.items.flatMap((id) => items.get(id) ?? []);
    const [first] = own.filter(isPlainName);
    const [span] = first?.spans ?? [];
    if (!first || !span || own.some((item) => isIntroduced(article, item)) || !isCertain(own)) continue;
    const wording = article.text.slice(span.start, span.end);
    // A family of which somebody has a first name is known.
    if (isKnownByOneName(wording) || familyNames(wording).some((name) => families.has(name))) continue;
    candidates.push({ code: 'personNotIntroduced', span, item: first.id, wording });
  }
  return candidates
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => isRunning(span))
    .slice(0, most);
}

const isPlainName = ({ attributes }: Item): boolean => attributes.form === undefined || attributes.form === 'name';

function speakersIn({ items }: Layer, schema: Schema): ReadonlySet<string> {
  const speakers = items
    .filter((item) => isSpoken(schema, item))
    .flatMap(({ roles }) => (roles[speakerRole] ?? []).flatMap(({ entity }) => entity ?? []));
  return new Set(speakers);
}

function familiesIn(
  { text }: Article,
  { entities }: Layer,
  schema: Schema,
  items: ReadonlyMap<string, Item>,
): ReadonlySet<string> {
  const people = [...entities.values()].filter(({ type }: LayerEntity) => schemaType(schema, type)?.people === true);
  const spans = people.flatMap((entity) => entity.items.flatMap((id) => items.get(id)?.spans.slice(0, 1) ?? []));
  return new Set(
    spans
      .map(({ start, end }) => text.slice(start, end))
      .filter(isFullName)
      .flatMap(familyNames),
  );
}

/** By a full name, a reign, a first name that shares the family name of the next, or an office before it. */
function isIntroduced({ text }: Article, { spans, evidence }: Item): boolean {
  const [span] = spans;
  if (!span) return false;
  const has = (code: Evidence['code']) => evidence.some((each) => each.code === code);
  return (
    isFullName(text.slice(span.start, span.end)) ||
    reignsBefore(text, span.start) ||
    sharesNameAfter(text, span.end) ||
    has('gazetteer') ||
    // A first name alone calls a child, a figure or a cat.
    (has('firstName') && !has('familyName')) ||
    (has('title') && !isAddressed(text, span))
  );
}

const isAddressed = (text: string, { start }: Span): boolean =>
  addressed.test(text.slice(Math.max(0, start - 24), start));

/** A name that detection is sure of, more than once: what stands there once may be anything, also a figure of a play. */
function isCertain(items: readonly Item[]): boolean {
  return (
    items.some(({ origin }) => origin === 'decision') || (items.length > 1 && items.every(({ score }) => score >= 0.8))
  );
}

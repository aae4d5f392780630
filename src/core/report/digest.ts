import type { Item, Layer } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import { isSpoken, speakerRole } from '../annotations/spoken';
import type { Article, Language } from '../article/article';
import { write } from '../dates/calendar';
import { dayOfArticle } from '../dates/reference';
import { firstWords } from '../structure/firstWords';
import { entitiesInText, type Voice } from '../structure/knownEntities';
import type { EntityPlace } from '../structure/places';
import type { Span } from '../text/span';
import { createWordCount } from './wordCount';

/** Where an article speaks of an entity: by a mention, or by the words that say who plays a role in something (*sie*). */
export interface DigestPlace extends Span {
  /** Id of the mention's item, or of the one in which it plays a role. */
  readonly item: string;
  readonly by: EntityPlace['by'];
  /** Of a mention that nobody has decided about: 0 to 1. */
  readonly score?: number;
}

/** An entity with all places at which the article speaks of it. */
export interface DigestEntity {
  /** Its id in the layer: of a stored entity, or `?` + that of a detected one. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  /** In the order of the text; never empty. */
  readonly places: readonly DigestPlace[];
  /** The place that introduces it. */
  readonly introduced?: Span;
}

/**
 * The mentions of an entity: the places that name it. Words that only say who plays a role (*sie*) mean it without naming it; they
 * are places of it, but wherever mentions are counted they are not.
 */
export function mentionsOf({ places }: Pick<DigestEntity, 'places'>): readonly DigestPlace[] {
  return places.filter(({ by }) => by === 'mention');
}

/** Who speaks: the words that say so, and the entity of the digest that they mean; without one the article does not name them. */
export interface DigestSpeaker {
  readonly wording: string;
  readonly span?: Span;
  readonly entity?: string;
}

/** What stands somewhere and names no entity. */
export interface DigestItem {
  readonly id: string;
  readonly type: string;
  /** Sorted, never empty. */
  readonly spans: readonly Span[];
  /** Its first words on one line. */
  readonly excerpt: string;
  /** If nobody has decided about it: 0 to 1. */
  readonly score?: number;
}

/** What somebody says. */
export interface DigestQuote extends DigestItem {
  /** As the schema has them: `kind`, `medium` of the built-in one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Words inside its spans. */
  readonly words: number;
  /** Empty if nobody is said to speak. */
  readonly speakers: readonly DigestSpeaker[];
}

/** Words that name a day, week, month or year, and which. */
export interface DigestDate extends Span {
  /** Id of its item. */
  readonly item: string;
  /** ISO 8601 or EDTF: `2025-11-24`, `2025-11`. */
  readonly value: string;
}

/**
 * An article as an index of many keeps it, and as a report counts it: plain data that can be cloned and written as JSON.
 * Offsets are UTF-16 code units; all words in it are untrusted.
 */
export interface ArticleDigest {
  /** The first words of its headline, else of its text; empty if it has none. */
  readonly title: string;
  readonly language: Language;
  /** The article's own day, `2025-11-24`; absent if it gives none. */
  readonly date?: string;
  /** Words of the text, front matter left out. */
  readonly words: number;
  readonly entities: readonly DigestEntity[];
  /** In the order of the text, outer before inner. */
  readonly quotes: readonly DigestQuote[];
  /** Speakers whom the article does not name, each wording once. */
  readonly voices: readonly Voice[];
  /** What neither names an entity nor is said by somebody. */
  readonly others: readonly DigestItem[];
  /** Where each of its blocks begins, in the order of the text: what is named in one of them is named together. */
  readonly blocks: readonly number[];
  /** The dates whose meaning is known, in the order of the text. */
  readonly dates: readonly DigestDate[];
  /** How many of its items are suggestions about which nobody has decided. */
  readonly pending: number;
}

/** Characters of a headline, and of an excerpt, that are kept. */
const longest = 100;

/** What an article says, as short as it can be said. Linear in its length and the number of its items. */
export function digestOf(article: Article, layer: Layer, schema: Schema): ArticleDigest {
  const day = dayOfArticle(article);
  const { total, within } = createWordCount(article);
  const items = new Map(layer.items.map((item) => [item.id, item]));
  const { entities, voices } = entitiesInText(article, layer, schema);
  const isQuote = (item: Item) => isSpoken(schema, item);
  const isOther = (item: Item) => !isQuote(item) && (item.entity === undefined || !layer.entities.has(item.entity));
  return {
    title: titleOf(article),
    language: article.language,
    ...(day && { date: write(day, 'day') }),
    words: total,
    entities: entities.map(({ entity, places, introduced }) => ({
      ...{ id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases },
      ...(entity.wikidata !== undefined && { wikidata: entity.wikidata }),
      places: places.map((place) => digestPlace(place, items)),
      ...(introduced && { introduced: { start: introduced.start, end: introduced.end } }),
    })),
    quotes: layer.items.filter(isQuote).map((item) => ({
      ...digestItem(article.text, item),
      attributes: item.attributes,
      words: item.spans.reduce((sum, span) => sum + within(span), 0),
      speakers: speakersOf(item, layer),
    })),
    voices,
    others: layer.items.filter(isOther).map((item) => digestItem(article.text, item)),
    blocks: article.blocks.map(({ start }) => start),
    dates: datesOf(layer, schema),
    pending: layer.items.filter(({ origin }) => origin === 'suggestion').length,
  };
}

function datesOf({ items }: Layer, { types }: Schema): readonly DigestDate[] {
  const read = new Map(types.map(({ name, attributes }) => [name, attributes.find(({ reads }) => reads === 'date')]));
  return items.flatMap(({ id, type, attributes, spans: [span] }): readonly DigestDate[] => {
    const attribute = read.get(type);
    const value = attribute && attributes[attribute.name];
    return value !== undefined && value !== '' && span ? [{ item: id, value, start: span.start, end: span.end }] : [];
  });
}

function titleOf({ text, blocks }: Article): string {
  const block = blocks.find(({ kind }) => kind === 'headline') ?? blocks.find(({ kind }) => kind !== 'frontMatter');
  return block ? firstWords(text, block, longest) : '';
}

const scoreOf = (item: Item | undefined): { readonly score?: number } =>
  item?.origin === 'suggestion' ? { score: item.score } : {};

function digestPlace({ start, end, item, by }: EntityPlace, items: ReadonlyMap<string, Item>): DigestPlace {
  return { start, end, item, by, ...(by === 'mention' && scoreOf(items.get(item))) };
}

function digestItem(text: string, item: Item): DigestItem {
  const { id, type, spans } = item;
  const excerpt = firstWords(text, spans[0] ?? { start: 0, end: 0 }, longest);
  return { id, type, spans, excerpt, ...scoreOf(item) };
}

function speakersOf({ roles }: Item, { entities }: Layer): readonly DigestSpeaker[] {
  return (roles[speakerRole] ?? []).map(({ quote, span, entity }) => ({
    wording: quote,
    ...(span && { span }),
    ...(entity !== undefined && entities.has(entity) && { entity }),
  }));
}

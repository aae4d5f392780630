import { mentionsOf, type ArticleDigest, type DigestEntity, type DigestItem, type DigestQuote } from './digest';

/** An entity as several articles speak of it: those of one type that are the same item of Wikidata, else have one name. */
export interface CorpusEntity {
  /** Stays the same as long as there is such an entity. */
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly wikidata?: string;
  /** By address. */
  readonly articles: ReadonlyMap<string, DigestEntity>;
  /** How many mentions there are. */
  readonly count: number;
}

/** Somebody who speaks, in one article or in several. */
export interface CorpusSpeaker {
  readonly key: string;
  /** The name, or the words where nobody is named; empty: nobody is said to speak. */
  readonly name: string;
  /** Of the entity that is meant; absent where nobody is named. */
  readonly type?: string;
  /** By address. */
  readonly articles: ReadonlyMap<string, readonly DigestQuote[]>;
  readonly count: number;
}

interface Growing<Part> {
  readonly key: string;
  readonly articles: Map<string, Part>;
  count: number;
}

/** Several articles as one: who and what is in which. An article that changes costs no more than it holds itself. */
export class Corpus {
  readonly #digests = new Map<string, ArticleDigest>();
  readonly #entities = new Map<string, CorpusEntity & Growing<DigestEntity>>();
  readonly #speakers = new Map<string, CorpusSpeaker & Growing<readonly DigestQuote[]>>();
  #pending = 0;

  get entities(): ReadonlyMap<string, CorpusEntity> {
    return this.#entities;
  }

  get speakers(): ReadonlyMap<string, CorpusSpeaker> {
    return this.#speakers;
  }

  /** By address. */
  get articles(): ReadonlyMap<string, ArticleDigest> {
    return this.#digests;
  }

  /** Suggestions in all of them. */
  get pending(): number {
    return this.#pending;
  }

  /** What an article says now; undefined: it is gone. */
  put(address: string, digest: ArticleDigest | undefined): void {
    const before = this.#digests.get(address);
    if (before === digest) return;
    if (before) this.#remove(address, before);
    this.#pending += (digest?.pending ?? 0) - (before?.pending ?? 0);
    if (!digest) {
      this.#digests.delete(address);
      return;
    }
    this.#digests.set(address, digest);
    for (const entity of digest.entities) this.#addEntity(address, entity);
    for (const [key, { name, type, quotes }] of speakersOf(digest)) {
      const speaker = this.#speakers.get(key) ?? {
        key,
        name,
        ...(type !== undefined && { type }),
        articles: new Map(),
        count: 0,
      };
      speaker.articles.set(address, quotes);
      speaker.count += quotes.length;
      this.#speakers.set(key, speaker);
    }
  }

  #addEntity(address: string, entity: DigestEntity): void {
    const { type, name, wikidata } = entity;
    const key = entityKey(entity);
    const known = this.#entities.get(key) ?? {
      ...{ key, type, name },
      ...(wikidata !== undefined && { wikidata }),
      articles: new Map<string, DigestEntity>(),
      count: 0,
    };
    const here = known.articles.get(address);
    // Two entities of one article that are linked to the same item are one here.
    known.articles.set(address, here ? { ...here, places: [...here.places, ...entity.places] } : entity);
    known.count += mentionsOf(entity).length;
    this.#entities.set(key, known);
  }

  #remove(address: string, digest: ArticleDigest): void {
    for (const key of new Set(digest.entities.map(entityKey)))
      take(this.#entities, key, address, (entity) => mentionsOf(entity).length);
    for (const key of speakersOf(digest).keys()) take(this.#speakers, key, address, (quotes) => quotes.length);
  }
}

function take<Part>(
  all: Map<string, Growing<Part>>,
  key: string,
  address: string,
  countOf: (part: Part) => number,
): void {
  const known = all.get(key);
  const part = known?.articles.get(address);
  if (!known || part === undefined) return;
  known.articles.delete(address);
  known.count -= countOf(part);
  if (known.articles.size === 0) all.delete(key);
}

/** The key of the entity of a corpus that an article's entity is part of. */
export const entityKey = ({ type, name, wikidata }: Pick<DigestEntity, 'type' | 'name' | 'wikidata'>): string =>
  `${type} ${wikidata ?? `“${name}`}`;

/** The keys of those who speak a quotation: of the entity where it is named, else of the words; one for nobody. */
export function speakerKeys(
  { speakers }: DigestQuote,
  entityOf: (id: string) => DigestEntity | undefined,
): readonly string[] {
  const keys = speakers.map(({ wording, entity }) => {
    const named = entity === undefined ? undefined : entityOf(entity);
    return named ? entityKey(named) : `„${wording}`;
  });
  return keys.length === 0 ? [''] : [...new Set(keys)];
}

function speakersOf({ quotes, entities }: ArticleDigest) {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const speakers = new Map<string, { readonly name: string; readonly type?: string; readonly quotes: DigestQuote[] }>();
  const add = (key: string, quote: DigestQuote, name: string, type?: string) => {
    const known = speakers.get(key) ?? { name, ...(type !== undefined && { type }), quotes: [] };
    if (known.quotes.at(-1) !== quote) known.quotes.push(quote);
    speakers.set(key, known);
  };
  for (const quote of quotes) {
    if (quote.speakers.length === 0) add('', quote, '');
    for (const { wording, entity } of quote.speakers) {
      const named = entity === undefined ? undefined : byId.get(entity);
      if (named) add(entityKey(named), quote, named.name, named.type);
      else add(`„${wording}`, quote, wording);
    }
  }
  return speakers;
}

/** Something about which nobody has decided. */
export interface Pending {
  readonly id: string;
  readonly type: string;
  readonly span: DigestItem['spans'][number];
  readonly score: number;
  /** The name of the entity that it would name. */
  readonly name?: string;
}

/** The suggestions of an article in the order of the text. */
export function pendingOf({ entities, quotes, others }: ArticleDigest): readonly Pending[] {
  const found: Pending[] = [];
  for (const entity of entities)
    for (const { item, score, start, end } of mentionsOf(entity))
      if (score !== undefined)
        found.push({ id: item, type: entity.type, span: { start, end }, score, name: entity.name });
  for (const { id, type, spans, score } of [...quotes, ...others]) {
    const [span] = spans;
    if (score !== undefined && span) found.push({ id, type, span, score });
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

import { isWikidataItem } from '../wikidata/item';
import type { IncomingNote } from './incoming';
import { asList, hasType, iriOf, isObject, property, textOf, type Json } from './w3cValues';

/** What the bodies of an annotation say, by what they are for. */
export interface Bodies {
  readonly types: string[];
  readonly tags: string[];
  readonly attributes: Record<string, string>;
  /** `status`, `score`, `state`. */
  readonly standing: Record<string, string>;
  readonly notes: IncomingNote[];
  /** IRIs of what it links to. */
  readonly links: string[];
  /** Words that stand nowhere in the text. */
  readonly described: string[];
  readonly names: { readonly iri: string | undefined; readonly name: string }[];
  wikidata: string | undefined;
}

/** A value for people is longer than a tag. */
const longestTag = 40;

/** Reads the bodies of an annotation; one without a purpose has the annotation's motivation (Web Annotation Data Model, 3.3.5). */
export function bodiesOf(annotation: Json): Bodies {
  const found: Bodies = {
    types: [],
    tags: [],
    attributes: {},
    standing: {},
    notes: [],
    links: [],
    described: [],
    names: [],
    wikidata: undefined,
  };
  const [motivation] = asList(annotation.motivation).map(shortName);
  if (typeof annotation.bodyValue === 'string')
    readText(found, { value: annotation.bodyValue, purpose: motivation ?? 'commenting', body: {} });
  for (const body of asList(annotation.body)) readBody(found, body, motivation);
  return found;
}

const shortName = (value: unknown): string => (typeof value === 'string' ? value.replace(/^oa:|^.*[#/]/, '') : '');

function readBody(found: Bodies, body: unknown, motivation: string | undefined): void {
  if (isObject(body) && (hasType(body, 'Choice') || hasType(body, 'Composite') || hasType(body, 'List'))) {
    for (const item of asList(body.items)) readBody(found, item, motivation);
    return;
  }
  const [own] = isObject(body) ? asList(body.purpose).map(shortName) : [];
  const value = isObject(body) ? textOf(body.value ?? body['@value']) : undefined;
  if (isObject(body) && value !== undefined) readText(found, { value, purpose: own ?? motivation, body });
  else {
    const resource = isObject(body) && body.source !== undefined ? iriOf(body.source) : iriOf(body);
    if (resource !== undefined) readResource(found, resource, own ?? motivation);
  }
}

function readResource(found: Bodies, iri: string, purpose: string | undefined): void {
  const item = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(iri)?.[1];
  if (purpose === 'linking') found.links.push(iri);
  else if (purpose === 'classifying') found.types.push(shortName(iri));
  else if (item !== undefined && isWikidataItem(item)) found.wikidata = item;
  else if (purpose === 'identifying') found.names.push({ iri, name: '' });
  else found.tags.push(iri);
}

interface Text {
  readonly value: string;
  readonly purpose: string | undefined;
  readonly body: Json;
}

function readText(found: Bodies, { value, purpose, body }: Text): void {
  if (purpose === 'classifying') found.types.push(value);
  else if (purpose === 'identifying') found.names.push({ iri: iriOf(property(body, 'id')), name: value });
  else if (purpose === 'assessing') put(found.standing, value, found.tags);
  else if (purpose === 'describing') found.described.push(value);
  else if (purpose === 'tagging') put(found.attributes, value, found.tags);
  else if ((purpose === undefined || purpose === 'highlighting') && value.length <= longestTag && !/\s/u.test(value))
    found.tags.push(value);
  else {
    const id = iriOf(property(body, 'id'));
    found.notes.push({ ...(id !== undefined && { id }), text: value, ...madeOf(body) });
  }
}

/** `name=value`; a tag that is none is kept as it is. */
function put(to: Record<string, string>, pair: string, others: string[]): void {
  const at = pair.indexOf('=');
  if (at <= 0) others.push(pair);
  else Object.defineProperty(to, pair.slice(0, at), { value: pair.slice(at + 1), ...plain });
}

/** Defined rather than assigned: a tag may be called `__proto__`. */
const plain = { configurable: true, enumerable: true, writable: true } as const;

/** Who made something and when; empty where the file does not say it or says no moment. */
export function madeOf(value: Json): { readonly by: string; readonly on: string } {
  const [creator] = asList(value.creator);
  const name = isObject(creator) ? (textOf(creator.name) ?? textOf(creator.nickname)) : undefined;
  const on = [value.modified, value.created].find(
    (moment): moment is string => typeof moment === 'string' && !Number.isNaN(Date.parse(moment)),
  );
  return { by: name ?? iriOf(creator) ?? '', on: on ?? '' };
}

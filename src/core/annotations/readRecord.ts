import type { Note, Relation, StoredEntity } from './annotation';
import { count, isCount, isFields, name, optionalText, text, texts, without, WrongField, type Fields } from './fields';
import {
  annotationKeys,
  type AnnotationRecord,
  type ParagraphRecord,
  type Place,
  type Removal,
  type RoleRecord,
} from './records';

export function readParagraph(fields: Fields): ParagraphRecord {
  const { copy } = fields;
  if (copy !== undefined && !(Array.isArray(copy) && copy.length === 2 && copy.every(isCount)))
    throw new WrongField('copy');
  return {
    id: name(fields, 'paragraph'),
    hash: name(fields, 'hash'),
    length: count(fields, 'length'),
    ...(copy !== undefined && { copy: copy as [number, number] }),
    extra: without(fields, ['paragraph', 'hash', 'length', 'copy']),
  };
}

/**
 * An annotation's line. Of the keys that have no fixed meaning a text is an attribute and a list of objects with a `quote` is
 * a role; the rest is kept as it is.
 */
export function readAnnotation(fields: Fields): AnnotationRecord {
  const { status } = fields;
  if (status !== 'accepted' && status !== 'rejected') throw new WrongField('status');
  const quote = texts(fields, 'quote');
  if (quote.length === 0) throw new WrongField('quote');
  const free = Object.entries(without(fields, annotationKeys));
  const roles = free.filter((entry): entry is [string, Fields[]] => isRoleList(entry[1]));
  return {
    id: name(fields, 'annotation'),
    type: name(fields, 'type'),
    attributes: Object.fromEntries(free.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    at: readPlaces(fields),
    quote,
    prefix: optionalText(fields, 'prefix'),
    suffix: optionalText(fields, 'suffix'),
    ...optionalEntity(fields),
    roles: Object.fromEntries(roles.map(([role, list]) => [role, list.map(readRole)])),
    status,
    by: optionalText(fields, 'by'),
    on: optionalText(fields, 'on'),
    extra: Object.fromEntries(free.filter(([, value]) => typeof value !== 'string' && !isRoleList(value))),
  };
}

function readPlaces(fields: Fields): readonly Place[] {
  const { at } = fields;
  if (at === undefined) return [];
  if (!Array.isArray(at) || !at.every(isPlace)) throw new WrongField('at');
  return at;
}

function isPlace(value: unknown): value is Place {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [paragraph, start, end] = value as unknown[];
  return (paragraph === null || typeof paragraph === 'string') && isCount(start) && isCount(end) && start <= end;
}

function isRoleList(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.every(isRole);
}

function isRole(value: unknown): boolean {
  if (!isFields(value) || typeof value.quote !== 'string') return false;
  return (
    (value.at === undefined || isPlace(value.at)) && (value.entity === undefined || typeof value.entity === 'string')
  );
}

function readRole(fields: Fields): RoleRecord {
  const { at } = fields;
  const extra = without(fields, ['at', 'quote', 'entity']);
  return {
    ...(isPlace(at) && { at }),
    quote: text(fields, 'quote'),
    ...optionalEntity(fields),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

function optionalEntity(fields: Fields): { readonly entity?: string } {
  return Object.hasOwn(fields, 'entity') ? { entity: name(fields, 'entity') } : {};
}

export function readEntity(fields: Fields): StoredEntity {
  return {
    id: name(fields, 'entity'),
    type: name(fields, 'type'),
    name: text(fields, 'name'),
    aliases: Object.hasOwn(fields, 'aliases') ? texts(fields, 'aliases') : [],
    ...(Object.hasOwn(fields, 'wikidata') && { wikidata: text(fields, 'wikidata') }),
    by: optionalText(fields, 'by'),
    on: optionalText(fields, 'on'),
    extra: without(fields, ['entity', 'type', 'name', 'aliases', 'wikidata', 'by', 'on']),
  };
}

export function readNote(fields: Fields): Note {
  return {
    id: name(fields, 'note'),
    about: name(fields, 'on'),
    text: text(fields, 'text'),
    by: optionalText(fields, 'by'),
    at: optionalText(fields, 'at'),
    extra: without(fields, ['note', 'on', 'text', 'by', 'at']),
  };
}

export function readRelation(fields: Fields): Relation {
  return {
    id: name(fields, 'relation'),
    type: name(fields, 'type'),
    from: name(fields, 'from'),
    to: name(fields, 'to'),
    by: optionalText(fields, 'by'),
    on: optionalText(fields, 'on'),
    extra: without(fields, ['relation', 'type', 'from', 'to', 'by', 'on']),
  };
}

export function readRemoval(fields: Fields): Removal {
  return { id: name(fields, 'removed'), on: optionalText(fields, 'on'), extra: without(fields, ['removed', 'on']) };
}

import type { Note, Relation, StoredEntity } from './annotation';
import { annotationKeys, type AnnotationRecord, type ParagraphRecord, type Removal, type RoleRecord } from './records';

/**
 * An object as JSON with its keys in the given order. What is undefined, and what repeats a key, is left out. Not by way of
 * an object: that would put keys like `1` first.
 */
function line(entries: readonly (readonly [string, unknown])[]): string {
  const fields = new Map<string, string>();
  for (const [key, value] of entries) {
    if (value !== undefined && !fields.has(key)) fields.set(key, `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  }
  return `{${[...fields.values()].join(',')}}`;
}

/** Orders texts by code unit, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Entry = readonly [string, unknown];

function sorted(fields: Readonly<Record<string, unknown>>): readonly Entry[] {
  return Object.entries(fields)
    .filter(([key]) => !annotationKeys.includes(key))
    .sort(([a], [b]) => compareTexts(a, b));
}

export function paragraphLine({ id, hash, length, copy, extra }: ParagraphRecord): string {
  return line([['paragraph', id], ['hash', hash], ['length', length], ['copy', copy], ...Object.entries(extra)]);
}

export function annotationLine(record: AnnotationRecord): string {
  const roles = sorted(record.roles).map(([name, list]): Entry => [
    name,
    (list as readonly RoleRecord[]).map(roleObject),
  ]);
  return line([
    ['annotation', record.id],
    ['type', record.type],
    ...sorted(record.attributes),
    ['at', record.at],
    ['quote', record.quote],
    ['prefix', record.prefix],
    ['suffix', record.suffix],
    ['entity', record.entity],
    ...roles,
    ['status', record.status],
    ['by', record.by],
    ['on', record.on],
    ...Object.entries(record.extra),
  ]);
}

function roleObject({ at, quote, entity, extra }: RoleRecord): object {
  const fields: Entry[] = [['at', at], ['quote', quote], ['entity', entity], ...Object.entries(extra ?? {})];
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

export function entityLine({ id, type, name, aliases, wikidata, by, on, extra }: StoredEntity): string {
  return line([
    ['entity', id],
    ['type', type],
    ['name', name],
    ['aliases', aliases],
    ['wikidata', wikidata],
    ['by', by],
    ['on', on],
    ...Object.entries(extra),
  ]);
}

export function noteLine({ id, about, text, by, at, extra }: Note): string {
  return line([['note', id], ['on', about], ['text', text], ['by', by], ['at', at], ...Object.entries(extra)]);
}

export function relationLine({ id, type, from, to, by, on, extra }: Relation): string {
  return line([
    ['relation', id],
    ['type', type],
    ['from', from],
    ['to', to],
    ['by', by],
    ['on', on],
    ...Object.entries(extra),
  ]);
}

export function removalLine({ id, on, extra }: Removal): string {
  return line([['removed', id], ['on', on], ...Object.entries(extra)]);
}

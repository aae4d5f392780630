import type { Schema } from '../annotations/schema';
import { identifier } from './labels';
import { lightGround } from './palette';

/** Attributes of one name may have other values at another type: brat knows them by the name alone. */
export function attributeName(type: string, name: string): string {
  return `${identifier(type)}_${identifier(name)}`;
}

/** The types, roles, attributes and relations of a schema as brat's `annotation.conf`. Depends on nothing else. */
export function annotationConf({ types, relations }: Schema): string {
  const plain = types.filter(({ roles }) => roles.length === 0).map(({ name }) => identifier(name));
  const events = types.filter(({ roles }) => roles.length > 0);
  const roles = [...new Set(events.flatMap((type) => type.roles.map(identifier)))];
  const attributes = types.flatMap((type) =>
    type.attributes
      .filter(({ values }) => values.length > 0)
      .map(
        ({ name, values }) =>
          `${attributeName(type.name, name)}\tArg:${identifier(type.name)}, Value:${values.map(identifier).join('|')}`,
      ),
  );
  const named = relations.map(({ name, from, to }) => `${identifier(name)}\tArg1:${anyOf(from)}, Arg2:${anyOf(to)}`);
  return [
    '[entities]',
    ...plain,
    ...roles,
    '[relations]',
    ...named,
    'Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive',
    '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
    '[events]',
    ...events.map(
      (type) =>
        `${identifier(type.name)}\t${type.roles.map((role) => `${identifier(role)}*:${identifier(role)}`).join(', ')}`,
    ),
    '[attributes]',
    ...attributes,
    'Suggested\tArg:<ANY>',
    '',
  ].join('\n');
}

function anyOf(types: readonly string[]): string {
  return types.length === 0 ? '<ANY>' : types.map(identifier).join('|');
}

/** Labels and colours of a schema as brat's `visual.conf`. */
export function visualConf({ types }: Schema): string {
  const labels = types.map(({ name, label }) => `${identifier(name)} | ${label.replace(/[|\s]+/g, ' ')}`);
  const colours = types.map(({ name, color }, index) => {
    const ground = /^#[0-9a-f]{6}$/i.test(color) ? color : lightGround(index);
    return `${identifier(name)}\tfgColor:black, bgColor:${ground}, borderColor:darken`;
  });
  return [
    '[labels]',
    ...labels,
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    ...colours,
    'Suggested\tbox:crossed',
    '',
  ].join('\n');
}

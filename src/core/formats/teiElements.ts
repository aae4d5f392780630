import type { Item } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import type { Handout } from './format';
import { identifier } from './labels';
import type { Layered } from './nesting';
import type { TeiIds } from './teiIds';
import type { XmlAttributes } from './xml';

interface TeiElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
}

/** TEI's own elements for the classes that tagged corpora know. */
const names: Readonly<Record<string, string>> = { PER: 'persName', LOC: 'placeName', ORG: 'orgName', DATE: 'date' };

/** The element around the words of whoever plays a role in an item: it points to the item, and to whom they mean. */
export function playerElement({ item, role, entity }: Layered, ids: TeiIds): TeiElement {
  const means = entity !== undefined && ids.has(entity) ? [`#${ids.of(entity)}`] : [];
  const corresp = [`#${ids.of(item.id)}`, ...means].join(' ');
  return { name: 'seg', attributes: { type: identifier(role ?? ''), corresp } };
}

/** The element around an item. */
export function elementOf(item: Item, handout: Handout, ids: TeiIds): TeiElement {
  const { schema } = handout;
  const type = schemaType(schema, item.type);
  const common = { ana: analysis(item, schema), ...standingOf(item, handout, ids) };
  if (isSaid(item, schema)) return { name: 'said', attributes: { ...saidBy(item, handout, ids), ...common } };
  const ref = item.entity !== undefined && ids.has(item.entity) ? `#${ids.of(item.entity)}` : undefined;
  const own = names[type?.code ?? ''];
  const form = item.attributes.form;
  if (own === 'date') return { name: own, attributes: { ...when(item), ref, ...common } };
  // *russische* names nobody: it refers.
  if (own !== undefined && (form === undefined || form === 'name'))
    return { name: own, attributes: { ref, ...common } };
  const subtype = form === undefined ? undefined : identifier(form);
  const name = type?.named === false ? 'seg' : 'rs';
  return { name, attributes: { type: identifier(item.type), subtype, ...(name === 'rs' && { ref }), ...common } };
}

/** Whether an item has roles, by the schema or by itself: it is what somebody said. */
function isSaid({ type, roles }: Item, schema: Schema): boolean {
  return (schemaType(schema, type)?.roles.length ?? 0) > 0 || Object.keys(roles).length > 0;
}

/** Who speaks, by pointers to entities, and whether the words are the speaker's own. */
function saidBy(item: Item, handout: Handout, ids: TeiIds): XmlAttributes {
  const [first = ''] = schemaType(handout.schema, item.type)?.roles ?? Object.keys(item.roles);
  const players = (item.roles[first] ?? []).flatMap(({ entity }) =>
    entity !== undefined && ids.has(entity) ? [`#${ids.of(entity)}`] : [],
  );
  const { kind } = item.attributes;
  return {
    who: players.length > 0 ? [...new Set(players)].join(' ') : undefined,
    direct: kind === undefined ? undefined : kind === 'direct' ? 'true' : 'false',
  };
}

/** What the element of an item says by an interpretation: the type of what is `said`, and attributes for which TEI has none. */
export function interpreted(item: Item, schema: Schema): readonly (readonly [name: string, value: string])[] {
  const { type, attributes } = item;
  if (isSaid(item, schema)) return [['type', type], ...Object.entries(attributes)];
  const code = schemaType(schema, type)?.code ?? '';
  const isDate = code === 'DATE';
  const others = Object.entries(attributes).filter(([name, value]) =>
    isDate ? !(name === 'date' && isW3cDate(value)) && !(name === 'form' && value === 'name') : name !== 'form',
  );
  // What TEI has no name for is called by the first type with this code, or by its type as far as that is one word.
  const read = Object.hasOwn(names, code) ? schema.types.find((one) => one.code === code)?.name : identifier(type);
  return read === type ? others : [['type', type], ...others];
}

/** Pointers to the interpretations in `standOff`. */
function analysis(item: Item, schema: Schema): string | undefined {
  const pointers = interpreted(item, schema).map(([name, value]) => `#${interpId(name, value)}`);
  return pointers.length > 0 ? pointers.join(' ') : undefined;
}

/** `xml:id` of what an attribute with this value means. */
export function interpId(name: string, value: string): string {
  return `i.${identifierAscii(name)}.${identifierAscii(value)}`;
}

function identifierAscii(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
}

/** Years, months and days as W3C has them; all else TEI leaves to others. */
function when({ attributes: { date } }: Item): XmlAttributes {
  return date !== undefined && isW3cDate(date) ? { when: date } : {};
}

function isW3cDate(date: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(date);
}

/** Who decided, or how sure the program is of what nobody has decided. */
function standingOf({ id, origin, score }: Item, { annotations }: Handout, ids: TeiIds): XmlAttributes {
  if (origin === 'suggestion') return { cert: Math.round(score * 100) / 100 };
  const by = annotations.get(id)?.by ?? '';
  return by === '' ? {} : { resp: `#${ids.annotator(by)}` };
}

import type { Item } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import type { Handout } from './format';
import { identifier } from './labels';
import type { TeiIds } from './teiIds';
import type { XmlAttributes } from './xml';

interface TeiElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
}

/** TEI's own elements for the classes that tagged corpora know. */
const names: Readonly<Record<string, string>> = { PER: 'persName', LOC: 'placeName', ORG: 'orgName', DATE: 'date' };

/** The element around an item, or around the words of whoever plays a role in it. */
export function elementOf(item: Item, role: string | undefined, handout: Handout, ids: TeiIds): TeiElement {
  if (role !== undefined)
    return { name: 'seg', attributes: { type: identifier(role), corresp: `#${ids.of(item.id)}` } };
  const { schema } = handout;
  const type = schemaType(schema, item.type);
  const common = standingOf(item, handout, ids);
  if (isSaid(item, schema)) return { name: 'said', attributes: { ...saidBy(item, handout, ids), ...common } };
  const ref = item.entity !== undefined && ids.has(item.entity) ? `#${ids.of(item.entity)}` : undefined;
  const own = names[type?.code ?? ''];
  const form = item.attributes.form;
  if (own === 'date') return { name: own, attributes: { ...when(item), ...common } };
  // *russische* names nobody: it refers.
  if (own !== undefined && (form === undefined || form === 'name'))
    return { name: own, attributes: { ref, ...common } };
  const subtype = form === undefined || form === 'name' ? undefined : identifier(form);
  const name = type?.named === false ? 'seg' : 'rs';
  return { name, attributes: { type: identifier(item.type), subtype, ...(name === 'rs' && { ref }), ...common } };
}

/** Whether an item has roles, by the schema or by itself: it is what somebody said. */
export function isSaid({ type, roles }: Item, schema: Schema): boolean {
  return (schemaType(schema, type)?.roles.length ?? 0) > 0 || Object.keys(roles).length > 0;
}

/** Who speaks, by pointers to entities; whether the words are the speaker's own; further attributes as interpretations. */
function saidBy(item: Item, handout: Handout, ids: TeiIds): XmlAttributes {
  const [first = ''] = schemaType(handout.schema, item.type)?.roles ?? Object.keys(item.roles);
  const players = (item.roles[first] ?? []).flatMap(({ entity }) =>
    entity !== undefined && ids.has(entity) ? [`#${ids.of(entity)}`] : [],
  );
  const { kind } = item.attributes;
  return {
    who: players.length > 0 ? [...new Set(players)].join(' ') : undefined,
    direct: kind === undefined ? undefined : kind === 'direct' ? 'true' : 'false',
    ana: analysis(item),
  };
}

/** Pointers to the interpretations in `standOff`. */
function analysis({ attributes }: Item): string | undefined {
  const pointers = Object.entries(attributes).map(([name, value]) => `#${interpId(name, value)}`);
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
  return date !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(date) ? { when: date } : {};
}

/** Who decided, or how sure the program is of what nobody has decided. */
function standingOf({ id, origin, score }: Item, { annotations }: Handout, ids: TeiIds): XmlAttributes {
  if (origin === 'suggestion') return { cert: Math.round(score * 100) / 100 };
  const by = annotations.get(id)?.by ?? '';
  return by === '' ? {} : { resp: `#${ids.annotator(by)}` };
}

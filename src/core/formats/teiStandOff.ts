import type { Note, Relation } from '../annotations/annotation';
import type { LayerEntity, LayerRole } from '../annotations/layer';
import { schemaType } from '../annotations/schema';
import { isWikidataItem } from '../wikidata/item';
import { pushTo } from './pushTo';
import type { Handout } from './format';
import { identifier } from './labels';
import { interpId, interpreted } from './teiElements';
import type { TeiIds } from './teiIds';
import { element, xmlText } from './xml';

/** Lists of TEI's own for the classes that tagged corpora know: list, entry, name. */
const lists: Readonly<Record<string, readonly [string, string, string]>> = {
  PER: ['listPerson', 'person', 'persName'],
  LOC: ['listPlace', 'place', 'placeName'],
  ORG: ['listOrg', 'org', 'orgName'],
};

/** Who and what is named, what attributes mean, notes, relations; empty if there is nothing to say. */
export function standOffOf(
  handout: Handout,
  ids: TeiIds,
  notes: readonly Note[],
  relations: readonly Relation[],
): string {
  const parts = [
    ...entityLists(handout, ids),
    ...interpretations(handout),
    ...annotationList(handout, notes, ids),
    ...relationList(relations, ids),
  ];
  return parts.length === 0 ? '' : `<standOff>\n${parts.join('\n')}\n</standOff>\n`;
}

function entityLists({ entities, schema }: Handout, ids: TeiIds): readonly string[] {
  const byType = new Map<string, LayerEntity[]>();
  for (const entity of entities.values()) if (ids.has(entity.id)) pushTo(byType, entity.type, entity);
  return [...byType].map(([type, own]) => {
    const known = lists[schemaType(schema, type)?.code ?? ''];
    if (known === undefined) return otherList(type, own, ids);
    const [list, entry, name] = known;
    return listOf(
      list,
      {},
      own.map((entity) => element(entry, { 'xml:id': ids.of(entity.id) }, namesOf(entity, name) + linkOf(entity))),
    );
  });
}

function otherList(type: string, entities: readonly LayerEntity[], ids: TeiIds): string {
  const entries = entities.map((entity) => {
    const identified = element('objectIdentifier', {}, namesOf(entity, 'objectName') + linkOf(entity));
    return element('object', { 'xml:id': ids.of(entity.id), type: identifier(type) }, identified);
  });
  return listOf('listObject', { type: identifier(type) }, entries);
}

function namesOf({ name, aliases }: LayerEntity, tag: string): string {
  const others = aliases.filter((alias) => alias !== name);
  return [
    element(tag, {}, xmlText(name)),
    ...others.map((alias) => element(tag, { type: 'alias' }, xmlText(alias))),
  ].join('');
}

function linkOf({ wikidata }: LayerEntity): string {
  return isWikidataItem(wikidata) ? element('idno', { type: 'wikidata' }, wikidata) : '';
}

/** What the values of attributes are called for which TEI has none. */
function interpretations({ items, schema }: Handout): readonly string[] {
  const used = new Map<string, string>();
  for (const item of items) {
    for (const [name, value] of interpreted(item, schema)) {
      const content = xmlText(`${name}=${value}`);
      used.set(interpId(name, value), element('interp', { 'xml:id': interpId(name, value) }, content));
    }
  }
  return used.size === 0 ? [] : [listOf('interpGrp', {}, [...used.values()])];
}

/** What people noted, and who plays a role without standing in the text. */
function annotationList({ items }: Handout, notes: readonly Note[], ids: TeiIds): readonly string[] {
  const noted = notes.map(({ id, about, text, by }) =>
    element(
      'note',
      { 'xml:id': ids.note(id), target: `#${ids.of(about)}`, resp: by === '' ? undefined : `#${ids.annotator(by)}` },
      xmlText(text),
    ),
  );
  const players = items.flatMap(({ id, roles }) =>
    Object.entries(roles).flatMap(([role, list]) =>
      list.filter(({ span }) => span === undefined).map((player) => playerNote(id, role, player, ids)),
    ),
  );
  const entries = [...noted, ...players];
  return entries.length === 0 ? [] : [listOf('listAnnotation', {}, entries)];
}

function playerNote(item: string, role: string, { quote, entity }: LayerRole, ids: TeiIds): string {
  const corresp = entity !== undefined && ids.has(entity) ? `#${ids.of(entity)}` : undefined;
  const attributes = { type: 'role', subtype: identifier(role), target: `#${ids.of(item)}`, corresp };
  return element('note', attributes, xmlText(quote));
}

function relationList(relations: readonly Relation[], ids: TeiIds): readonly string[] {
  const entries = relations.map(({ id, type, from, to }) => {
    const ends = { active: `#${ids.of(from)}`, passive: `#${ids.of(to)}` };
    return element('relation', { 'xml:id': ids.relation(id), name: identifier(type), ...ends });
  });
  return entries.length === 0 ? [] : [listOf('listRelation', {}, entries)];
}

function listOf(name: string, attributes: Parameters<typeof element>[1], entries: readonly string[]): string {
  return element(name, attributes, `\n${entries.join('\n')}\n`);
}

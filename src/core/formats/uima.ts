import type { Note } from '../annotations/annotation';
import type { Item } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import { isWikidataItem } from '../wikidata/item';
import { pushTo } from './pushTo';
import type { Handout, Loss } from './format';
import { codeOf, identifier, isNamed } from './labels';
import { countAttributes } from './lost';
import { notesByItem, strayNotes } from './notes';
import { placedRoles, unplacedRoles } from './pieces';
import { createPlainText, type PlainText } from './plainText';
import { sentencesOf } from './tokenTable';

/** A feature: a value, a reference, or a list of references. */
export type Feature =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'reference'; readonly target: number }
  | { readonly kind: 'list'; readonly targets: readonly number[] };

/** A feature structure of a CAS; an annotation has a span in UTF-16 code units of the sofa. */
export interface Structure {
  readonly id: number;
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly features: Readonly<Record<string, Feature>>;
}

/** A type of the type system with its own features, `list` for those that hold links. */
export interface UimaType {
  readonly name: string;
  readonly superType: string;
  readonly features: readonly { readonly name: string; readonly range: string; readonly elements?: string }[];
}

/** What an article is as a CAS (Common Analysis System), before it is written in one of its forms. */
export interface Cas {
  readonly text: string;
  /** Ids count from 2: 1 is the sofa. */
  readonly structures: readonly Structure[];
  readonly types: readonly UimaType[];
  readonly lost: Partial<Record<Loss['code'], number>>;
}

const ANNOTATION = 'uima.tcas.Annotation';
const DOCUMENT = 'uima.tcas.DocumentAnnotation';
const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';
const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const CUSTOM = 'webanno.custom';
const STRING = 'uima.cas.String';

/**
 * DKPro's `Sentence`, `Token` and `NamedEntity`, and for each type with roles a span layer as INCEpTION makes them: its attributes as
 * strings, each role as links with a role to spans of the layer `…Role`. A span that has several parts is a span a part.
 */
export function casOf(handout: Handout): Cas {
  const plain = createPlainText(handout.text);
  const structures: Structure[] = [];
  const add = (type: string, span: Structure['span'], features: Structure['features'] = {}): number => {
    const id = structures.length + 2;
    structures.push({ id, type, features, ...(span && { span }) });
    return id;
  };
  add(DOCUMENT, { start: 0, end: plain.text.length }, { language: text(handout.language) });
  for (const tokens of sentencesOf(handout)) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first && last) add(`${SEGMENTATION}.Sentence`, plain.place({ start: first.start, end: last.end }));
    for (const token of tokens) add(`${SEGMENTATION}.Token`, plain.place(token));
  }
  const notes = notesByItem(handout);
  for (const item of handout.items) {
    if (isNamed(item, handout.schema)) addNamed(item, handout, plain, add);
    else addSaid(item, notes.get(item.id) ?? [], plain, add);
  }
  const named = handout.items.filter((item) => isNamed(item, handout.schema));
  return {
    text: plain.text,
    structures,
    types: typesOf(handout.schema, handout.items),
    lost: {
      roles: handout.items.reduce((sum, item) => sum + unplacedRoles(item).length, 0),
      discontinuous: handout.items.filter(({ spans }) => spans.length > 1).length,
      relations: handout.relations.length,
      attributes: countAttributes({ items: named }),
      notes: strayNotes(handout),
    },
  };
}

type Add = (type: string, span: Structure['span'], features?: Structure['features']) => number;

function text(value: string): Feature {
  return { kind: 'string', value };
}

/** `value` is the class, `identifier` the item in Wikidata: what INCEpTION shows of a named entity. */
function addNamed(item: Item, handout: Handout, plain: PlainText, add: Add): void {
  const entity = item.entity === undefined ? undefined : handout.entities.get(item.entity);
  const features = {
    value: text(codeOf(item, handout.schema)),
    ...(isWikidataItem(entity?.wikidata) && {
      identifier: text(`http://www.wikidata.org/entity/${entity.wikidata}`),
    }),
  };
  for (const span of item.spans) add(NAMED_ENTITY, plain.place(span), features);
}

function addSaid(item: Item, noted: readonly Note[], plain: PlainText, add: Add): void {
  const layer = layerOf(item.type);
  const links = new Map<string, number[]>();
  for (const { role, span } of placedRoles(item)) {
    const target = add(`${layer}Role`, plain.place(span), { role: text(role) });
    const link = add(`${layer}Link`, undefined, { role: text(role), target: { kind: 'reference', target } });
    pushTo(links, role, link);
  }
  const [first, ...further] = item.spans;
  const attributes = Object.entries(item.attributes).map(([name, value]) => [identifier(name), text(value)] as const);
  const lists = [...links].map(([role, targets]) => [identifier(role), { kind: 'list', targets }] as const);
  if (first === undefined) return;
  add(layer, plain.place(first), {
    ...Object.fromEntries(attributes),
    ...Object.fromEntries(lists),
    ...(noted.length > 0 && { notes: text(noted.map((note) => note.text).join('\n')) }),
  });
  for (const span of further) add(layer, plain.place(span), Object.fromEntries(attributes));
}

/** `webanno.custom.Quote`: letters and figures only. */
function layerOf(type: string): string {
  const words = type.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${CUSTOM}.${/^[A-Za-z]/.test(name) ? name : `Type${name}`}`;
}

/** The types that are not UIMA's own, with what the schema and the items make of them. */
function typesOf(schema: Schema, items: readonly Item[]): readonly UimaType[] {
  const strings = (...names: readonly string[]) => names.map((name) => ({ name, range: STRING }));
  const names = new Set([
    ...schema.types.filter(({ named }) => !named).map(({ name }) => name),
    ...items.filter((item) => !isNamed(item, schema)).map(({ type }) => type),
  ]);
  return [
    { name: `${SEGMENTATION}.Sentence`, superType: ANNOTATION, features: [] },
    { name: `${SEGMENTATION}.Token`, superType: ANNOTATION, features: [] },
    { name: NAMED_ENTITY, superType: ANNOTATION, features: strings('value', 'identifier') },
    ...[...names].flatMap((type) =>
      customTypes(
        type,
        schema,
        items.filter((item) => item.type === type),
      ),
    ),
  ];
}

function customTypes(type: string, schema: Schema, items: readonly Item[]): readonly UimaType[] {
  const layer = layerOf(type);
  const known = schemaType(schema, type);
  const attributes = new Set([
    ...(known?.attributes.map(({ name }) => name) ?? []),
    ...items.flatMap((item) => Object.keys(item.attributes)),
  ]);
  const roles = new Set([...(known?.roles ?? []), ...items.flatMap((item) => Object.keys(item.roles))]);
  const links = [...roles].map((role) => ({
    name: identifier(role),
    range: 'uima.cas.FSArray',
    elements: `${layer}Link`,
  }));
  const features = [...attributes, 'notes'].map((name) => ({ name: identifier(name), range: STRING }));
  return [
    { name: layer, superType: ANNOTATION, features: [...features, ...links] },
    { name: `${layer}Role`, superType: ANNOTATION, features: [{ name: 'role', range: STRING }] },
    {
      name: `${layer}Link`,
      superType: 'uima.cas.TOP',
      features: [
        { name: 'role', range: STRING },
        { name: 'target', range: `${layer}Role` },
      ],
    },
  ];
}

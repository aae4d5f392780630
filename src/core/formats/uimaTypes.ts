import type { Item } from '../annotations/layer';
import { schemaType, type Schema, type SchemaType } from '../annotations/schema';
import { isNamed } from './labels';
import {
  ANNOTATION,
  featureName,
  layerOf,
  linkType,
  NAMED_ENTITY,
  own,
  PLAYER,
  relationType,
  SEGMENTATION,
  STRING,
} from './uimaNames';

/** A feature of a type; `elements` for those that hold links. */
export interface UimaFeature {
  readonly name: string;
  readonly range: string;
  readonly elements?: string;
}

/** A type of the type system with its own features. */
export interface UimaType {
  readonly name: string;
  readonly superType: string;
  readonly features: readonly UimaFeature[];
}

/** A layer that is no part of DKPro: that of a type with roles. */
export interface UimaLayer {
  readonly name: string;
  readonly label: string;
  readonly attributes: readonly string[];
  readonly roles: readonly string[];
}

/** The layers that a schema and further items make. */
export function layersOf(schema: Schema, items: readonly Item[]): readonly UimaLayer[] {
  const byLayer = new Map<string, UimaLayer>();
  const add = (
    type: string,
    known: SchemaType | undefined,
    attributes: readonly string[],
    roles: readonly string[],
  ): void => {
    const name = layerOf(type);
    const before = byLayer.get(name);
    byLayer.set(name, {
      name,
      label: before?.label ?? known?.label ?? type,
      attributes: [...new Set([...(before?.attributes ?? []), ...attributes.map(featureName)])],
      roles: [...new Set([...(before?.roles ?? []), ...roles.map(featureName)])],
    });
  };
  for (const type of schema.types)
    if (!type.named)
      add(
        type.name,
        type,
        type.attributes.map(({ name }) => name),
        type.roles,
      );
  for (const item of items)
    if (!isNamed(item, schema))
      add(item.type, schemaType(schema, item.type), Object.keys(item.attributes), Object.keys(item.roles));
  return [...byLayer.values()];
}

/** What named entities have besides DKPro's own two features. */
export function namedFeatures(schema: Schema, items: readonly Item[]): readonly string[] {
  const attributes = [
    ...schema.types.filter(({ named }) => named).flatMap((type) => type.attributes.map(({ name }) => name)),
    ...items.filter((item) => isNamed(item, schema)).flatMap((item) => Object.keys(item.attributes)),
  ];
  return [
    ...new Set([
      ...attributes.filter((name) => name !== 'form').map(featureName),
      own.entity,
      own.notes,
      own.status,
      own.part,
    ]),
  ];
}

/** The types that are not UIMA's own, with what the schema, the items and their relations make of them. */
export function typesOf(schema: Schema, items: readonly Item[], relations: readonly string[]): readonly UimaType[] {
  const named = [own.value, own.identifier, ...namedFeatures(schema, items)];
  return [
    { name: `${SEGMENTATION}.Sentence`, superType: ANNOTATION, features: [] },
    { name: `${SEGMENTATION}.Token`, superType: ANNOTATION, features: [] },
    { name: NAMED_ENTITY, superType: ANNOTATION, features: strings(named) },
    ...layersOf(schema, items).flatMap(customTypes),
    ...[...new Set(relations.map(relationType))].map((name) => ({ name, superType: ANNOTATION, features: ends })),
  ];
}

const ends: readonly UimaFeature[] = ['Governor', 'Dependent'].map((name) => ({ name, range: ANNOTATION }));

function strings(names: readonly string[]): readonly UimaFeature[] {
  return names.map((name) => ({ name, range: STRING }));
}

function customTypes({ name, attributes, roles }: UimaLayer): readonly UimaType[] {
  const links = roles.map((role) => ({ name: role, range: 'uima.cas.FSArray', elements: linkType(name, role) }));
  const player = `${name}${PLAYER}`;
  return [
    { name, superType: ANNOTATION, features: [...strings([...attributes, own.notes, own.status, own.part]), ...links] },
    { name: player, superType: ANNOTATION, features: strings([own.role, own.entity, own.identifier]) },
    ...roles.map((role) => ({
      name: linkType(name, role),
      superType: 'uima.cas.TOP',
      features: [...strings([own.role]), { name: own.target, range: player }],
    })),
  ];
}

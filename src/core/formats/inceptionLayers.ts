import type { Schema } from '../annotations/schema';
import type { Handout, WrittenFile } from './format';
import { linkType, NAMED_ENTITY, own, PLAYER, STRING } from './uimaNames';
import { layersOf, namedFeatures, type UimaLayer } from './uimaTypes';

/** The layers as a file beside the data. */
export function inceptionFile({ schema }: Pick<Handout, 'schema'>): WrittenFile {
  return { suffix: '.inception-layers.json', content: inceptionLayers(schema), aside: true };
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The layers of a schema as INCEpTION imports them (project settings, _Layers_, _Import layer_): what it needs to show what is exported.
 * Depends on nothing else.
 */
function inceptionLayers(schema: Schema): string {
  const layers = [
    { ...spanLayer(NAMED_ENTITY, 'Named entity', namedFeatures(schema, []).map(textFeature)), built_in: true },
    ...layersOf(schema, []).flatMap(customLayers),
  ];
  return JSON.stringify(layers, undefined, 2) + '\n';
}

function customLayers({ name, label, attributes, roles }: UimaLayer): readonly Json[] {
  const player = `${name}${PLAYER}`;
  const links = roles.map((role) => linkFeature(role, linkType(name, role), player));
  return [
    spanLayer(player, `${label}: role`, [own.role, own.entity, own.identifier].map(textFeature)),
    spanLayer(name, label, [...[...attributes, own.notes, own.status, own.part].map(textFeature), ...links]),
  ];
}

function spanLayer(name: string, uiName: string, features: readonly Json[]): Json {
  return {
    name,
    uiName,
    type: 'span',
    features,
    enabled: true,
    built_in: false,
    readonly: false,
    allow_stacking: true,
    cross_sentence: true,
    anchoring_mode: 'CHARACTERS',
    overlap_mode: 'ANY_OVERLAP',
    validation_mode: 'NEVER',
    lock_to_token_offset: false,
    multiple_tokens: true,
    linked_list_behavior: false,
  };
}

function textFeature(name: string): Json {
  return {
    name,
    uiName: name,
    type: STRING,
    enabled: true,
    visible: true,
    multi_value_mode: 'NONE',
    link_mode: 'NONE',
  };
}

function linkFeature(name: string, link: string, target: string): Json {
  return {
    name,
    uiName: name,
    type: target,
    enabled: true,
    visible: true,
    multi_value_mode: 'ARRAY',
    link_mode: 'WITH_ROLE',
    link_type_name: link,
    link_type_role_feature_name: own.role,
    link_type_target_feature_name: own.target,
  };
}

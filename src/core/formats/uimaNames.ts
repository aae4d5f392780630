/** Names of UIMA and of DKPro Core that both directions know. */
export const ANNOTATION = 'uima.tcas.Annotation';
export const DOCUMENT = 'uima.tcas.DocumentAnnotation';
export const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const CUSTOM = 'webanno.custom';
export const STRING = 'uima.cas.String';

/** What features are for that are not the schema's attributes. */
export const own = {
  /** The class of a named entity, and its item in Wikidata: DKPro's own features. */
  value: 'value',
  identifier: 'identifier',
  /** The name of the entity that is meant. */
  entity: 'entity',
  notes: 'notes',
  /** `suggested` where nobody has decided. */
  status: 'status',
  /** The same for all spans of one annotation, where it has several. */
  part: 'part',
  /** Of words that play a role, and of a link to them. */
  role: 'role',
  target: 'target',
} as const;

const taken: ReadonlySet<string> = new Set([
  ...Object.values(own),
  'sofa',
  'begin',
  'end',
  'id',
  'Governor',
  'Dependent',
]);

/** The feature for an attribute or role: a letter first, then letters, figures and underscores (UIMA, 2.2.3). */
export function featureName(name: string): string {
  const allowed = name.replace(/[^\p{L}\p{Nd}_]/gu, '_');
  const feature = /^\p{L}/u.test(allowed) ? allowed : `f_${allowed}`;
  return taken.has(feature) ? `${feature}_` : feature;
}

/** The attribute or role that such a feature is for. */
export function nameOfFeature(feature: string): string {
  const name = feature.slice(0, -1);
  return feature.endsWith('_') && taken.has(name) ? name : feature;
}

/** `webanno.custom.Quote`: letters and figures only. */
export function layerOf(type: string): string {
  const words = type.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map(capitalized).join('');
  return `${CUSTOM}.${/^[A-Za-z]/.test(name) ? name : `Type${name}`}`;
}

/** The type of a relation between annotations. */
export function relationType(type: string): string {
  return `${layerOf(type)}${RELATION}`;
}

/** How the names of relations end, and those of words that play a role. */
export const RELATION = 'Relation';
export const PLAYER = 'Role';

/** The type of links from a layer to those who play a role: INCEpTION has one for each feature. */
export function linkType(layer: string, feature: string): string {
  return `${layer}${capitalized(feature)}Link`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

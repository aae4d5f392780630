import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { casOf, type Cas, type Structure } from './uima';
import { inceptionFile } from './inceptionLayers';
import { readUimaJson } from './uimaRead';
import type { UimaType } from './uimaTypes';

/** UIMA CAS as JSON CAS 0.4 (github.com/apache/uima-uimaj-io-jsoncas), its type system inside; offsets in UTF-16 code units. */
export const uimaJson: Format = {
  id: 'uima-json',
  name: 'UIMA CAS (JSON)',
  write,
  read: readUimaJson,
  suffix: '.cas.json',
};

type Json = Readonly<Record<string, unknown>>;

const SOFA = 1;

function write(handout: Handout): Written {
  const cas = casOf(handout);
  let last = cas.structures.length + 1;
  const nextId = (): number => ++last;
  const document = {
    '%TYPES': Object.fromEntries(cas.types.map((type) => [type.name, typeJson(type)])),
    '%FEATURE_STRUCTURES': [sofaOf(cas), ...cas.structures.flatMap((structure) => structureJson(structure, nextId))],
    '%VIEWS': {
      _InitialView: {
        '%SOFA': SOFA,
        '%MEMBERS': cas.structures.filter(({ span }) => span !== undefined).map(({ id }) => id),
      },
    },
  };
  return {
    files: [{ suffix: '.cas.json', content: JSON.stringify(document) + '\n' }, inceptionFile(handout)],
    lost: lossesOf(handout, cas.lost),
  };
}

function typeJson({ name, superType, features }: UimaType): Json {
  const own = features.map(({ name: feature, range, elements }) => [
    feature,
    { '%NAME': feature, '%RANGE': elements === undefined ? range : `${elements}[]` },
  ]);
  return { '%NAME': name, '%SUPER_TYPE': superType, ...(Object.fromEntries(own) as Json) };
}

function sofaOf({ text }: Cas): Json {
  return {
    '%ID': SOFA,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: text,
  };
}

/** A structure, and behind it the arrays that its features refer to: `nextId` gives the id of each. */
function structureJson({ id, type, span, features }: Structure, nextId: () => number): readonly Json[] {
  const arrays: Json[] = [];
  const own: [string, unknown][] = [];
  for (const [name, feature] of Object.entries(features)) {
    if (feature.kind === 'string') own.push([name, feature.value]);
    else if (feature.kind === 'reference') own.push([`@${name}`, feature.target]);
    else {
      const array = nextId();
      arrays.push({ '%ID': array, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': feature.targets });
      own.push([`@${name}`, array]);
    }
  }
  const placed = span && { '@sofa': SOFA, begin: span.start, end: span.end };
  return [{ '%ID': id, '%TYPE': type, ...placed, ...Object.fromEntries(own) }, ...arrays];
}

import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { casOf, type Cas, type Feature, type Structure } from './uima';
import { inceptionFile } from './inceptionLayers';
import { readUimaXmi, typeSystems } from './uimaRead';
import type { UimaType } from './uimaTypes';
import { element, startTag, xmlText } from './xml';

/** UIMA CAS as XMI 1.0 (OASIS UIMA 1.0, section 7.2), with its type system: INCEpTION imports the two together. */
export const uimaXmi: Format = {
  id: 'uima-xmi',
  name: 'UIMA CAS (XMI)',
  write,
  read: readUimaXmi,
  suffix: '.xmi',
  beside: typeSystems,
};

const SOFA = 1;

function write(handout: Handout): Written {
  const cas = casOf(handout);
  return {
    files: [
      { suffix: '.xmi', content: xmi(cas) },
      { suffix: '.TypeSystem.xml', content: typeSystem(cas.types) },
      inceptionFile(handout),
    ],
    lost: lossesOf(handout, cas.lost),
  };
}

/** A namespace for each package: `de.example.type` is `http:///de/example/type.ecore`. */
function namespacesOf({ structures }: Cas): ReadonlyMap<string, string> {
  const packages = [...new Set(structures.map(({ type }) => packageOf(type)))];
  const taken = new Map<string, string>();
  const prefixes = new Set(['xmi', 'cas']);
  for (const name of packages) {
    const last = name.split('.').at(-1) ?? 'type';
    let prefix = last;
    for (let number = 2; prefixes.has(prefix); number++) prefix = `${last}${number}`;
    prefixes.add(prefix);
    taken.set(name, prefix);
  }
  return taken;
}

function packageOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

function xmi(cas: Cas): string {
  const namespaces = namespacesOf(cas);
  const root = {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    'xmlns:cas': 'http:///uima/cas.ecore',
    ...Object.fromEntries(
      [...namespaces].map(([name, prefix]) => [`xmlns:${prefix}`, `http:///${name.replaceAll('.', '/')}.ecore`]),
    ),
    'xmi:version': '2.0',
  };
  const sofa = { 'xmi:id': SOFA, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: cas.text };
  const members = cas.structures.filter(({ span }) => span !== undefined).map(({ id }) => id);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    startTag('xmi:XMI', root),
    element('cas:NULL', { 'xmi:id': 0 }),
    element('cas:Sofa', sofa),
    ...cas.structures.map((structure) => structureXml(structure, namespaces)),
    element('cas:View', { sofa: SOFA, members: members.join(' ') }),
    '</xmi:XMI>',
    '',
  ].join('\n');
}

function structureXml({ id, type, span, features }: Structure, namespaces: ReadonlyMap<string, string>): string {
  const name = type.slice(type.lastIndexOf('.') + 1);
  return element(`${namespaces.get(packageOf(type)) ?? ''}:${name}`, {
    'xmi:id': id,
    ...(span && { sofa: SOFA, begin: span.start, end: span.end }),
    ...Object.fromEntries(Object.entries(features).map(([key, feature]) => [key, valueOf(feature)])),
  });
}

function valueOf(feature: Feature): string {
  if (feature.kind === 'string') return feature.value;
  return feature.kind === 'reference' ? String(feature.target) : feature.targets.join(' ');
}

/** A type system descriptor (UIMA, Component Descriptor Reference, 2.3). */
function typeSystem(types: readonly UimaType[]): string {
  const descriptions = types.map(({ name, superType, features }) => {
    const list = features.map((feature) =>
      element(
        'featureDescription',
        {},
        [
          element('name', {}, xmlText(feature.name)),
          element('description', {}),
          element('rangeTypeName', {}, xmlText(feature.range)),
          ...(feature.elements === undefined ? [] : [element('elementType', {}, xmlText(feature.elements))]),
        ].join(''),
      ),
    );
    const own = [
      element('name', {}, xmlText(name)),
      element('description', {}),
      element('supertypeName', {}, superType),
    ];
    return element(
      'typeDescription',
      {},
      [...own, ...(list.length > 0 ? [element('features', {}, list.join(''))] : [])].join(''),
    );
  });
  const root = { xmlns: 'http://uima.apache.org/resourceSpecifier' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('typeSystemDescription', root, element('types', {}, `\n${descriptions.join('\n')}\n`))}\n`;
}

import assert from 'node:assert/strict';
import type { Format } from '../../../src/core/formats/format';
import type { ImportProblem, Read } from '../../../src/core/formats/incoming';
import { uimaJson } from '../../../src/core/formats/uimaJson';
import { uimaXmi } from '../../../src/core/formats/uimaXmi';
import { difficultHandout } from './difficult';
import { decided, drawn } from './taking';

function read(format: Format, content: string, beside: ReadonlyMap<string, string> = new Map()): Read {
  return format.read?.(content, { name: `kiel${format.suffix ?? ''}`, beside }) ?? assert.fail('no reader');
}

const text = '😀 „Gut“, sagte Ada.';

/** As INCEpTION exports it: OASIS UIMA 1.0, section 7.2, with a layer of somebody's own. */
function xmi(structures: string, sofa = text): string {
  const spaces = {
    xmi: 'http://www.omg.org/XMI',
    cas: 'http:///uima/cas.ecore',
    type: 'http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore',
    pos: 'http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore',
    meta: 'http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore',
    custom: 'http:///webanno/custom.ecore',
  };
  const declared = Object.entries(spaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xmi:XMI${declared.join('')} xmi:version="2.0">`,
    `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${sofa}"/>`,
    structures,
    '</xmi:XMI>',
  ].join('\n');
}

const entity =
  '<type:NamedEntity xmi:id="5" sofa="1" begin="16" end="19" value="PER" identifier="http://www.wikidata.org/entity/Q7259"/>';

describe('reading UIMA CAS', () => {
  const rows: readonly (readonly [name: string, structures: string, found: readonly string[]])[] = [
    ['named entities', entity, ['person Ada']],
    ['old subtypes of them', '<type:Person xmi:id="5" sofa="1" begin="16" end="19"/>', ['person Ada']],
    ['layers of one’s own', '<custom:Claim xmi:id="5" sofa="1" begin="3" end="8" sure="no"/>', ['Claim „Gut“']],
    ['no parts of speech', '<pos:POS xmi:id="5" sofa="1" begin="16" end="19" PosValue="NE"/>', []],
    ['nothing of another view', '<type:NamedEntity xmi:id="5" sofa="2" begin="0" end="900"/>', []],
    ['nothing that is empty', '<type:NamedEntity xmi:id="5" sofa="1" begin="4" end="4" value="PER"/>', []],
  ];
  for (const [name, structures, found] of rows)
    it(`finds ${name}`, () => {
      assert.deepEqual(drawn(decided(read(uimaXmi, xmi(structures)), text), text), found);
    });

  it('takes links as roles, also to what is an annotation itself, and relations', () => {
    const structures = [
      entity,
      '<custom:Quote xmi:id="7" sofa="1" begin="3" end="8" kind="direct" by="8"/>',
      '<custom:QuoteByLink xmi:id="8" role="speaker" target="5"/>',
      '<custom:About xmi:id="9" sofa="1" begin="16" end="19" Governor="7" Dependent="5"/>',
      '<cas:View sofa="1" members="5 7 9"/>',
    ];
    const decisions = decided(read(uimaXmi, xmi(structures.join('\n'))), text);
    assert.deepEqual(drawn(decisions, text), ['person Ada', 'quote „Gut“']);
    const [ada, quote] = decisions.annotations.values();
    assert.deepEqual(quote?.attributes, { kind: 'direct' });
    assert.deepEqual(quote.roles.speaker, [{ span: { start: 16, end: 19 }, quote: 'Ada', entity: ada?.entity }]);
    assert.deepEqual(
      [...decisions.entities.values()].map(({ name, wikidata }) => [name, wikidata]),
      [['Ada', 'Q7259']],
    );
    assert.deepEqual(
      [...decisions.relations.values()].map(({ type, from, to }) => [type, from, to]),
      [['about', quote.id, ada?.id]],
    );
  });

  it('leaves out, and counts, a relation between tokens', () => {
    const head = '<custom:Head xmi:id="6" sofa="1" begin="3" end="8" Governor="9" Dependent="9"/>';
    const token =
      '<token:Token xmlns:token="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:id="9" sofa="1" begin="3" end="8"/>';
    const result = read(uimaXmi, xmi(head + token));
    assert.deepEqual(drawn(decided(result, text), text), []);
    assert.deepEqual('articles' in result && result.leftOut, [{ code: 'notUnderstood', count: 1 }]);
  });

  it('asks the type system whether a number leads anywhere', () => {
    const structures = entity + '<custom:Claim xmi:id="6" sofa="1" begin="3" end="8" page="5"/>';
    const types =
      '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription><name>webanno.custom.Claim</name>' +
      '<features><featureDescription><name>page</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription></features>' +
      '</typeDescription></types></typeSystemDescription>';
    const pageOf = (beside: ReadonlyMap<string, string>): string | undefined =>
      [...decided(read(uimaXmi, xmi(structures), beside), text).annotations.values()][1]?.attributes.page;
    assert.equal(pageOf(new Map()), undefined);
    assert.equal(pageOf(new Map([['.TypeSystem.xml', types]])), '5');
  });

  it('finds the article by the title of the document, else by the name of the file', () => {
    const titled = xmi('<meta:DocumentMetaData xmi:id="4" sofa="1" begin="0" end="9" documentTitle="ada.article"/>');
    const namesIn = (result: Read) => ('articles' in result ? result.articles[0]?.names : undefined);
    assert.deepEqual(namesIn(read(uimaXmi, titled)), ['ada.article', 'kiel.article', 'kiel']);
    assert.deepEqual(namesIn(read(uimaXmi, xmi(''))), ['kiel.article', 'kiel']);
  });

  for (const format of [uimaXmi, uimaJson])
    it(`knows the difficult article again from ${format.id}`, () => {
      const handout = difficultHandout();
      const files = format.write(handout).files.map(({ suffix, content }): [string, string] => [suffix, content]);
      const result = read(format, files[0]?.[1] ?? '', new Map(files));
      const found = drawn(decided(result, handout.text), handout.text);
      const words = (id: string): readonly string[] =>
        (handout.items.find((item) => item.id === id)?.spans ?? []).map(({ start, end }) =>
          handout.text.slice(start, end),
        );
      assert.ok(found.includes(`quote ${words('said')[0] ?? ''}`));
      assert.ok(found.includes(`quote ${words('parts').join(' ')}`));
      assert.deepEqual('articles' in result && result.leftOut, [{ code: 'suggestions', count: 1 }]);
    });
});

describe('refusing a CAS', () => {
  const json = (file: unknown): string => JSON.stringify(file);
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: text };
  const named = { '%ID': 2, '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity', '@sofa': 1 };
  type Row = readonly [format: Format, content: string, code: ImportProblem['code'], line: number | undefined];
  const at = (begin: string, end: string): string =>
    xmi(`<type:NamedEntity xmi:id="5" sofa="1" begin="${begin}" end="${end}" value="PER"/>`);
  /** As many references to one array as it has elements. */
  const many = Array.from({ length: 1500 }, (_, at) => at + 10);
  const shared = [
    `<cas:FSArray xmi:id="9" elements="${many.join(' ')}"/>`,
    ...many.map((id) => `<custom:Claim xmi:id="${id}" sofa="1" begin="3" end="8" by="9"/>`),
  ].join('');
  const sharedJson = [
    { '%ID': 9, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': many },
    ...many.map((id) => ({ '%ID': id, '%TYPE': 'webanno.custom.Claim', '@by': 9 })),
  ];
  const rows: Readonly<Record<string, Row>> = {
    'a place behind the text': [uimaXmi, at('16', '99'), 'outside', 4],
    'a place before it': [uimaXmi, at('-1', '3'), 'outside', 4],
    'an end before the start': [uimaXmi, at('5', '4'), 'outside', 4],
    'half an emoji': [uimaXmi, at('1', '4'), 'outside', 4],
    'what is no number': [uimaXmi, at('1e1', '19'), 'outside', 4],
    'an id that is there twice': [
      uimaXmi,
      xmi('<custom:Claim xmi:id="5" sofa="1" begin="3" end="8"/><custom:Claim xmi:id="5" sofa="1" begin="3" end="8"/>'),
      'repeatedId',
      4,
    ],
    'an array that all share': [uimaXmi, xmi(shared), 'wrongField', undefined],
    'the same in JSON': [uimaJson, json({ '%FEATURE_STRUCTURES': [sofa, ...sharedJson] }), 'wrongField', undefined],
    'no text': [uimaXmi, xmi('').replace('sofaString', 'sofaURI'), 'otherFormat', 1],
    'another root': [uimaXmi, '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'otherFormat', 1],
    'an entity of its own': [uimaXmi, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'declaration', 1],
    'broken JSON': [uimaJson, '{"%FEATURE_STRUCTURES": [}', 'notJson', 1],
    'JSON of another kind': [uimaJson, '{"a": 1}', 'otherFormat', 1],
    'JSON without a text': [uimaJson, json({ '%FEATURE_STRUCTURES': [1, named] }), 'otherFormat', undefined],
    'JSON with a place outside': [
      uimaJson,
      json({ '%FEATURE_STRUCTURES': [sofa, { ...named, begin: 0, end: 1e9 }] }),
      'outside',
      undefined,
    ],
    'JSON with half a place': [
      uimaJson,
      json({ '%FEATURE_STRUCTURES': [sofa, { ...named, begin: 0.5, end: 3 }] }),
      'outside',
      undefined,
    ],
    'JSON with an id that is there twice': [
      uimaJson,
      json({ '%FEATURE_STRUCTURES': [sofa, { ...named, begin: 0, end: 3 }, { ...named, begin: 4, end: 5 }] }),
      'repeatedId',
      undefined,
    ],
    'JSON that is nested too deep': [uimaJson, '['.repeat(500), 'tooDeep', 1],
  };
  for (const [name, [format, content, code, line]] of Object.entries(rows))
    it(`refuses ${name}`, () => {
      const result = read(format, content);
      assert.ok('problems' in result, JSON.stringify(result));
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });
});

import assert from 'node:assert/strict';
import { uimaJson } from '../../../src/core/formats/uimaJson';
import { uimaXmi } from '../../../src/core/formats/uimaXmi';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';
import { readXml, type Tag } from './readXml';

type Structure = Readonly<Record<string, unknown>> & { readonly '%ID': number; readonly '%TYPE': string };

const handout = difficultHandout();
const plain = (words: string): string => words.replace(/\r\n/g, '\n');
const named = (id: string): boolean => !['said', 'parts'].includes(id);
const expected = (wanted: (id: string) => boolean): readonly string[] =>
  handout.items
    .filter(({ id }) => wanted(id))
    .flatMap(({ id }) => wordsOf(handout, id).map(plain))
    .sort();

describe('UIMA CAS', () => {
  describe('XMI', () => {
    const [document, types] = uimaXmi.write(handout).files;
    const tags = readXml(document?.content ?? '');
    const sofa = tags.find(({ name }) => name === 'cas:Sofa')?.attributes.get('sofaString') ?? '';
    const covered = (tag: Tag): string =>
      sofa.slice(Number(tag.attributes.get('begin')), Number(tag.attributes.get('end')));
    const of = (name: string): readonly Tag[] => tags.filter((tag) => tag.name.endsWith(`:${name}`));

    it('has every annotation on its own words, in UTF-16 units of the sofa', () => {
      assert.deepEqual(of('NamedEntity').map(covered).sort(), expected(named));
      assert.deepEqual(
        of('Quote').map(covered).sort(),
        expected((id) => !named(id)),
      );
    });

    it('refers to nothing that is not there, and lists every annotation as a member', () => {
      const ids = tags.flatMap(({ attributes }) => attributes.get('xmi:id') ?? []);
      assert.equal(new Set(ids).size, ids.length);
      const quote = of('Quote').find(({ attributes }) => attributes.has('speaker'));
      for (const name of ['speaker', 'cue'])
        for (const id of quote?.attributes.get(name)?.split(' ') ?? assert.fail(name)) {
          const link = tags.find(({ attributes }) => attributes.get('xmi:id') === id);
          assert.deepEqual([link?.name.endsWith('Link'), link?.attributes.get('role')], [true, name]);
          const target = link?.attributes.get('target');
          assert.ok(of('QuoteRole').some(({ attributes }) => attributes.get('xmi:id') === target));
        }
      const members = tags
        .find(({ name }) => name === 'cas:View')
        ?.attributes.get('members')
        ?.split(' ');
      const placed = tags
        .filter(({ attributes }) => attributes.has('begin'))
        .map(({ attributes }) => attributes.get('xmi:id'));
      assert.deepEqual(members, placed);
    });

    it('has every type and feature that it uses in the type system', () => {
      const system = readXml(types?.content ?? '');
      const names = new Set(system.filter(({ name }) => name === 'name').map(({ words }) => words));
      for (const type of ['NamedEntity', 'Token', 'Sentence'])
        assert.ok(
          [...names].some((name) => name.endsWith(`.${type}`)),
          type,
        );
      for (const tag of tags.filter(({ name }) => name.includes(':Quote'))) {
        assert.ok(names.has(`webanno.custom.${tag.name.split(':')[1] ?? ''}`));
        for (const key of tag.attributes.keys())
          assert.ok(/^(?:xmi:id|sofa|begin|end)$/.test(key) || names.has(key), key);
      }
    });
  });

  describe('JSON', () => {
    const read = (asked = handout) =>
      JSON.parse(uimaJson.write(asked).files[0]?.content ?? '') as {
        '%TYPES': Readonly<Record<string, Readonly<Record<string, unknown>>>>;
        '%FEATURE_STRUCTURES': readonly Structure[];
        '%VIEWS': { readonly _InitialView: { readonly '%SOFA': number; readonly '%MEMBERS': readonly number[] } };
      };
    const cas = read();
    const structures = cas['%FEATURE_STRUCTURES'];

    it('has every annotation on its own words', () => {
      const text = String(structures[0]?.sofaString);
      const covered = (type: string): readonly string[] =>
        structures
          .filter((each) => each['%TYPE'].endsWith(`.${type}`))
          .map(({ begin, end }) => text.slice(Number(begin), Number(end)))
          .sort();
      assert.deepEqual(covered('NamedEntity'), expected(named));
      assert.deepEqual(
        covered('Quote'),
        expected((id) => !named(id)),
      );
    });

    it('refers to nothing that is not there', () => {
      const ids = new Set(structures.map((each) => each['%ID']));
      assert.equal(ids.size, structures.length);
      for (const each of structures)
        for (const [key, value] of Object.entries(each))
          if (key.startsWith('@')) assert.ok(ids.has(Number(value)), key);
      for (const each of structures)
        for (const id of (each['%ELEMENTS'] as readonly number[] | undefined) ?? []) assert.ok(ids.has(id));
      for (const id of cas['%VIEWS']._InitialView['%MEMBERS']) assert.ok(ids.has(id));
    });

    it('is whole for an empty article', () => {
      assert.equal(read(handoutOf('', []))['%FEATURE_STRUCTURES'][0]?.sofaString, '');
    });
  });
});

import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { schemaType, type Schema } from '../../../src/core/annotations/schema';
import { validateAnnotation, validateSchema } from '../../../src/core/annotations/validate';
import { annotate, article, gardenSchema } from './samples';

describe('the built-in schema', () => {
  it('has a key, a colour and a place for each type', () => {
    assert.deepEqual(
      defaultSchema.types.map(({ key, name, color, named }) => [key, name, color, named]),
      [
        ['1', 'person', 'article.personForeground', true],
        ['2', 'place', 'article.placeForeground', true],
        ['3', 'organization', 'article.organizationForeground', true],
        ['4', 'other', 'article.otherForeground', true],
        ['5', 'date', 'article.dateForeground', true],
        ['6', 'quote', 'article.quoteForeground', false],
      ],
    );
    assert.deepEqual(schemaType(defaultSchema, 'quote')?.roles, ['speaker', 'cue', 'addressee', 'frame']);
    assert.equal(schemaType(defaultSchema, 'plant'), undefined);
  });
});

describe('validateSchema', () => {
  it('finds nothing wrong with those in use', () => {
    assert.deepEqual([defaultSchema, gardenSchema].map(validateSchema), [[], []]);
  });

  const typeNamed = (name: string) => schemaType(gardenSchema, name) ?? assert.fail();
  const [plant, task] = [typeNamed('plant'), typeNamed('task')];
  const wrong: readonly [string, Schema['types'][number][], string, string][] = [
    ['a type twice', [{ ...plant, key: 'x' }, plant], 'repeatedName', 'plant'],
    ['a key twice', [plant, { ...task, key: 'p' }], 'wrongKey', 'p'],
    ['a long key', [{ ...plant, key: 'pp' }], 'wrongKey', 'pp'],
    ['a name that the sidecar needs', [{ ...task, roles: ['at'] }], 'reservedName', 'at'],
    ['an attribute called like a role', [{ ...task, roles: ['note'] }], 'repeatedName', 'note'],
    [
      'a default that is no value',
      [{ ...plant, attributes: [{ name: 's', values: ['a'], default: 'b' }] }],
      'wrongDefault',
      'b',
    ],
  ];
  for (const [what, types, code, detail] of wrong) {
    it(`finds ${what}`, () => {
      assert.deepEqual(validateSchema({ types, relations: [] }), [{ code, detail }]);
    });
  }
});

describe('validateAnnotation', () => {
  const base = annotate(article('Ahorn'), 'a', [{ start: 0, end: 5 }], { type: 'plant' });
  const cases: readonly [string, Partial<typeof base>, readonly object[]][] = [
    ['all is well', { attributes: { season: 'autumn' } }, []],
    ['the type', { type: 'animal' }, [{ code: 'unknownType', detail: 'animal' }]],
    ['an attribute', { attributes: { size: 'big' } }, [{ code: 'unknownAttribute', detail: 'size' }]],
    ['a value', { attributes: { season: 'winter' } }, [{ code: 'wrongValue', detail: 'winter' }]],
    ['a role', { roles: { gardener: [] } }, [{ code: 'unknownRole', detail: 'gardener' }]],
    ['free text', { type: 'task', attributes: { note: 'any' } }, []],
  ];
  for (const [what, facts, problems] of cases) {
    it(`says whether it knows ${what}`, () => {
      assert.deepEqual(validateAnnotation(gardenSchema, { ...base, ...facts }), problems);
    });
  }
});

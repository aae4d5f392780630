import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { readSchema } from '../../../src/core/annotations/readSchema';

const file = path.join(__dirname, '../../../schemas/article-schema.schema.json');
const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);

const garden = `{
  "types": [
    { "name": "plant", "label": "Plant", "color": "#228833", "key": "p", "named": true,
      "attributes": [{ "name": "season", "values": ["spring", "autumn"], "default": "spring" }] },
    { "name": "task", "roles": ["gardener"] }
  ],
  "relations": [{ "name": "needs", "from": ["plant"], "to": ["task"] }]
}`;

describe('a schema of one’s own', () => {
  it('is read with what it leaves out', () => {
    const { schema, problems } = readSchema(garden);
    assert.deepEqual(problems, []);
    assert.deepEqual(schema, {
      types: [
        {
          name: 'plant',
          label: 'Plant',
          color: '#228833',
          key: 'p',
          named: true,
          attributes: [{ name: 'season', values: ['spring', 'autumn'], default: 'spring' }],
          roles: [],
        },
        { name: 'task', label: 'task', color: '#EE6677', attributes: [], roles: ['gardener'], named: false },
      ],
      relations: [{ name: 'needs', from: ['plant'], to: ['task'] }],
    });
    assert.ok(isValid(JSON.parse(garden)));
  });

  it('may build upon the built-in one, whose types and keys give way', () => {
    const { schema } = readSchema(
      '{"extends":"default","types":[{"name":"place","named":true},{"name":"claim","key":"1"}]}',
    );
    assert.deepEqual(
      schema?.types.map(({ name, key }) => [name, key]),
      [
        ['person', undefined],
        ['organization', '3'],
        ['other', '4'],
        ['date', '5'],
        ['quote', '6'],
        ['place', undefined],
        ['claim', '1'],
      ],
    );
  });

  it('can say what the built-in one says', () => {
    const { schema, problems } = readSchema(JSON.stringify(defaultSchema));
    assert.deepEqual([schema, problems], [defaultSchema, []]);
    assert.ok(isValid(JSON.parse(JSON.stringify(defaultSchema))));
  });

  /** What is wrong, the words where it is found, and whether the JSON schema can see it too. */
  const wrong: readonly (readonly [source: string, code: string, words: string, isSeen: boolean])[] = [
    ['{"types": [}', 'notJson', '}', true],
    ['', 'notJson', '', true],
    ['[]', 'wrongField', '[', true],
    ['{"types": {}}', 'wrongField', '{}', true],
    ['{"types": [5]}', 'wrongField', '5', true],
    ['{"typs": []}', 'unknownField', '"typs"', true],
    ['{"types": [{"label": "A"}]}', 'wrongName', '{"label": "A"}', true],
    ['{"types": [{"name": "a b"}]}', 'wrongName', '"a b"', true],
    ['{"types": [{"name": "a", "icon": "$(bug)"}]}', 'wrongName', '"$(bug)"', true],
    ['{"types": [{"name": "a", "code": "A\\tB"}]}', 'wrongName', '"A\\tB"', true],
    ['{"types": [{"name": "a", "color": "red; x"}]}', 'wrongColor', '"red; x"', true],
    ['{"types": [{"name": "a", "color": "#12345"}]}', 'wrongColor', '"#12345"', true],
    ['{"types": [{"name": "a", "named": "yes"}]}', 'wrongField', '"yes"', true],
    ['{"types": [{"name": "a", "key": "ab"}]}', 'wrongKey', '"ab"', true],
    ['{"types": [{"name": "a", "roles": ["at"]}]}', 'reservedName', '"at"', true],
    ['{"types": [{"name": "a", "attributes": [{"name": "b", "reads": "x"}]}]}', 'wrongValue', '"x"', true],
    ['{"extends": "other"}', 'wrongValue', '"other"', true],
    ['{"types": [{"name": "a"}, {"name": "a"}]}', 'repeatedName', '"a"', false],
    [
      '{"types": [{"name": "a", "attributes": [{"name": "b", "values": ["c"], "default": "d"}]}]}',
      'wrongDefault',
      '"d"',
      false,
    ],
    ['{"types": [], "relations": [{"name": "r", "from": ["a"], "to": []}]}', 'unknownType', '"a"', false],
  ];
  for (const [source, code, words, isSeen] of wrong)
    it(`is not used if it has ${code} in ${source || 'nothing'}`, () => {
      const { schema, problems } = readSchema(source);
      assert.equal(schema, undefined);
      const [first] = problems;
      assert.equal(first?.code, code);
      assert.equal(source.slice(first.span.start, first.span.end), words);
      if (code !== 'notJson') assert.equal(isValid(JSON.parse(source)), !isSeen);
    });

  it('is read or refused, whatever the file holds', () => {
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((text) => garden.slice(0, 40) + text),
    );
    fc.assert(
      fc.property(values, (text) => {
        const { schema, problems } = readSchema(text);
        assert.equal(schema === undefined, problems.length > 0);
        for (const { span } of problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
    assert.ok(readSchema('['.repeat(5000)).problems.length > 0);
  });
});

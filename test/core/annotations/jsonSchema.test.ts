import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSidecar } from '../../../src/core/annotations/sidecar';

const file = path.join(__dirname, '../../../schemas/article-annotations.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';
const annotation =
  '{"annotation":"a","type":"t","mood":"sad","at":[["k",0,3],[null,4,5]],"quote":["abc","d"],"prefix":"","suffix":"","entity":"e","who":[{"at":["k",0,1],"quote":"a"}],"status":"accepted","by":"k","on":"2026-11-24T10:00:00Z","n":[1]}';

/** Lines of every kind, and what makes them damaged. */
const lines: readonly [line: string, wrong: readonly [from: string, to: string][]][] = [
  [
    header,
    [
      ['1', '0'],
      ['1', '"1"'],
      ['codepoint', 'utf16'],
    ],
  ],
  [
    '{"paragraph":"k","hash":"0123456789abcdef","length":7,"copy":[1,2]}',
    [
      ['"length":7', '"length":-1'],
      ['"length":7', '"length":1.5'],
      ['[1,2]', '[1]'],
      ['"hash"', '"hush"'],
    ],
  ],
  [
    '{"entity":"e","type":"t","name":"N","aliases":["M"],"wikidata":"Q1","by":"k","on":"2026"}',
    [
      ['"N"', '1'],
      ['["M"]', '"M"'],
      ['"name"', '"title"'],
      ['"t"', '""'],
    ],
  ],
  [
    annotation,
    [
      ['accepted', 'maybe'],
      ['["abc","d"]', '[]'],
      ['["abc","d"]', '"abc"'],
      ['["k",0,3]', '["k",0]'],
      ['["k",0,3]', '[1,0,3]'],
      ['"prefix":""', '"prefix":null'],
      ['"entity":"e"', '"entity":""'],
      ['"annotation":"a"', '"annotation":7'],
    ],
  ],
  [
    '{"note":"n","on":"a","text":"x","by":"k","at":"2026"}',
    [
      ['"x"', 'null'],
      ['"on"', '"an"'],
    ],
  ],
  [
    '{"relation":"r","type":"t","from":"a","to":"b","by":"k","on":"2026"}',
    [
      ['"to":"b"', '"to":7'],
      ['"from"', '"form"'],
    ],
  ],
  [
    '{"removed":"a","on":"2026"}',
    [
      ['"a"', '""'],
      ['"2026"', '2026'],
    ],
  ],
  ['{"bookmark":"z"}', []],
];

describe('the JSON schema of a line', () => {
  for (const [line, wrong] of lines) {
    it(`takes ${line.slice(0, 30)}… as the reader does`, () => {
      const content = readSidecar(line);
      assert.ok('problems' in content);
      assert.deepEqual(content.problems, []);
      assert.ok(isValid(JSON.parse(line)), JSON.stringify(isValid.errors));
    });

    for (const [from, to] of wrong) {
      it(`refuses it with ${to} for ${from}, as the reader does`, () => {
        const damaged = line.replace(from, to);
        assert.notEqual(damaged, line);
        const content = readSidecar(damaged);
        assert.ok('problems' in content);
        assert.equal(content.problems.length, 1, 'the reader takes it');
        assert.ok(!isValid(JSON.parse(damaged)), 'the schema takes it');
      });
    }
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Language } from '../../../../src/core/article/article';
import { parseArticle } from '../../../../src/core/article/parse';
import { CLASSES } from '../../../../src/core/mentions/tagger/labels';
import { readTagger } from '../../../../src/core/mentions/tagger/model';
import { createTagger, type Tagger } from '../../../../src/core/mentions/tagger/tag';
import { anyText } from '../../../properties/texts';

const bytes = readFileSync(path.join(__dirname, '../../../../models/tagger.bin'));
const models = readTagger(bytes);
const tagger = createTagger(models);

const LETTERS = { person: 'P', place: 'L', organization: 'O', other: 'X', date: 'D' } as const;

function tagged(text: string, language: Language, tag: Tagger = tagger): string[] {
  return parseArticle(text, { language }).blocks.flatMap(({ body }) =>
    tag(body, language).map(({ first, end, kind }) => {
      const { type = 'other', form = 'name' } = CLASSES[kind] ?? {};
      const letter = LETTERS[type] + (form === 'name' ? '' : form.charAt(0));
      return `${body.text.slice(body.tokens.starts[first], body.tokens.ends[end - 1])}|${letter}`;
    }),
  );
}

const FOUND: readonly (readonly [Language, string, readonly string[]])[] = [
  ['de', 'Die Kanzlerin Angela Merkel reiste gestern nach Warschau.', ['Angela Merkel|P', 'Warschau|L']],
  ['de', 'Der russische Außenminister Sergej Lawrow sprach in Genf.', ['russische|Ld', 'Sergej Lawrow|P', 'Genf|L']],
  ['de', 'Siemens und die Deutsche Bahn verhandeln mit der SPD.', ['Siemens|O', 'Deutsche Bahn|O', 'SPD|O']],
  ['en', 'Chancellor Angela Merkel met Tony Blair in London.', ['Angela Merkel|P', 'Tony Blair|P', 'London|L']],
];

const NOTHING: readonly (readonly [Language, string])[] = [
  ['de', 'Am Abend regnete es, und die Leute gingen nach Hause.'],
  ['de', 'Der Hund schläft unter dem Tisch.'],
  ['en', 'The dog sleeps under the table, and nobody minds.'],
];

describe('the trained tagger', () => {
  for (const [language, text, expected] of FOUND) {
    it(`finds in: ${text}`, () => {
      assert.deepEqual(tagged(text, language), expected);
    });
  }
  for (const [language, text] of NOTHING) {
    it(`finds nothing in: ${text}`, () => {
      assert.deepEqual(tagged(text, language), []);
    });
  }

  it('gives sorted, disjoint spans inside the body, and the same ones again, whatever it read before', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('de', 'en'), (text, language) => {
        for (const { body } of parseArticle(text, { language }).blocks) {
          const spans = tagger(body, language);
          let last = 0;
          for (const { first, end, score } of spans) {
            assert.ok(first >= last && end > first && end <= body.tokens.length);
            assert.ok(score >= 0 && score <= 1);
            last = end;
          }
          assert.deepEqual(tagger(body, language), spans);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads a sentence of more words than it takes at once', () => {
    const text = `${'Heute regnet es in Kiel und '.repeat(400)}morgen nicht.`;
    const found = tagged(text, 'de');
    assert.equal(found.filter((one) => one === 'Kiel|L').length, 400);
  });

  it('forgets words when it has met too many, and finds the same afterwards', () => {
    const [, text, expected] = FOUND[0] ?? ['de', '', []];
    const fresh = createTagger(models);
    const words = Array.from({ length: 300 }, (_, index) => `wort${String(index)}`);
    for (let round = 0; round < 250; round++) tagged(`${words.join(`x${String(round)} `)}.`, 'de', fresh);
    assert.deepEqual(tagged(text, 'de', fresh), expected);
  });

  it('refuses bytes that are no tagger', () => {
    assert.throws(() => readTagger(new Uint8Array([1, 2, 3])), /no tagger/u);
    assert.throws(() => readTagger(new Uint8Array(0)), /no tagger/u);
  });

  it('takes at most 8 MB together with the lexicon', () => {
    const lexicon = readFileSync(path.join(__dirname, '../../../../models/lexicon.bin'));
    assert.ok(bytes.length + lexicon.length <= 8_000_000);
  });
});

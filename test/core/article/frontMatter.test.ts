import assert from 'node:assert/strict';
import { findFrontMatter, readFrontMatter } from '../../../src/core/article/frontMatter';

describe('findFrontMatter', () => {
  const FOUND: readonly (readonly [string, string])[] = [
    ['---\nlang: de\n---\nText', '---\nlang: de\n---'],
    ['---\r\nlang: de\r\n---\r\nText', '---\r\nlang: de\r\n---'],
    ['\ufeff---\nlang: de\n...\nText', '---\nlang: de\n...'],
    ['---\n---\n', '---\n---'],
    ['--- \nlang: [damaged\n---', '--- \nlang: [damaged\n---'],
  ];
  for (const [text, expected] of FOUND) {
    it(`finds ${JSON.stringify(expected)}`, () => {
      const span = findFrontMatter(text);
      assert.equal(text.slice(span?.start ?? 0, span?.end ?? 0), expected);
    });
  }

  for (const text of [
    '',
    '---',
    '---\nlang: de\n',
    'Text\n---\nlang: de\n---',
    '----\nlang: de\n----',
    '\n---\na: b\n---',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.equal(findFrontMatter(text), undefined);
    });
  }
});

describe('readFrontMatter', () => {
  const CASES: readonly (readonly [string, object])[] = [
    ['lang: de', { language: 'de' }],
    ['lang: en-GB\ndate: 2026-03-14', { language: 'en', date: '2026-03-14' }],
    ['language: "Deutsch"', { language: 'de' }],
    ['published: 2026-05-09T07:30:00+01:00', { date: '2026-05-09' }],
    ['date: 9.5.2026', { date: '2026-05-09' }],
    ['lang: fr\ndate: gestern', {}],
    ['date: 2026-02-30', {}],
    ['lang: [damaged', {}],
    ['just a sentence', {}],
    ['- a\n- list', {}],
    ['', {}],
    ['__proto__: {lang: en}', {}],
    ['lang: {de: 1}\ndate: [2026-03-14]', {}],
    [`lang: en\nfiller: ${'x'.repeat(70_000)}`, {}],
  ];
  for (const [yaml, expected] of CASES) {
    it(`reads ${JSON.stringify(yaml.slice(0, 60))}`, () => {
      assert.deepEqual(readFrontMatter(`---\n${yaml}\n---`), expected);
    });
  }
});

import { strict as assert } from 'node:assert';
import { parseArticle } from '../../../src/core/article/parse';
import { stretchesOf } from '../../../src/editor/correct/stretches';
import { sentenceAt, wordAt } from '../../../src/editor/correct/wordAt';
import { item } from '../items';

const text =
  'Ein Titel\n\n„Der Hafen ruht“, sagte US-Präsidentin Anna-Lena Berg 2026. Dann ging sie.\n\nZweiter Absatz.\n';
const article = parseArticle(text);
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const range = (words: string) => `${String(spanOf(words).start)}-${String(spanOf(words).end)}`;
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('wordAt', () => {
  const cases: readonly (readonly [string, number, string | undefined])[] = [
    ['the word that begins at the cursor', spanOf('Hafen').start, 'Hafen'],
    ['the word around it', spanOf('Hafen').start + 2, 'Hafen'],
    ['the word that ends at it', spanOf('Hafen').end, 'Hafen'],
    ['a word with its hyphen', spanOf('Präsidentin').start + 3, 'US-Präsidentin'],
    ['a number', spanOf('2026').start + 1, '2026'],
    ['nothing between marks and spaces', spanOf('“,').end, undefined],
    ['nothing between paragraphs', spanOf('\n\nZweiter').start + 1, undefined],
    ['nothing beyond the text', text.length + 7, undefined],
  ];
  for (const [title, offset, word] of cases)
    it(`gives ${title}`, () => {
      const span = wordAt(article, offset);
      assert.equal(span && wordsOf(span), word);
    });

  it('gives nothing in an empty text', () => {
    assert.equal(wordAt(parseArticle(''), 0), undefined);
  });
});

describe('sentenceAt', () => {
  it('gives the sentence around the cursor', () => {
    const span = sentenceAt(article, spanOf('ging').start);
    assert.equal(span && wordsOf(span), 'Dann ging sie.');
  });
});

describe('stretchesOf', () => {
  const items = [
    { ...item('quote', range('„Der Hafen ruht“')) },
    { ...item('place', range('Hafen')) },
    { ...item('person', range('Anna-Lena Berg')) },
  ];
  const isNamed = (type: string) => type !== 'quote';
  const quote = { name: 'quote', label: 'Quote', color: '', attributes: [], roles: ['speaker'], named: false };
  const person = { name: 'person', label: 'Person', color: '', attributes: [], roles: [], named: true };
  const read = (selections: readonly { start: number; end: number }[], type?: typeof quote) =>
    stretchesOf({ article, items, isNamed }, selections, type).map(
      ({ spans, item: there }) => spans.map(wordsOf).join(' … ') + (there ? ` = ${there.type}` : ''),
    );
  const cursor = (words: string) => ({ start: spanOf(words).start + 1, end: spanOf(words).start + 1 });

  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['selected words without the white space around them', read([spanOf(' sagte ')]), ['sagte']],
    ['the item that stands exactly there', read([spanOf('Anna-Lena Berg ')]), ['Anna-Lena Berg = person']],
    ['several selections at once', read([spanOf('sagte'), spanOf('ging')]), ['sagte', 'ging']],
    [
      'a part in each paragraph of a long selection',
      read([spanOf('Dann ging sie.\n\nZweiter')]),
      ['Dann ging sie. … Zweiter'],
    ],
    ['nothing of selected white space', read([spanOf('\n\n')]), []],
    ['the mention at a cursor', read([cursor('Lena')]), ['Anna-Lena Berg = person']],
    ['the mention inside a quotation', read([cursor('Hafen')], person), ['Hafen = place']],
    ['the word at a cursor where nothing is named', read([cursor('ruht')]), ['ruht']],
    ['the quotation at a cursor for what names nothing', read([cursor('Hafen')], quote), ['„Der Hafen ruht“ = quote']],
    ['the sentence at a cursor outside of any', read([cursor('ging')], quote), ['Dann ging sie.']],
    ['one word for two cursors in it', read([cursor('ging'), spanOf('ging')]), ['ging']],
    ['nothing where no word is', read([{ start: spanOf('“,').end, end: spanOf('“,').end }]), []],
  ];
  for (const [title, found, wanted] of cases)
    it(`gives ${title}`, () => {
      assert.deepEqual(found, wanted);
    });
});

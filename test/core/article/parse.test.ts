import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';

const LONG = 'Der Rat der Stadt hat am Montag beschlossen, die Brücke zu sperren. Das sagte die Bürgermeisterin.';

/** Kinds of the blocks of a text, each with the first characters of its text. */
const drawn = (text: string): string[] =>
  parseArticle(text, { language: 'de' }).blocks.map(({ kind, body }) => `${kind}: ${body.text.slice(0, 16)}`);

const STRUCTURE: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty text', '', []],
  ['white space', ' \r\n\t\u00a0\n', []],
  ['a byte order mark', '\ufeff', []],
  ['one sentence', 'Er kam.', ['paragraph: Er kam.']],
  ['one line without a full stop', 'Er kam', ['paragraph: Er kam']],
  [
    'an article',
    `---\nlang: de\n---\n\nBrücke gesperrt\n\nVon Paula Quandt\n\n${LONG}\n\nWas nun kommt\n\n${LONG}\n\n(dpa)\n`,
    [
      'frontMatter: ---\nlang: de\n---',
      'headline: Brücke gesperrt',
      'byline: Von Paula Quandt',
      'paragraph: Der Rat der Stad',
      'heading: Was nun kommt',
      'paragraph: Der Rat der Stad',
      'byline: (dpa)',
    ],
  ],
  [
    'an agency slug and a caption',
    `Brücke gesperrt\n\nGERMANY-BRIDGE-TRAFFIC\n\nDie Brücke im Mai. Foto: Jonte Maier\n\n${LONG}\n\n${LONG}`,
    [
      'headline: Brücke gesperrt',
      'slug: GERMANY-BRIDGE-T',
      'caption: Die Brücke im Ma',
      'paragraph: Der Rat der Stad',
      'paragraph: Der Rat der Stad',
    ],
  ],
  [
    'no headline where the first paragraph is a sentence',
    `Die Brücke ist gesperrt.\n\n${LONG}`,
    ['paragraph: Die Brücke ist g', 'paragraph: Der Rat der Stad'],
  ],
  [
    'a headline that ends with an abbreviation',
    `Merger wins approval in the U.S.\n\n${LONG}`,
    ['headline: Merger wins appr', 'paragraph: Der Rat der Stad'],
  ],
  [
    'no heading in a short spoken paragraph',
    `Titel\n\n${LONG}\n\n„Nein.“\n\n„Warum nicht?“\n\n${LONG}`,
    [
      'headline: Titel',
      'paragraph: Der Rat der Stad',
      'paragraph: „Nein.“',
      'paragraph: „Warum nicht?“',
      'paragraph: Der Rat der Stad',
    ],
  ],
  [
    'a Markdown file',
    `# Titel\n\n${LONG}\n\n## Zweiter Teil\n\n${LONG}`,
    ['headline: # Titel', 'paragraph: Der Rat der Stad', 'heading: ## Zweiter Teil', 'paragraph: Der Rat der Stad'],
  ],
  [
    'one paragraph a line',
    `Titel\n${LONG}\n${LONG} Und noch ein Satz.\nEin kurzer Satz.\n`,
    ['headline: Titel', 'paragraph: Der Rat der Stad', 'paragraph: Der Rat der Stad', 'paragraph: Ein kurzer Satz.'],
  ],
  [
    'hard-wrapped lines',
    'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke zu\nsperren. Das sagte die Bürgermeisterin nach der langen Sitzung\nam Abend.\n\nDann gingen alle.',
    ['paragraph: Der Rat der Stad', 'paragraph: Dann gingen alle'],
  ],
  [
    'CRLF and CR',
    'Er kam.\r\n\r\nSie ging.\r\rEs blieb.',
    ['paragraph: Er kam.', 'paragraph: Sie ging.', 'paragraph: Es blieb.'],
  ],
  ['U+2029', 'Er kam.\u2029Sie ging.', ['paragraph: Er kam.', 'paragraph: Sie ging.']],
  ['damaged front matter', '---\n[: {\n---\nEr kam.', ['frontMatter: ---\n[: {\n---', 'paragraph: Er kam.']],
  ['front matter that is not closed', '---\nlang: de', ['paragraph: ---', 'paragraph: lang: de']],
];

describe('parseArticle', () => {
  for (const [name, text, expected] of STRUCTURE) {
    it(`reads ${name}`, () => {
      assert.deepEqual(drawn(text), expected);
    });
  }

  it('wraps lines in one paragraph only', () => {
    const text = 'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke zu\nsperren.';
    assert.equal(parseArticle(text).blocks[0]?.body.text, text);
  });

  it('trims a block and gives its place in the text', () => {
    const { blocks, text } = parseArticle('\ufeff  Er kam. \u00a0\n\n\tSie ging.\n');
    assert.deepEqual(
      blocks.map(({ start, end }) => text.slice(start, end)),
      ['Er kam.', 'Sie ging.'],
    );
  });

  it('takes the language from the options, then from front matter, then from the words', () => {
    const english = 'The council said that the line would open in April, she said.';
    assert.equal(parseArticle(english).language, 'en');
    assert.equal(parseArticle(`---\nlang: de\n---\n${english}`).language, 'de');
    assert.equal(parseArticle(`---\nlang: de\n---\n${english}`, { language: 'en' }).language, 'en');
  });

  it('takes the date from front matter', () => {
    assert.equal(parseArticle('---\ndate: 2026-03-14\n---\nEr kam.').date, '2026-03-14');
    assert.equal(parseArticle('Er kam am 14.03.2026.').date, undefined);
  });

  it('gives front matter no tokens', () => {
    assert.equal(parseArticle('---\nlang: de\n---\nEr kam.').blocks[0]?.body.tokens.length, 0);
  });

  it('keeps bodies of unchanged text, also if they moved', () => {
    const first = parseArticle('---\nlang: de\n---\n\nEr kam.\n\nSie ging.\n\nEs blieb.');
    const next = parseArticle('---\nlang: de\n---\n\nEs blieb.\n\nEr kam doch.\n\nSie ging.', { previous: first });
    const bodies = (index: number): unknown => first.blocks[index]?.body;
    assert.equal(next.blocks[0]?.body, bodies(0));
    assert.equal(next.blocks[1]?.body, bodies(3));
    assert.equal(next.blocks[3]?.body, bodies(2));
    assert.equal(next.blocks[2]?.body.text, 'Er kam doch.');
  });

  it('reads everything again if the language changes', () => {
    const first = parseArticle('Er ist 45. Polizei kam.', { language: 'de' });
    const next = parseArticle('Er ist 45. Polizei kam.', { language: 'en', previous: first });
    assert.notEqual(next.blocks[0]?.body, first.blocks[0]?.body);
  });

  it('tells the language anew when a text that was empty is written', () => {
    const empty = parseArticle('');
    assert.equal(empty.language, 'de');
    assert.equal(parseArticle('She said that this was the end of it.', { previous: empty }).language, 'en');
  });
});

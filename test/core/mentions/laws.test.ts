import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMentionFinder } from '../../../src/core/mentions/find';
import { emptyLexicon, type Lexicon } from '../../../src/core/mentions/lexicon';
import type { Mention } from '../../../src/core/mentions/mention';
import { placeMentions } from '../../../src/core/mentions/place';
import { lexicon } from './marked';

const find = finderWith(lexicon);

function finderWith(words: Lexicon): (article: Article) => readonly Mention[] {
  const findInBlocks = createMentionFinder(words);
  return (article) => placeMentions(article, findInBlocks(article));
}

const pieces = fc.constantFrom(
  ...[
    'Kim Jong Un',
    'Kims',
    'Putin',
    'Russlandbesuch',
    'die',
    'sagte',
    'AG',
    '„',
    '“',
    '(',
    ')',
    ',',
    '.',
    ':',
    '\n\n',
  ],
  ...['Film', 'Präsident', '1.', '2020', 'Mai', 'FC', '\ud800', '😀', 'U.S.', "O'", '’s', 'von', 'der', '-', 'İ', 'ß'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
);

function assertSound(text: string, mentions: readonly Mention[]): void {
  let end = 0;
  for (const mention of mentions) {
    assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
    assert.ok(mention.score > 0 && mention.score <= 1 && mention.evidence.length > 0);
    for (const at of [mention.start, mention.end]) {
      const splits = /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at));
      assert.equal(splits, false, 'a surrogate pair stays whole');
    }
    end = mention.end;
  }
}

describe('mentions of any text', () => {
  it('are sorted, disjoint, inside of the text, and the same every time', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        const article = parseArticle(text, { language });
        const mentions = find(article);
        assertSound(text, mentions);
        assert.deepEqual(finderWith(lexicon)(article), mentions);
      }),
    );
  });

  it('are found without a lexicon too, by shape and context', () => {
    const text = 'Am 3.5.2020 meldete KCNA etwas.';
    assertSound(text, finderWith(emptyLexicon)(parseArticle(text, { language: 'de' })));
  });

  it('move with their paragraph, which is not read again', () => {
    const text = 'Kiel liegt an der Ostsee.\n\nDanach sprach Wladimir Putin.';
    const before = parseArticle(text, { language: 'de' });
    const after = parseArticle(`Ein Satz.\n\n${text}`, { language: 'de', previous: before });
    const shift = 'Ein Satz.\n\n'.length;
    assert.deepEqual(
      find(after),
      find(before).map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift })),
    );
  });

  it('take a long line and unbalanced marks in their stride', () => {
    for (const text of [
      `Film „Kim ${'Kim Jong '.repeat(20_000)}`,
      `W${'aaaaaaa'.repeat(40_000)}bank`,
      'A-'.repeat(100_000),
    ])
      assertSound(text, find(parseArticle(text, { language: 'de' })));
  });
});

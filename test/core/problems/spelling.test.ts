import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parse';
import { isKnownByOneName } from '../../../src/core/problems/oneName';
import { findHeadlineNumbers } from '../../../src/core/problems/headlineNumbers';
import { isInflection, isOneOff, nearKeys, soundOf } from '../../../src/core/problems/spelling';
import { findWeekdayMismatches } from '../../../src/core/problems/weekdays';

describe('two spellings', () => {
  it('sound alike', () => {
    const pairs =
      'meier maier,meyer mayer,müller mueller,stefan stephan,walther walter,gül gul,peterßen peterssen,phillip philipp,lee-sang leesang';
    for (const pair of pairs.split(',')) {
      const [a = '', b = ''] = pair.split(' ');
      assert.equal(soundOf(a), soundOf(b));
    }
    assert.notEqual(soundOf('becker'), soundOf('decker'));
  });

  it('are one letter off', () => {
    for (const pair of ['abc abcd', 'abc ac', 'abc axc', 'abc acb', 'abc xabc'])
      assert.ok(isOneOff(pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? ''), pair);
    for (const pair of ['abc abc', 'abc ab12', 'abcd badc', 'abc cba'])
      assert.ok(!isOneOff(pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? ''), pair);
  });

  it('meet in a key wherever they are one off', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(8), fc.string({ maxLength: 1 }), (text, place, put) => {
        const at = Math.min(place, text.length);
        const other = text.slice(0, at) + put + text.slice(at + 1);
        if (!isOneOff(text, other)) return;
        const keys = new Set(nearKeys(text));
        assert.ok(nearKeys(other).some((key) => keys.has(key)));
      }),
    );
  });

  it('may be forms of one word', () => {
    for (const pair of [
      'putin putins',
      'schweiz schweizer',
      'europäische europäischen',
      'berlin berliner',
      'lehrer lehrerin',
    ])
      assert.ok(isInflection(pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? ''), pair);
    assert.ok(!isInflection('wostotschny', 'wostotschnyj'));
  });
});

describe('one name', () => {
  it('tells who is meant if everyone knows it', () => {
    for (const name of ['Mozart', 'Mozarts', 'Picassos', 'Shakespeare’s', 'Brahms', 'Beyoncé'])
      assert.ok(isKnownByOneName(name), name);
    for (const name of ['Krüger', '', 'Der', 'Berg']) assert.ok(!isKnownByOneName(name), name);
  });
});

describe('problems of facts', () => {
  it('are looked for in any text without a fault', () => {
    const word = fc.constantFrom(
      'Mittwoch',
      ', ',
      '24. November',
      ' 2026',
      '\n\n',
      '15 Tote',
      ' ',
      'drei',
      'Wednesday',
      '😀',
      '(',
      '.',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const article = parseArticle(words.join(''));
        for (const { span } of [...findWeekdayMismatches(article), ...findHeadlineNumbers(article)])
          assert.ok(span.start < span.end && span.end <= article.text.length);
      }),
    );
  });
});

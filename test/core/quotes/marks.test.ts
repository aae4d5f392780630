import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../../src/core/article/article';
import { findQuotes } from './drawn';

function direct(text: string, language: Language = 'de'): string[] {
  return findQuotes(text, language)
    .filter((quote) => quote.type === 'direct')
    .map((quote) => quote.spans.map((span) => text.slice(span.start, span.end)).join(' … '));
}

describe('quotation marks', () => {
  const pairs = ['„“', '„”', '»«', '«»', '“”', '""', '‚‘', '›‹', '‹›', '「」', "''"];
  for (const [open, close] of pairs) {
    it(`pairs ${open ?? ''}…${close ?? ''}`, () => {
      const said = `${open ?? ''}Wir kommen morgen${close ?? ''}`;
      assert.deepEqual(direct(`${said}, sagte Behrens.`), [said]);
    });
  }

  it('keeps marks within marks', () => {
    assert.deepEqual(direct('„Er rief ‚Halt!‘ und lief weg“, sagte Ida.'), [
      '„Er rief ‚Halt!‘ und lief weg“',
      '‚Halt!‘',
    ]);
    assert.deepEqual(direct('»Er rief ›Halt!‹ und lief weg«, sagte Ida.'), [
      '»Er rief ›Halt!‹ und lief weg«',
      '›Halt!‹',
    ]);
  });

  it('takes apostrophes for no marks', () => {
    assert.deepEqual(direct("'I can't see the boys' boat,' she said.", 'en'), ["'I can't see the boys' boat,'"]);
    assert.deepEqual(direct('„Ich hab’s Hans’ Bruder gesagt“, sagte Ida.'), ['„Ich hab’s Hans’ Bruder gesagt“']);
  });

  it('joins a quotation over paragraphs that each open anew', () => {
    const text = '„Wir kommen morgen.\n\n„Wir kommen alle“, sagte Behrens.\n\n„Gut“, sagte Ida.';
    assert.deepEqual(direct(text), ['„Wir kommen morgen. … „Wir kommen alle“', '„Gut“']);
    const [first] = findQuotes(text, 'de');
    assert.ok(first?.evidence.some(({ code }) => code === 'continued'));
    assert.equal(text.slice(first?.speaker[0]?.start, first?.speaker[0]?.end), 'Behrens');
  });

  it('repairs a missing closing mark within its paragraph', () => {
    const text = '„Wir kommen morgen.\n\nDann ging er.\n\n„Wir bleiben“, sagte Ida.';
    const found = findQuotes(text, 'de').filter((quote) => quote.type === 'direct');
    assert.deepEqual(direct(text), ['„Wir kommen morgen.', '„Wir bleiben“']);
    assert.ok(found[0]?.evidence.some(({ code }) => code === 'repaired'));
    assert.deepEqual(direct('„Wir kommen. „Wir bleiben“, sagte Ida.'), ['„Wir kommen.', '„Wir bleiben“']);
  });

  it('ends a quotation without closing mark where somebody says it', () => {
    const said = 'Wir haben gewartet, sagte Voss am Montag. Es geht weiter.';
    assert.deepEqual(direct(`„${said} Ott rief: „Nein!“`), ['„Wir haben gewartet', '„Nein!“']);
    assert.deepEqual(direct(`„${said}`), ['„Wir haben gewartet']);
    assert.deepEqual(direct('“We have waited, said Voss. It goes on.', 'en'), ['“We have waited']);
    assert.deepEqual(direct('„Wir haben gewartet. Dann sagte er, so gehe es. Und ging.'), [
      '„Wir haben gewartet. Dann sagte er, so gehe es. Und ging.',
    ]);
  });

  it('reads a doubled mark as one', () => {
    assert.deepEqual(direct('„„Wir kommen“, sagte Behrens. „Ja“, sagte Ida.'), ['„Wir kommen“', '„Ja“']);
    assert.deepEqual(direct('„Wir kommen““, sagte Behrens. „Ja“, sagte Ida.'), ['„Wir kommen“', '„Ja“']);
  });

  it('gives sorted spans inside the text for any string, without splitting a surrogate pair', () => {
    const piece = fc.constantFrom(
      '„',
      '“',
      '"',
      "'",
      '»',
      '«',
      '’',
      ' ',
      '\n\n',
      'sagte',
      'Ida',
      ',',
      '.',
      ':',
      'dass',
      'sei',
      '(',
      ')',
      '😀',
      '\ud83d',
      'laut',
      'so',
      'und',
      'that',
      'said',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom<Language>('de', 'en'), (pieces, language) => {
        const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '');
        for (const quote of findQuotes(text, language)) {
          assert.ok(quote.spans.length > 0);
          for (const span of [...quote.spans, ...quote.speaker, ...quote.cue, ...quote.frame, ...quote.addressee]) {
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
            assert.ok(
              !/^[\udc00-\udfff]/.test(text.slice(span.start)) || !/[\ud800-\udbff]$/.test(text.slice(0, span.start)),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a megabyte of unbalanced marks in one go', () => {
    const text = '„a “b "c »d «e \'f ('.repeat(50_000);
    assert.ok(Array.isArray(findQuotes(text, 'de')));
  });
});

import assert from 'node:assert/strict';
import { TokenKind, type Tokens } from '../../../src/core/article/article';
import { tokenize } from '../../../src/core/article/tokens';

const wordings = (text: string, tokens: Tokens = tokenize(text)): string[] =>
  Array.from({ length: tokens.length }, (_, index) => text.slice(tokens.starts[index], tokens.ends[index]));

const marks = (text: string): string[] => {
  const tokens = tokenize(text);
  return wordings(text, tokens).filter((_, index) => tokens.kinds[index] === TokenKind.mark);
};

/** Each text with its tokens, parted by a bar. */
const TOKENS: readonly (readonly [string, string])[] = [
  // Words keep what is inside them.
  ["O’Neill und D'Arcy, l’État", "O’Neill|und|D'Arcy|,|l’État"],
  ['Kim Dae-jung, der US-Präsident', 'Kim|Dae-jung|,|der|US-Präsident'],
  ['Müller-Lüdenscheidt und K.-H. Maier', 'Müller-Lüdenscheidt|und|K.-H.|Maier'],
  ["He doesn’t, they're, Putin’s", "He|doesn’t|,|they're|,|Putin’s"],
  ['geht´s noch', 'geht´s|noch'],
  ['Ost- und West, Präsident und -kanzler', 'Ost-|und|West|,|Präsident|und|-kanzler'],
  ['Bürger*innen, Lehrer:innen, Nutzer_innen', 'Bürger*innen|,|Lehrer:innen|,|Nutzer_innen'],
  ['AT&T, H&M, Bell & Sons', 'AT&T|,|H&M|,|Bell|&|Sons'],
  ['Wort\u00adtrennung', 'Wort\u00adtrennung'],
  ['e\u0301te\u0301 war', 'e\u0301te\u0301|war'],
  // An apostrophe at the edge of a word.
  ["Hans’ Idee, Ines' Hut", "Hans’|Idee|,|Ines'|Hut"],
  ["rock ’n’ roll, rock 'n' roll", "rock|’n’|roll|,|rock|'n'|roll"],
  ["the ’60s and the '90s", "the|’60s|and|the|'90s"],
  ["’Tis late, 'twas early", "’Tis|late|,|'twas|early"],
  ['goin’ home', 'goin’|home'],
  ['‘the Joneses’ house is gone’', '‘|the|Joneses’|house|is|gone|’'],
  // Abbreviations have their full stop, other words do not.
  ['Dr. med. Müller kam.', 'Dr.|med.|Müller|kam|.'],
  ['z.B. und z. B. und d.h. so', 'z.B.|und|z.|B.|und|d.h.|so'],
  ['J. R. Ostermann', 'J.|R.|Ostermann'],
  ['the U.S. Senate, Ph.D.', 'the|U.S.|Senate|,|Ph.D.'],
  ['No. 5, but no. And so', 'No.|5|,|but|no|.|And|so'],
  ['Benedikt XVI. sprach', 'Benedikt|XVI.|sprach'],
  ['spiegel.de und Node.js', 'spiegel.de|und|Node.js'],
  ['Ende.Der Anfang', 'Ende|.|Der|Anfang'],
  // Numbers.
  ['1.000,50 und 3,5 und 1’000', '1.000,50|und|3,5|und|1’000'],
  ['um 12.30 Uhr, 2:1, 50%', 'um|12.30|Uhr|,|2:1|,|50|%'],
  ['am 20. Mai', 'am|20|.|Mai'],
  ['1990er-Jahre, 80-jährig, 5G, G20, F-16', '1990er-Jahre|,|80-jährig|,|5G|,|G20|,|F-16'],
  ['in the 1890s.', 'in|the|1890s|.'],
  ['12/05/1926, 2026-09-30, 14.02.2026', '12/05/1926|,|2026-09-30|,|14.02.2026'],
  ['2020-2024, 24/7, 3–2', '2020|-|2024|,|24|/|7|,|3|–|2'],
  // Runs, symbols, other scripts.
  ['Nun... ja -- nein', 'Nun|...|ja|--|nein'],
  ['(a) [b]', '(|a|)|[|b|]'],
  ['👩🏽‍🚀 ❤️ 🇩🇪🇨🇭', '👩🏽‍🚀|❤️|🇩🇪|🇨🇭'],
  ['שלום \u200fעולם', 'שלום|עולם'],
  ['a\ud800b \udc00', 'a|\ud800|b|\udc00'],
  ['\ufeff \u00a0\u2028', ''],
  ['', ''],
];

const MARKS: readonly (readonly [string, string])[] = [
  ['„Ja“, ‚nein‘, »so«, ›oder‹, «wie», “he”, ‘she’', '„“‚‘»«›‹«»“”‘’'],
  ['"Ja", sagt er. \'Nein\', sagt sie.', '""\'\''],
  ['「はい」『いいえ』', '「」『』'],
  ["''Ja'', ,,nein''", "'''',,''"],
  ['“‘Hello,’ he said,” she said.', '“‘’”'],
  ['‘“Nested” he’ ‘When’s it?’', '‘“”’‘’'],
  ['„Das Wort ‚gemeinsam‘ fehlt“', '„‚‘“'],
  // Should not find.
  ["Hans’ Hut, rock ’n’ roll, O’Neill, ’90s, the dogs' tails", ''],
  ['a, b; c – d (e)', ''],
];

describe('tokenize', () => {
  for (const [text, expected] of TOKENS) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(wordings(text).join('|'), expected);
    });
  }

  for (const [text, expected] of MARKS) {
    it(`finds the quotation marks ${expected || 'nowhere'} in ${text}`, () => {
      assert.equal(marks(text).join(''), expected);
    });
  }

  it('tells words, numbers, punctuation, marks and symbols apart', () => {
    assert.deepEqual(Array.from(tokenize('Am 3. „Tag“ 5G €').kinds), [
      TokenKind.word,
      TokenKind.number,
      TokenKind.punctuation,
      TokenKind.mark,
      TokenKind.word,
      TokenKind.mark,
      TokenKind.word,
      TokenKind.symbol,
    ]);
  });
});

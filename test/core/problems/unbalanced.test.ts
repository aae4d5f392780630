import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMarkReader } from '../../../src/core/problems/articleMarks';
import { most, type Replacement } from '../../../src/core/problems/problem';
import { findUnbalanced } from '../../../src/core/problems/unbalanced';

function find(text: string, language: Language = 'de') {
  const article = parseArticle(text, { language });
  return findUnbalanced(article, createMarkReader()(article));
}

const edited = (text: string, { start, end, text: words }: Replacement) =>
  text.slice(0, start) + words + text.slice(end);

/** A text in which `^` stands before each mark that is alone, and what becomes of it if each way to mend the first is taken. */
type Row = readonly [text: string, mended: readonly string[], language?: Language];

const title = 'Ein Titel steht hier\n\n';

const alone: readonly Row[] = [
  [
    '^„Wir warten, sagte Anna Berg. Dann ging sie.',
    [
      '„Wir warten“, sagte Anna Berg. Dann ging sie.',
      '„Wir warten, sagte Anna Berg.“ Dann ging sie.',
      '„Wir warten, sagte Anna Berg. Dann ging sie.“',
      'Wir warten, sagte Anna Berg. Dann ging sie.',
    ],
  ],
  [
    '“We wait,” she said. ^“We go, said Anna Berg.',
    [
      '“We wait,” she said. “We go,” said Anna Berg.',
      '“We wait,” she said. “We go, said Anna Berg.”',
      '“We wait,” she said. We go, said Anna Berg.',
    ],
    'en',
  ],
  [
    'Anna Berg sagte: Wir warten.^“ Dann ging sie.',
    [
      'Anna Berg sagte: „Wir warten.“ Dann ging sie.',
      '„Anna Berg sagte: Wir warten.“ Dann ging sie.',
      'Anna Berg sagte: Wir warten. Dann ging sie.',
    ],
  ],
  [
    'Es kam so. Wir warten^«, sagte sie. »Nie«, sagte er.',
    [
      'Es kam so. »Wir warten«, sagte sie. »Nie«, sagte er.',
      '»Es kam so. Wir warten«, sagte sie. »Nie«, sagte er.',
      'Es kam so. Wir warten, sagte sie. »Nie«, sagte er.',
    ],
  ],
  // What is quoted has ended before the next paragraph opens; without words of saying it would go on there.
  [
    '^„Wir warten. Es ist kalt, sagte Anna Berg.\n\n„Wir gehen“, sagte Ben Tal.',
    ['„Wir warten. Es ist kalt“, sagte Anna Berg.\n\n„Wir gehen“, sagte Ben Tal.'],
  ],
  // Doubled: to take it away comes first.
  ['^„„Wir warten“, sagte sie.', ['„Wir warten“, sagte sie.']],
  ['Sie sagte „ja“^“ und ging.', ['Sie sagte „ja“ und ging.']],
  // The next one opens: the first lacks its mark, not the second.
  [
    '^„Wir warten. Niemand kam. „Wir gehen“, sagte sie.',
    ['„Wir warten.“ Niemand kam. „Wir gehen“, sagte sie.', '„Wir warten. Niemand kam.“ „Wir gehen“, sagte sie.'],
  ],
  ['Er sagte ^"Wir gehen. Dann ging er.', ['Er sagte "Wir gehen." Dann ging er.']],
  ['Er sprach vom „Wort und ^‚Unwort“ dazu.', []],
  ['The ^‘Lounge is cold, he said.', ['The ‘Lounge is cold,’ he said.'], 'en'],
  ['Das ^「Wort steht da.', ['Das 「Wort steht da.」']],
];

const balanced: readonly (readonly [text: string, language?: Language])[] = [
  ['„Wir warten“, sagte sie. »Ja«, sagte er. “No,” she said.'],
  ['„Er sagte ‚nie‘ und ging“, sagte sie.'],
  // A quotation over paragraphs, each opened anew, or only closed at last.
  ['„Wir warten. So ist es.\n\n„Dann gehen wir“, sagte sie.'],
  ['„Wir warten. So ist es.\n\n„Dann gehen wir.\n\n„Und dann nicht“, sagte sie.'],
  ['„Wir warten. So ist es.\n\nDann gehen wir.\n\nUnd dann nicht“, sagte sie.'],
  // Apostrophes are no marks.
  ['Hans’ Hut und Peter‘s Hut, ich hab’ sie. Rock ’n’ Roll, ‘ne Wucht.'],
  ['In the ’90s the players’ lounge was ‘90s style; ‘tis so. Rock ‘n’ roll.', 'en'],
  ['‘I was there,’ he said. ‘It’s the players’ lounge.’', 'en'],
  ['„Ja“, sagte der Mann aus ‘Adi am Montag.'],
  // Inches and minutes, arrows.
  ['Die 15" Felgen, 5\'10" groß, 12"x8" Bilder.'],
  ['» Mehr dazu lesen Sie hier'],
  // A slip of style, not a missing mark.
  ['„Wir warten", sagte sie. »Ja“, sagte er. „Nein„, sagte sie. ”Doch”, sagte er.'],
  ['Sie sagte:"Wir warten" und ging.'],
  ['„“ "" »«'],
  [''],
];

describe('marks without their like', () => {
  for (const [drawn, mended, language] of alone)
    it(`are found: ${drawn}`, () => {
      const text = title + drawn.replaceAll('^', '');
      const found = find(text, language);
      const at = found.map(({ span, side }) => (side === 'open' ? span.start : span.end - 1) - title.length);
      const wanted = [...drawn.matchAll(/\^/gu)].map(({ index }, nth) => index - nth);
      assert.deepEqual(at, wanted);
      const ways = found[0]?.repairs.map(({ edit }) => edited(text, edit).slice(title.length)) ?? [];
      assert.deepEqual(ways.slice(0, mended.length), mended);
      for (const { edit } of mended.length > 0 ? (found[0]?.repairs ?? []) : [])
        assert.deepEqual(find(edited(text, edit), language), [], 'a mended text has none');
    });

  for (const [text, language] of balanced)
    it(`are not found: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(find(title + text, language), []);
    });

  it('are found in a headline, which nothing below closes', () => {
    const text = '„Wir warten\n\nSie ging“, sagte er.\n';
    assert.deepEqual(
      find(text).map(({ side }) => side),
      ['open', 'close'],
    );
  });

  it('are not looked for in front matter and agency lines', () => {
    assert.deepEqual(find(`---\nheadline: „Offen\n---\n\n${title}Ein Satz steht hier.\n`), []);
  });

  it('are told of up to a limit', () => {
    const text = `${title}${'„Offen. '.repeat(3 * most)}`;
    assert.equal(find(text).length, most);
  });

  it('are counted in any text, once and inside it', () => {
    const letters = fc.constantFrom(...Array.from('„“”‚‘’"\'»«›‹「」 ab.,:\n😀'));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), (characters) => {
        const text = characters.join('');
        const article = parseArticle(text, { language: 'de' });
        const { pairs, lone } = createMarkReader()(article);
        const places = [...pairs.flatMap(({ opens, close }) => [...opens, close]), ...lone.map(({ at }) => at)];
        assert.equal(new Set(places).size, places.length);
        for (const { span, repairs } of findUnbalanced(article, { pairs, lone })) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          assert.ok(repairs.length > 0);
          for (const { edit } of repairs)
            assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length);
        }
      }),
    );
  });
});

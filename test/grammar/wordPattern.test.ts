import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly notIn?: readonly string[];
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly Pair[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly brackets: readonly (readonly [string, string])[];
}

const file = path.join(__dirname, '../../language-configuration.json');
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;
const wordPattern = new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags);

describe('word pattern: stays whole', () => {
  const words = [
    'Dae-jung',
    'Südkoreas',
    'US-Präsident',
    'Müller-Lüdenscheidts',
    'O’Neill',
    "O'Neill-Reyes",
    'd’Aubigny',
    'U.S.',
    'u.a.',
    'J.R.',
    'U.S.-Dollar',
    'AT&T',
    '2,3',
    '60.000',
    '14.02.2026',
    '18:30',
    '1990er-Jahre',
    '16-jährige',
    'Aydınlar',
    'Zoe\u0308',
    'Nord\u00ADsee',
    'COVID-19',
    'S\u2011Bahn',
    'Путин',
    '김정은',
  ];
  for (const word of words) {
    it(word, () => {
      assert.deepEqual(`„${word}“, (${word})`.match(wordPattern), [word, word]);
    });
  }
});

describe('word pattern: cuts', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Ende. Anfang', ['Ende', 'Anfang']],
    ['Ende.Anfang', ['Ende', 'Anfang']],
    ['„Ja“, sagte sie', ['Ja', 'sagte', 'sie']],
    ['»Ja«/›Nein‹', ['Ja', 'Nein']],
    ['‘It’s late’', ['It’s', 'late']],
    ['Hans’ Hut', ['Hans', 'Hut']],
    ['’tis', ['tis']],
    ['Ost- und West-', ['Ost', 'und', 'West']],
    ['Berlin–Bonn', ['Berlin', 'Bonn']],
    ['—Mit', ['Mit']],
    ['Zurflüh/Bergbild', ['Zurflüh', 'Bergbild']],
    ['Inc., Dr. Ott', ['Inc', 'Dr', 'Ott']],
    ['am 21.', ['am', '21']],
    ['1, 2', ['1', '2']],
    ['🦉 … — ()', []],
  ];
  for (const [text, words] of cases) {
    it(text, () => {
      assert.deepEqual(text.match(wordPattern) ?? [], words);
    });
  }

  it('never matches nothing, and long runs are no trouble', () => {
    assert.ok(!''.match(wordPattern));
    for (const run of ['a', 'a-', 'a.', '1.', '1,1-', '’', 'é'.normalize('NFD')]) {
      const words = run.repeat(50_000).match(wordPattern) ?? [];
      assert.ok(words.every((word) => word.length > 0));
    }
  });
});

describe('language configuration', () => {
  const opening = (pairs: readonly Pair[]): readonly string[] => pairs.map((pair) => pair.open);

  it('surrounds a selection with each usual pair', () => {
    const pairs = configuration.surroundingPairs.map((pair) => pair.join(''));
    for (const pair of ['„“', '‚‘', '»«', '«»', '“”', '‘’', '""']) assert.ok(pairs.includes(pair), pair);
  });

  it('does not close what may be an apostrophe', () => {
    for (const mark of ["'", '’', '‘']) assert.ok(!opening(configuration.autoClosingPairs).includes(mark), mark);
  });

  it('does not open again inside a quotation with a mark that closes it', () => {
    const closing = new Set(configuration.autoClosingPairs.map((pair) => pair.close));
    const both = configuration.autoClosingPairs.filter((pair) => closing.has(pair.open));
    assert.deepEqual(opening(both), ['“', '«', '»', '"']);
    for (const pair of both) assert.deepEqual(pair.notIn, ['string'], pair.open);
  });

  it('has no bracket that both opens and closes', () => {
    const opens = configuration.brackets.map(([open]) => open);
    const closes = configuration.brackets.map(([, close]) => close);
    assert.equal(new Set([...opens, ...closes]).size, opens.length + closes.length);
  });
});

import assert from 'node:assert/strict';
import { createDetector, toSuggestions } from '../../../src/core/annotate';
import type { Language } from '../../../src/core/article/article';
import { lexicon } from '../mentions/marked';

/** Each date of a text with what it means; `words` alone where nobody can tell. */
function datesIn(text: string, language: Language): readonly string[] {
  const detection = createDetector(lexicon).detect(text, { language });
  return toSuggestions(detection)
    .items.filter(({ type }) => type === 'date')
    .map(({ spans: [span], attributes: { date } }) => {
      const words = text.slice(span?.start, span?.end);
      return date === undefined ? words : `${words} = ${date}`;
    });
}

type Case = readonly [sentence: string, ...dates: string[]];

/** A Monday. */
const HEAD = '---\ndate: 2025-11-24\n---\n\n';

const GERMAN: readonly Case[] = [
  ['Das sagte sie am Donnerstag in Kiel.', 'Donnerstag = 2025-11-20'],
  ['Das teilte der Hafen am Montag mit.', 'Montag = 2025-11-24'],
  ['Er hat am Freitag in Kiel gesprochen.', 'Freitag = 2025-11-21'],
  ['Der Zug begann am Mittwochabend seine Fahrt.', 'Mittwochabend = 2025-11-19'],
  ['Sie sprach am Donnerstagnachmittag in Kiel.', 'Donnerstagnachmittag = 2025-11-20'],
  ['In der Sonntagnacht brannte es.', 'Sonntagnacht = 2025-11-23'],
  ['Er kam am Samstagmorgen.', 'Samstagmorgen = 2025-11-22'],
  ['Sie kam am Freitagfrüh.', 'Freitagfrüh = 2025-11-21'],
  ['Die Messe wird am Donnerstag eröffnet.', 'Donnerstag = 2025-11-27'],
  ['Die Brücke bleibt bis Freitag gesperrt.', 'Freitag = 2025-11-28'],
  ['Sie sagte am Donnerstag, die Messe werde am Freitag öffnen.', 'Donnerstag = 2025-11-20', 'Freitag = 2025-11-28'],
  ['Der Rat tagt am kommenden Mittwoch.', 'kommenden Mittwoch = 2025-11-26'],
  ['Der Rat tagt nächsten Montag.', 'nächsten Montag = 2025-12-01'],
  ['Das war letzten Freitag.', 'letzten Freitag = 2025-11-21'],
  ['Das Werk steht seit Juli 2000 leer.', 'Juli 2000 = 2000-07'],
  ['Im Sommer 2024 brannte es.', 'Sommer 2024 = 2024-22'],
  ['Es endet am 3. Mai 2027.', '3. Mai 2027 = 2027-05-03'],
  ['Am 12.3.2025 brach der Deich.', '12.3.2025 = 2025-03-12'],
  ['Am 12.03.98 brach der Deich.', '12.03.98 = 1998-03-12'],
  ['Am 14. Juli brach der Deich.', '14. Juli = 2025-07-14'],
  ['Am 14. Januar soll gewählt werden.', '14. Januar = 2026-01-14'],
  ['Im Oktober stieg der Preis.', 'Oktober = 2025-10'],
  ['Im Januar soll der Preis steigen.', 'Januar = 2026-01'],
  ['Das war in den 1990er-Jahren so.', '1990er-Jahren = 199X'],
  ['Das Haus wird in vier Jahren fertig.', 'in vier Jahren = 2029'],
  ['Es soll in 3 Monaten öffnen.', 'in 3 Monaten = 2026-02'],
  ['Vor drei Wochen kam der Sturm.', 'Vor drei Wochen = 2025-W45'],
  ['Der Sturm kam vor zehn Tagen.', 'vor zehn Tagen = 2025-11-14'],
  ['Der Preis stieg im vergangenen Jahr.', 'vergangenen Jahr = 2024'],
  ['Das entscheidet sich nächste Woche.', 'nächste Woche = 2025-W49'],
  ['Montag, dem 24. November 2025, war es kalt.', 'Montag, dem 24. November 2025 = 2025-11-24'],
  // Nobody can tell.
  ['Das waren die ersten Gespräche der beiden in vier Jahren.', 'in vier Jahren'],
  ['Der Rat tagt nächsten Freitag.', 'nächsten Freitag'],
  ['Die Messe beginnt am Donnerstag.', 'Donnerstag'],
  ['Am 31.2.2025 war das.', '31.2.2025'],
  ['Das war am 30. Februar.', '30. Februar'],
  ['Er wuchs in der Nähe auf und kommt in vier Wagen.'],
  ['Sie kam vor vielen Jahren, am Morgen, vor drei Häusern.'],
];

const ENGLISH: readonly Case[] = [
  ['She said on Thursday that it was cold.', 'Thursday = 2025-11-20'],
  ['The fair will open on Thursday.', 'Thursday = 2025-11-27'],
  ['The council meets next Monday.', 'next Monday = 2025-12-01'],
  ['It rained last Friday.', 'last Friday = 2025-11-21'],
  ['It closed in July 2000.', 'July 2000 = 2000-07'],
  ['It closed on July 14, 2000.', 'July 14, 2000 = 2000-07-14'],
  ['It ends on 3 May 2027.', '3 May 2027 = 2027-05-03'],
  ['It ended on 2000-07-14.', '2000-07-14 = 2000-07-14'],
  ['It was paid on 7/14/2000.', '7/14/2000 = 2000-07-14'],
  ['That was in the 1990s.', '1990s = 199X'],
  ['It opens in four years.', 'in four years = 2029'],
  ['Four years ago it closed.', 'Four years ago = 2021'],
  ['It closed 4 years ago.', '4 years ago = 2021'],
  ['It rained last week.', 'last week = 2025-W47'],
  ['It happened on Nov 20 in town.', 'Nov 20 = 2025-11-20'],
  // Nobody can tell.
  ['It was paid on 7/12/2000.', '7/12/2000'],
  ['The council meets next Friday.', 'next Friday'],
  ['It was the first strike in four years.', 'in four years'],
  ['In four of the years it rained, and in four cars.'],
];

describe('what dates mean in German, seen from Monday, 24 November 2025', () => {
  for (const [sentence, ...dates] of GERMAN)
    it(sentence, () => {
      assert.deepEqual(datesIn(HEAD + sentence, 'de'), dates);
    });
});

describe('what dates mean in English, seen from Monday, 24 November 2025', () => {
  for (const [sentence, ...dates] of ENGLISH)
    it(sentence, () => {
      assert.deepEqual(datesIn(HEAD + sentence, 'en'), dates);
    });
});

const OWN: readonly (readonly [title: string, language: Language, text: string, dates: readonly string[]])[] = [
  ['says nothing', 'de', 'Das sagte sie am Donnerstag.\n\nMehr im Mai 2027.', ['Donnerstag', 'Mai 2027 = 2027-05']],
  ['has a damaged front matter', 'de', '---\ndate: 2025-13-45\n---\n\nDas sagte sie am Donnerstag.', ['Donnerstag']],
  [
    'has a dateline with its day',
    'en',
    'LONDON, Nov 24, 2025 (Reuters) — She said on Thursday that it was cold.',
    ['Nov 24, 2025 = 2025-11-24', 'Thursday = 2025-11-20'],
  ],
  [
    'has a dateline without a year, and a full date near it',
    'en',
    'LONDON, Nov 24 (Reuters) — She said on Thursday that it was cold.\n\nIt began on November 3, 2025.',
    ['Nov 24 = 2025-11-24', 'Thursday = 2025-11-20', 'November 3, 2025 = 2025-11-03'],
  ],
  [
    'has a dateline without a year, and no date near it',
    'en',
    'LONDON, Nov 24 (Reuters) — She said on Thursday that it was cold.\n\nIt began on May 3, 2020.',
    ['Nov 24', 'Thursday', 'May 3, 2020 = 2020-05-03'],
  ],
  [
    'gives its day in a line of its own',
    'de',
    'Brücke gesperrt\n\nKiel, Montag, 24. November 2025, 10:15 Uhr\n\nDas sagte sie am Donnerstag.',
    ['Montag, 24. November 2025 = 2025-11-24', 'Donnerstag = 2025-11-20'],
  ],
  [
    'is of today',
    'de',
    'Am heutigen Montag, dem 24. November 2025, war es kalt. Das sagte sie am Donnerstag.',
    ['Montag, dem 24. November 2025 = 2025-11-24', 'Donnerstag = 2025-11-20'],
  ],
  [
    'tells of a full date',
    'de',
    'Am 24. November 2025 war es kalt. Das sagte sie am Donnerstag.',
    ['24. November 2025 = 2025-11-24', 'Donnerstag'],
  ],
];

describe('the day of an article that', () => {
  for (const [title, language, text, dates] of OWN)
    it(title, () => {
      assert.deepEqual(datesIn(text, language), dates);
    });
});

describe('dates', () => {
  it('are read anew when the article gets another day, and only then mean something else', () => {
    const detector = createDetector(lexicon);
    const read = (text: string) =>
      toSuggestions(detector.detect(text)).items.flatMap(({ attributes: { date } }) => date ?? []);
    const body = 'Das sagte sie am Donnerstag in Kiel.';
    assert.deepEqual(read(HEAD + body), ['2025-11-20']);
    assert.deepEqual(read(`---\ndate: 2025-11-28\n---\n\n${body}`), ['2025-11-27']);
    assert.deepEqual(read(body), []);
    assert.deepEqual(read(`${HEAD}Neu.\n\n${body}`), ['2025-11-20']);
  });
});

import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Language } from '../../../src/core/article/article';
import { createProblemFinder } from '../../../src/core/problems/find';
import type { Problem, ProblemCode, Replacement } from '../../../src/core/problems/problem';
import { read } from '../structure/read';

function find<Code extends ProblemCode>(text: string, code: Code, language: Language) {
  const { article, layer } = read(text, language);
  const problems = createProblemFinder()(article, layer, defaultSchema, (each) => each === code);
  return problems as readonly Extract<Problem, { code: Code }>[];
}

const apply = (text: string, edits: readonly Replacement[]): string =>
  edits.toReversed().reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);

const title = 'Neues aus dem Hafen\n\n';
const head = { de: title, en: 'News from the harbour\n\n' } as const;

type Row = readonly [text: string, told: string, language?: Language];

describe('a day of the week that does not agree with its date', () => {
  const rows: readonly Row[] = [
    ['Am Mittwoch, 24. November 2026, sprach Anna Berg.', 'Mittwoch → Dienstag, 25'],
    ['Das Treffen ist am Mittwoch, dem 24. November 2026.', 'Mittwoch → Dienstag, 25'],
    ['Am Mittwochabend, 24.11.2026, sprach Anna Berg.', 'Mittwoch → Dienstag, 25'],
    ['Das Treffen war am 24. November 2026, einem Mittwoch.', 'Mittwoch → Dienstag, 25'],
    ['Das Treffen war am 24. November 2026 (Freitag).', 'Freitag → Dienstag, 27'],
    ['Am Samstag, 1. August 2026, ist Markt. Am Sonntag, 1. August 2026, auch.', 'Sonntag → Samstag, 2'],
    ['Am Donnerstag (07.01.2016) war Markt, am Montag (01.01.2016) nicht.', 'Montag → Freitag, 04'],
    ['They met on Wednesday, November 24, 2026.', 'Wednesday → Tuesday, 25', 'en'],
    ['They met on Monday 24 November 2026.', 'Monday → Tuesday, 23', 'en'],
    ['They met on November 24, 2026 (Friday).', 'Friday → Tuesday, 27', 'en'],
  ];
  for (const [text, told, language = 'de'] of rows)
    it(`is found: ${text}`, () => {
      const [problem, ...others] = find(head[language] + text, 'weekdayMismatch', language);
      assert.ok(problem && others.length === 0);
      assert.equal(`${problem.weekday} → ${problem.right}, ${problem.dayEdit?.text ?? '–'}`, told);
      for (const edit of [problem.weekdayEdit, ...(problem.dayEdit ? [problem.dayEdit] : [])])
        assert.deepEqual(find(apply(head[language] + text, [edit]), 'weekdayMismatch', language), []);
    });

  const right: readonly (readonly [text: string, language?: Language])[] = [
    ['Am Dienstag, 24. November 2026, sprach Anna Berg.'],
    ['Am Sonnabend, 1. August 2026, ist Markt.'],
    ['Am Mittwoch, 24. November, sprach Anna Berg.'],
    ['Geöffnet von Freitag bis Sonntag, 27. November 2026.'],
    ['Am Samstag und Sonntag, 28. November 2026, ist Markt.'],
    ['Samstag/Sonntag, 28. November 2026: Markt.'],
    ['Am Mittwoch, 31. Februar 2026, ist nie.'],
    ['Am Mittwoch, 25. Oktober 1917, galt noch der alte Kalender.'],
    ['Am Mittwoch kamen 24 Gäste.'],
    ['Mittwoch 12.30 Uhr bis 24.11.2026.'],
    ['They met on Tuesday, November 24, 2026.', 'en'],
    ['On Wednesday, March 3,000 people came.', 'en'],
    ['Open Saturday and Sunday, November 28, 2026.', 'en'],
  ];
  for (const [text, language = 'de'] of right)
    it(`is not found: ${text}`, () => {
      assert.deepEqual(find(head[language] + text, 'weekdayMismatch', language), []);
    });

  it('is told by the article’s own day where the date has no year, and only near it', () => {
    const dated = (words: string) => `---\ndate: 2026-11-20\n---\n${title}${words}`;
    const [problem] = find(dated('Am Mittwoch, 24. November, sprach Anna Berg.'), 'weekdayMismatch', 'de');
    assert.deepEqual([problem?.right, problem?.year], ['Dienstag', 2026]);
    assert.deepEqual(find(dated('Am Dienstag, 24. November, sprach Anna Berg.'), 'weekdayMismatch', 'de'), []);
    assert.deepEqual(find(dated('Am Mittwoch, 24. Juni, sprach Anna Berg.'), 'weekdayMismatch', 'de'), []);
    const [next] = find(dated('Am Mittwoch, 5. Januar, ist Markt.'), 'weekdayMismatch', 'de');
    assert.deepEqual([next?.right, next?.year], ['Dienstag', 2027]);
  });
});

describe('a number that differs between headline and text', () => {
  const rows: readonly Row[] = [
    ['15 Tote bei Unfall auf der Autobahn\n\nBei dem Unfall gab es 14 Tote.', '15 Tote / 14 Tote'],
    [
      'Drei Züge fallen aus\n\nAm Montag fallen in Kiel vier Züge aus. Die vier Züge stehen im Hafen.',
      'Drei Züge / vier Züge',
    ],
    [
      '2,5 Millionen Menschen ohne Strom\n\nAm Montag hatten 3,5 Millionen Menschen keinen Strom.',
      '2,5 Millionen Menschen / 3,5 Millionen Menschen',
    ],
    ['Five ships leave the harbour\n\nOn Monday six ships left the harbour of Kiel.', 'Five ships / six ships', 'en'],
    [
      '1,200 passengers stranded\n\nIn Kiel 1,500 passengers were stranded on Monday.',
      '1,200 passengers / 1,500 passengers',
      'en',
    ],
  ];
  for (const [text, told, language = 'de'] of rows)
    it(`is found: ${text.split('\n')[0]}`, () => {
      const [problem, ...others] = find(text, 'headlineNumber', language);
      assert.ok(problem && others.length === 0);
      assert.equal(`${problem.wording} / ${problem.other}`, told);
      assert.deepEqual(find(apply(text, [problem.headlineEdit]), 'headlineNumber', language), []);
    });

  const right: readonly (readonly [text: string, language?: Language])[] = [
    ['15 Tote bei Unfall\n\nBei dem Unfall gab es 15 Tote.'],
    ['Drei Züge fallen aus\n\nAm Montag fallen in Kiel 3 Züge aus.'],
    ['Rund 15 Tote bei Unfall\n\nBei dem Unfall gab es 14 Tote.'],
    ['15 Tote bei Unfällen\n\nIn Kiel gab es acht Tote, in Ulm sieben Tote.'],
    ['15 Tote bei Unfall\n\nBei dem Unfall gab es 14 Tote. Am Abend waren es 15.'],
    ['40 000 Menschen im Stadion\n\nIns Stadion kamen 39.800 Menschen.'],
    ['15 Tote bei Unfall\n\nEs gab zuletzt mehr als 14 Tote.'],
    ['15 Tote bei Unfall\n\nEs gab 14 Verletzte.'],
    ['24.11.2026 ist Markt\n\nAm 25. November 2026 ist Markt.'],
    ['Five ships leave\n\nOn Monday five ships left.', 'en'],
    ['Ein Satz allein mit 15 Toten.'],
  ];
  for (const [text, language = 'de'] of right)
    it(`is not found: ${text.replace(/\n+/u, ' / ')}`, () => {
      assert.deepEqual(find(text, 'headlineNumber', language), []);
    });
});

describe('a name that is spelled in two ways', () => {
  const rows: readonly Row[] = [
    [
      'Die Rakete flog nach Wostotschny. In Wostotschnyj wartete Anna Berg auf die Gäste aus Wostotschny.',
      'Wostotschnyj / Wostotschny',
    ],
    [
      'Das Treffen am Kosmodrom Wostotschnyj begann. In Wostotschny sprach Anna Berg.',
      'Wostotschny / Kosmodrom Wostotschnyj',
    ],
    ['Anna Meier sprach in Kiel. Frau Meyer war zufrieden.', 'Meyer / Anna Meier'],
    [
      'Stefan Krüger sprach in Kiel. Stephan Krüger ist Kapitän. Der Bürgermeister dankte Stefan Krüger.',
      'Stephan Krüger / Stefan Krüger',
    ],
    ['Jürgen Müller sprach in Kiel. Jürgen Mueller ist Kapitän.', 'Jürgen Mueller / Jürgen Müller'],
    [
      'Präsident Recep Tayyip Erdoğan sprach in Ankara. Dann reiste Erdogan nach Kiel.',
      'Erdogan / Recep Tayyip Erdoğan',
    ],
    ['John Macmillan spoke in London. Mr. Macmilan was pleased.', 'Macmilan / John Macmillan', 'en'],
  ];
  for (const [text, told, language = 'de'] of rows)
    it(`is found: ${text}`, () => {
      const problems = find(head[language] + text, 'nameSpelledTwoWays', language);
      assert.deepEqual(
        problems.map(({ wording, other }) => `${wording} / ${other}`),
        [told],
      );
      const mended = apply(
        head[language] + text,
        problems.flatMap(({ edits }) => edits),
      );
      assert.deepEqual(find(mended, 'nameSpelledTwoWays', language), []);
    });

  const right: readonly (readonly [text: string, language?: Language])[] = [
    ['Kim Jong Un sprach in Pjöngjang über Kim Jong Il.'],
    ['Anna Meier sprach in Kiel mit Ben Meyer. Meier und Meyer waren zufrieden.'],
    ['Anna Berg und Anne Berg sprachen in Kiel.'],
    ['Daniel Krüger und Daniela Krüger sprachen in Kiel.'],
    ['Wladimir Putin sprach. Putins Sprecher sagte, Putin sei in Moskau.'],
    [
      'Die Schweiz und die Schweizer Regierung sprachen mit der Europäischen Zentralbank. Die Europäische Zentralbank schwieg.',
    ],
    ['In Freiburg und in Freiberg wird gewählt.'],
    ['Im Iran und im Irak wird gewählt.'],
    ['Der Airbus A320 und der Airbus A321 flogen nach Kiel.'],
    ['Kapitän Hans Maier sprach mit der Reederei Meyer Werft in Kiel.'],
    ['Anna Berg spoke. Berg’s boat is in Kiel.', 'en'],
  ];
  for (const [text, language = 'de'] of right)
    it(`is not found: ${text}`, () => {
      const problems = find(head[language] + text, 'nameSpelledTwoWays', language);
      assert.deepEqual(
        problems.map(({ wording, other }) => `${wording} / ${other}`),
        [],
      );
    });

  it('is told once for each rarer spelling, against the one that the article has most', () => {
    const text = `${title}Wolodymyr Selenskyj sprach. Selenskyj sagte es. Wolodymyr Selenskij kam. Selenski ging. Selenskyj blieb.`;
    assert.deepEqual(
      find(text, 'nameSpelledTwoWays', 'de').map(({ edits }) => edits.map((edit) => edit.text)),
      [['Selenskyj'], ['Selenskyj']],
    );
  });

  it('takes the spelling for right that the family has most, whichever full name comes first', () => {
    const text = `${title}Petra Krantz kam nach Kiel. Kranz sprach. Dann ging Kranz. Am Abend kam Petra Kranz heim.`;
    const [problem, ...others] = find(text, 'nameSpelledTwoWays', 'de');
    assert.equal(others.length, 0);
    assert.equal(apply(text, problem?.edits ?? []), text.replaceAll('Krantz', 'Kranz'));
  });

  it('is mended at each of its places, and told once', () => {
    const text = `${title}Anna Meier kam nach Kiel. Meyer sprach. Frau Meyer ging. Anna Meier, so Anna Meier, blieb.`;
    const [problem, ...others] = find(text, 'nameSpelledTwoWays', 'de');
    assert.equal(others.length, 0);
    assert.equal(apply(text, problem?.edits ?? []), text.replaceAll('Meyer', 'Meier'));
  });
});

describe('a person who is never introduced', () => {
  const rows: readonly Row[] = [
    ['Am Montag traf sie Herrn Krüger in Kiel. Krüger war zufrieden und fuhr heim.', 'Krüger'],
    ['On Monday she met Mr. Macmillan in London. Macmillan was pleased.', 'Macmillan', 'en'],
  ];
  for (const [text, told, language = 'de'] of rows)
    it(`is found: ${text}`, () => {
      const problems = find(head[language] + text, 'personNotIntroduced', language);
      assert.deepEqual(
        problems.map(({ wording }) => wording.replace(/^(?:Herrn|Mr\.) /u, '')),
        [told],
      );
    });

  const right: readonly (readonly [text: string, language?: Language])[] = [
    ['Am Montag traf sie Jan Krüger in Kiel. Krüger war zufrieden und fuhr heim.'],
    ['Am Montag traf sie Bürgermeister Krüger in Kiel. Krüger war zufrieden und fuhr heim.'],
    ['„Ja“, sagte Krüger. Krüger fuhr heim.'],
    ['Gespielt werden Mozart und Beethoven. Mozarts Musik kennt jeder, Beethovens auch.'],
    ['Papst Franziskus kam nach Rom. Franziskus war zufrieden.'],
    ['Sonja und Willi Krüger kamen nach Kiel. Sonja Krüger fuhr heim.'],
    ['Seine Frau Maria kam nach Kiel. Maria fuhr heim.'],
    ['Am Montag kam Krüger nach Kiel.'],
    ['She met Jane Macmillan in London. Macmillan was pleased.', 'en'],
  ];
  for (const [text, language = 'de'] of right)
    it(`is not found: ${text}`, () => {
      const problems = find(head[language] + text, 'personNotIntroduced', language);
      assert.deepEqual(
        problems.map(({ wording }) => wording),
        [],
      );
    });
});

import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import type { Candidate } from '../../../src/core/mentions/candidate';
import { createMentionFinder } from '../../../src/core/mentions/find';
import { learnAll } from '../../../src/core/mentions/known';
import { placeMentions } from '../../../src/core/mentions/place';
import { repositoryModels } from '../../../tools/models';

const findInBlocks = createMentionFinder(repositoryModels());

/** Names as `wording|type`; no dates, no derived forms. */
function names(text: string, language: Language): readonly string[] {
  const article = parseArticle(text, { language });
  return placeMentions(article, findInBlocks(article))
    .filter(({ type, form }) => type !== 'date' && form === 'name')
    .map(({ start, end, type }) => `${text.slice(start, end)}|${type}`);
}

interface Pattern {
  readonly title: string;
  readonly language: Language;
  /** Text, and the names that must be in it. */
  readonly find: readonly (readonly [string, ...string[]])[];
  /** Text, and what must not be found. */
  readonly not: readonly (readonly [string, ...string[]])[];
}

const patterns: readonly Pattern[] = [
  {
    title: 'what the noun before a name calls it',
    language: 'de',
    find: [
      ['Er übernahm mit seiner Eventagentur Wupplo den Saal.', 'Wupplo|organization'],
      ['Das schrieb der Tech-Blog Nubrix am Abend.', 'Nubrix|organization'],
      ['Der Chemiekonzern Conrad Velten baut Stellen ab.', 'Conrad Velten|organization'],
      ['Sie flog mit der Fluggesellschaft Aerovanta nach Kiel.', 'Aerovanta|organization'],
    ],
    not: [['Eine Initiative Leeraner Bürger sammelte Geld.', 'Leeraner|organization']],
  },
  {
    title: 'what the noun before a name calls it',
    language: 'en',
    find: [
      ['The union Varnet said it was a good day.', 'Varnet|organization'],
      ['Its Spanish rival Novantis lost the bid.', 'Novantis|organization'],
      ['Analysts at Berrenholt called the price sharp.', 'Berrenholt|organization'],
      ['A spokesman for the Treasury declined to comment.', 'Treasury|organization'],
      ['The deal was first reported by the Guardian.', 'Guardian|organization'],
    ],
    not: [
      ['The company Margaret Holloway runs is old.', 'Margaret Holloway|organization'],
      ['His rival Carrow lost the vote.', 'Carrow|organization'],
      ['He is the guardian of the child.', 'guardian|organization'],
    ],
  },
  {
    title: 'an abbreviation in brackets',
    language: 'de',
    find: [
      [
        'Die Gewerkschaft der Hafenbediensteten Griechenlands (ONYLE) rief zum Streik auf.',
        'Gewerkschaft der Hafenbediensteten Griechenlands|organization',
        'ONYLE|organization',
      ],
      ['Das Bundesamt für Strassen (Astra) sperrt den Tunnel. Das Astra warnt.', 'Astra|organization'],
    ],
    not: [
      ['Der Mitteldeutsche Verlag Halle (Saale) druckt es.', 'Saale|organization'],
      [
        'Sie ist Master of Business Administration (MBA) und Pilotin.',
        'Master of Business Administration|organization',
      ],
    ],
  },
  {
    title: 'names that small foreign words join',
    language: 'de',
    find: [['Das Syndicat des Chemins ruft zum Streik auf.', 'Syndicat des Chemins|organization']],
    not: [['Er kaufte Facebook und Co. den Schneid ab.', 'Facebook und Co.|organization']],
  },
  {
    title: 'a campaign called after its aim',
    language: 'de',
    find: [
      ['Die Bürgerinitiative Rettet das Kreiskrankenhaus klagt.', 'Rettet das Kreiskrankenhaus|organization'],
      ['Die Bürgerinitiative „Rettet das Stadtbad“ klagt.', 'Rettet das Stadtbad|organization'],
      ['Die Reederei Nordlicht-Linien fährt wieder.', 'Reederei Nordlicht-Linien|organization'],
    ],
    not: [['Die Stadt rettet das Kreiskrankenhaus.', 'rettet das Kreiskrankenhaus|organization']],
  },
  {
    title: 'works in marks',
    language: 'de',
    find: [['Auf Portalen stehen Filme wie „Neptun fällt“ bereit.', 'Neptun fällt|other']],
    not: [['Er trug den Titel „Nummer zwei im Westen“.', 'Nummer zwei im Westen|other']],
  },
  {
    title: 'datelines',
    language: 'de',
    find: [
      ['Bangalore (Reuters) - Der Hersteller baut ab.', 'Bangalore|place', 'Reuters|organization'],
      ['Gießen (dpa-AFX) - Es regnet seit dem Morgen.', 'Gießen|place', 'dpa-AFX|organization'],
    ],
    not: [['(las / lb) - Die Sitzung war kurz.', 'las|organization', 'lb|organization']],
  },
  {
    title: 'credits',
    language: 'de',
    find: [['Foto: MARTIN TESSOR / REUTERS', 'MARTIN TESSOR|person', 'REUTERS|organization']],
    not: [['Foto: Bahn', 'Bahn|person']],
  },
  {
    title: 'roads',
    language: 'de',
    find: [
      ['Auf der Autobahn 33 staute es sich.', 'Autobahn 33|place'],
      ['Er fuhr auf der B 312 nach Ulm.', 'B 312|place'],
      ['Ein Wagen stand auf der B33 quer.', 'B33|place'],
    ],
    not: [['Das Blatt im Format A4 lag bereit.', 'A4|place']],
  },
  {
    title: 'two in one',
    language: 'de',
    find: [
      [
        'Zum einen lobte Mark Zuckerberg Deutschland und die Hauptstadt.',
        'Mark Zuckerberg|person',
        'Deutschland|place',
      ],
    ],
    not: [
      ['Abmahnung Velten Rohmer - Jupiter Rising.', 'Velten Rohmer - Jupiter Rising|organization'],
      ['So erfährt Ida vom Bankdirektor das Passwort.', 'Ida vom Bankdirektor|person'],
    ],
  },
  {
    title: 'firms and their legal forms',
    language: 'de',
    find: [
      [
        'Die Velora GmbH (www.example.org) gab es bekannt. Velora wächst.',
        'Velora GmbH|organization',
        'Velora|organization',
      ],
      ['Das teilte BlackRock, Inc. am Montag mit.', 'BlackRock, Inc.|organization'],
    ],
    not: [['Die Velora GmbH gab es bekannt.', 'Die Velora GmbH|organization']],
  },
  {
    title: 'a place that is somebody’s name',
    language: 'en',
    find: [
      [
        'Margaret Holloway has run the yard since 2009. Holloway, 54, told reporters that it was safe.',
        'Holloway|person',
      ],
      ['Ebba Lindqvist kept the watch. It was Ebba’s to lend.', 'Ebba|person'],
    ],
    not: [['Margaret Holloway was born in Holloway.', 'Holloway|person']],
  },
];

for (const { title, language, find, not } of patterns) {
  describe(`${title} (${language})`, () => {
    for (const [text, ...wanted] of find) {
      it(`finds ${wanted.join(', ')}: ${text}`, () => {
        const found = names(text, language);
        for (const name of wanted) assert.ok(found.includes(name), `${name} is not in ${found.join(', ')}`);
      });
    }
    for (const [text, ...unwanted] of not) {
      it(`does not find ${unwanted.join(', ')}: ${text}`, () => {
        const found = names(text, language);
        for (const name of unwanted) assert.ok(!found.includes(name), `${name} is in ${found.join(', ')}`);
      });
    }
  });
}

describe('what recurs in an article', () => {
  it('keeps what is doubtful apart from what is clear', () => {
    const doubtful: Candidate = {
      start: 0,
      end: 10,
      type: 'place',
      form: 'name',
      score: 0.46,
      evidence: [{ code: 'tagger' }],
      surface: 'Edenbachen',
      base: 'Edenbachen',
      first: 0,
      words: 1,
      determined: false,
      located: false,
    };
    const { hints, types } = learnAll([{ candidates: [doubtful, { ...doubtful, start: 20, end: 30 }], leftovers: [] }]);
    assert.equal(hints.get('Edenbachen')?.get('place'), 1);
    assert.equal(types.has('Edenbachen'), false);
  });

  it('reads a German headline of many nouns like any sentence', () => {
    assert.ok(
      names('Logo des ESV Lokomotive Zwickau im Stadion', 'de').includes('ESV Lokomotive Zwickau|organization'),
    );
  });
});

describe('the reasons of a dateline', () => {
  it('are no brackets: they say nothing to a reader', () => {
    const text = 'Streit um den Haushalt\n\nMainz (dpa/lrs) - Die Ministerin hat den Haushalt verteidigt.\n';
    const article = parseArticle(text, { language: 'de' });
    const found = placeMentions(article, findInBlocks(article)).filter(({ start, end }) =>
      ['Mainz', 'dpa'].includes(text.slice(start, end)),
    );
    const values = found.flatMap(({ evidence }) =>
      evidence.flatMap(({ value }) => (value === undefined ? [] : [value])),
    );
    assert.equal(found.length, 2);
    assert.deepEqual(
      values.filter((value) => !/\p{L}/u.test(value)),
      [],
    );
  });
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { countReport } from '../../../src/core/report/count';
import { Corpus } from '../../../src/core/report/corpus';
import { digestOf } from '../../../src/core/report/digest';
import { mostPlaces, reportSchema, type ReportSource } from '../../../src/core/report/report';
import { read } from '../structure/read';

const schema = reportSchema(defaultSchema);

const harbour = [
  '---',
  'date: 2026-11-24',
  '---',
  'Fähre fällt aus',
  '',
  'Kapitänin Marit Solvang kam am 3. Dezember 2026 mit Ole Brun nach Kiel.',
  '',
  '„Wir warten auf drei Teile“, sagte Marit Solvang. „Es dauert“, sagte der Maschinist.',
  '',
  'Marit Solvang und Ole Brun blieben in Kiel.',
  '',
].join('\n');
const town = ['Rat tagt', '', '„Das Geld reicht nicht“, sagte Marit Solvang in Bergen.', ''].join('\n');

const source = (name: string, text: string): ReportSource => {
  const { article, layer } = read(text);
  return { uri: `file:///${name}`, name, digest: digestOf(article, layer, defaultSchema) };
};
const both = () => countReport([source('a.article', harbour), source('b.article', town)], schema);

describe('a report on articles', () => {
  it('says who speaks in how many of the quoted words', () => {
    const { speakers, quotedWords, quotes } = both();
    assert.deepEqual([quotes, quotedWords], [3, 11]);
    assert.deepEqual(
      speakers.map(({ name, kind, quotes: own, words, articles }) => [name, kind, own, words, articles]),
      [
        ['Marit Solvang', 'named', 2, 9, 2],
        ['der Maschinist', 'voice', 1, 2, 1],
      ],
    );
    assert.ok(Math.abs((speakers[0]?.share ?? 0) - 9 / 11) < 1e-9);
  });

  it('counts as mentions what the views count: words that name somebody, not those that mean them', () => {
    const met = source('c.article', 'Marit Solvang kam nach Kiel.\n\n„Wir warten“, sagte sie.\n');
    const corpus = new Corpus();
    corpus.put(met.uri, met.digest);
    const solvang = [...corpus.entities.values()].find(({ name }) => name === 'Marit Solvang') ?? assert.fail();
    const [places] = [...solvang.articles.values()].map((entity) => entity.places.length);
    assert.deepEqual([solvang.count, places], [1, 2]);
    const [named] = countReport([met], schema).names.filter(({ name }) => name === 'Marit Solvang');
    assert.equal(named?.mentions, 1);
    corpus.put(met.uri, undefined);
    assert.equal(corpus.entities.size, 0);
  });

  it('leads to the places, in the order of articles and text', () => {
    const solvang = both().speakers[0] ?? assert.fail();
    const texts = [harbour, town];
    assert.deepEqual(
      solvang.places.map(({ article, start, end }) => [article, texts[article]?.slice(start, end)]),
      [
        [0, '„Wir warten auf drei Teile“'],
        [1, '„Das Geld reicht nicht“'],
      ],
    );
  });

  it('says who is named with whom in how many paragraphs, the person first', () => {
    const { pairs } = both();
    const of = (name: string, other: string) =>
      pairs.find((pair) => pair.name === name && pair.other === other)?.paragraphs;
    assert.equal(of('Marit Solvang', 'Ole Brun'), 2);
    assert.equal(of('Marit Solvang', 'Kiel'), 2);
    assert.equal(of('Marit Solvang', 'Bergen'), 1);
    assert.equal(of('Kiel', 'Marit Solvang'), undefined);
  });

  it('says how often who is named, dates by what they mean', () => {
    const { names, dates } = both();
    const solvang = names[0] ?? assert.fail();
    assert.deepEqual([solvang.name, solvang.mentions, solvang.articles], ['Marit Solvang', 4, 2]);
    assert.equal(
      names.some(({ type }) => type === 'date'),
      false,
    );
    const day = dates.find(({ name }) => name === '2026-12-03') ?? assert.fail(JSON.stringify(dates));
    assert.deepEqual([day.mentions, day.articles], [1, 1]);
    assert.ok(day.with.includes('Ole Brun'), day.with.join());
  });

  it('says what each article is', () => {
    const { articles, pending } = both();
    assert.deepEqual(
      articles.map(({ title, date, quotes, quotedWords }) => [title, date, quotes, quotedWords]),
      [
        ['Fähre fällt aus', '2026-11-24', 2, 7],
        ['Rat tagt', undefined, 1, 4],
      ],
    );
    assert.ok(pending > 10);
  });

  it('takes what is linked to the same item as one, whatever it is called', () => {
    const link = (name: string, wikidata: string, from: ReportSource): ReportSource => ({
      ...from,
      digest: {
        ...from.digest,
        entities: from.digest.entities.map((entity) => (entity.name === name ? { ...entity, wikidata } : entity)),
      },
    });
    const one = link('Kiel', 'Q1707', source('a.article', harbour));
    const other = link('Bergen', 'Q1707', source('b.article', town));
    const kiel = countReport([one, other], schema).names.find(({ name }) => name === 'Kiel');
    assert.equal(kiel?.articles, 2);
  });

  it('counts words of a quotation in another one once', () => {
    const plain = source('a.article', town);
    const [outer] = plain.digest.quotes;
    assert.ok(outer);
    const inner = { ...outer, id: 'inner', words: 2, spans: [{ start: 20, end: 28 }], speakers: [] };
    const nested = { ...plain, digest: { ...plain.digest, quotes: [outer, inner] } };
    const { quotedWords, speakers } = countReport([nested], schema);
    assert.equal(quotedWords, 4);
    assert.deepEqual(
      speakers.map(({ kind, words }) => [kind, words]),
      [
        ['named', 4],
        ['nobody', 2],
      ],
    );
  });

  it('keeps a number of places, and pairs a number of names', () => {
    const people = Array.from(
      { length: 60 },
      (_, index) => `Anna ${String.fromCharCode(65 + (index % 26))}orin${'aeiou'.charAt(index % 5)}s`,
    );
    const long = source('long.article', `Liste\n\n${people.join(', ')}.\n\n${'Marit Solvang kam. '.repeat(80)}\n`);
    const { pairs, names } = countReport([long], schema);
    assert.ok(pairs.length <= (30 * 29) / 2 + 30, String(pairs.length));
    for (const { places } of names) assert.ok(places.length <= mostPlaces);
  });

  it('of nothing is empty, and of the same articles always the same', () => {
    const empty = countReport([], schema);
    assert.deepEqual([empty.words, empty.speakers, empty.pairs], [0, [], []]);
    fc.assert(
      fc.property(fc.constantFrom(harbour, town, ''), fc.constantFrom(harbour, town), (one, other) => {
        const sources = [source('a', one), source('b', other)];
        assert.deepEqual(countReport(sources, schema), countReport(sources, schema));
      }),
      { numRuns: 5 },
    );
  });
});

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGold } from './gold';

const newsFolder = path.join(__dirname, 'news');
const news = ['dev', 'held'].flatMap((part) => readdirSync(path.join(newsFolder, part)).map((file) => `${part}/${file}`));
const goldFolder = path.join(__dirname, 'gold');
const sampleFolder = path.join(__dirname, '../../samples');
const names = readdirSync(goldFolder)
  .filter((file) => file.endsWith('.gold.txt'))
  .map((file) => file.replace('.gold.txt', ''));
const goldOf = (name: string) => readGold(readFileSync(path.join(goldFolder, `${name}.gold.txt`), 'utf8'));

describe('gold texts: reading', () => {
  const source = [
    '<s:q1,q2|[[per|Ada 🦉 Weiß|e1]]> <c:q1|sagte>: {q1:direct|„Ich sah {q3:indirect|den [[loc|Harz|e2]]}.“}, {q2:direct|„Ja}',
    '',
    '{q2:direct|„Nein.“} [[date|1908]]',
    '=== gold ===',
    'q1 speaker=e1 medium=writing',
    'q2 speaker=e1,e2',
    'q3 speaker=',
    'e1 name=Ada Weiß',
    '',
  ].join('\n');
  const gold = readGold(source);
  const words = (spans: readonly { start: number; end: number }[]) => spans.map((s) => gold.text.slice(s.start, s.end));

  it('takes the markup and the trailer away and nothing else', () => {
    assert.equal(gold.text, 'Ada 🦉 Weiß sagte: „Ich sah den Harz.“, „Ja\n\n„Nein.“ 1908\n');
  });

  it('gives mentions with their entities, and dates without', () => {
    assert.deepEqual(words(gold.mentions), ['Ada 🦉 Weiß', 'Harz', '1908']);
    assert.deepEqual(
      gold.mentions.map((mention) => [mention.type, mention.entity]),
      [
        ['person', 'e1'],
        ['place', 'e2'],
        ['date', undefined],
      ],
    );
    assert.deepEqual(
      gold.entities.map((entity) => entity.name),
      ['Ada Weiß', 'Harz'],
    );
  });

  it('gives quotes with all their spans, roles and speakers', () => {
    const drawn = gold.quotes.map((quote) => [
      quote.id,
      quote.type,
      quote.medium,
      words(quote.spans),
      words(quote.speaker),
      words(quote.cue),
      quote.speakerEntities,
    ]);
    const byId = drawn.sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    assert.deepEqual(byId, [
      ['q1', 'direct', 'writing', ['„Ich sah den Harz.“'], ['Ada 🦉 Weiß'], ['sagte'], ['e1']],
      ['q2', 'direct', 'speech', ['„Ja', '„Nein.“'], ['Ada 🦉 Weiß'], [], ['e1', 'e2']],
      ['q3', 'indirect', 'speech', ['den Harz'], [], [], []],
    ]);
  });
});

describe('gold texts: refused', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no trailer', 'Text.\n', /no line/u],
    ['a mention left open', '[[per|Ada\n=== gold ===\n', /not closed/u],
    ['ends that cross', '{q1:direct|[[per|Ada}|e1]]\n=== gold ===\nq1 speaker=\n', /closes no/u],
    ['an unknown type', '[[pet|Ada|e1]]\n=== gold ===\n', /unknown: pet/u],
    ['an unknown kind', '{q1:said|Ja}\n=== gold ===\nq1 speaker=\n', /unknown: said/u],
    ['a name without an entity', '[[per|Ada]]\n=== gold ===\n', /have an entity/u],
    ['an entity of two types', '[[per|Ada|e1]] [[loc|Ada|e1]]\n=== gold ===\n', /two types/u],
    ['a quote without facts', '{q1:direct|Ja}\n=== gold ===\n', /no line in the trailer/u],
    ['facts twice', '{q1:direct|Ja}\n=== gold ===\nq1 speaker=\nq1 speaker=\n', /two lines/u],
    ['a speaker whom no mention names', '{q1:direct|Ja}\n=== gold ===\nq1 speaker=e9\n', /e9/u],
    ['a role of a quote that is not there', '<c:q2|sagt>\n=== gold ===\n', /q2/u],
  ];
  for (const [title, source, expected] of cases) {
    it(title, () => {
      assert.throws(() => readGold(source), expected);
    });
  }
});

describe('gold texts: the samples', () => {
  it('there is one for every sample', () => {
    const samples = readdirSync(sampleFolder).filter((file) => file.endsWith('.article'));
    assert.deepEqual(samples.map((file) => file.replace('.article', '')).sort(), [...names].sort());
    assert.ok(names.length >= 6);
  });

  for (const name of names) {
    it(`${name}: without markup it is the sample, character for character`, () => {
      assert.equal(goldOf(name).text, readFileSync(path.join(sampleFolder, `${name}.article`), 'utf8'));
    });

    it(`${name}: spans are not empty and have no white space at their edges`, () => {
      const { text, mentions, quotes } = goldOf(name);
      const spans = [...mentions, ...quotes.flatMap((q) => [...q.spans, ...q.speaker, ...q.cue, ...q.addressee])];
      for (const { start, end } of spans) {
        const words = text.slice(start, end);
        assert.ok(words !== '' && words.trim() === words, JSON.stringify(words));
        assert.ok(!words.includes('\n'), `a span ends with its paragraph: ${words}`);
      }
    });

    it(`${name}: a direct quotation starts with its mark`, () => {
      const { text, quotes } = goldOf(name);
      for (const { start, end } of quotes.filter((quote) => quote.type === 'direct').flatMap((quote) => quote.spans)) {
        assert.match(text.slice(start, end), /^[„“‚‘»›«‹"']/u);
      }
    });

    it(`${name}: every time a person's full name stands in the text, it is marked`, () => {
      const { text, mentions, entities } = goldOf(name);
      const body = text.startsWith('---\n') ? text.indexOf('\n---\n', 4) : 0;
      for (const person of entities.filter((entity) => entity.type === 'person')) {
        for (let at = text.indexOf(person.name, body); at >= 0; at = text.indexOf(person.name, at + 1)) {
          assert.ok(
            mentions.some((mention) => mention.start <= at && at < mention.end),
            `${person.name} at ${String(at)}`,
          );
        }
      }
    });
  }
});

describe('gold texts: news', () => {
  const sources = readFileSync(path.join(newsFolder, 'sources.tsv'), 'utf8');
  for (const file of news) {
    it(`${file} can be read, and its source is named`, () => {
      const { mentions, quotes } = readGold(readFileSync(path.join(newsFolder, file), 'utf8'));
      assert.ok(mentions.length > 0);
      assert.deepEqual(quotes, []);
      assert.ok(sources.includes(`${file.replace('.gold.txt', '')}\thttp`));
    });
  }
});

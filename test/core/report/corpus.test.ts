import assert from 'node:assert/strict';
import { Corpus, entityKey, pendingOf, speakerKeys } from '../../../src/core/report/corpus';
import type { ArticleDigest, DigestEntity, DigestQuote } from '../../../src/core/report/digest';

const place = (start: number, score?: number) => ({
  ...{ start, end: start + 4, item: `?person:${String(start)}`, by: 'mention' as const },
  ...(score !== undefined && { score }),
});
const entity = (id: string, name: string, starts: readonly number[], wikidata?: string): DigestEntity => ({
  ...{ id, type: 'person', name, aliases: [], places: starts.map((start) => place(start, 0.8)) },
  ...(wikidata !== undefined && { wikidata }),
});
const quote = (start: number, speakers: DigestQuote['speakers'], score?: number): DigestQuote => ({
  ...{ id: `?quote:${String(start)}`, type: 'quote', spans: [{ start, end: start + 9 }], excerpt: 'x' },
  ...{ attributes: {}, words: 2, speakers },
  ...(score !== undefined && { score }),
});
const digest = (entities: readonly DigestEntity[], quotes: readonly DigestQuote[] = []): ArticleDigest => ({
  ...{ title: '', language: 'de', words: 0, voices: [], others: [], blocks: [], dates: [] },
  ...{ entities, quotes, pending: entities.flatMap(({ places }) => places).length },
});
const counts = (all: Iterable<{ readonly name: string; readonly count: number }>) =>
  [...all].map(({ name, count }) => `${name} ${String(count)}`);

describe('a corpus', () => {
  it('knows who is in which article, by name or by their item of Wikidata', () => {
    const corpus = new Corpus();
    corpus.put('a', digest([entity('?e1', 'Anna Berg', [0, 9]), entity('s1', 'Ben', [20], 'Q1')]));
    corpus.put('b', digest([entity('?e9', 'Anna Berg', [5]), entity('s2', 'Ben Ode', [30], 'Q1')]));
    assert.deepEqual(counts(corpus.entities.values()), ['Anna Berg 3', 'Ben 2']);
    assert.deepEqual([...(corpus.entities.get('person Q1')?.articles.keys() ?? [])], ['a', 'b']);
    assert.equal(corpus.pending, 5);
  });

  it('forgets what an article does not say any more', () => {
    const corpus = new Corpus();
    corpus.put('a', digest([entity('?e1', 'Anna Berg', [0])], [quote(50, [{ wording: 'sie', entity: '?e1' }])]));
    corpus.put('b', digest([entity('?e1', 'Anna Berg', [0])]));
    corpus.put('a', digest([entity('?e1', 'Ben', [0])]));
    assert.deepEqual(counts(corpus.entities.values()), ['Anna Berg 1', 'Ben 1']);
    assert.equal(corpus.speakers.size, 0);
    corpus.put('a', undefined);
    corpus.put('b', undefined);
    corpus.put('c', undefined);
    assert.deepEqual([corpus.entities.size, corpus.articles.size, corpus.pending], [0, 0, 0]);
  });

  it('knows who speaks: by name, by their words, or nobody', () => {
    const corpus = new Corpus();
    const anna = entity('?e1', 'Anna Berg', [0]);
    const both = quote(60, [{ wording: 'sie', entity: '?e1' }, { wording: 'der Pilot' }]);
    const quotes = [
      quote(50, [
        { wording: 'Anna', entity: '?e1' },
        { wording: 'sie', entity: '?e1' },
      ]),
      both,
      quote(80, []),
    ];
    corpus.put('a', digest([anna], quotes));
    corpus.put('b', digest([], [quote(5, [{ wording: 'der Pilot', entity: 'gone' }])]));
    assert.deepEqual(counts(corpus.speakers.values()), ['Anna Berg 2', 'der Pilot 2', ' 1']);
    const byId = (id: string) => (id === '?e1' ? anna : undefined);
    assert.deepEqual(speakerKeys(both, byId), [entityKey(anna), '„der Pilot']);
    assert.deepEqual(speakerKeys(quote(80, []), byId), ['']);
  });

  it('makes one of two entities of an article that are one item of Wikidata', () => {
    const corpus = new Corpus();
    corpus.put('a', digest([entity('s1', 'Anna', [0], 'Q5'), entity('s2', 'Frau Berg', [9], 'Q5')]));
    assert.deepEqual(counts(corpus.entities.values()), ['Anna 2']);
    assert.equal(corpus.entities.get('person Q5')?.articles.get('a')?.places.length, 2);
    corpus.put('a', undefined);
    assert.equal(corpus.entities.size, 0);
  });
});

describe('what is to be reviewed', () => {
  it('is every suggestion in the order of the text', () => {
    const mixed: DigestEntity = {
      ...entity('?e1', 'Anna', [40, 3]),
      places: [place(40, 0.7), place(3), place(1, 0.9)],
    };
    const found = pendingOf(digest([mixed], [quote(20, [], 0.5), quote(60, [])]));
    assert.deepEqual(
      found.map(({ id, name, score }) => [id, name, score]),
      [
        ['?person:1', 'Anna', 0.9],
        ['?quote:20', undefined, 0.5],
        ['?person:40', 'Anna', 0.7],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import type { Get, Got } from '../../../src/core/ports';
import { isEndpoint } from '../../../src/core/wikidata/endpoint';
import { isWikidataItem } from '../../../src/core/wikidata/item';
import { searchItems } from '../../../src/core/wikidata/search';

const endpoint = 'https://wiki.example/w/api.php';
const question = { words: 'Anna Berg', language: 'de' } as const;

const json = (value: unknown): Got => ({ status: 200, body: JSON.stringify(value) });

/** A server that answers each action in its own way, and the questions that it was asked. */
function server(answers: Readonly<Record<string, (asked: URLSearchParams) => Got>>) {
  const asked: URL[] = [];
  const get: Get = (url) => {
    const parsed = new URL(url);
    asked.push(parsed);
    const answer = answers[parsed.searchParams.get('action') ?? ''];
    return Promise.resolve(answer ? answer(parsed.searchParams) : { code: 'offline' });
  };
  return { asked, get };
}

const found = [
  { id: 'Q101', label: 'Anna Berg', description: 'deutsche Politikerin' },
  { id: 'Q102', label: 'Annaberg', description: 'Stadt in Sachsen' },
];
const claims = (id: string) => ({ claims: { P31: [{ mainsnak: { datavalue: { value: { id } } } }] } });
const items = json({ entities: { Q101: claims('Q5'), Q102: claims('Q515') } });
const classes = json({
  entities: { Q5: { labels: { de: { value: 'Mensch' } } }, Q515: { labels: { en: { value: 'city' } } } },
});
const entities = (asked: URLSearchParams): Got => (asked.get('props') === 'claims' ? items : classes);

describe('a search in Wikidata', () => {
  it('gives label, description and type, in the language of the article', async () => {
    const { asked, get } = server({ wbsearchentities: () => json({ search: found }), wbgetentities: entities });
    assert.deepEqual(await searchItems(get, endpoint, question), {
      candidates: [
        { ...found[0], types: ['Mensch'] },
        { ...found[1], types: ['city'] },
      ],
    });
    assert.equal(asked.length, 3);
    for (const url of asked) {
      assert.equal(url.origin + url.pathname, endpoint);
      assert.equal(url.searchParams.get('origin'), '*');
      assert.equal(url.searchParams.get('format'), 'json');
    }
    const [first, second, third] = asked.map(({ searchParams }) => searchParams);
    assert.equal(first?.get('search'), 'Anna Berg');
    assert.equal(first.get('language'), 'de');
    assert.equal(first.get('type'), 'item');
    assert.equal(second?.get('ids'), 'Q101|Q102');
    assert.equal(third?.get('ids'), 'Q5|Q515');
    assert.equal(third.get('languages'), 'de|en');
  });

  it('asks in the other language if nothing is called so in the article’s', async () => {
    const { asked, get } = server({
      wbsearchentities: (each) => json({ search: each.get('language') === 'en' ? found.slice(0, 1) : [] }),
      wbgetentities: entities,
    });
    const result = await searchItems(get, endpoint, question);
    assert.ok('candidates' in result && result.candidates.length === 1);
    assert.deepEqual(
      asked.slice(0, 2).map(({ searchParams }) => [searchParams.get('language'), searchParams.get('uselang')]),
      [
        ['de', 'de'],
        ['en', 'de'],
      ],
    );
  });

  it('does without types where they cannot be had', async () => {
    for (const answer of [{ code: 'timeout' }, { status: 500, body: '' }, json({ entities: [] }), json(7)] as const) {
      const { get } = server({ wbsearchentities: () => json({ search: found }), wbgetentities: () => answer });
      const result = await searchItems(get, endpoint, question);
      assert.ok('candidates' in result);
      assert.deepEqual(
        result.candidates.map(({ types }) => types),
        [[], []],
      );
    }
  });

  it('says that nothing is called so, and asks nothing for no words', async () => {
    const { asked, get } = server({ wbsearchentities: () => json({ search: [] }) });
    assert.deepEqual(await searchItems(get, endpoint, question), { candidates: [] });
    assert.equal(asked.length, 2);
    assert.deepEqual(await searchItems(get, endpoint, { words: ' \u0000\n', language: 'en' }), { candidates: [] });
    assert.equal(asked.length, 2);
  });

  it('puts any words into the address as words', async () => {
    const { asked, get } = server({ wbsearchentities: () => json({ search: [] }) });
    const words = 'A&action=edit#?<b>„ü“ ' + 'x'.repeat(5000);
    await searchItems(get, endpoint, { words, language: 'de' });
    const search = asked[0]?.searchParams.get('search') ?? '';
    assert.ok(words.startsWith(search.slice(0, -1)) && search.length <= 200, search);
    assert.equal(asked[0]?.searchParams.get('action'), 'wbsearchentities');
  });
});

const failures: readonly (readonly [title: string, got: Got, code: string])[] = [
  ['nobody can be reached', { code: 'offline' }, 'offline'],
  ['it takes too long', { code: 'timeout' }, 'timeout'],
  ['somebody cancels', { code: 'cancelled' }, 'cancelled'],
  ['it leads elsewhere', { code: 'redirect' }, 'redirect'],
  ['it is too large', { code: 'tooLarge' }, 'tooLarge'],
  ['the server fails', { status: 500, body: '<h1>no</h1>' }, 'status'],
  ['it is a page', { status: 200, body: '<html>Sign in</html>' }, 'unexpected'],
  ['it is no object', json([1, 2]), 'unexpected'],
  ['it is null', json(null), 'unexpected'],
  ['it has no list', json({ search: { length: 3 } }), 'unexpected'],
  ['the server refuses', json({ error: { code: 'ratelimited', info: 'later' } }), 'refused'],
];

describe('a search that has no answer', () => {
  for (const [title, got, code] of failures)
    it(`says so if ${title}`, async () => {
      const result = await searchItems(() => Promise.resolve(got), endpoint, question);
      assert.equal('code' in result && result.code, code);
    });

  it('asks nobody if the address is none', async () => {
    const { asked, get } = server({});
    assert.deepEqual(await searchItems(get, 'http://wiki.example/w/api.php', question), { code: 'endpoint' });
    assert.equal(asked.length, 0);
  });
});

describe('what a server says', () => {
  it('is passed over where it is no item', async () => {
    const search: readonly unknown[] = [
      ...[null, 7, 'Q1', [], {}, { id: 5 }, { id: 'P31', label: 'x' }, { id: 'Q0' }, { id: 'Q1/../x' }],
      ...[{ id: 'Q' + '9'.repeat(40) }],
    ];
    const { get } = server({ wbsearchentities: () => json({ search }) });
    assert.deepEqual(await searchItems(get, endpoint, question), { candidates: [] });
  });

  it('is text on one line, whatever it holds', async () => {
    const label = '<img src=x onerror=alert(1)>\n\u202eevil\u0000';
    const hostile = [
      { id: 'Q1', label, description: 'x'.repeat(100_000) },
      { id: 'Q1', label: 'again' },
      { id: 'Q2', label: { toString: 'x' }, description: ['no'], match: { text: 'Matched' } },
      { id: 'Q3' },
    ];
    const { get } = server({ wbsearchentities: () => json({ search: hostile }) });
    const result = await searchItems(get, endpoint, question);
    assert.ok('candidates' in result);
    assert.deepEqual(
      result.candidates.map((each) => [each.id, each.label, each.description.length]),
      [
        ['Q1', '<img src=x onerror=alert(1)> evil', 200],
        ['Q2', 'Matched', 0],
        ['Q3', 'Q3', 0],
      ],
    );
  });

  it('is not followed further than it is built, and of a long list only the beginning is read', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `Q${index + 1}`, label: 'x' }));
    const odd = json({
      entities: { Q1: { claims: { P31: 'no' } }, Q2: claims('javascript:alert(1)'), Q3: claims('Q5') },
    });
    const { get } = server({
      wbsearchentities: () => json({ search: many }),
      wbgetentities: (asked) => (asked.get('props') === 'claims' ? odd : json({ entities: { Q5: { labels: [] } } })),
    });
    const result = await searchItems(get, endpoint, question);
    assert.ok('candidates' in result && result.candidates.length === 10);
    assert.ok(result.candidates.every(({ types }) => types.length === 0));
  });
});

describe('an address', () => {
  for (const good of [
    'https://www.wikidata.org/w/api.php',
    'https://wiki.example:8443/api.php',
    'http://localhost:8080/w/api.php',
    'http://127.0.0.1:1/w/api.php',
    'http://[::1]/w/api.php',
  ])
    it(`may be asked: ${good}`, () => {
      assert.ok(isEndpoint(good));
    });
  for (const bad of [
    '',
    'http://www.wikidata.org/w/api.php',
    'http://localhost.example/w/api.php',
    'https://user:secret@wiki.example/w/api.php',
    'https://wiki.example/w/api.php?action=edit',
    'https://wiki.example/#x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
  ])
    it(`may not be asked: ${bad || 'none'}`, () => {
      assert.ok(!isEndpoint(bad));
    });
});

describe('the id of an item', () => {
  it('is a Q with a number', () => {
    for (const id of ['Q1', 'Q42', 'Q123456789']) assert.ok(isWikidataItem(id), id);
    for (const id of ['', 'Q', 'Q0', 'q1', 'Q01', 'P31', 'Q1\n', ' Q1', 'Q1?x', `Q${'1'.repeat(30)}`, undefined])
      assert.ok(!isWikidataItem(id), id);
  });
});

// A server that speaks the part of MediaWiki's API that a search in Wikidata needs, with two people and what they are, all
// invented. Suites ask it in the place of Wikidata: no test needs a network.
import { createServer } from 'node:http';

const people = [
  { id: 'Q101', label: 'Anna Berg', description: 'deutsche Politikerin' },
  { id: 'Q102', label: 'Anna Berg', description: '<b>Malerin</b> $(trash)' },
];
const instance = (id) => ({ claims: { P31: [{ mainsnak: { datavalue: { value: { id } } } }] } });
const entities = {
  Q101: instance('Q5'),
  Q102: instance('Q5'),
  Q5: { labels: { de: { language: 'de', value: 'Mensch' } } },
};

/**
 * @returns {Promise<{ endpoint: string, asked: readonly string[], close: () => void }>} `asked`: each question, in order; also
 *   to be had from the server itself, at /asked
 */
export async function startWikibase() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    if (pathname === '/asked') return response.end(JSON.stringify(asked));
    asked.push(search);
    if (pathname !== '/w/api.php') return response.writeHead(404).end();
    return response.end(JSON.stringify(answerTo(searchParams)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}/w/api.php`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {URLSearchParams} question */
function answerTo(question) {
  if (question.get('action') === 'wbsearchentities') {
    const words = question.get('search') ?? '';
    return { search: people.filter(({ label }) => label.startsWith(words)), success: 1 };
  }
  const ids = (question.get('ids') ?? '').split('|');
  return { entities: Object.fromEntries(ids.map((id) => [id, entities[id] ?? { id, missing: '' }])), success: 1 };
}

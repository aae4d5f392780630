import { strict as assert } from 'node:assert';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import Papa from 'papaparse';
import { reportCsv } from '../../../src/core/report/csv';
import { reportHtml } from '../../../src/core/report/html';
import type { Report } from '../../../src/core/report/report';
import { tablesOf } from '../../../src/core/report/tables';
import { words } from './words';

const place = { article: 0, start: 5, end: 9 };
const speaker = (name: string, more: Partial<Report['speakers'][number]> = {}): Report['speakers'][number] => ({
  ...{ name, kind: 'named', quotes: 2, words: 1234, share: 0.5, articles: 1, places: [place] },
  ...more,
});
const article = (uri: string) => ({ uri, name: 'a.article', title: '', words: 100, quotes: 3, quotedWords: 50 });
const report: Report = {
  articles: [article('file:///a.article')],
  ...{ words: 100, quotes: 3, quotedWords: 50, pending: 3 },
  speakers: [
    speaker('<img src=x onerror=alert(1)>'),
    speaker('=HYPERLINK("http://evil")', { share: 0.25, words: 617 }),
    speaker('', { kind: 'nobody', words: 1, share: 0.001, places: [] }),
  ],
  names: [
    { name: 'Anna', type: 'person', mentions: 3, articles: 1, places: [place] },
    { name: 'X', type: 'ship', mentions: 1, articles: 1, places: [place] },
  ],
  pairs: [{ name: 'Anna', other: 'Kiel', types: ['person', 'place'], paragraphs: 1, articles: 1, places: [place] }],
  dates: [{ name: '2026-11-24', mentions: 1, with: ['Anna', 'Kiel'], articles: 1, places: [place] }],
};

const elements = (node: DefaultTreeAdapterTypes.Node, name: string): readonly DefaultTreeAdapterTypes.Element[] => {
  const own = 'tagName' in node && node.tagName === name ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => elements(child, name))] : own;
};

describe('the tables of a report', () => {
  it('are those that have rows, one for each type', () => {
    assert.deepEqual(
      tablesOf(report).map(({ id, type }) => [id, type]),
      [
        ['speakers', undefined],
        ['together', undefined],
        ['named', 'person'],
        ['named', 'ship'],
        ['dates', undefined],
      ],
    );
    assert.deepEqual(tablesOf({ ...report, speakers: [], names: [], pairs: [], dates: [] }), []);
  });

  it('say in how many articles only where there are several, and which these are', () => {
    const many = tablesOf({ ...report, articles: [article('a'), article('b')] });
    assert.ok(many[0]?.columns.some(({ id }) => id === 'articles'));
    assert.equal(many.at(-1)?.id, 'articles');
    assert.deepEqual(many.at(-1)?.rows[1]?.cells, ['a.article', '', 100, 3, 0.5]);
    assert.equal(
      tablesOf(report)[0]?.columns.some(({ id }) => id === 'articles'),
      false,
    );
  });
});

describe('a report as a page of its own', () => {
  const html = reportHtml(report, tablesOf(report), words);

  it('needs no script and loads nothing', () => {
    const errors: string[] = [];
    const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
    assert.deepEqual(errors, []);
    for (const name of ['script', 'img', 'link', 'iframe', 'a']) assert.deepEqual(elements(tree, name), [], name);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/u);
  });

  it('shows words of articles as text', () => {
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(html.includes('Bericht über &lt;b&gt;a.article&lt;/b&gt;'));
  });

  it('writes numbers as the reader does, draws bars, and names types and nobody', () => {
    assert.match(html, /1\.234/u);
    assert.match(html, /50,0\s%/u);
    assert.match(html, /width:100%/u);
    assert.match(html, /width:50%/u);
    for (const part of ['Genannt: Person', 'Genannt: ship', 'Niemand', 'Offen: 3'])
      assert.ok(html.includes(part), part);
  });

  it('has the first rows of a long table, and says how many are left', () => {
    const speakers = Array.from({ length: 205 }, (_, index) => speaker(`S${index}`));
    const long = { ...report, speakers };
    const page = reportHtml(long, tablesOf(long), words);
    assert.ok(page.includes('und 5 weitere'));
    assert.ok(!page.includes('>S204<'));
  });

  it('says so if there is nothing', () => {
    const nothing = { ...report, speakers: [], names: [], pairs: [], dates: [], pending: 0 };
    const page = reportHtml(nothing, tablesOf(nothing), words);
    assert.ok(page.includes('<p>Nichts</p>'));
    assert.ok(!page.includes('Offen'));
  });
});

describe('a report for spreadsheets', () => {
  const files = reportCsv(report, tablesOf(report), words);

  it('is a file for each table, with places', () => {
    assert.deepEqual(
      files.map(({ id }) => id),
      ['speakers', 'together', 'named-person', 'named-ship', 'dates'],
    );
    const { data } = Papa.parse<string[]>(files[1]?.content.replace(/^\uFEFF/u, '').trim() ?? '');
    assert.deepEqual(data, [
      ['Name', 'Mit', 'Absätze', 'uri', 'start', 'end'],
      ['Anna', 'Kiel', '1', 'file:///a.article', '5', '9'],
    ]);
  });

  it('has shares from 0 to 1 with the digits that say something', () => {
    const third = { ...report, speakers: [speaker('Anna', { share: 1 / 3 }), speaker('Ben', { share: 2 / 3 })] };
    const [file] = reportCsv(third, tablesOf(third), words);
    const { data } = Papa.parse<string[]>(file?.content.replace(/^\uFEFF/u, '').trim() ?? '');
    assert.deepEqual(
      data.slice(1).map((row) => row[3]),
      ['0.3333', '0.6667'],
    );
  });

  it('holds nothing that a spreadsheet would run', () => {
    const { data } = Papa.parse<string[]>(files[0]?.content.replace(/^\uFEFF/u, '').trim() ?? '');
    assert.equal(data[2]?.[0], `'=HYPERLINK("http://evil")`);
    assert.deepEqual(data[3]?.slice(0, 1).concat(data[3].slice(4)), ['Niemand', '', '', '']);
  });
});

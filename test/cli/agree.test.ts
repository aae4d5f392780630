import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tagChange } from '../../src/core/annotations/decide';
import { applyChange, noDecisions } from '../../src/core/annotations/decisions';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { overlay } from '../../src/core/annotations/overlay';
import { writeSidecar } from '../../src/core/annotations/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { runCli } from './program';

const text = 'Petra Kranz besuchte Kiel, dann Lübeck.\n';

/** A sidecar in which somebody tagged wordings. */
function sidecarOf(by: string, marks: readonly (readonly [type: string, wording: string])[]): string {
  const article = parseArticle(text);
  let id = 0;
  const stamp = { by, on: '2026-11-24T10:00:00Z', newId: () => `${by}${String(++id)}` };
  const decisions = marks.reduce((decided, [type, wording]) => {
    const layer = overlay({ items: [], entities: [] }, decided, text);
    const start = text.indexOf(wording);
    const spans = [{ start, end: start + wording.length }];
    return applyChange(decided, tagChange(layer, decided, article, spans, type, defaultSchema, stamp));
  }, noDecisions);
  return writeSidecar(decisions, article);
}

interface Line {
  readonly file: string;
  readonly annotators: readonly { readonly name: string; readonly annotations: number }[];
  readonly types: readonly { readonly type: string; readonly f1: unknown; readonly undefined?: unknown }[];
  readonly all: { readonly f1: unknown; readonly observed: unknown; readonly undefined?: unknown };
}

describe('agree', () => {
  let folder = '';
  const put = (name: string, content: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const lines = (out: string) =>
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('compares the shared sidecar and those of further annotators', async () => {
    const file = put('a.article', text);
    put(
      'a.article.ann.jsonl',
      sidecarOf('ks', [
        ['person', 'Petra Kranz'],
        ['place', 'Kiel'],
      ]),
    );
    put(
      'a.article.ml.ann.jsonl',
      sidecarOf('Mia L.', [
        ['person', 'Kranz'],
        ['place', 'Kiel'],
        ['place', 'Lübeck'],
      ]),
    );
    const { code, out, err } = await runCli(['agree', file, '--json']);
    assert.deepEqual([code, err], [0, '']);
    const [line, ...others] = lines(out);
    assert.equal(others.length, 0);
    assert.equal(line?.file, file);
    assert.deepEqual(
      line.annotators.map(({ name, annotations }) => [name, annotations]),
      [
        ['ks', 2],
        ['Mia L.', 3],
      ],
    );
    assert.deepEqual(
      line.types.map(({ type, f1 }) => [type, f1]),
      [
        ['person', { exact: 0, overlap: 1 }],
        ['place', { exact: 2 / 3, overlap: 2 / 3 }],
      ],
    );
    assert.deepEqual([line.all.f1, line.all.undefined], [{ exact: 0.4, overlap: 0.8 }, undefined]);
    // Eight tokens, of which Petra and Lübeck got something else.
    assert.equal(line.all.observed, 6 / 8);
  });

  it('draws a table', async () => {
    const file = put('a.article', text);
    for (const by of ['ks', 'ml']) put(`a.article.${by}.ann.jsonl`, sidecarOf(by, [['place', 'Kiel']]));
    const { out } = await runCli(['agree', file]);
    assert.equal(
      out,
      [
        `== ${file} ==`,
        '       ks  ml  observed  kappa  alpha  F1 exact  F1 overlap',
        'place   1   1     1.000  1.000  1.000     1.000       1.000',
        'all     1   1     1.000  1.000  1.000     1.000       1.000',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says why there is no figure', async () => {
    const file = put('a.article', text);
    put('a.article.ann.jsonl', sidecarOf('ks', [['place', 'Kiel']]));
    const drawn = await runCli(['agree', file]);
    assert.match(drawn.out, /^place +1 +– +– +– +– +–$/mu);
    assert.match(drawn.out, /there is only one annotator/);
    const [line] = lines((await runCli(['agree', file, '--json'])).out);
    assert.deepEqual([line?.all.f1, line?.all.observed], [{ exact: null, overlap: null }, null]);
    assert.match(JSON.stringify(line?.all.undefined), /"kappa":"oneAnnotator"/);
    put('a.article.ml.ann.jsonl', sidecarOf('ml', []));
    put('a.article.ann.jsonl', sidecarOf('ks', []));
    assert.match((await runCli(['agree', file])).out, /nobody has marked anything/);
  });

  it('leaves the shared sidecar out if asked', async () => {
    const file = put('a.article', text);
    for (const part of ['', '.ks', '.ml']) put(`a.article${part}.ann.jsonl`, sidecarOf(part, [['place', 'Kiel']]));
    const [line] = lines((await runCli(['agree', file, '--json', '--own'])).out);
    assert.deepEqual(
      line?.annotators.map(({ name }) => name),
      ['.ks', '.ml'],
    );
  });

  it('tells annotators of one name apart by their files', async () => {
    const file = put('a.article', text);
    for (const part of ['', '.first', '.second'])
      put(`a.article${part}.ann.jsonl`, sidecarOf('ks', [['place', 'Kiel']]));
    const [line] = lines((await runCli(['agree', file, '--json'])).out);
    assert.deepEqual(
      line?.annotators.map(({ name }) => name),
      ['shared', 'first', 'second'],
    );
  });

  it('takes the articles of a folder, and gives figures for all together', async () => {
    for (const name of ['one/a.article', 'two/b.article']) {
      put(name, text);
      for (const by of ['ks', 'ml']) put(`${name}.${by}.ann.jsonl`, sidecarOf(by, [['place', 'Kiel']]));
    }
    put('two/nobody.article', text);
    const { code, out } = await runCli(['agree', folder]);
    assert.equal(code, 0);
    assert.deepEqual(
      out.match(/== .* ==/gu)?.map((title) => title.replace(folder, '')),
      ['== /one/a.article ==', '== /two/b.article ==', '== 2 articles =='],
    );
    assert.match(out, /^all +2 +2 +1\.000/mu);
  });

  it('takes the sidecar of a neighbour for no annotator', async () => {
    const file = put('a', text);
    put('a.article', text);
    put('a.article.ann.jsonl', sidecarOf('ks', []));
    const { code, err } = await runCli(['agree', file]);
    assert.match(err, /nobody has annotated it/);
    assert.equal(code, 1);
  });

  it('names what cannot be read, and goes on', async () => {
    const file = put('a.article', text);
    put('a.article.ann.jsonl', `${sidecarOf('ks', [['place', 'Kiel']])}{"annotation":\n`);
    const { code, out, err } = await runCli(['agree', path.join(folder, 'missing'), file]);
    assert.match(err, /missing[^]*a\.article\.ann\.jsonl:\d+: left out, no JSON/);
    assert.match(out, /a\.article/);
    assert.equal(code, 1);
    assert.equal((await runCli(['agree'])).code, 2);
  });

  it('counts the types of a schema alone, and names the others', async () => {
    const file = put('s.article', text);
    put(
      's.article.ann.jsonl',
      sidecarOf('ks', [
        ['person', 'Petra Kranz'],
        ['place', 'Kiel'],
      ]),
    );
    put('s.article.ml.ann.jsonl', sidecarOf('ml', [['person', 'Petra Kranz']]));
    const schema = put('article-schema.json', JSON.stringify({ types: [{ name: 'person', named: true }] }));
    const { code, out, err } = await runCli(['agree', file, '--schema', schema, '--json']);
    assert.deepEqual([code, err], [1, `${file}.ann.jsonl: not counted, the schema has no type "place": 1\n`]);
    const [line] = lines(out);
    assert.deepEqual(
      line?.types.map(({ type }) => type),
      ['person'],
    );
    assert.deepEqual(
      line.annotators.map(({ annotations }) => annotations),
      [1, 1],
    );
  });

  it('refuses a schema that is wrong', async () => {
    const file = put('w.article', text);
    const schema = put('wrong.json', '{');
    const { code, err } = await runCli(['agree', file, '--schema', schema]);
    assert.notEqual(code, 0);
    assert.match(err, /wrong\.json:1: no JSON/u);
  });
});

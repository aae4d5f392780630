import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { useFolder } from './folder';
import { runCli } from './program';

const text = 'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.\n';
const rows = 'Petra\tB-PER\nKranz\tI-PER\nbesuchte\tO\nKiel\tB-LOC\n.\tO\n\n';
const task = JSON.stringify({
  text,
  entities: [
    { id: 1, label: 'quote', start_offset: 27, end_offset: 47 },
    { id: 2, label: 'speaker', start_offset: 55, end_offset: 60 },
    { id: 3, label: 'person', start_offset: 0, end_offset: 11 },
  ],
  relations: [{ id: 1, from_id: 1, to_id: 2, type: 'speaker' }],
  article: 'a.article',
});

describe('convert', () => {
  const { at, put, read } = useFolder();

  it('goes from one format to another and stores nothing', async () => {
    const file = put('a.conll', rows);
    const { code, out, err } = await runCli(['convert', file, '--from', 'conll-2002', '--to', 'germeval']);
    assert.deepEqual([code, out, err], [0, `${at('a.germeval.tsv')}\n`, '']);
    assert.match(read('a.germeval.tsv'), /^#\ta\.article\n1\tPetra\tB-PER\tO\n2\tKranz\tI-PER\tO\n/);
    assert.deepEqual(readdirSync(at('')).sort(), ['a.conll', 'a.germeval.tsv']);
  });

  it('uses the article beside the file, since that has its white space', async () => {
    put('a.article', 'Petra  Kranz\nbesuchte Kiel.');
    await runCli(['convert', put('a.conll', rows), '--from', 'conll-2002', '--to', 'doccano']);
    assert.match(read('a.doccano.jsonl'), /"text":"Petra {2}Kranz\\nbesuchte Kiel\."/);
  });

  it('uses the text of the file where the article reads otherwise', async () => {
    put('a.article', 'Etwas ganz anderes.');
    const { code } = await runCli(['convert', put('a.conll', rows), '--from', 'conll-2002', '--to', 'doccano']);
    assert.equal(code, 0);
    assert.match(read('a.doccano.jsonl'), /"text":"Petra Kranz besuchte Kiel\./);
  });

  it('says what was lost on the way, and altogether; --strict makes it count', async () => {
    const args = [
      'convert',
      put('x.jsonl', `${task}\n${task.replaceAll('a.article', 'b.article')}\n`),
      '--from',
      'doccano',
    ];
    const { code, err } = await runCli([...args, '--to', 'conll-2002', '--out', at('out')]);
    assert.equal(code, 0);
    assert.match(err, /x\.jsonl, b: 1 annotation of a type that it lacks dropped for CoNLL-2002/);
    assert.match(err, /Lost altogether, of 2 articles: 2 annotations of types that it lacks/);
    assert.deepEqual(readdirSync(at('out')).sort(), ['a.conll', 'b.conll']);
    assert.equal((await runCli([...args, '--to', 'conll-2002', '--out', at('out'), '--strict'])).code, 1);
    assert.equal((await runCli([...args, '--to', 'w3c', '--out', at('out'), '--strict'])).code, 0);
  });

  it('reads the standard input and writes the standard output', async () => {
    const { code, out, err } = await runCli(['convert', '-', '--from', 'doccano', '--to', 'csv'], [task]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /2 files an article: name a folder for them by --out/);
    const fine = await runCli(['convert', '-', '--from', 'doccano', '--to', 'spacy'], [task]);
    assert.match(fine.out, /^\{"text":"Petra Kranz.*"label":"PER"/);
  });

  it('reads folders, however deep, into folders', async () => {
    put('in/a.conll', rows);
    put('in/deep/a.conll', rows);
    put('in/deep/other.txt', 'x');
    await runCli(['convert', at('in'), '--from', 'conll-2002', '--to', 'spacy', '--out', at('out')]);
    assert.ok(existsSync(at('out/a.spacy.jsonl')) && existsSync(at('out/deep/a.spacy.jsonl')));
  });

  it('names file, line and reason of what is wrong, and writes nothing', async () => {
    const { code, err } = await runCli([
      'convert',
      put('a.conll', `${rows}Kiel\n`),
      '--from',
      'conll-2002',
      '--to',
      'spacy',
    ]);
    assert.equal(code, 1);
    assert.match(err, /a\.conll:7: a line that is not as the format has it: Kiel\n.*a\.conll: nothing was converted/);
    assert.deepEqual(readdirSync(at('')), ['a.conll']);
  });
});

describe('import of formats that have the text', () => {
  const { at, put, read } = useFolder();

  it('lays tokens on the article that is called alike', async () => {
    put('a.article', text);
    const tokens = text.match(/[\p{L}]+|[^\s\p{L}]/gu) ?? [];
    const content = tokens.map((token) => `${token}\t${token === 'Kiel' ? 'B-LOC' : 'O'}\n`).join('');
    const { code, out } = await runCli(['import', put('a.conll', content), '--from', 'conll-2002']);
    assert.deepEqual([code, out], [0, `${at('a.article.ann.jsonl')}\n`]);
    assert.match(read('a.article.ann.jsonl'), /"type":"place".*"quote":\["Kiel"\]/);
  });

  it('makes the article where there is none, and never writes over one', async () => {
    const { code, out, err } = await runCli([
      'import',
      put('in/x.jsonl', task),
      '--from',
      'doccano',
      '--out',
      at('in'),
    ]);
    assert.deepEqual([code, out], [0, `${at('in/a.article')}\n${at('in/a.article.ann.jsonl')}\n`]);
    assert.match(err, /a\.article: was not there, and is made of the text in .*x\.jsonl/);
    assert.equal(read('in/a.article'), text);
    assert.match(read('in/a.article.ann.jsonl'), /"speaker":\[\{"at":\["[^"]+",55,60\],"quote":"Kranz"\}\]/);
  });

  it('makes nothing but articles, whatever a file calls them', async () => {
    const file = put('in/x.jsonl', task.replace('"a.article"', '"../../.bashrc"'));
    const { out } = await runCli(['import', file, '--from', 'doccano']);
    assert.equal(out, `${at('in/.bashrc.article')}\n${at('in/.bashrc.article.ann.jsonl')}\n`);
  });

  it('two articles of one name are an error', async () => {
    const { code, err } = await runCli(['import', put('x.jsonl', `${task}\n${task}\n`), '--from', 'doccano']);
    assert.equal(code, 1);
    assert.match(err, /x\.jsonl: two articles in it are called .*a\.article/);
    assert.deepEqual(readdirSync(at('')), ['x.jsonl']);
  });

  it('follows words to where they stand now', async () => {
    put('a.article', `Vorab ein neuer Satz.\n\n${text}`);
    await runCli(['import', put('x.jsonl', task), '--from', 'doccano']);
    const { out } = await runCli(['check', '--json', at('a.article')]);
    assert.match(out, /"quote":"Petra Kranz","spans":\[\{"start":23,"end":34\}\]/);
  });

  it('takes several files and folders, says what it left out, and goes on where one is wrong', async () => {
    put('in/a.doccano.jsonl', task.replace('"article"', '"Comments":["so"],"article"'));
    put('in/b.doccano.jsonl', '{');
    const { code, err } = await runCli(['import', at('in'), '--from', 'doccano']);
    assert.equal(code, 1);
    assert.match(err, /a\.doccano\.jsonl: left out: 1 annotation about an article as a whole/);
    assert.match(err, /b\.doccano\.jsonl:1: no JSON[^]*nothing was imported/);
    assert.ok(existsSync(at('in/a.article.ann.jsonl')));
  });

  it('takes the same file twice without deciding anything anew', async () => {
    const file = put('x.jsonl', task);
    await runCli(['import', file, '--from', 'doccano']);
    const before = read('a.article.ann.jsonl');
    await runCli(['import', file, '--from', 'doccano']);
    assert.equal(read('a.article.ann.jsonl'), before);
  });
});

describe('export of folders and streams', () => {
  const { at, put } = useFolder();

  it('takes what is called .article or has a sidecar, and keeps the folders', async () => {
    put('in/a.article', text);
    put('in/deep/b.txt', text);
    put('in/deep/b.txt.ann.jsonl', '{"format":"article-annotations","version":1,"unit":"codepoint"}\n');
    put('in/deep/c.txt', text);
    const { code } = await runCli(['export', at('in'), '--to', 'w3c', '--out', at('out')]);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(at('out'), { recursive: true }).map(String).sort(), [
      'a.jsonld',
      'deep',
      'deep/b.jsonld',
    ]);
  });

  it('reads an article from the standard input', async () => {
    const { code, out } = await runCli(['export', '-', '--to', 'doccano', '--with-suggestions'], [text]);
    assert.equal(code, 0);
    assert.match(out, /^\{"text":"Petra Kranz.*"label":"person"/);
  });

  it('writes several articles one behind the other to the standard output', async () => {
    const { out } = await runCli([
      'export',
      put('a.article', text),
      put('b.article', text),
      '--to',
      'doccano',
      '--out',
      '-',
    ]);
    assert.equal(out.trim().split('\n').length, 2);
  });
});

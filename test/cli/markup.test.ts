import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useFolder } from './folder';
import { runCli } from './program';

const text = 'Petra Kranz besuchte Kiel.\r\n\r\n„Gut 😀“, sagte Kranz.\r\n';
const standoff = [
  'T1\tLOC 21 25\tKiel',
  'T2\tquote 28 35\t„Gut 😀“',
  'T3\tspeaker 43 48\tKranz',
  'E1\tquote:T2 speaker:T3',
  'A1\tquote_kind E1 direct',
  '',
].join('\n');

describe('formats of markup on the command line', () => {
  const { at, put } = useFolder();
  /** What is stored, without ids and moments. */
  const stored = (name: string): readonly string[] =>
    readFileSync(at(name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"type"'))
      .map((line) => line.replace(/"(?:id|annotation|on)":"[^"]*",?/g, ''))
      .sort();
  beforeEach(() => {
    put('a.article', text);
  });

  it('brat is read with the text beside it, and refused without', async () => {
    const file = put('a.ann', standoff);
    const refused = await runCli(['import', file, '--from', 'brat']);
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(refused.err, /a file that belongs to it is not beside it: \.txt/);
    put('a.txt', text.replaceAll('\r\n', '\n'));
    const { code, out } = await runCli(['import', file, '--from', 'brat']);
    assert.deepEqual([code, out], [0, `${at('a.article.ann.jsonl')}\n`]);
    const lines = readFileSync(at('a.article.ann.jsonl'), 'utf8');
    assert.match(lines, /"type":"place".*"quote":\["Kiel"\]/);
    assert.match(lines, /"type":"quote".*"quote":\["„Gut 😀“"\].*"speaker":\[\{[^}]*"quote":"Kranz"\}\]/);
  });

  for (const format of ['tei', 'brat', 'uima-xmi', 'uima-json', 'webanno-tsv'])
    it(`what is decided goes through ${format} and comes back, on CRLF and emoji, and is there once`, async () => {
      put('a.txt', text.replaceAll('\r\n', '\n'));
      await runCli(['import', put('a.ann', standoff), '--from', 'brat']);
      const before = stored('a.article.ann.jsonl');
      await runCli(['export', at('a.article'), '--to', format, '--out', at('out')]);
      await runCli(['import', at('out'), '--from', format, '--out', at('')]);
      assert.deepEqual(stored('a.article.ann.jsonl'), before);
      put('other/a.article', text);
      const { code, err } = await runCli(['import', at('out'), '--from', format, '--out', at('other')]);
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(stored('other/a.article.ann.jsonl'), before);
    });

  it('nothing is stored of a file in which one place is wrong', async () => {
    put('a.txt', text.replaceAll('\r\n', '\n'));
    const { code, err } = await runCli(['import', put('a.ann', `${standoff}T9\tplace 1 2\tX\n`), '--from', 'brat']);
    assert.equal(code, 1);
    assert.match(err, /a\.ann:6: these words do not stand in the article.*\n.*nothing was imported/);
    assert.throws(() => readFileSync(at('a.article.ann.jsonl')));
  });
});

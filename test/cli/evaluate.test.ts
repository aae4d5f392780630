import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from './program';

const text = '„Das Wetter ist gut“, sagte Petra Kranz in Kiel. Dann fuhr sie nach Bonn.';

function at(words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const gold = {
  id: '1',
  text,
  lang: 'de',
  entities: [
    { ...at('Petra Kranz'), label: 'PER' },
    { ...at('Kiel'), label: 'LOC' },
    { ...at('Wetter'), label: 'LOC' },
    { ...at('Bonn'), label: 'city', coarse: 'LOC' },
    { ...at('gut'), label: 'trigger', coarse: null },
  ],
  quotes: [{ type: 'Direct', spans: [at('„Das Wetter ist gut“')], speaker: [at('Petra Kranz')] }],
};

describe('evaluate', () => {
  it('keeps labels as they are, whatever they hold, but from the terminal', async () => {
    const labels = ['political party', '__proto__', 'constructor', 'red\u001B[31m\nline'];
    const entities = labels.map((label, index) => ({ start: 4 * index, end: 4 * index + 3, label }));
    const line = `${JSON.stringify({ id: '1', text, lang: 'de', entities })}\n`;
    const { out: json } = await runCli(['evaluate', '-', '--json'], [line]);
    const { names } = JSON.parse(json) as { readonly names: { readonly labels: object } };
    assert.deepEqual(Object.keys(names.labels).sort(), [...labels].sort());
    const { out } = await runCli(['evaluate', '-'], [line]);
    assert.match(out, /^ {2}red·\[31m·line /m);
  });

  it('says how many are found, right and wrong, by label', async () => {
    const { code, out, err } = await runCli(['evaluate', '-', '--json'], [`${JSON.stringify(gold)}\n`]);
    assert.deepEqual([code, err], [0, '']);
    const all = { precision: 1, recall: 1, f1: 1, hits: 1, wrong: 0, missed: 0 };
    assert.deepEqual(JSON.parse(out), {
      file: '-',
      documents: 1,
      names: {
        labels: { LOC: { precision: 1, recall: 0.6667, f1: 0.8, hits: 2, wrong: 0, missed: 1 }, PER: all },
        all: { precision: 1, recall: 0.75, f1: 0.8571, hits: 3, wrong: 0, missed: 1 },
      },
      quotes: {
        direct: { ...all, speakers: { right: 1, all: 1 } },
        other: { precision: 0, recall: 0, f1: 0, hits: 0, wrong: 0, missed: 0, speakers: { right: 0, all: 0 } },
      },
    });
  });

  it('draws a table of files', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
    try {
      const file = path.join(folder, 'gold.jsonl');
      writeFileSync(file, `\uFEFF${JSON.stringify(gold)}\n\n${JSON.stringify(gold)}`);
      const { code, out } = await runCli(['evaluate', file]);
      assert.equal(code, 0);
      assert.deepEqual(out.replace(folder, '').split('\n'), [
        '/gold.jsonl: 2 texts',
        '  LOC           P 100.0  R  66.7  F1  80.0  (6)',
        '  PER           P 100.0  R 100.0  F1 100.0  (2)',
        '  all           P 100.0  R  75.0  F1  85.7  (8)',
        '  direct quotes P 100.0  R 100.0  F1 100.0  (2)  speaker 100.0 (2)',
        '  other quotes  P   0.0  R   0.0  F1   0.0  (0)',
        '',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves out what the file does not annotate', async () => {
    const { out } = await runCli(['evaluate', '-', '--json'], [JSON.stringify({ text, entities: [] })]);
    assert.deepEqual(JSON.parse(out), { file: '-', documents: 1, names: null, quotes: null });
    assert.match(
      (await runCli(['evaluate', '-'], [JSON.stringify({ text })])).out,
      /1 text\n {2}nothing is annotated in it/,
    );
  });

  for (const [reason, line] of [
    ['not JSON', '{'],
    ['the line: not a JSON object', '[1]'],
    ['has no "text"', '{}'],
    ['"entities" is no list', '{"text":"x","entities":1}'],
    ['a place outside the text', '{"text":"x","entities":[{"start":0,"end":2,"label":"PER"}]}'],
    ['a place without "start" and "end"', '{"text":"x","entities":[{"label":"PER"}]}'],
    ['an entity without "label"', '{"text":"x","entities":[{"start":0,"end":1}]}'],
    ['a quotation of no known type: "x"', '{"text":"x","quotes":[{"type":"x","spans":[]}]}'],
  ] as const)
    it(`names a line and goes on: ${reason}`, async () => {
      const { code, out, err } = await runCli(['evaluate', '-'], [`${JSON.stringify(gold)}\n${line}\n`]);
      assert.equal(code, 1);
      assert.equal(err, `standard input:2: ${reason}, skipped\n`);
      assert.match(out, /^standard input: 1 text\n/);
    });

  it('goes on with the next file when one is not there', async () => {
    const { code, err } = await runCli(['evaluate', 'nowhere.jsonl', '-'], ['']);
    assert.equal(code, 1);
    assert.match(err, /^nowhere\.jsonl: there is no such file or folder, check the name \(ENOENT\)/);
  });

  it('needs a file', async () => {
    assert.equal((await runCli(['evaluate'])).code, 2);
  });
});

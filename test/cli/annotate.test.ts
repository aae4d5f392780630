import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDetector, runCli } from './program';

const text = 'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.';
const line = (value: unknown): string => JSON.stringify(value) + '\n';
const lines = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Record<string, unknown>);

describe('annotate --jsonl', () => {
  it('gives these keys and no others', async () => {
    const [answer = {}] = lines((await runCli(['annotate', '--jsonl'], [line({ id: 7, text, source: 'x' })])).out);
    assert.deepEqual(Object.keys(answer), ['id', 'lang', 'mentions', 'entities', 'quotes']);
    assert.equal(answer.id, 7);
    assert.equal(answer.lang, 'de');
    const keys = (name: string): string[] => Object.keys((answer[name] as object[])[0] ?? {});
    assert.deepEqual(keys('mentions'), ['start', 'end', 'type', 'form', 'entity', 'score']);
    assert.deepEqual(keys('entities'), ['id', 'type', 'name', 'aliases']);
    assert.deepEqual(keys('quotes'), [
      ...['type', 'medium', 'spans', 'speaker', 'cue', 'frame', 'addressee', 'speakerEntities', 'score'],
    ]);
  });

  it('finds who said it', async () => {
    const { out } = await runCli(['annotate', '--jsonl'], [line({ id: 'a', text })]);
    const [answer] = lines(out) as unknown as [
      { quotes: [{ spans: unknown; speaker: [{ start: number; end: number }]; speakerEntities: string[] }] } & {
        entities: { id: string; name: string }[];
      },
    ];
    const [quote] = answer.quotes;
    assert.deepEqual(quote.spans, [{ start: text.indexOf('„'), end: text.indexOf('“') + 1 }]);
    assert.equal(text.slice(quote.speaker[0].start, quote.speaker[0].end), 'Kranz');
    const names = new Map(answer.entities.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      quote.speakerEntities.map((id) => names.get(id)),
      ['Petra Kranz'],
    );
  });

  it('keeps the order, skips empty lines and goes on behind a line that it cannot read', async () => {
    const input = [line({ id: 1, text }), '\n', '{"id":2,\n', line({ id: 3 }), line([4]), line({ id: 5, text: '' })];
    const { code, out, err } = await runCli(['annotate', '--jsonl'], input);
    assert.deepEqual(
      lines(out).map(({ id }) => id),
      [1, 5],
    );
    assert.match(err, /^standard input:3: not JSON, skipped\nstandard input:4: has no "text"[^]*:5: not a JSON object/);
    assert.equal(code, 1);
  });

  it('reads characters that two chunks share, CRLF, a byte order mark and a last line without an end', async () => {
    const bytes = Buffer.from(
      '\uFEFF' + line({ id: 'ä', text }).replace('\n', '\r\n') + JSON.stringify({ id: '🦉', text }),
    );
    const chunks = Array.from({ length: bytes.length }, (_, index) => bytes.subarray(index, index + 1));
    const { code, out } = await runCli(['annotate', '--jsonl'], chunks);
    assert.deepEqual(
      lines(out).map(({ id }) => id),
      ['ä', '🦉'],
    );
    assert.equal(code, 0);
  });

  it('names a line that is no UTF-8', async () => {
    const { code, err } = await runCli(['annotate', '--jsonl'], [Buffer.from([0x22, 0xff, 0x22, 0x0a])]);
    assert.match(err, /:1: not UTF-8/);
    assert.equal(code, 1);
  });

  it('takes the language from the line, and over it from the option', async () => {
    const request = line({ id: 1, text, lang: 'en' });
    assert.equal(lines((await runCli(['annotate', '--jsonl'], [request])).out)[0]?.lang, 'en');
    assert.equal(lines((await runCli(['annotate', '--jsonl', '--lang=de'], [request])).out)[0]?.lang, 'de');
    assert.equal(lines((await runCli(['annotate', '--jsonl'], [line({ text, lang: 'xx' })])).out)[0]?.lang, 'de');
  });

  it('gives back ids that no number holds, and values however deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const input = [`{"id":12345678901234567890,"text":"x"}\n{"text":"x","id":${deep}}\n{"id":3,"text":"x"}\n`];
    const { code, out, err } = await runCli(['annotate', '--jsonl'], input);
    assert.deepEqual([code, err], [0, '']);
    const ids = out.split('\n').map((row) => row.slice('{"id":'.length, row.indexOf(',"lang"')));
    assert.deepEqual(ids.slice(0, 3), ['12345678901234567890', deep, '3']);
  });

  it('gives lines that hold no other line end', async () => {
    const { out } = await runCli(['annotate', '--jsonl'], ['{"id":"a\u2028b\u2029c\u0085d\\r","text":"x"}\n']);
    assert.match(out, /^\{"id":"a\\u2028b\\u2029c\\u0085d\\r",/);
    assert.doesNotMatch(out.trimEnd(), /[\r\n\u0085\u2028\u2029]/);
  });

  it('reads a line alike, whatever stood on the lines before', async () => {
    const requests = [text, 'Lee said: “No.” She left Kiel.', 'Weiß Kranz das? Kranz sagte: „Nein.“', ''].map(
      (of, id) => line({ id, text: of }),
    );
    const alone = await Promise.all(
      requests.map(async (request) => (await runCli(['annotate', '--jsonl'], [request])).out),
    );
    assert.equal((await runCli(['annotate', '--jsonl'], requests)).out, alone.join(''));
    assert.equal((await runCli(['annotate', '--jsonl'], requests.toReversed())).out, alone.toReversed().join(''));
  });

  it('goes on behind a text on which the detection fails', async () => {
    const detector = { detect: (of: string) => (of === 'bad' ? assert.fail('out of luck') : real.detect(of)) };
    const real = await loadDetector();
    const input = [line({ id: 1, text: 'bad' }), line({ id: 2, text })];
    const { code, out, err } = await runCli(['annotate', '--jsonl'], input, detector);
    assert.deepEqual(
      lines(out).map(({ id }) => id),
      [2],
    );
    assert.deepEqual([code, err], [1, 'standard input:1: out of luck, skipped\n']);
  });

  it('names a line that is too long to read', async () => {
    const long = Buffer.alloc(1 << 20, ' ');
    const { code, out, err } = await runCli(
      ['annotate', '--jsonl'],
      [...Array<Buffer>(17).fill(long), '\n', line({ text })],
    );
    assert.equal(lines(out).length, 1);
    assert.deepEqual([code, err], [1, 'standard input:1: longer than 16 MB, skipped\n']);
  });

  it('lets lone surrogates pass', async () => {
    const { code, out } = await runCli(['annotate', '--jsonl'], ['{"id":"\\ud83d","text":"\\ud83d Berlin \\udc00"}\n']);
    assert.equal(lines(out)[0]?.id, '\ud83d');
    assert.equal(code, 0);
  });
});

describe('annotate', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };

  it('draws what it finds under the line', async () => {
    const { out, code } = await runCli(['annotate', file('a.article', text)]);
    assert.equal(
      out,
      [
        '[paragraph]',
        'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.',
        '^^^^^^^^^^^ person',
        '                     ^^^^ place',
        '                           ~~~~~~~~~~~~~~~~~~~~ q1 direct speech',
        '                                                 ----- q1 cue',
        '                                                       ^^^^^ person = Petra Kranz',
        '                                                       ----- q1 speaker = Petra Kranz',
        '',
        '',
      ].join('\n'),
    );
    assert.equal(code, 0);
  });

  it('reads the standard input', async () => {
    assert.match((await runCli(['annotate'], [text])).out, /\^ person/);
    assert.match((await runCli(['annotate', '-'], [text])).out, /\^ person/);
  });

  it('reads a file twice, and an ended standard input as empty', async () => {
    const twice = file('twice.article', text);
    assert.equal((await runCli(['annotate', twice, twice])).out.match(/^== .* ==$/gm)?.length, 2);
    const { code, out } = await runCli(['annotate', '-', '-'], [text]);
    assert.equal(code, 0);
    assert.match(out, /^== standard input ==\n\[paragraph\][^]*\n== standard input ==\n$/);
  });

  it('shows in the names of files nothing that steers a terminal', async () => {
    const { out, err } = await runCli(['annotate', file('a\u001B[2J.article', text), path.join(folder, 'no\u001B[2J')]);
    assert.match(out, /^== .*a·\[2J\.article ==\n/);
    assert.match(err, /no·\[2J: there is no such file or folder, check the name \(ENOENT\)/);
    assert.ok(!(out + err).includes('\u001B'));
  });

  it('heads each of several files, and goes on behind one that it cannot read', async () => {
    const bad = file('bad.article', Buffer.from([0xff, 0xfe, 0x41]));
    const { out, err, code } = await runCli(['annotate', file('a.article', text), bad, file('b.article', text)]);
    assert.match(out, /^== .*a\.article ==\n[^]*== .*b\.article ==\n/);
    assert.match(err, /bad\.article: not UTF-8/);
    assert.equal(code, 1);
  });

  it('never sends control characters of an article to the terminal', async () => {
    const { out } = await runCli(
      ['annotate'],
      ['Rot: \u001B[31mBerlin\u001B[0m\u0007 und\u0000 weiter, sagte Petra Kranz.'],
    );
    const controls = [...out.matchAll(/\p{Cc}/gu)].filter(([control]) => control !== '\n');
    assert.deepEqual(controls, []);
  });

  it('stands under wide and combined characters', async () => {
    const { out } = await runCli(['annotate'], ['会議 e\u0301 🦉 Petra Kranz besuchte Kiel.']);
    const [, , under = ''] = out.split('\n');
    // Two wide characters, a combined one and an owl, each with a space behind.
    assert.equal(under.indexOf('^'), 4 + 1 + 1 + 1 + 2 + 1);
  });

  it('has nothing to draw in an empty text', async () => {
    assert.deepEqual(await runCli(['annotate'], ['']), { code: 0, out: '', err: '' });
  });
});

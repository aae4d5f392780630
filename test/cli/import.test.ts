import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { useFolder } from './folder';
import { runCli } from './program';

const text = 'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.\n\nIn Kiel regnete es nicht.\n';

function annotation(id: string, exact: string, nth = 0, source = 'a.article'): object {
  let start = -1;
  for (let index = 0; index <= nth; index++) start = text.indexOf(exact, start + 1);
  const end = start + exact.length;
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body: { type: 'TextualBody', purpose: 'classifying', value: 'place' },
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

interface Checked {
  readonly file: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly state: string;
    readonly score: number;
    readonly quote: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[] | null;
  }[];
}

describe('import and check', () => {
  const { at, put } = useFolder();
  const putJson = (name: string, value: unknown): string => put(name, JSON.stringify(value));
  const check = async (name = 'a.article'): Promise<readonly string[]> => {
    const { out } = await runCli(['check', '--json', at(name)]);
    const { file, annotations } = JSON.parse(out) as Checked;
    assert.equal(file, at(name));
    const now = readFileSync(file, 'utf8');
    return annotations.map(({ id, state, spans }) => {
      const words = spans?.map(({ start, end }) => `${start}:${now.slice(start, end)}`).join(' … ');
      return `${id} ${state} ${words ?? '-'}`;
    });
  };
  beforeEach(() => {
    put('a.article', text);
  });

  it('writes the sidecar beside the article, with the ids of the file', async () => {
    const file = putJson('in.jsonld', [annotation('urn:x:1', 'Kiel'), annotation('2', 'Kiel', 1)]);
    const { code, out, err } = await runCli(['import', file, '--from', 'w3c']);
    assert.deepEqual([code, out, err], [0, `${at('a.article.ann.jsonl')}\n`, '']);
    assert.deepEqual(await check(), ['urn:x:1 exact 21:Kiel', '2 exact 66:Kiel']);
    assert.equal(readFileSync(at('a.article'), 'utf8'), text);
  });

  it('follows the text when it is edited, and says what is lost', async () => {
    const file = putJson('in.jsonld', [
      annotation('first', 'Kiel'),
      annotation('second', 'Kiel', 1),
      annotation('who', 'Petra Kranz'),
      annotation('said', '„Das Wetter ist gut“'),
    ]);
    await runCli(['import', file, '--from', 'w3c']);
    put('a.article', `Neu.\n\nPetra Kranz besuchte Kiel. „Das Wetter war gut“, sagte Kranz. Später lachte sie.\n`);
    assert.deepEqual(await check(), [
      'who moved 6:Petra Kranz',
      'first moved 27:Kiel',
      'said edited 33:„Das Wetter war gut“',
      'second orphan -',
    ]);
    const before = readFileSync(at('a.article.ann.jsonl'), 'utf8');
    const table = await runCli(['check', at('a.article')]);
    assert.equal(table.code, 1);
    assert.match(table.out, /2 moved, 1 edited, 1 orphan\n/);
    assert.match(table.out, /a\.article:3:28: edited 0\.\d\d place said: „Das Wetter ist gut“ → „Das Wetter war gut“/);
    assert.match(table.out, /a\.article: orphan place second: Kiel/);
    assert.equal(readFileSync(at('a.article.ann.jsonl'), 'utf8'), before);
  });

  it('confirms what was found with --write, and keeps the rest as it is', async () => {
    const file = putJson('in.jsonld', [annotation('lost', 'Kiel', 1), annotation('said', '„Das Wetter ist gut“')]);
    await runCli(['import', file, '--from', 'w3c']);
    put('a.article', 'Petra Kranz besuchte Kiel. „Das Wetter war gut“, sagte Kranz. Später lachte sie.\n');
    await runCli(['check', '--write', at('a.article')]);
    assert.deepEqual(await check(), ['said exact 27:„Das Wetter war gut“', 'lost orphan -']);
    assert.match(readFileSync(at('a.article.ann.jsonl'), 'utf8'), /"lost".*"quote":\["Kiel"\]/);
  });

  it('is fine where nothing is decided', async () => {
    const { code, out } = await runCli(['check', at('a.article')]);
    assert.deepEqual([code, out], [0, `${at('a.article')}: nothing is decided\n`]);
    assert.deepEqual(await check(), []);
  });

  it('goes on with the next article when one cannot be read', async () => {
    const { code, out, err } = await runCli(['check', at('none.article'), at('a.article')]);
    assert.equal(code, 1);
    assert.match(err, /none\.article: there is no such file or folder, check the name \(ENOENT\)/);
    assert.match(out, /nothing is decided/);
  });

  it('makes an article of a text with half a surrogate pair that stays as it was stored', async () => {
    const task = {
      text: 'Anna \ud83d Berg kam nach Kiel.',
      label: [
        [5, 6, 'other'],
        [21, 25, 'place'],
      ],
    };
    const file = putJson('neu.doccano.jsonl', task);
    const { code, err } = await runCli(['import', file, '--from', 'doccano']);
    assert.equal(code, 0, err);
    assert.match(err, /left out: 1 half of a surrogate pair, which no file can hold/u);
    const { out } = await runCli(['check', at('neu.article')]);
    assert.match(out, /neu\.article: 2 exact\n/u);
    const again = await runCli(['import', file, '--from', 'doccano']);
    assert.equal(again.code, 0, again.err);
    assert.match((await runCli(['check', at('neu.article')])).out, /neu\.article: 2 exact\n/u);
  });

  it('takes the same file twice without deciding anything anew', async () => {
    const file = putJson('in.jsonld', [annotation('1', 'Kiel')]);
    await runCli(['import', file, '--from', 'w3c']);
    const before = readFileSync(at('a.article.ann.jsonl'), 'utf8');
    await runCli(['import', file, '--from', 'w3c']);
    assert.equal(readFileSync(at('a.article.ann.jsonl'), 'utf8'), before);
  });

  it('keeps what is decided already', async () => {
    await runCli(['import', putJson('1.json', annotation('1', 'Kiel')), '--from', 'w3c']);
    await runCli(['import', putJson('2.json', annotation('2', 'Kiel', 1)), '--from', 'w3c']);
    assert.deepEqual(await check(), ['1 exact 21:Kiel', '2 exact 66:Kiel']);
  });

  it('finds the article in the folder that is named, and nowhere that the file names', async () => {
    put('texts/b.article', text);
    const file = putJson('in.jsonld', annotation('1', 'Kiel', 0, '../../elsewhere/b.article'));
    const missing = await runCli(['import', file, '--from', 'w3c']);
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no article b\.article in .*: put it there, or name its folder by --out/);
    const { code, out } = await runCli(['import', file, '--from', 'w3c', '--out', at('texts')]);
    assert.deepEqual([code, out], [0, `${at('texts/b.article.ann.jsonl')}\n`]);
  });

  it('finds an article that is named without its extension', async () => {
    const file = putJson('in.jsonld', annotation('1', 'Kiel', 0, 'https://example.org/texts/a'));
    assert.equal((await runCli(['import', file, '--from', 'w3c'])).code, 0);
    assert.deepEqual(await check(), ['1 exact 21:Kiel']);
  });

  it('writes nothing where anything is wrong', async () => {
    put('b.article', 'Etwas ganz anderes.');
    const file = put(
      'in.jsonl',
      [annotation('1', 'Kiel'), annotation('2', 'Kiel', 0, 'b.article')].map((one) => JSON.stringify(one)).join('\n'),
    );
    const { code, err } = await runCli(['import', file, '--from', 'w3c']);
    assert.equal(code, 1);
    assert.match(err, /in\.jsonl:2: these words do not stand in the article.*: 2 Kiel\n.*nothing was imported/);
    assert.equal(existsSync(at('a.article.ann.jsonl')), false);
  });

  const two = ['a', 'b'].map((name) =>
    JSON.stringify({ article: `${name}.article`, text: 'Ada', label: [[0, 3, 'PER']] }),
  );
  const obstacles: Readonly<Record<string, () => void>> = {
    'its article is a folder': () => {
      mkdirSync(at('b.article'));
    },
    'its annotations are a folder': () => {
      mkdirSync(at('b.article.ann.jsonl'));
    },
    'its annotations are of a newer version': () =>
      put('b.article.ann.jsonl', '{"format":"article-annotations","version":9}\n'),
  };
  for (const [name, obstruct] of Object.entries(obstacles))
    it(`writes nothing of several articles where one cannot be made: ${name}`, async () => {
      rmSync(at('a.article'), { force: true });
      obstruct();
      const { code, err } = await runCli(['import', put('two.doccano.jsonl', two.join('\n')), '--from', 'doccano']);
      assert.equal(code, 1, err);
      assert.ok(!existsSync(at('a.article')) && !existsSync(at('a.article.ann.jsonl')));
    });

  it('makes no article over the file that is read', async () => {
    const [line = ''] = two;
    const file = put('own.article', line.replace('"article":"a.article",', ''));
    const { code, err } = await runCli(['import', file, '--from', 'doccano']);
    assert.equal(code, 1);
    assert.match(err, /own\.article is there and is not the article: move it away/);
    assert.match(readFileSync(file, 'utf8'), /^\{/);
  });

  it('cuts what a message shows of a file', async () => {
    const source = `urn:article:${'x'.repeat(100_000)}`;
    const { code, err } = await runCli([
      'import',
      putJson('long.jsonld', annotation('urn:x', 'Kiel', 0, source)),
      '--from',
      'w3c',
    ]);
    assert.equal(code, 1);
    assert.ok(err.length < 1000, String(err.length));
  });

  it('leaves a sidecar of a newer version alone', async () => {
    const newer = '{"format":"article-annotations","version":99,"unit":"codepoint"}\n';
    put('a.article.ann.jsonl', newer);
    const { code, err } = await runCli(['import', putJson('1.json', annotation('1', 'Kiel')), '--from', 'w3c']);
    assert.equal(code, 1);
    assert.match(err, /newer than this program: update it/);
    assert.equal(readFileSync(at('a.article.ann.jsonl'), 'utf8'), newer);
  });

  it('reads what export wrote, to the same sidecar', async () => {
    await runCli(['import', putJson('1.json', annotation('1', 'Kiel')), '--from', 'w3c']);
    const before = readFileSync(at('a.article.ann.jsonl'), 'utf8');
    await runCli(['export', at('a.article'), '--to', 'w3c']);
    rmSync(at('a.article.ann.jsonl'));
    await runCli(['import', at('a.jsonld'), '--from', 'w3c']);
    assert.equal(readFileSync(at('a.article.ann.jsonl'), 'utf8'), before);
  });

  for (const [name, args] of Object.entries({
    'no file': ['import', '--from', 'w3c'],
    'no format': ['import', 'a'],
    'a format that cannot be read': ['import', 'a', '--from', 'html'],
    'no article to check': ['check'],
    'an unknown option': ['check', 'a', '--fast'],
  }))
    it(`says how to use it given ${name}`, async () => {
      const { code, err } = await runCli(args);
      assert.equal(code, 2);
      assert.notEqual(err, '');
    });
});

import assert from 'node:assert/strict';
import { conll2002 } from '../../../src/core/formats/conll2002';
import { conllu } from '../../../src/core/formats/conllu';
import type { Format, Handout } from '../../../src/core/formats/format';
import { germeval } from '../../../src/core/formats/germeval';
import { difficultHandout } from './difficult';
import { handoutOf } from './handouts';

function contentOf(format: Format, handout: Handout): string {
  const [file] = format.write(handout).files;
  assert.ok(file);
  assert.ok(!file.content.includes('\r') && !file.content.startsWith('\uFEFF'));
  return file.content;
}

/** Sentences of rows of columns, comments left out, read by nothing but TAB and LF. */
function rowsOf(content: string): readonly (readonly (readonly string[])[])[] {
  return content
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.split('\t')));
}

/** The named stretches that a column of IOB2 tags says, as seqeval reads them strictly. */
function chunks(rows: readonly (readonly string[])[], word: number, tag: number): readonly string[] {
  const found: string[] = [];
  let before = 'O';
  for (const row of rows) {
    const [token = '', label = ''] = [row[word], row[tag]];
    assert.match(label, /^(?:O|[BI]-[\p{L}\p{N}_-]+)$/u);
    if (label.startsWith('B-')) found.push(`${label.slice(2)} ${token}`);
    if (label.startsWith('I-')) {
      assert.equal(before.slice(2), label.slice(2), 'I- stands behind its B-');
      found.push(`${found.pop() ?? ''} ${token}`);
    }
    before = label;
  }
  return found;
}

const plain = handoutOf(
  '„Gut“, sagte Anna Vogt aus Kiel.\n\nDie US-Präsidentin mag russische Lieder im Kieler Rathaus.',
  [
    ['person', 'Anna Vogt'],
    ['place', 'Kiel'],
    ['place', 'US', { form: 'part' }],
    ['place', 'russische', { form: 'derived' }],
    ['organization', 'Kieler Rathaus'],
    ['place', 'Kieler', { form: 'derived' }],
    ['other', 'Lieder'],
    ['date', 'Gut'],
  ],
);

describe('formats of tokens in columns', () => {
  it('CoNLL-2002: marks are tokens, names are cut out of words, MISC is the rest', () => {
    const sentences = rowsOf(contentOf(conll2002, plain));
    assert.deepEqual(
      sentences[0]?.map(([token]) => token),
      ['„', 'Gut', '“', ',', 'sagte', 'Anna', 'Vogt', 'aus', 'Kiel', '.'],
    );
    assert.deepEqual(
      sentences.flatMap((rows) => chunks(rows, 0, 1)),
      [
        'DATE Gut',
        'PER Anna Vogt',
        'LOC Kiel',
        'LOCpart US',
        'LOCderiv russische',
        'MISC Lieder',
        'ORG Kieler Rathaus',
      ],
    );
    assert.deepEqual(conll2002.write(plain).lost, [{ code: 'overlap', count: 1 }]);
  });

  it('GermEval: whole tokens for parts, one embedded level, no dates', () => {
    const content = contentOf(germeval, plain);
    assert.ok(content.startsWith('#\t'));
    const sentences = rowsOf(content);
    for (const rows of sentences)
      assert.deepEqual(
        rows.map(([number]) => number),
        rows.map((_, at) => String(at + 1)),
      );
    assert.deepEqual(
      sentences.flatMap((rows) => chunks(rows, 1, 2)),
      ['PER Anna Vogt', 'LOC Kiel', 'LOCpart US-Präsidentin', 'LOCderiv russische', 'OTH Lieder', 'ORG Kieler Rathaus'],
    );
    assert.deepEqual(
      sentences.flatMap((rows) => chunks(rows, 1, 3)),
      ['LOCderiv Kieler'],
    );
    assert.deepEqual(germeval.write(plain).lost, [{ code: 'types', count: 1 }]);
  });

  it('CoNLL-U: ten columns, one root, the text by its tokens', () => {
    const content = contentOf(conllu, plain);
    assert.ok(content.endsWith('\n\n'));
    for (const block of content.split('\n\n').filter((each) => each !== '')) {
      const text = /^# text = (.*)$/m.exec(block)?.[1];
      const [rows = []] = rowsOf(block);
      assert.ok(rows.every((row) => row.length === 10 && row.every((cell) => cell !== '')));
      assert.equal(rows.filter((row) => row[6] === '0' && row[7] === 'root').length, 1);
      const again = rows
        .map((row) => (row[1] ?? '') + (row[9]?.includes('SpaceAfter=No') === true ? '' : ' '))
        .join('');
      assert.equal(again.trimEnd(), text);
    }
    const named = rowsOf(content)
      .flat()
      .flatMap((row) => /NE=(\S+?)(?:\||$)/.exec(row[9] ?? '')?.[1] ?? []);
    assert.deepEqual(named.slice(0, 4), ['B-DATE', 'B-PER', 'I-PER', 'B-LOC']);
  });

  it('hold the difficult article, and say what they lose', () => {
    const handout = difficultHandout();
    for (const [format, word, tag] of [
      [conll2002, 0, 1],
      [germeval, 1, 2],
      [conllu, 1, 9],
    ] as const) {
      const content = contentOf(format, handout);
      const rows = rowsOf(content);
      assert.ok(rows.every((sentence) => sentence.every((row) => row[word] !== undefined && !/\s/.test(row[word]))));
      if (format !== conllu) for (const sentence of rows) chunks(sentence, word, tag);
      assert.ok(format.write(handout).lost.some(({ code }) => code === 'types'));
    }
  });

  it('find the tokens of many names in one sentence without an end, in linear time', () => {
    const count = 150_000;
    const text = Array.from({ length: count }, () => 'Kiel').join(' ');
    const handout = handoutOf(text, [['place', 'Kiel']]);
    const [first] = handout.items;
    assert.ok(first);
    const items = Array.from({ length: count }, (_, at) => ({ ...first, spans: [{ start: at * 5, end: at * 5 + 4 }] }));
    const started = performance.now();
    const rows = rowsOf(contentOf(conll2002, { ...handout, items })).flat();
    assert.equal(rows.filter((row) => row[1] === 'B-LOC').length, count);
    assert.ok(performance.now() - started < 8000);
  });

  it('are empty for an empty article', () => {
    for (const format of [conll2002, germeval, conllu]) assert.equal(contentOf(format, handoutOf('', [])), '');
  });
});

import assert from 'node:assert/strict';
import { brat } from '../../../src/core/formats/brat';
import type { Handout } from '../../../src/core/formats/format';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';

interface Bound {
  readonly type: string;
  readonly words: string;
}

/** Reads standoff as brat's own reader does, by brat.nlplab.org/standoff.html, and refuses what it refuses. */
function read(handout: Handout) {
  const { files } = brat.write(handout);
  const content = (suffix: string): string => files.find((file) => file.suffix === suffix)?.content ?? '';
  const points = Array.from(content('.txt'));
  const lines = content('.ann').split('\n');
  assert.equal(lines.pop(), '');
  const bound = new Map<string, Bound>();
  const events = new Map<string, readonly string[]>();
  const ids = new Set<string>();
  for (const line of lines) {
    assert.match(line, /^(?:[TERAN#]\d+|\*)\t\S/);
    assert.ok(!/[\u0085\u2028\u2029\v\f\r]/.test(line));
    const [id = '', head = '', words] = line.split('\t');
    if (id !== '*') assert.ok(!ids.has(id), `${id} is there once`);
    ids.add(id);
    if (!id.startsWith('T')) continue;
    const [type = '', ...places] = head.split(' ');
    const fragments = places
      .join(' ')
      .split(';')
      .map((place) => place.split(' ').map(Number));
    fragments.forEach(([start = 0, end = 0], at) => {
      assert.ok(start < end && start >= (fragments[at - 1]?.[1] ?? 0) && end <= points.length);
    });
    assert.equal(fragments.map(([start, end]) => points.slice(start, end).join('')).join(' '), words);
    bound.set(id, { type, words: words ?? '' });
  }
  for (const line of lines) {
    const [id = '', head = ''] = line.split('\t');
    const known = (each: string): void => {
      assert.ok(ids.has(each), `${line}: ${each} is there`);
    };
    if (id.startsWith('E')) {
      const parts = head.split(' ').map((part) => part.split(':')[1] ?? '');
      parts.forEach(known);
      events.set(id, head.split(' '));
    }
    if (id.startsWith('R')) {
      assert.match(head, /^\S+ Arg1:\S+ Arg2:\S+$/);
      head
        .split(' ')
        .slice(1)
        .map((part) => part.slice(5))
        .forEach(known);
    }
    if (/^[AN#]/.test(id)) known(head.split(' ')[1] ?? '');
    if (id === '*') head.split(' ').slice(1).forEach(known);
  }
  return { bound: [...bound.values()], events, lines, files };
}

describe('brat standoff', () => {
  const handout = difficultHandout();
  const { bound, lines, files } = read(handout);

  it('has every annotation on its own words', () => {
    const found = bound.map(({ words }) => words);
    for (const { id } of handout.items) {
      const words = wordsOf(handout, id)
        .join(' ')
        .replace(/[\u2028\r\n]+/g, ' ');
      assert.ok(found.includes(words), words);
    }
  });

  it('cuts where its reader would see the end of a line', () => {
    const { bound: cut } = read(handoutOf('Anna\nVogt\u2028und\tKiel', [['person', 'Anna\nVogt\u2028und\tKiel']]));
    assert.deepEqual(cut, [{ type: 'person', words: 'Anna Vogt und Kiel' }]);
  });

  it('has roles as events, links, notes and attributes', () => {
    assert.ok(lines.some((line) => /^E\d+\tquote:T\d+ speaker:T\d+ cue:T\d+$/.test(line)));
    assert.ok(lines.some((line) => /^N\d+\tReference T\d+ Wikidata:Q365\tKöln$/.test(line)));
    assert.ok(!lines.some((line) => line.includes('onload')));
    assert.ok(lines.some((line) => /^A\d+\tquote_kind E\d+ direct$/.test(line)));
    assert.ok(lines.some((line) => /^#\d+\tAnnotatorNotes E\d+\t=1\+1 <i>sure\?<\/i> really$/.test(line)));
    assert.ok(lines.some((line) => /^A\d+\tSuggested T\d+$/.test(line)));
  });

  it('comes with a configuration that knows every type, role and attribute used', () => {
    const conf = files.find(({ suffix }) => suffix === 'annotation.conf');
    assert.equal(conf?.shared, true);
    const names = new Set(conf.content.split('\n').map((line) => line.split('\t')[0]));
    const used = lines.flatMap((line) => /^(?:T\d+|A\d+)\t(\S+)/.exec(line)?.[1] ?? []);
    const own = used.filter((name) => !name.startsWith('mood_'));
    assert.deepEqual(
      own.filter((name) => !names.has(name)),
      [],
    );
  });

  it('says what it loses', () => {
    assert.deepEqual(
      brat
        .write(handout)
        .lost.map(({ code }) => code)
        .sort(),
      ['notes', 'relations', 'roles', 'unplaced'],
    );
  });

  it('is an empty list for an article without annotations', () => {
    assert.deepEqual(read(handoutOf('Nichts.', [])).lines, []);
  });
});

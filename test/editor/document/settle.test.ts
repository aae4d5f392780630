import { strict as assert } from 'node:assert';
import { settleDecisions } from '../../../src/editor/document/settle';
import { annotation, decisionsOf } from '../items';

const text = 'Anna Berg traf Ben Tal und Cem Ulu.';
const a = annotation('a', text, 'Anna Berg');
const b = annotation('b', text, 'Ben Tal');
const c = annotation('c', text, 'Cem Ulu');
const later = { ...a, type: 'place', on: '2026-02-02T00:00:00Z' };

describe('settleDecisions', () => {
  const rows: readonly (readonly [string, string, string, string, string])[] = [
    ['what both have stays', 'a', 'a', 'a', 'a'],
    ['what either added comes in', 'a', 'ab', 'ac', 'abc'],
    ['what I removed stays removed', 'ab', 'a', 'ab', 'a'],
    ['what they removed goes', 'ab', 'ab', 'b', 'b'],
    ['what both removed is gone', 'ab', '', '', ''],
    ['what they removed and I never knew is not missed', '', 'a', 'b', 'ab'],
    ['what I removed and they decided anew comes back', 'a', '', 'A', 'A'],
    ['what they removed and I decided anew stays', 'a', 'A', '', 'A'],
    ['the later decision wins', 'a', 'a', 'A', 'A'],
    ['the later decision wins, whosever it is', 'a', 'A', 'a', 'A'],
    ['the later decision wins where both changed one', 'b', 'Ab', 'ab', 'Ab'],
    ['an earlier decision that is brought back is there', 'A', 'A', 'a', 'a'],
    ['an earlier decision that I went back to stays', 'A', 'a', 'A', 'a'],
  ];
  const known = { a, b, c, A: later };
  const of = (ids: string) => decisionsOf(...Array.from(ids, (id) => known[id as keyof typeof known]));
  for (const [title, base, mine, theirs, expected] of rows)
    it(title, () => {
      const settled = settleDecisions(of(base), of(mine), of(theirs));
      const found = [...settled.annotations.values()].map(({ id, type }) => (type === 'place' ? id.toUpperCase() : id));
      assert.equal(found.sort().join(''), expected);
    });

  const lines: readonly (readonly [string, string, string, string, string])[] = [
    ['lines that are not understood stay', 'xy', 'xy', 'xy', 'xy'],
    ['a line that a person took out of the file is gone', 'xy', 'xy', 'y', 'y'],
    ['a line that came into the file is there', 'x', 'x', 'xy', 'xy'],
    ['a line that only I know stays', '', 'x', 'y', 'yx'],
    ['a line that is there twice stays so', 'xx', 'xx', 'xx', 'xx'],
  ];
  for (const [title, base, mine, theirs, expected] of lines)
    it(title, () => {
      const keeping = (kept: string) => ({ ...of(''), keptLines: Array.from(kept) });
      const settled = settleDecisions(keeping(base), keeping(mine), keeping(theirs));
      assert.equal(settled.keptLines.join(''), expected);
    });
});

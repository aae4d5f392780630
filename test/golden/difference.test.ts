import assert from 'node:assert/strict';
import { difference } from './difference';

describe('the difference of two drawings', () => {
  const cases: readonly (readonly [title: string, before: string, after: string, shown: string])[] = [
    ['of the same is empty', 'a\nb\n', 'a\nb\n', ''],
    ['shows what goes and what comes', 'a\nb\nc', 'a\nx\nc', '  a\n- b\n+ x\n  c\n'],
    ['shows what is only added', 'a\nb', 'a\nx\nb', '  a\n+ x\n  b\n'],
    ['of nothing is everything', '', 'a\nb', '-\n+ a\n+ b\n'],
    ['leaves out what is far', '1\n2\n3\n4\n5\n6\n7', '1\n2\n3\n4\n5\n6\n8', '⋮\n  5\n  6\n- 7\n+ 8\n'],
    [
      'parts what lies apart',
      'x\n2\n3\n4\n5\n6\n7\ny',
      '2\n3\n4\n5\n6\n7',
      '- x\n  2\n  3\n⋮\n  6\n  7\n- y\n',
    ],
  ];
  for (const [title, before, after, shown] of cases)
    it(title, () => {
      assert.equal(difference(before, after), shown);
    });
});

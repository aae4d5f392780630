import { strict as assert } from 'node:assert';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Steps {
  countTests(output: string): { passed: number; failed: number };
  reasonsIn(output: string): readonly string[];
  countOf(step: { tests?: boolean }, code: number, output: string): { passed: number; failed: number };
}

const file = pathToFileURL(path.resolve(__dirname, '../../tools/dev/steps.mjs')).href;

describe('the count of tests that ends a run', () => {
  let steps: Steps;
  before(async () => {
    steps = (await import(file)) as Steps;
  });

  const outputs: readonly (readonly [string, string, number, number])[] = [
    ['nothing', '', 0, 0],
    ['one run', '\n  12 passing (3s)\n', 12, 0],
    ['a failing run', '  12 passing (3s)\n  2 pending\n  3 failing\n', 12, 3],
    ['two hosts', '  12 passing (3s)\n\n  8 passing (1s)\n  1 failing\n', 20, 1],
    [
      'hosts of VS Code, of which one broke down',
      '  12 passing (3s)\nsuite node: 12 passed, 0 failed (9.1 s)\n\nsuite web: 0 passed, 1 failed (3 s)\n',
      12,
      1,
    ],
    ['colours', '\u001b[92m \u001b[0m\u001b[32m 5 passing\u001b[0m\u001b[90m (3ms)\u001b[0m\n', 5, 0],
    ['a title that says so', '    ✔ counts 3 passing tests\n  1 passing\n', 1, 0],
  ];
  for (const [title, output, passed, failed] of outputs)
    it(`reads ${title}`, () => {
      assert.deepEqual(steps.countTests(output), { passed, failed });
    });

  it('says again what failed, run by run', () => {
    const first = '  1 failing\n\n  1) a menu\n       opens:\n     Error: no menu\n      at menu.ts:3:1\n';
    const second = '  2 failing\n\n  1) a key\n  2) a mouse\n';
    const output = `  5 passing\n${first}\nsuite node: 5 passed, 1 failed\n\n  3 passing\n${second}`;
    assert.deepEqual(steps.reasonsIn(output), [first.trimEnd(), second.trimEnd()]);
    assert.deepEqual(steps.reasonsIn('  5 passing\n\nsuite web: 5 passed, 0 failed\n'), []);
  });

  it('counts a check as one test', () => {
    assert.deepEqual(steps.countOf({}, 0, ''), { passed: 1, failed: 0 });
    assert.deepEqual(steps.countOf({}, 2, ''), { passed: 0, failed: 1 });
  });

  it('does not take tests that broke off, or that never ran, for passed', () => {
    assert.deepEqual(steps.countOf({ tests: true }, 1, '  5 passing\n'), { passed: 5, failed: 1 });
    assert.deepEqual(steps.countOf({ tests: true }, 0, ''), { passed: 0, failed: 1 });
    assert.deepEqual(steps.countOf({ tests: true }, 0, '  0 passing\n'), { passed: 0, failed: 1 });
  });
});

import { strict as assert } from 'node:assert';
import path from 'node:path';
import { ESLint } from 'eslint';

const root = path.resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Lints a text as if it stood in that file; gives the rules that it breaks. Types are known only to files that exist. */
async function lint(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  assert.ok(result, `${file} is linted`);
  return [...new Set(result.messages.map(({ ruleId }) => ruleId))];
}

// Spelt in parts, since the words themselves are searched for in the tree.
const unfinished = ['TO', 'DO'].join('');
const lookAway = ['eslint', 'disable'].join('-');

const core = 'src/core/ports.ts';

describe('the rules of the linter', () => {
  const bites: readonly (readonly [title: string, file: string, text: string, rule: string])[] = [
    ['Date.now() in the core', core, 'export const x = Date.now();', 'no-restricted-properties'],
    ['new Date() in the core', core, 'export const x = new Date();', 'no-restricted-syntax'],
    ['Date() in the core', core, 'export const x = Date();', 'no-restricted-syntax'],
    ['Math.random() in the core', core, 'export const x = Math.random();', 'no-restricted-properties'],
    ['const { random } = Math in the core', core, 'export const { random } = Math;', 'no-restricted-properties'],
    ['performance in the core', core, 'export const x = performance.now();', 'no-restricted-globals'],
    ['console in the core', core, `export const x = () => { console.log('x'); };`, 'no-restricted-globals'],
    ['setTimeout in the core', core, 'export const x = setTimeout;', 'no-restricted-globals'],
    ['globalThis.Date in the core', core, 'export const x = globalThis.Date;', 'no-restricted-properties'],
    ['a barrel', core, `export * from './evidence';`, 'no-restricted-syntax'],
    ['a barrel of names', core, `export { x } from './evidence';`, 'no-restricted-syntax'],
    ['an enum', core, 'export enum X { A }', 'no-restricted-syntax'],
    [
      'a function of more than 40 lines',
      core,
      `export function x(): void {\n${'  String(1);\n'.repeat(40)}}`,
      'max-lines-per-function',
    ],
    ['a file of more than 400 lines', core, 'export {};\n'.repeat(401), 'max-lines'],
    ['an any', core, 'export const x = (y: any) => { y(); };', '@typescript-eslint/no-explicit-any'],
    ['a floating promise', core, 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
    ['a word that says it is unfinished', core, `// ${unfinished} later\nexport {};`, 'no-warning-comments'],
    [
      'process in a platform that is the browser',
      'src/platform/web/host.ts',
      'export const x = process;',
      'no-restricted-globals',
    ],
    ['a test that runs alone', 'test/house/lint.test.ts', `it.only('x', () => {});`, 'no-restricted-syntax'],
    ['a test that does not run', 'test/house/lint.test.ts', `it.skip('x', () => {});`, 'no-restricted-syntax'],
  ];
  for (const [title, file, text, rule] of bites)
    it(`should find ${title}`, async () => {
      assert.ok((await lint(file, text)).includes(rule), `${rule} is reported`);
    });

  it('should not be told to look away', async () => {
    const off = `/* ${lookAway} */\nexport const x = Date.now();`;
    assert.ok((await lint(core, off)).includes('no-restricted-properties'));
  });

  const passes: readonly (readonly [title: string, file: string, text: string])[] = [
    ['a date that is given', core, 'export const x = new Date(0);\n'],
    ['arithmetic', core, 'export const x = Math.max(1, 2);\n'],
    ['a clock on the platform', 'src/platform/clock.ts', 'export const x = new Date();\n'],
  ];
  for (const [title, file, text] of passes)
    it(`should not find ${title}`, async () => {
      assert.deepEqual(await lint(file, text), []);
    });
});

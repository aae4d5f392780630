import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runSteps } from './steps.mjs';

const bin = (file) => `node_modules/${file}`;
const types = (project) => ({ name: `types of ${project}`, args: [bin('typescript/bin/tsc'), '-p', project] });

/** Everything that is checked without VS Code; the longest first, so that two cores end together. */
const steps = (coverage) => [
  { name: 'eslint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  {
    name: 'tests',
    tests: true,
    args: [bin('c8/bin/c8.js'), '--temp-directory', coverage, bin('mocha/bin/mocha.js')],
  },
  types('.'),
  types('src/core'),
  types('src/platform/web'),
  types('src/webview'),
  { name: 'prettier', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'layers', args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'test'] },
  { name: 'knip', args: [bin('knip/bin/knip.js')] },
  { name: 'l10n', args: ['tools/dev/check-l10n.mjs'] },
];

/** Runs all checks; gives their count. What V8 counts while tests run goes to a folder of this run, so that two don't mix. */
export async function runChecks() {
  const coverage = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  try {
    return await runSteps(steps(coverage));
  } finally {
    rmSync(coverage, { recursive: true, force: true });
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Classes, enumerations, namespaces and constants that the module has at run time. */
const exported = /^\t(?:export )?(?:abstract )?(?:class|enum|namespace|function|const) (\w+)/gmu;

/** @returns {readonly string[]} */
function namesOfVSCode() {
  const types = createRequire(import.meta.url).resolve('@types/vscode/index.d.ts');
  return [...new Set([...readFileSync(types, 'utf8').matchAll(exported)].map(([, name = '']) => name))];
}

/**
 * VS Code's module taken apart once. Of a module that it does not bundle, esbuild copies all names for each file that imports it:
 * with two hundred files that was a third of the time in which the extension starts.
 *
 * @type {import('esbuild').Plugin}
 */
export const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind, path }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'vscode-once' }, () => ({
      contents: `export const { ${namesOfVSCode().join(', ')} } = require('vscode');`,
    }));
  },
};

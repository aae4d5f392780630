// Bundles test/vscode/**/*.test.ts with mocha for an extension host: one file, since a web worker loads one file.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot, toolFolder } from './paths.mjs';

const entry = fileURLToPath(new URL('suite-entry.mjs', import.meta.url));
const fromRoot = createRequire(join(repositoryRoot, 'package.json'));
const fromTool = createRequire(join(toolFolder, 'package.json'));

/**
 * The test files, sorted, so that a run is repeatable.
 * @param {string} folder absolute
 * @param {string} ending
 */
export function testFiles(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Writes the bundle that exports `run()`.
 * @param {import('./stage.mjs').Host} host
 * @param {{ extension: string, grep: string, wikibase: string }} settings
 * @param {string} outfile
 */
export async function bundleSuites(host, settings, outfile) {
  const { build } = fromRoot('esbuild');
  const files = testFiles(join(repositoryRoot, 'test', 'vscode'), '.test.ts');
  const load = files.map(
    (file) => `require(${JSON.stringify(`./${relative(repositoryRoot, file).replaceAll('\\', '/')}`)});`,
  );
  const contents = [
    `import { createRun } from ${JSON.stringify(entry)};`,
    `export const run = createRun(${JSON.stringify(settings)}, () => {\n${load.join('\n')}\n});`,
  ].join('\n');
  const { define = {}, ...rest } = host === 'node' ? {} : forWorker();
  await build({
    stdin: { contents, resolveDir: repositoryRoot, sourcefile: 'suites.mjs' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    nodePaths: [join(repositoryRoot, 'node_modules')],
    logLevel: 'warning',
    ...rest,
    define: { ...define, WIKIBASE: JSON.stringify(settings.wikibase) },
  });
}

/** Suites assert with node:assert, which a worker lacks: the package `assert` is the same code. */
function forWorker() {
  const assert = fromTool.resolve('assert/');
  return {
    alias: {
      'node:assert/strict': fileURLToPath(new URL('strict-assert.cjs', import.meta.url)),
      'node:assert': assert,
      assert,
      util: fromTool.resolve('util/'),
    },
    define: { global: 'globalThis', 'process.env.NODE_DEBUG': '""' },
    banner: {
      js: 'var process = globalThis.process ?? { env: {}, versions: {}, argv: [], nextTick: queueMicrotask };',
    },
  };
}

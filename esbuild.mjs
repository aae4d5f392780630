/**
 * Bundles the product: the extension for Node and for the browser from the same source, the command line, and the worker and
 * the web view where there are such.
 *
 *   node esbuild.mjs [--production] [--watch]
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { francData } from './tools/dev/franc-data.mjs';
import { licencesOf } from './tools/dev/licences.mjs';
import { textLoaders } from './tools/dev/loaders.mjs';
import { vscodeOnce } from './tools/dev/vscode-once.mjs';

const root = import.meta.dirname;
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  loader: textLoaders,
  logLevel: 'warning',
  // A name that VS Code's module lacks.
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
  minify: production,
  plugins: [francData],
  sourcemap: production ? false : 'linked',
  target: 'es2022',
};

/** The same source for the browser: what is imported from platform/node is taken from the file of that name in platform/web. */
const webPlatform = {
  name: 'web-platform',
  setup(build) {
    build.onResolve({ filter: /(^|\/)platform\/node\// }, ({ path: asked, resolveDir, importer }) => {
      const file = path.join(resolveDir, asked.replace('platform/node/', 'platform/web/')) + '.ts';
      return existsSync(file)
        ? { path: file }
        : { errors: [{ text: `${asked} has no twin in platform/web (imported by ${importer})` }] };
    });
  },
};

// Some packages have an old kind of module as `main`, which cannot be bundled, beside a new one.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', format: 'cjs', plugins: [francData, webPlatform] };

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', plugins: [francData, vscodeOnce] },
  {
    ...web,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    plugins: [francData, webPlatform, vscodeOnce],
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['src/worker/main.ts'], outfile: 'dist/worker.js', optional: true },
  { ...web, format: 'iife', entryPoints: ['src/worker/main.ts'], outfile: 'dist/web/worker.js', optional: true },
  { ...common, format: 'iife', entryPoints: ['src/webview/main.ts'], outfile: 'dist/webview/main.js', optional: true },
];

/** What is in each bundle and what it weighs, for `esbuild --analyze` and for whoever asks why a bundle grew. */
async function writeMetafile(outfile, metafile) {
  const file = path.join(root, 'artifacts/meta', `${outfile.replace(/^dist\//, '').replaceAll('/', '-')}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(metafile));
}

async function build({ optional: _, ...options }) {
  if (watch) return (await esbuild.context(options)).watch();
  const { metafile } = await esbuild.build(options);
  await writeMetafile(options.outfile, metafile);
  const bytes = metafile.outputs[options.outfile].bytes;
  console.log(`${options.outfile}  ${(bytes / 1024).toFixed(0)} KB`);
  if (options.outfile === 'dist/cli.js') await chmod(path.join(root, options.outfile), 0o755);
  return metafile;
}

/** What others wrote goes with its licence. */
async function writeLicences(metafiles) {
  const licences = licencesOf(root, metafiles);
  if (licences !== undefined) await writeFile(path.join(root, 'dist/LICENSES.txt'), licences);
}

const there = ({ entryPoints: [entry] }) => existsSync(path.join(root, entry));
const missing = bundles.filter((bundle) => !there(bundle) && !bundle.optional);
if (!watch) await rm(path.join(root, 'dist'), { recursive: true, force: true });
const results = await Promise.allSettled(bundles.filter(there).map(build));
for (const { entryPoints } of missing) console.error(`${entryPoints[0]} is missing`);
if (!watch) await writeLicences(results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value));
if (missing.length > 0 || results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
else if (watch) console.log('watching');

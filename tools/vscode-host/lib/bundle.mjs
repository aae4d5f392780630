// Bundles source for an extension host in Node, as the product's own bundle is made.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { francData } from '../../dev/franc-data.mjs';
import { textLoaders } from '../../dev/loaders.mjs';
import { vscodeOnce } from '../../dev/vscode-once.mjs';
import { repositoryRoot } from './paths.mjs';

const { build } = createRequire(join(repositoryRoot, 'package.json'))('esbuild');

/** @param {string} entry relative to the repository, or absolute @param {string} outfile @param {boolean} [minify] */
export function bundleForNode(entry, outfile, minify = false) {
  return build({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    outfile,
    minify,
    bundle: true,
    charset: 'utf8',
    plugins: [francData, vscodeOnce],
    format: 'cjs',
    loader: textLoaders,
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    platform: 'node',
    target: 'node20',
  });
}

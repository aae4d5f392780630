/**
 * `node tools/dev/run-tool.mjs NAME [ARGUMENT…]` runs tools/NAME/run.ts, which uses the sources of the product as they are.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const [name = '', ...rest] = process.argv.slice(2);
const main = path.join(root, 'tools', name, 'run.ts');
if (name === '' || !existsSync(main)) {
  console.error(`usage: node tools/dev/run-tool.mjs NAME [ARGUMENT…]; there is no ${path.relative(root, main)}`);
  process.exit(2);
}
process.argv = [process.argv[0], main, ...rest];
const require = createRequire(import.meta.url);
require('./typescript-hook.cjs');
require(main);

/** `node tools/dev/run-ts.mjs FILE.ts [ARGUMENT…]` runs a tool that is written in TypeScript and uses the sources as they are. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node tools/dev/run-ts.mjs FILE.ts [ARGUMENT…]');
  process.exit(2);
}
const main = path.resolve(file);
process.argv = [process.argv[0], main, ...rest];
process.setSourceMapsEnabled(true);
const require = createRequire(import.meta.url);
require('./typescript-hook.cjs');
require(main);

// `npm run docs`: writes the tables of README.md from package.json and package.nls.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './manifest-tables.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const page = await withTables(
  read('README.md'),
  JSON.parse(read('package.json')),
  JSON.parse(read('package.nls.json')),
);
writeFileSync(join(root, 'README.md'), page);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const tables = pathToFileURL(join(root, 'tools/docs/manifest-tables.mjs')).href;

interface Tables {
  readonly withTables: (readme: string, manifest: unknown, strings: unknown) => Promise<string>;
}

describe('README', () => {
  it('lists the commands, settings and colours of the manifest (npm run docs writes them)', async () => {
    const { withTables } = (await import(tables)) as Tables;
    const made = await withTables(
      read('README.md'),
      JSON.parse(read('package.json')),
      JSON.parse(read('package.nls.json')),
    );
    assert.equal(read('README.md'), made);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].map(read).join('\n');
    const named = [...pages.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });

  it('shows only pictures that there are', () => {
    const pictures = [...read('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    for (const picture of pictures) assert.ok(readFileSync(join(root, picture)).length > 1000, picture);
  });
});

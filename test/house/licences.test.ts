import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Licences {
  packageFolders(metafiles: readonly Metafile[]): readonly string[];
  licencesOf(root: string, metafiles: readonly Metafile[]): string | undefined;
}

const file = pathToFileURL(path.resolve(__dirname, '../../tools/dev/licences.mjs')).href;

const bundle = (...files: readonly string[]): Metafile => ({
  inputs: Object.fromEntries(files.map((name) => [name, {}])),
});

describe('the licences of what is bundled', () => {
  let licences: Licences;
  let root: string;

  function lay(name: string, manifest: object, licence?: string): void {
    const folder = path.join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    if (licence !== undefined) writeFileSync(path.join(folder, 'LICENSE.md'), licence);
  }

  before(async () => {
    licences = (await import(file)) as Licences;
    root = mkdtempSync(path.join(tmpdir(), 'licences-'));
    lay('free', { license: 'MIT', author: 'Ann' }, 'Do what you like.\n');
    lay('@some/either', { license: '(GPL-3.0 OR ISC)', author: { name: 'Ben' } });
    lay('closed', { license: 'UNLICENSED' });
    lay('silent', {});
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('finds each package once', () => {
    const metafiles = [
      bundle('src/a.ts', 'node_modules/b/x.js', 'node_modules/b/y.js'),
      bundle('node_modules/@a/c/z.js'),
    ];
    assert.deepEqual(licences.packageFolders(metafiles), ['node_modules/@a/c', 'node_modules/b']);
  });

  it('has nothing to say where all is ours', () => {
    assert.equal(licences.licencesOf(root, [bundle('src/a.ts')]), undefined);
  });

  it('hands on the text of a licence, or who wrote the package', () => {
    const text = licences.licencesOf(root, [bundle('node_modules/free/x.js', 'node_modules/@some/either/x.js')]);
    assert.match(text ?? '', /free 1\.0\.0 \(MIT\)\n\nDo what you like\./u);
    assert.match(text ?? '', /@some\/either 1\.0\.0 \(\(GPL-3\.0 OR ISC\)\)\n\nBy Ben\./u);
  });

  for (const name of ['closed', 'silent'])
    it(`refuses a package that is ${name}`, () => {
      assert.throws(() => licences.licencesOf(root, [bundle(`node_modules/${name}/x.js`)]), /may not be bundled/u);
    });
});

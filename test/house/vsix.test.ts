import { strict as assert } from 'node:assert';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Vsix {
  readonly heaviest: number;
  zipNames(bytes: Buffer): readonly string[];
  findFaults(names: readonly string[], weight: number): readonly string[];
}

const file = pathToFileURL(path.resolve(__dirname, '../../tools/dev/vsix.mjs')).href;

const whole = [
  'extension.vsixmanifest',
  '[Content_Types].xml',
  ...[
    ...[
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'readme.md',
      'changelog.md',
      'LICENSE.txt',
      'NOTICE',
    ],
    ...[
      'language-configuration.json',
      'dist/extension.js',
      'dist/web/extension.js',
      'dist/cli.js',
      'dist/worker.js',
      'dist/web/worker.js',
    ],
    ...[
      'l10n/bundle.l10n.de.json',
      'syntaxes/article.tmLanguage.json',
      'media/icon.png',
      'models/lexicon.bin',
      'models/tagger.bin',
      'models/LICENSE',
    ],
  ].map((name) => `extension/${name}`),
];

describe('the look into the package', () => {
  let vsix: Vsix;
  before(async () => {
    vsix = (await import(file)) as Vsix;
  });

  it('finds nothing wrong in a whole package', () => {
    assert.deepEqual(vsix.findFaults(whole, 1), []);
  });

  for (const name of [
    'src/extension.ts',
    'dist/extension.js.map',
    'node_modules/a/b.js',
    '.npmrc',
    'samples/a.article',
  ])
    it(`finds ${name}, which is not to be shipped`, () => {
      assert.deepEqual(vsix.findFaults([...whole, `extension/${name}`], 1), [`extension/${name} is not to be shipped`]);
    });

  it('finds what is missing', () => {
    const names = whole.filter((name) => !name.endsWith('cli.js'));
    assert.deepEqual(vsix.findFaults(names, 1), ['dist/cli.js is missing']);
  });

  it('finds a package that is too heavy', () => {
    assert.equal(vsix.findFaults(whole, vsix.heaviest).length, 0);
    assert.equal(vsix.findFaults(whole, vsix.heaviest + 1).length, 1);
  });

  it('reads the names in a ZIP file, behind a comment too', () => {
    const name = Buffer.from('ä.txt');
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(3, 16);
    const bytes = Buffer.concat([Buffer.from('abc'), entry, name, end, Buffer.from('comment')]);
    assert.deepEqual(vsix.zipNames(bytes), ['ä.txt']);
  });

  it('says so when it is no ZIP file', () => {
    assert.throws(() => vsix.zipNames(Buffer.from('no')), /not a ZIP file/u);
  });
});

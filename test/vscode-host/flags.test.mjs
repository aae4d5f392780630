import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { parseFlags } from '../../tools/vscode-host/lib/flags.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const file = fileURLToPath(import.meta.url);

describe('flags of VS Code', () => {
  it('reads what @vscode/test-electron passes', () => {
    const flags = parseFlags(
      [
        folder,
        '--user-data-dir=user',
        ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
        '--disable-workspace-trust',
        '--extensionTestsPath=/ext/dist/test/index',
        '--extensionDevelopmentPath=/ext',
      ],
      '/home',
    );
    assert.equal(flags.folder, folder);
    assert.equal(flags.userDataDir, join('/home', 'user'));
    assert.equal(flags.testsPath, '/ext/dist/test/index');
    assert.deepEqual(flags.developmentPaths, ['/ext']);
    assert.equal(flags.trusted, true);
    assert.equal(flags.file, undefined);
  });

  it('does not take the value of a flag for a folder', () => {
    const flags = parseFlags(['--extensions-dir', folder, '--unknown', file]);
    assert.equal(flags.extensionsDir, folder);
    assert.equal(flags.folder, undefined);
    assert.equal(flags.file, file);
  });

  it('trusts nothing by itself, and nothing where Restricted Mode is wanted', () => {
    assert.equal(parseFlags([]).trusted, false);
    assert.equal(parseFlags(['--disable-workspace-trust', '--restricted']).trusted, false);
  });
});

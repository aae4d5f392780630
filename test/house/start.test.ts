import { strict as assert } from 'node:assert';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string>>;
  readonly code: string | undefined;
}

const file = pathToFileURL(path.resolve(__dirname, '../../tools/dev/desktop.mjs')).href;

describe('npm start', () => {
  let desktop: { chooseHost(machine: Machine): string };
  before(async () => {
    desktop = (await import(file)) as typeof desktop;
  });

  const code = '/usr/bin/code';
  const machines: readonly (readonly [title: string, machine: Machine, host: string])[] = [
    ['an installed VS Code', { platform: 'linux', env: { DISPLAY: ':0' }, code }, 'desktop'],
    ['an installed VS Code under Wayland', { platform: 'linux', env: { WAYLAND_DISPLAY: 'w' }, code }, 'desktop'],
    ['an installed VS Code on a Mac', { platform: 'darwin', env: {}, code }, 'desktop'],
    ['a download where none is installed', { platform: 'win32', env: {}, code: undefined }, 'download'],
    ['the browser without a screen', { platform: 'linux', env: {}, code }, 'browser'],
    [
      'the browser in a remote terminal',
      { platform: 'linux', env: { DISPLAY: ':0', VSCODE_IPC_HOOK_CLI: 's' }, code },
      'browser',
    ],
  ];
  for (const [title, machine, host] of machines)
    it(`opens ${title}`, () => {
      assert.equal(desktop.chooseHost(machine), host);
    });
});

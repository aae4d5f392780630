import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { franc } from 'franc-min';

const root = path.resolve(__dirname, '../..');

/** What a source exports when it is bundled with a plugin of tools/dev and VS Code is what a test says. */
async function bundled(
  plugin: string,
  name: string,
  source: string,
  vscode: object = {},
): Promise<Record<string, unknown>> {
  const file = pathToFileURL(path.join(root, 'tools/dev', plugin)).href;
  const plugins = ((await import(file)) as Record<string, Plugin>)[name];
  assert.ok(plugins);
  const { outputFiles } = await build({
    bundle: true,
    format: 'cjs',
    logLevel: 'silent',
    logOverride: { 'import-is-undefined': 'error' },
    platform: 'node',
    plugins: [plugins],
    stdin: { contents: source, resolveDir: root },
    write: false,
  });
  const module = { exports: {} };
  const load = (id: string): unknown => (id === 'vscode' ? vscode : createRequire(__filename)(id));
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as (
    ...given: readonly unknown[]
  ) => void;
  run(module, load);
  return module.exports;
}

describe('the module of VS Code in a bundle', () => {
  it('is the one that the extension is given', async () => {
    const vscode = { window: {}, comments: {}, Uri: () => undefined };
    const source = "import * as vscode from 'vscode'; export const { window, comments, Uri } = vscode;";
    assert.deepEqual(await bundled('vscode-once.mjs', 'vscodeOnce', source, vscode), vscode);
  });

  it('fails the build where a name is asked for that it has not', async () => {
    const source = "import * as vscode from 'vscode'; export const wrong = vscode.windows;";
    await assert.rejects(bundled('vscode-once.mjs', 'vscodeOnce', source), /windows/u);
  });
});

describe('the data of franc in a bundle', () => {
  it('tells the two languages apart as all of it does, in any script', async () => {
    const only = { only: ['deu', 'eng'] };
    const source = "export { franc } from 'franc-min';";
    const { franc: ours } = (await bundled('franc-data.mjs', 'francData', source)) as { franc: typeof franc };
    const texts = [
      'Wir warten auf das Geld aus Berlin.',
      'We wait for the money.',
      'Мы ждём денег',
      'हम पैसे',
      '我们在等钱',
      'אנחנו מחכים',
      'ja',
      '',
    ];
    assert.deepEqual(
      texts.map((text) => ours(text, only)),
      texts.map((text) => franc(text, only)),
    );
  });
});

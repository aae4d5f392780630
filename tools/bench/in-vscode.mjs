// Runs test/vscode/bench.ts in real VS Code on the articles of a folder, with the extension bundled as it ships. The numbers
// lie in result.json of that folder then.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleForNode } from '../vscode-host/lib/bundle.mjs';
import { findVSCode } from '../vscode-host/lib/hosts.mjs';
import { ensureInstalled } from '../vscode-host/lib/install.mjs';
import { repositoryRoot } from '../vscode-host/lib/paths.mjs';
import { onStop, openRun } from '../vscode-host/lib/run.mjs';
import { stageExtension } from '../vscode-host/lib/stage.mjs';
import { makeUserData } from '../vscode-host/lib/workspace.mjs';

const [workspace = ''] = process.argv.slice(2);
if (!existsSync(join(workspace, 'bench.json'))) {
  console.error('usage: node tools/bench/in-vscode.mjs FOLDER');
  process.exit(2);
}

const { runTests } = createRequire(join(repositoryRoot, 'package.json'))('@vscode/test-electron');

const run = openRun();
onStop(() => run.close());
let code = 1;
try {
  const vscode = await findVSCode();
  if (vscode.kind === 'npm') await ensureInstalled(run);
  const extension = stageExtension(repositoryRoot, join(run.folder, 'extension'), 'node');
  // Bundled here and not in dist/, where a build or a test may be under way; a profile keeps the names of functions.
  const { profile } = JSON.parse(readFileSync(join(workspace, 'bench.json'), 'utf8'));
  await bundleForNode('src/extension.ts', join(extension, 'dist/extension.js'), !profile);
  await bundleForNode('src/worker/main.ts', join(extension, 'dist/worker.js'), !profile);
  await bundleForNode('test/vscode/bench.ts', join(extension, 'dist/test/index.js'));
  code = await runTests({
    vscodeExecutablePath: vscode.executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(extension, 'dist/test/index.js'),
    launchArgs: [
      workspace,
      `--user-data-dir=${makeUserData(join(run.folder, 'user'))}`,
      `--extensions-dir=${join(run.folder, 'extensions')}`,
      '--disable-extensions',
    ],
    extensionTestsEnv: { VSCODE_HOST_RUN: run.folder },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await run.close();
process.exit(code === 0 && existsSync(join(workspace, 'result.json')) ? 0 : 1);

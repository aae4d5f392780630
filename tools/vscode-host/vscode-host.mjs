#!/usr/bin/env node
// VS Code as a command, from the npm registry alone: takes VS Code's own flags, so that `@vscode/test-electron` can start
// it in the place of a desktop VS Code. See README.md.
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { launchBrowser } from './lib/browser.mjs';
import { parseFlags } from './lib/flags.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { serverFolder } from './lib/paths.mjs';
import { onStop, openRun } from './lib/run.mjs';
import { installExtensions, startServer } from './lib/server.mjs';
import { stageExtension } from './lib/stage.mjs';
import { runSuite, workbenchAddress } from './lib/workbench.mjs';

const help = `vscode-host [FOLDER | FILE] [flags of VS Code]

  --extensionDevelopmentPath=DIR   load this extension (several times: several)
  --extensionTestsPath=FILE        run the exported run() of this module, exit 0 if it resolves
  --openFile=FILE                  open a file at once
  --user-data-dir=DIR  --extensions-dir=DIR  --install-extension=VSIX
  --disable-workspace-trust        trust every folder (default: Restricted Mode, as in VS Code)

  --serve [--port N]               no headless browser: print the address to open, stay until Ctrl+C
  --web                            run the extension under development in the web extension host
  --verbose                        the server's log and the page's console on standard error
Other flags are ignored.`;

const flags = parseFlags(process.argv.slice(2));
if (flags.help) console.log(help);
else await main();

async function main() {
  const run = openRun();
  let stopped = false;
  onStop(() => {
    stopped = true;
    return run.close();
  });
  let code = 1;
  try {
    await ensureInstalled(run);
    code = flags.version ? printVersion() : await start(run);
  } catch (error) {
    // Being stopped ends the server and the browser; that they ended is no news then.
    if (!stopped) console.error(error instanceof Error ? error.message : error);
  }
  await run.close();
  process.exit(code);
}

/** @param {import('./lib/run.mjs').Run} run */
async function start(run) {
  if (!flags.serve && flags.testsPath === undefined) {
    console.error('vscode-host: nothing to do without --extensionTestsPath or --serve (see --help)');
    return 2;
  }
  if (flags.install.length > 0) await installExtensions(run, flags, flags.install);
  const extensions = flags.web ? stageForWeb(run) : flags;
  const server = await startServer(run, flags);
  const address = workbenchAddress(server, { ...flags, ...extensions });
  if (flags.serve) {
    console.log(`VS Code is at\n\n  ${address}\n\nStop it with Ctrl+C.`);
    return (await server.stopped) ?? 1;
  }
  const browser = await launchBrowser(run);
  const ended = server.stopped.then((code) =>
    Promise.reject(new Error(`vscode-host: VS Code's server ended with ${code}`)),
  );
  return Promise.race([runSuite(browser, address, flags.verbose), ended, tooLong()]);
}

/** A suite that never ends, as after a crash of the extension host, fails. Another limit: VSCODE_HOST_TIMEOUT, seconds. */
function tooLong() {
  const seconds = Number(process.env.VSCODE_HOST_TIMEOUT ?? 900);
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`vscode-host: the suite did not end within ${seconds} s`)), seconds * 1000);
  });
}

/** A suite runs in the host of the extension in whose folder it lies, so it moves with it. @param {import('./lib/run.mjs').Run} run */
function stageForWeb(run) {
  let { testsPath } = flags;
  const developmentPaths = flags.developmentPaths.map((path, i) => {
    const staged = stageExtension(path, join(run.folder, `extension-${i}`), 'web');
    if (testsPath?.startsWith(path + sep)) testsPath = join(staged, testsPath.slice(path.length));
    return staged;
  });
  return { developmentPaths, ...(testsPath === undefined ? {} : { testsPath }) };
}

function printVersion() {
  const { version } = JSON.parse(readFileSync(join(serverFolder, 'package.json'), 'utf8'));
  console.log(version);
  return 0;
}

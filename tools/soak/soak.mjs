// `npm run soak -- [--steps 10000] [--seed 1] [--keep FOLDER]`: random edits, undos, saves, decisions, changes by other programs and
// deaths of the extension host in real VS Code. Afterwards every surviving annotation stands on its own words and no decision is
// missing, or the exit code is 1. The same seed does the same, as far as VS Code's own timing allows.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../vscode-host/lib/browser.mjs';
import { bundleForNode } from '../vscode-host/lib/bundle.mjs';
import { ensureInstalled } from '../vscode-host/lib/install.mjs';
import { repositoryRoot } from '../vscode-host/lib/paths.mjs';
import { onStop, openRun } from '../vscode-host/lib/run.mjs';
import { startServer } from '../vscode-host/lib/server.mjs';
import { stageExtension } from '../vscode-host/lib/stage.mjs';
import { workbenchAddress } from '../vscode-host/lib/workbench.mjs';
import { makeUserData } from '../vscode-host/lib/workspace.mjs';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

/** Git would offer its own, and what is not saved must not be saved behind the soak's back. */
const settings = { 'git.enabled': false, 'files.autoSave': 'off' };

/** Milliseconds without a step after which VS Code is taken for dead, and its window opened anew; on a busy machine a step may take long. */
const patience = 90_000;
/** A host that was killed is dead after so many: VS Code offers nothing then but to open the window anew. */
const dying = 1000;
/** Windows in a row without a step after which there is no sense in another. */
const mostAttempts = 4;

const run = openRun();
onStop(() => run.close());
let isFine = false;
try {
  await ensureInstalled(run);
  isFine = await soak();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await run.close();
process.exit(isFine ? 0 : 1);

async function soak() {
  const folder = values.keep === undefined ? join(run.folder, 'workspace') : resolve(values.keep);
  const journalFile = join(folder, 'journal.json');
  // What an earlier soak left would be taken for this one's.
  for (const old of ['soak.article', 'soak.article.ann.jsonl', 'journal.json'])
    rmSync(join(folder, old), { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(journalFile, JSON.stringify({ seed: Number(values.seed), steps: Number(values.steps), step: 0 }));
  const developmentPaths = await stage();
  const server = await startServer(run, {
    userDataDir: makeUserData(join(run.folder, 'user'), settings),
    trusted: true,
  });
  const browser = await launchBrowser(run);
  const page = browser.pages()[0] ?? (await browser.newPage());
  // A window with text that is not saved asks whether to leave it: the soak leaves it.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  if (values.verbose) page.on('console', (message) => console.error(message.text()));
  const address = workbenchAddress(server, { developmentPaths, folder });
  await page.goto(address);
  const journal = await watch(journalFile, () => page.goto(address));
  console.log(JSON.stringify({ ...journal, owned: Object.keys(journal.owned).length, texts: undefined }, undefined, 2));
  return journal.step > journal.steps && journal.faults.length === 0;
}

/** Waits for the end of the steps; opens the window again when nothing happens any more. @param {string} file @param {() => Promise<unknown>} restart */
async function watch(file, restart) {
  let [seen, since, attempts, told, buried] = [-1, Date.now(), 0, 0, 0];
  for (;;) {
    const journal = JSON.parse(readFileSync(file, 'utf8'));
    if (journal.step > journal.steps) return journal;
    if (journal.step !== seen) [seen, since, attempts] = [journal.step, Date.now(), 0];
    if (journal.kills > buried) {
      buried = journal.kills;
      await new Promise((done) => setTimeout(done, dying));
      await restart();
      since = Date.now();
    } else if (Date.now() - since > patience) {
      console.error(`soak: nothing happens after step ${journal.step}, the window is opened anew`);
      if (++attempts > mostAttempts) return journal;
      await restart();
      since = Date.now();
    }
    if (journal.step >= told + 500) {
      told = journal.step;
      console.log(
        `step ${journal.step}, deaths ${journal.kills}, decisions ${Object.keys(journal.owned).length}, faults ${journal.faults.length}`,
      );
    }
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** The extension as it ships, with what drives it loaded beside it: a window in the browser takes one extension under development. */
async function stage() {
  const extension = stageExtension(repositoryRoot, join(run.folder, 'extension'), 'node');
  await bundleForNode('src/extension.ts', join(extension, 'dist/extension.js'));
  await bundleForNode('test/vscode/soak/driver.ts', join(extension, 'dist/soak.js'));
  const main = `const extension = require('./extension.js');
exports.activate = (context) => {
  require('./soak.js').start();
  return extension.activate(context);
};
exports.deactivate = () => {
  require('./soak.js').stop();
  return extension.deactivate?.();
};
`;
  writeFileSync(join(extension, 'dist/main.js'), main);
  const file = join(extension, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const changed = { ...manifest, main: './dist/main.js', activationEvents: ['onStartupFinished'] };
  writeFileSync(file, JSON.stringify(changed));
  return [extension];
}

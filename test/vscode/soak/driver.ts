import { renameSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/editor/document/api';
import { startJournal, type Journal } from './journal';
import { createRandom } from './random';
import { resume, soak } from './soak';
import { firstText, nameOf } from './texts';
import { createWorld, run, textOfFile, type World } from './world';

// Loaded with the extension under test: it goes on where the journal says as often as the host is started anew.
// `tools/soak/soak.mjs` bundles it, starts VS Code, and opens its window again when the host died.

/** Called when the extension under test is activated; does not wait for its end. */
export function start(): void {
  drive().catch((error: unknown) => {
    console.error(error);
  });
}

let isStopped = false;

/** Called when the extension under test is deactivated: its host ends. */
export function stop(): void {
  isStopped = true;
}

async function drive(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const file = vscode.Uri.joinPath(folder, 'journal.json');
  const uri = vscode.Uri.joinPath(folder, 'soak.article');
  const keep = (journal: Journal): Promise<void> => {
    replace(file, JSON.stringify(journal));
    return Promise.resolve();
  };
  const read = async () => JSON.parse(await textOfFile(file)) as Journal;
  const journal = await read();
  if (journal.step >= journal.steps) return;
  if (journal.step === 0) await begin(uri, journal, keep);
  const life = ++journal.life;
  await keep(journal);
  const isOver = async () => isStopped || (await read()).life !== life;
  const found = vscode.extensions.getExtension<ExtensionApi>('article-annotator.article-annotator');
  if (!found) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const world = createWorld(uri, await found.activate(), journal);
  await resume(world);
  await keep(journal);
  await soak(world, { keep, kill: (dying) => die(dying, keep), isOver });
  if (!(await isOver())) await keep({ ...journal, step: journal.steps + 1 });
}

async function begin(uri: vscode.Uri, journal: Journal, keep: (journal: Journal) => Promise<void>): Promise<void> {
  Object.assign(journal, startJournal(journal.seed, journal.steps));
  const text = firstText(createRandom(journal.seed), () => nameOf(journal.names++));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await keep(journal);
}

/** Never half a journal, whenever the host dies: VS Code's own renaming deletes first. */
function replace({ fsPath }: vscode.Uri, content: string): void {
  writeFileSync(`${fsPath}.new`, content);
  renameSync(`${fsPath}.new`, fsPath);
}

/** Ends the host at once, half of the time in the middle of writing a decision. */
async function die(world: World, keep: (journal: Journal) => Promise<void>): Promise<void> {
  const { journal, random } = world;
  journal.kills++;
  const isWriting = random.below(2) === 0;
  journal.random = random.state;
  await keep(journal);
  if (isWriting) void run('article.tagPerson');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), random.below(40));
  // Nothing more happens in this life.
  await new Promise(() => undefined);
}

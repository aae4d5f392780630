import { strict as assert } from 'node:assert';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { BenchResult, Cost, Opening, Rewriting, Typing } from '../../tools/bench/result';
import { annotationsOf, api, edit } from './articles';
import { extension, folder, show, stored, write } from './world';

interface Stamp {
  readonly at: number;
  readonly busy: number;
  readonly processor: number;
}

function now(): Stamp {
  const { user, system } = process.cpuUsage();
  return { at: performance.now(), busy: performance.eventLoopUtilization().active, processor: (user + system) / 1000 };
}

const between = (from: Stamp, to: Stamp): Cost => ({ wall: to.at - from.at, processor: to.processor - from.processor });
const busyBetween = (from: Stamp, to: Stamp): Cost => ({
  wall: to.busy - from.busy,
  processor: to.processor - from.processor,
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Listeners that VS Code calls before the extension's, and after them. */
interface Brackets {
  /** Change events since the last call. */
  readonly takeEdits: () => readonly Cost[];
  readonly arrival: () => Stamp;
}

let first: Stamp | undefined;
const edits: Cost[] = [];
let arrival = now();

/** To be called before the extension is active: listeners are called in the order in which they were added. */
function bracketBefore(): void {
  vscode.workspace.onDidOpenTextDocument(() => {
    arrival = now();
  });
  vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
    if (contentChanges.length > 0) first = now();
  });
}

/** To be called when the extension listens. */
function bracketAfter(): Brackets {
  vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
    if (first && contentChanges.length > 0) edits.push(between(first, now()));
    first = undefined;
  });
  return { takeEdits: () => edits.splice(0), arrival: () => arrival };
}

interface Plan {
  readonly keys: number;
  readonly profile: boolean;
}

/** What VS Code calls. */
export async function run(): Promise<void> {
  const { keys, profile } = JSON.parse(await stored(vscode.Uri.joinPath(folder(), 'bench.json'))) as Plan;
  assert.equal(extension().isActive, false, 'nothing has started the extension yet');
  const heaps: Record<string, number> = {};
  const before = heap();
  bracketBefore();
  const activation = await costOf(() => extension().activate());
  const brackets = bracketAfter();
  heaps['of the extension, active'] = heap() - before;
  const { annotate } = await api();
  const model = await costOf(() => annotate('„Wir warten“, sagte Anna Berg.'));
  heaps['with the model'] = heap() - before;
  const openings: Opening[] = [];
  for (let index = 0; index < 5; index++) openings.push(await open(`short-${index}.article`, brackets));
  await prepare('long');
  await open('long.article', brackets);
  const typing = () => type('long.article', keys, brackets, 300);
  const long = await (profile ? profiled(typing) : typing());
  heaps['with an article of 10,000 words'] = heap() - before;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await prepare('big');
  const opening = await open('big.article', brackets);
  const big = { ...(await type('big.article', Math.ceil(keys / 3), brackets, 1000)), opening };
  heaps['with an article of 1 MB'] = heap() - before;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await prepare('wide');
  await open('wide.article', brackets);
  const rewriting = await rewrite('wide', brackets);
  const result: BenchResult = { version: vscode.version, activation, model, openings, long, big, rewriting, heaps };
  await write('result.json', JSON.stringify(result));
}

/** Leaves a profile of the extension host during some work in bench.cpuprofile. */
async function profiled<T>(work: () => Promise<T>): Promise<T> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  await write('bench.cpuprofile', JSON.stringify(profile));
  return result;
}

async function costOf(work: () => Thenable<unknown>): Promise<Cost> {
  const start = now();
  await work();
  return between(start, now());
}

/** Puts the decisions beside their article. */
async function prepare(name: string): Promise<void> {
  await write(`${name}.article.ann.jsonl`, await stored(vscode.Uri.joinPath(folder(), `${name}.sidecar`)));
}

async function open(name: string, { arrival: arrivedAt }: Brackets): Promise<Opening> {
  const { document } = await show(vscode.Uri.joinPath(folder(), name));
  await annotationsOf(document.uri);
  const end = now();
  return { host: busyBetween(arrivedAt(), end), arrived: between(arrivedAt(), end).wall };
}

/** Letters of a word, behind which typing pauses. */
const wordLength = 6;

/** Types words at places all over the active editor, and pauses behind each so that the text is read again. */
async function type(name: string, keys: number, { takeEdits }: Brackets, pause: number): Promise<Typing> {
  const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
  const { document } = editor;
  assert.ok(document.uri.path.endsWith(`/${name}`));
  const { items } = await annotationsOf(document.uri);
  const decisions = items.filter(({ origin }) => origin === 'decision').length;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const characters = ' Hans Petersen, Bürgermeister von Lübeck, sagte: „Wir warten.“';
  const costs: Cost[] = [];
  const pauses: Cost[] = [];
  await sleep(pause);
  takeEdits();
  delay.enable();
  for (let key = 0; key < keys; key++) {
    if (key % wordLength === 0) editor.selection = placeOf(document, key / wordLength);
    const start = now();
    await vscode.commands.executeCommand('type', { text: characters.charAt(key % characters.length) });
    const typed = now();
    costs.push(busyBetween(start, typed));
    if (key % wordLength !== wordLength - 1) continue;
    await sleep(pause);
    pauses.push(busyBetween(typed, now()));
  }
  delay.disable();
  const longest = { wall: delay.max / 1e6, processor: Math.max(...pauses.map(({ processor }) => processor)) };
  const found = takeEdits();
  assert.ok(found.length >= keys, `${found.length} edits for ${keys} keys`);
  return { items: items.length, decisions, edits: found, keys: costs, wordLength, pauses, longest };
}

/** Replaces the whole text of the active editor by that of another file, and waits until all is known about it. */
async function rewrite(name: string, { takeEdits }: Brackets): Promise<Rewriting> {
  const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
  assert.ok(document.uri.path.endsWith(`/${name}.article`));
  const decisionsOn = async (): Promise<number> =>
    (await annotationsOf(document.uri)).items.filter(({ origin }) => origin === 'decision').length;
  const annotations = await decisionsOn();
  const text = await stored(vscode.Uri.joinPath(folder(), `${name}.after`));
  await sleep(1000);
  takeEdits();
  const gaps = watchGaps();
  const start = now();
  await edit(document, 0, document.getText().length, text);
  const placed = await decisionsOn();
  const done = between(start, now());
  await sleep(1000);
  const sum = (costs: readonly number[]) => costs.reduce((all, cost) => all + cost, 0);
  const edits = takeEdits();
  const handled = { wall: sum(edits.map(({ wall }) => wall)), processor: sum(edits.map(({ processor }) => processor)) };
  return { annotations, placed, edit: handled, done, gaps: gaps.stop() };
}

/** Collects the times in which nothing else could be done here, from 20 ms on. */
function watchGaps() {
  const gaps: number[] = [];
  let last = performance.now();
  let isOver = false;
  const look = () => {
    const time = performance.now();
    if (time - last > 20) gaps.push(time - last);
    last = time;
    if (!isOver) setImmediate(look);
  };
  look();
  return {
    stop: () => {
      isOver = true;
      return gaps.sort((a, b) => b - a);
    },
  };
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Steps of the golden section reach every part of the text, never in order. */
function placeOf(document: vscode.TextDocument, step: number): vscode.Selection {
  const line = Math.floor(((step * 0.618034) % 1) * document.lineCount);
  const { range } = document.lineAt(line);
  const at = new vscode.Position(line, Math.floor(((step * 0.381966) % 1) * range.end.character));
  return new vscode.Selection(at, at);
}

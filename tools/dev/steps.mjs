import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './install.mjs';

/**
 * @typedef {{ readonly name: string, readonly args: readonly string[], readonly tests?: boolean, readonly live?: boolean,
 *   readonly env?: Readonly<Record<string, string>> }} Step  a Node script with its arguments; `tests`: it runs mocha, so its tests are
 *   counted and its summary is shown; `live`: its output is shown as it comes
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 * @typedef {Count & { readonly reasons: readonly string[] }} Outcome  with what failed, in words, to be said again at the end
 */

/** Terminals colour what mocha prints. */
// The escape is built, since one written into a regular expression cannot be seen.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu');

/**
 * How many tests an output reports: by the lines `suite NAME: N passed, N failed` where there are such, which also count a host
 * that broke down; else by mocha's summaries. Several runs add up; both 0 when there is none.
 */
export function countTests(output) {
  const text = output.replace(colours, '');
  const suites = [...text.matchAll(/^suite \S+: (\d+) passed, (\d+) failed\b/gmu)];
  const add = (matches, group) => matches.reduce((total, match) => total + Number(match[group]), 0);
  if (suites.length > 0) return { passed: add(suites, 1), failed: add(suites, 2) };
  const summaries = (word) => add([...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gmu'))], 1);
  return { passed: summaries('passing'), failed: summaries('failing') };
}

/** A step as a count: a check is one test; a run of tests that fails without a failing test, or runs none, failed once. */
export function countOf({ tests }, code, output) {
  if (!tests) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = countTests(output);
  const isBroken = count.failed === 0 && (code !== 0 || count.passed === 0);
  return isBroken ? { ...count, failed: 1 } : count;
}

/** What the summaries of mocha say of the tests that failed: a text for each run, without colours; empty if all passed. */
export function reasonsIn(output) {
  const summary = /^\s*\d+ failing\b.*\n[^]*?(?=^suite \S+: |^\s*\d+ passing\b|(?![^]))/gmu;
  return [...output.replace(colours, '').matchAll(summary)].map(([text]) => text.trimEnd());
}

const running = new Set();

// Whoever is told to stop takes along what it started, which would go on otherwise.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });

/** Runs a step to its end. Never rejects: what cannot be started has failed. */
function run({ args, env, live }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    running.add(child);
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (live) out.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs one step and says how it went; its output is shown where it failed or has tests. */
async function report(step) {
  const start = process.hrtime.bigint();
  const { code, output } = await run(step);
  const count = countOf(step, code, output);
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  const isShown = !step.live && (code !== 0 || step.tests) && output.trim() !== '';
  console.log(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)${isShown ? `\n${output.trimEnd()}` : ''}`,
  );
  const reasons = count.failed === 0 ? [] : reasonsIn(output);
  return { ...count, reasons: count.failed > 0 && reasons.length === 0 ? [`  ${step.name}: see above`] : reasons };
}

/** Runs the steps, as many at a time as there are cores, in the order given. */
export async function runSteps(steps, lanes = Math.min(4, availableParallelism())) {
  const queue = [...steps];
  let passed = 0;
  let failed = 0;
  const reasons = [];
  const lane = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const count = await report(step);
      passed += count.passed;
      failed += count.failed;
      reasons.push(...count.reasons);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { passed, failed, reasons };
}

/**
 * What failed, once more, since the output before is long and often cut; then the last line of a run, which people and machines
 * read, and the exit code that belongs to it.
 */
export function conclude(...outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  for (const reason of outcomes.flatMap(({ reasons }) => reasons)) console.log(reason);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

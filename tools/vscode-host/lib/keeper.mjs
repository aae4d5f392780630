// A process of its own that outlives the host by a moment. Its standard input is a pipe from the host: when the pipe
// closes, for whatever reason (done, a signal, kill -9), it ends every process of the run and removes the run's folder.
// Usage: keeper.mjs FOLDER; each line of the input is the id of a process group that belongs to the run.
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const folder = process.argv[2];
if (!folder?.includes('vscode-host-')) throw new Error('keeper: not the folder of a run');

const groups = new Set();
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) groups.add(Number(line));
});
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
process.on('SIGTERM', () => void sweep());
process.stdin.on('end', () => void sweep());
process.stdin.on('error', () => void sweep());

let sweeping = false;
async function sweep() {
  if (sweeping) return;
  sweeping = true;
  for (let round = 0; round < 100; round++) {
    const left = process.platform === 'linux' ? processesOfRun() : [...groups].map((id) => -id);
    const killed = left.filter(kill);
    if (killed.length === 0) break;
    await wait(50);
  }
  for (let round = 0; round < 20; round++) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      break;
    } catch {
      await wait(100);
    }
  }
  process.exit(0);
}

function kill(id) {
  try {
    process.kill(id, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** The processes whose environment or working folder names the run, or whose group is one of the run's: never others. */
function processesOfRun() {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && id !== process.pid && isAlive(id) && belongs(id));
}

function belongs(id) {
  const group = Number(statFields(id)[2]);
  return (
    groups.has(group) ||
    attempt(() => readFileSync(`/proc/${id}/environ`, 'latin1')).includes(`VSCODE_HOST_RUN=${folder}`) ||
    attempt(() => readlinkSync(`/proc/${id}/cwd`)).startsWith(folder)
  );
}

function isAlive(id) {
  const state = statFields(id)[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** What follows the name in /proc/ID/stat: state, parent, group, … */
function statFields(id) {
  const text = attempt(() => readFileSync(`/proc/${id}/stat`, 'latin1'));
  const end = text.lastIndexOf(')');
  return end < 0 ? [] : text.slice(end + 2).split(' ');
}

function attempt(read) {
  try {
    return read();
  } catch {
    return '';
  }
}

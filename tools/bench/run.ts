/**
 * `npm run bench [-- --quick] [--only speed,typing,vscode,linear,anchoring] [--cpu] [--json] [--shared DIR]`: what the program costs,
 * with the budget of each number and whether it is kept. DIR/raw_text has the texts (default: `shared` beside the repository).
 * `--cpu` counts processor time instead of waiting time, for a machine that is busy with something else; for a profile:
 * `node --cpu-prof tools/dev/run-tool.mjs bench --only typing`; of VS Code's extension host: `--only vscode --profile FILE`.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '../..');
const outfile = path.join(root, 'node_modules/.cache/bench', `bench-${process.pid}.cjs`);

// Measured as it ships, in one bundle: modules translated one by one reach each other through getters, which costs a fifth.
buildSync({
  absWorkingDir: root,
  entryPoints: ['tools/bench/main.ts'],
  outfile,
  bundle: true,
  charset: 'utf8',
  define: { REPOSITORY_ROOT: JSON.stringify(root) },
  format: 'cjs',
  loader: { '.txt': 'text', '.tsv': 'text' },
  platform: 'node',
  target: 'node20',
});
process.on('exit', () => {
  rmSync(outfile, { force: true });
});
createRequire(__filename)(outfile);

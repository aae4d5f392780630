/**
 * `npm start`: builds the extension and opens VS Code with it on a sample article, in the desktop VS Code where there is one
 * or one can be downloaded, else in the browser. `npm start -- FILE.article` opens that article.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseHost, findOnPath } from './desktop.mjs';
import { ensureInstalled, root } from './install.mjs';

const [asked = path.join(root, 'samples/faehre-kiel-bergen.article')] = process.argv.slice(2);
const article = path.resolve(asked);
const folder = path.dirname(article);

/** Runs a program in the foreground; gives its exit code, 1 when it cannot be started. Ctrl+C reaches it and is its to handle. */
function run(program, args) {
  return new Promise((resolve) => {
    const isScript = process.platform === 'win32' && program.endsWith('.cmd');
    const child = spawn(isScript ? `"${program}"` : program, args, { stdio: 'inherit', cwd: root, shell: isScript });
    const wait = () => undefined;
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal) || wait());
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const runNode = (...args) => run(process.execPath, args);

function openDesktop(program) {
  console.log(`Opening ${path.relative(root, article)} in ${program}`);
  return run(program, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, article]);
}

function openBrowserHost() {
  return runNode(
    'tools/vscode-host/vscode-host.mjs',
    '--serve',
    // The samples are the project's own; the question would stand over the very text that is to be seen.
    '--disable-workspace-trust',
    `--extensionDevelopmentPath=${root}`,
    `--openFile=${article}`,
    folder,
  );
}

/** Where a downloaded VS Code stands; undefined when there is no way to it. */
async function download() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({ extensionDevelopmentPath: root, timeout: 10_000 });
  } catch (error) {
    console.log(`VS Code cannot be downloaded (${error.message}); it opens in the browser.`);
    return undefined;
  }
}

async function open() {
  const code = findOnPath('code', process.env);
  const host = chooseHost({ platform: process.platform, env: process.env, code });
  const desktop = host === 'desktop' ? code : host === 'download' ? await download() : undefined;
  return desktop === undefined ? openBrowserHost() : openDesktop(desktop);
}

ensureInstalled();
if (!existsSync(article)) {
  console.error(`There is no ${article}`);
  process.exit(2);
}
const built = await runNode('esbuild.mjs');
process.exitCode = built === 0 ? await open() : built;

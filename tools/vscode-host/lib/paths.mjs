// Where the parts of the host lie. Everything that is installed or unpacked lies below node_modules of this folder.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this tool: the one that holds its own package.json. */
export const toolFolder = dirname(dirname(fileURLToPath(import.meta.url)));
/** The root of the repository. */
export const repositoryRoot = dirname(dirname(toolFolder));
/** Holds an install while one is under way. */
export const lockFolder = join(toolFolder, '.installing');

const modules = join(toolFolder, 'node_modules');
/** VS Code's own server inside the package `code-server`. */
export const serverFolder = join(modules, 'code-server', 'lib', 'vscode');
export const serverMain = join(serverFolder, 'out', 'server-main.js');
/** What `@sparticuz/chromium` brings, packed and unpacked. */
export const packedBrowser = join(modules, '@sparticuz', 'chromium', 'bin');
export const unpackedBrowser = join(modules, '.vscode-host-browser');
/** Written last: an install without it was cut short. */
export const installStamp = join(modules, '.vscode-host.json');
/** Where VS Code's search looks for ripgrep, and where the registry has it. */
export const ripgrepLink = join(serverFolder, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
export const ripgrepBinary = join(
  modules,
  '@vscode',
  'ripgrep-universal',
  'bin',
  `${process.platform}-${process.arch}`,
  'rg',
);
/** Folders with TrueType fonts for machines that have none. */
export const fontFolders = [join(modules, 'dejavu-fonts-ttf', 'ttf'), join(unpackedBrowser, 'fonts')];

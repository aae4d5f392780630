// The headless browser: an installed Chromium or Chrome, else the one that is packed in an npm package.
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fontEnvironment } from './fonts.mjs';
import { packedBrowser, toolFolder, unpackedBrowser } from './paths.mjs';

const require = createRequire(join(toolFolder, 'package.json'));
const packed = join(unpackedBrowser, 'chromium');

// The network flags keep Chromium from asking for hosts that a closed network refuses; /dev/shm is tiny in containers.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Unpacks `@sparticuz/chromium` (about three seconds); does nothing on machines that it is not made for. */
export async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  rmSync(unpackedBrowser, { recursive: true, force: true });
  mkdirSync(unpackedBrowser, { recursive: true });
  const { extract } = require('tar-fs');
  /** @param {string} name @param {NodeJS.WritableStream} to */
  const unpack = (name, to) =>
    pipeline(createReadStream(join(packedBrowser, name)), createBrotliDecompress({ chunkSize: 2 ** 20 }), to);
  await Promise.all([
    unpack('chromium.br', createWriteStream(packed, { mode: 0o755 })),
    unpack('al2023.tar.br', extract(unpackedBrowser)),
    unpack('swiftshader.tar.br', extract(unpackedBrowser)),
    unpack('fonts.tar.br', extract(unpackedBrowser)),
  ]);
  chmodSync(packed, 0o755);
}

/**
 * The program to start, and the folder of the libraries that it needs beside the system's.
 * `VSCODE_HOST_BROWSER` names another one, or `npm` for the packed one.
 * @returns {{ executable: string, libraries?: string }}
 */
function findBrowser() {
  const named = process.env.VSCODE_HOST_BROWSER;
  if (named !== undefined && named !== '' && named !== 'npm') return { executable: named };
  const installed = named === 'npm' ? undefined : installedBrowser();
  if (installed !== undefined) return { executable: installed };
  if (existsSync(packed)) return { executable: packed, libraries: join(unpackedBrowser, 'al2023', 'lib') };
  throw new Error('vscode-host: no Chromium or Chrome found; set VSCODE_HOST_BROWSER to one');
}

function installedBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find((file) => existsSync(file));
}

/**
 * @typedef {object} Look how the page is shown
 * @property {number} [width] CSS pixels
 * @property {number} [height] CSS pixels
 * @property {number} [scale] device pixels in a CSS pixel
 * @property {boolean} [dark] what the page is told of the system's preference
 * @property {string} [locale] as `de-DE`
 */

/**
 * A browser with one profile, which lies in the run's folder and goes with it.
 * @param {import('./run.mjs').Run} run
 * @param {Look} [look]
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function launchBrowser(run, look = {}) {
  const { chromium } = require('playwright-core');
  const { executable, libraries } = findBrowser();
  const libraryPath = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launchPersistentContext(join(run.folder, 'browser'), {
    executablePath: executable,
    headless: true,
    chromiumSandbox: false,
    args: flags,
    artifactsDir: join(run.folder, 'artifacts'),
    // The host closes the browser itself, and its signals are the host's to answer.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {
      ...run.env,
      HOME: join(run.folder, 'home'),
      ...(libraryPath === '' ? {} : { LD_LIBRARY_PATH: libraryPath }),
      ...fontEnvironment(run),
    },
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    deviceScaleFactor: look.scale ?? 1,
    colorScheme: look.dark === true ? 'dark' : 'light',
    forcedColors: 'none',
    locale: look.locale ?? 'en-US',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

// Fonts for machines that have none: pictures of the tests need some, and the layout is the same everywhere.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFolders } from './paths.mjs';

const systemFolders = ['/usr/share/fonts', '/usr/local/share/fonts'];

/**
 * The variables that lead fontconfig to our fonts; none on systems that do not use fontconfig.
 * @param {import('./run.mjs').Run} run
 * @returns {NodeJS.ProcessEnv}
 */
export function fontEnvironment(run) {
  if (process.platform !== 'linux') return {};
  const file = join(run.folder, 'fonts.conf');
  writeFileSync(file, fontConfiguration(join(run.folder, 'font-cache')));
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: run.folder };
}

/** @param {string} cache */
function fontConfiguration(cache) {
  const folders = [...fontFolders, ...systemFolders].filter(
    (folder) => existsSync(folder) && readdirSync(folder).length > 0,
  );
  const aliases = [
    ['sans-serif', 'Open Sans'],
    ['system-ui', 'Open Sans'],
    ['Ubuntu', 'Open Sans'],
    ['Segoe UI', 'Open Sans'],
    ['monospace', 'DejaVu Sans Mono'],
    ['Droid Sans Mono', 'DejaVu Sans Mono'],
    ['serif', 'DejaVu Serif'],
  ];
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...aliases.map(
      ([name, font]) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`,
    ),
    '</fontconfig>',
  ].join('\n');
}

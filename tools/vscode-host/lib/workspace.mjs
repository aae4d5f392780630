// What a window of a test opens: a copy of the samples, so that nothing that a test does reaches the repository.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.mjs';

/** Quiet, the same everywhere, and without anything that asks for a network. */
const settings = {
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Copies samples/ and test/vscode/fixtures/ to a new folder.
 * @param {string} folder
 * @returns {string} `folder`
 */
export function makeWorkspace(folder) {
  mkdirSync(folder, { recursive: true });
  for (const part of ['samples', join('test', 'vscode', 'fixtures')]) {
    const from = join(repositoryRoot, part);
    if (existsSync(from)) cpSync(from, folder, { recursive: true });
  }
  return folder;
}

/**
 * A user's folder with settings, in the layout that desktop and server share.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [more] further settings
 * @returns {string} `folder`
 */
export function makeUserData(folder, more = {}) {
  mkdirSync(join(folder, 'User'), { recursive: true });
  writeFileSync(join(folder, 'User', 'settings.json'), JSON.stringify({ ...settings, ...more }, undefined, 2));
  return folder;
}

/**
 * Tells VS Code of a language pack, so that it loads the extension's own translations: packs of VS Code itself are not in the npm
 * registry, so the workbench stays English.
 * @param {string} userData
 * @param {string} language as `de`
 */
export function addLanguage(userData, language) {
  const translations = join(userData, `vscode.${language}.json`);
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: `host.${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

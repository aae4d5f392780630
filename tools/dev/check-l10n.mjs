/**
 * Are English and German complete? The manifest's strings are in package.nls.json and package.nls.de.json, the messages of the
 * sources (vscode.l10n.t) in l10n/bundle.l10n.de.json, and none is left over.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from './install.mjs';
import { checkBundle, checkManifest } from './l10n.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const readJson = (file) => (existsSync(path.join(root, file)) ? JSON.parse(read(file)) : {});

const sources = readdirSync(path.join(root, 'src'), { recursive: true })
  .filter((file) => /(?<!\.d)\.ts$/u.test(file))
  .map((file) => ({ contents: read(path.join('src', file)), extension: '.ts' }));

const manifests = ['package.nls.json', 'package.nls.de.json'];
const bundle = 'l10n/bundle.l10n.de.json';
const exported = await getL10nJson(sources.filter(({ contents }) => contents.includes('l10n')));

const wrong = [
  ...checkManifest(read('package.json'), Object.fromEntries(manifests.map((file) => [file, readJson(file)]))),
  ...checkBundle(exported, readJson(bundle), bundle),
];
for (const sentence of wrong) console.error(sentence);
process.exitCode = wrong.length === 0 ? 0 : 1;

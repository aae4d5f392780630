import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences under which a package may be bundled into what we give away under MIT. */
const permitted = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense']);

/** The folders of the packages that a bundle took in, from the metafile of esbuild; sorted, each once. */
export function packageFolders(metafiles) {
  const inside = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u;
  const folders = metafiles.flatMap(({ inputs }) => Object.keys(inputs).map((file) => inside.exec(file)?.[0]));
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function textOfLicence(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8').trim();
}

/** Throws when a package may not be shipped, or does not say so. */
function describe(root, folder) {
  const place = path.join(root, folder);
  const manifest = path.join(place, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${folder} has no package.json`);
  const { name, version, license, author } = JSON.parse(readFileSync(manifest, 'utf8'));
  const choices = String(license).replace(/[()]/gu, '').split(/ OR /u);
  if (!choices.some((choice) => permitted.has(choice))) throw new Error(`${name} may not be bundled: ${license}`);
  const by = typeof author === 'string' ? author : author?.name;
  return `${name} ${version} (${license})\n\n${textOfLicence(place) ?? `By ${by ?? 'its contributors'}.`}\n`;
}

/** The licences of all that the bundles took in from others, as one text; undefined when they took in nothing. */
export function licencesOf(root, metafiles) {
  const folders = packageFolders(metafiles);
  if (folders.length === 0) return undefined;
  return folders.map((folder) => describe(root, folder)).join(`\n${'-'.repeat(80)}\n\n`);
}

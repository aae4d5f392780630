'use strict';
/**
 * Lets `require` read TypeScript, so that mocha and the tools run the sources as they are: no build folder that can be stale,
 * `__dirname` is the folder of the source, and coverage maps to the sources by the inline source maps.
 * All files are translated by one call of esbuild, since a call costs far more than a file (10 ms and 0.3 ms).
 */
const { buildSync, transformSync } = require('esbuild');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const settings = { format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline', sourcesContent: true };

/** @returns every TypeScript file under a folder of the repository; none when there is no such folder */
function typescriptFiles(folder) {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** Translated sources by path. A file that does not parse empties the map: then each file speaks for itself when it is loaded. */
function translateAll() {
  const entryPoints = ['src', 'test', 'tools'].flatMap(typescriptFiles);
  const outdir = path.join(root, 'node_modules/.cache/typescript-hook');
  try {
    const { outputFiles } = buildSync({
      ...settings,
      entryPoints,
      outdir,
      outbase: root,
      absWorkingDir: root,
      sourceRoot: '',
      write: false,
      logLevel: 'silent',
    });
    return new Map(
      outputFiles.map(({ path: out, text }) => [
        path.join(root, path.relative(outdir, out)).replace(/\.js$/u, '.ts'),
        text,
      ]),
    );
  } catch {
    return new Map();
  }
}

process.setSourceMapsEnabled(true);
const translated = translateAll();

function translate(file) {
  const source = readFileSync(file, 'utf8');
  return transformSync(source, { ...settings, loader: 'ts', sourcefile: file }).code;
}

const prelude =
  /^"use strict";\n(var __[^]*?\nvar __toCommonJS = \(mod\) => __copyProps\(__defProp\(\{\}, "__esModule", \{ value: true \}\), mod\);\n)/u;
const helpers = new Map();
globalThis[Symbol.for('typescript-hook')] = helpers;

/**
 * Takes esbuild's helper functions out of a file, where their untaken branches would count as its own in the coverage.
 * As many lines stay, so that the source map still fits.
 */
function sharePrelude(code) {
  const [whole, text] = prelude.exec(code) ?? [];
  if (text === undefined) return code;
  const names = [...text.matchAll(/^var (__\w+) =/gmu)].map(([, name]) => name).join(', ');
  if (!helpers.has(names)) helpers.set(names, new Function(`${text}return { ${names} };`)());
  const lines = '\n'.repeat(whole.split('\n').length - 1);
  const shared = `"use strict"; var { ${names} } = globalThis[Symbol.for('typescript-hook')].get('${names}');`;
  return `${shared}${lines}${code.slice(whole.length)}`;
}

require.extensions['.ts'] = (module, file) => {
  module._compile(sharePrelude(translated.get(file) ?? translate(file)), file);
};

for (const extension of ['.txt', '.tsv']) {
  require.extensions[extension] = (module, file) => {
    module.exports = readFileSync(file, 'utf8');
  };
}

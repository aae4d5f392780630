/** What a VSIX may and must hold: the list that is checked against the finished file, whatever .vscodeignore says. */

/** The most that the file may weigh, in bytes: 8 MB. */
export const heaviest = 8 * 1024 * 1024;

const allowed = [
  /^\[Content_Types\]\.xml$/u,
  /^extension\.vsixmanifest$/u,
  /^extension\/(package(\.nls(\.de)?)?|language-configuration)\.json$/u,
  /^extension\/(readme|changelog)\.md$/u,
  /^extension\/(LICENSE\.txt|NOTICE)$/u,
  /^extension\/dist\/((web\/|webview\/)?[\w.-]+\.(js|css)|LICENSES\.txt)$/u,
  /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/u,
  /^extension\/media\/(?!src\/)[\w./-]+\.(svg|png|md|woff2)$/u,
  /^extension\/models\/[\w./-]+$/u,
  /^extension\/schemas\/[\w.-]+\.json$/u,
  /^extension\/docs\/[\w.-]+\.md$/u,
  /^extension\/syntaxes\/[\w.-]+\.json$/u,
];

const needed = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'NOTICE',
  'language-configuration.json',
  'dist/extension.js',
  'dist/web/extension.js',
  'dist/cli.js',
  'dist/worker.js',
  'dist/web/worker.js',
  'l10n/bundle.l10n.de.json',
  'models/lexicon.bin',
  'models/tagger.bin',
  'models/LICENSE',
  'syntaxes/article.tmLanguage.json',
];

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

/** The names in a ZIP file, from its central directory (APPNOTE.TXT 4.3.12 and 4.3.16); throws when there is none. */
export function zipNames(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('not a ZIP file');
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entryOfDirectory) throw new Error('a broken ZIP file');
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** Sentences about what is wrong with a VSIX of these files and this weight; none when all is well. */
export function findFaults(names, weight) {
  const files = names.filter((name) => !name.endsWith('/'));
  return [
    ...files
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${name} is not to be shipped`),
    ...needed.filter((name) => !files.includes(`extension/${name}`)).map((name) => `${name} is missing`),
    ...(weight > heaviest ? [`it weighs ${weight} bytes, more than ${heaviest}`] : []),
  ];
}

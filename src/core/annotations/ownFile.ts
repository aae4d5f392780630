/** What follows the article's name in the name of a sidecar. */
export const sidecarEnding = '.ann.jsonl';

/** Characters of an annotator's name that a file's name keeps; a name is cut there, with room for an article's before it. */
const longest = 60;

/**
 * An annotator's name as part of a file's name, the same on every file system: letters and digits of any script, `-` and `_`
 * stay, what lies between becomes one `-`, capitals become small. Undefined if nothing is left.
 * @example `Käthe Storm` → `käthe-storm`
 */
export function fileNameOf(annotator: string): string | undefined {
  const words = annotator
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+/u, '');
  const name = Array.from(words).slice(0, longest).join('').replace(/-+$/u, '');
  if (name === '') return undefined;
  // Windows keeps these names for devices, whatever comes behind a dot.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(name) ? `${name}_` : name;
}

/**
 * Whose file it is: undefined if it is no sidecar of that article, '' for the one that all share, else the part of the name
 * that stands for the annotator.
 * @param file name of a file in the article's folder
 * @param article the article's own file name
 */
export function annotatorIn(file: string, article: string): string | undefined {
  if (file === `${article}${sidecarEnding}`) return '';
  if (!file.startsWith(`${article}.`) || !file.endsWith(sidecarEnding)) return undefined;
  const name = file.slice(article.length + 1, -sidecarEnding.length);
  return name === '' ? undefined : name;
}

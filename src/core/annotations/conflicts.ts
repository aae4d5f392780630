import type { Article } from '../article/article';
import { attachSidecar, readSidecar, writeSidecar } from './sidecar';

/** True if git could not merge a sidecar and left its marks in it. */
export function hasConflicts(content: string): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/mu.test(content);
}

/**
 * Several versions of a sidecar as one, each perhaps with conflict marks of git in it: every line of each, without the marks,
 * and without what git shows of the version before. Which of several records with one id holds is settled on reading, as with
 * `merge=union`. A part without its closing mark is kept whole.
 */
export function joinSidecars(versions: readonly string[]): string {
  const lines = new Set<string>();
  for (const version of versions) for (const line of linesOf(version)) lines.add(line);
  return [...lines, ''].join('\n');
}

/**
 * A sidecar whose records are settled and in their order for an article. Undefined if a newer version wrote it: then it must be
 * left alone.
 */
export function settleSidecar(content: string, article: Article): string | undefined {
  const read = readSidecar(content);
  return 'records' in read ? writeSidecar(attachSidecar(read, article), article, read) : undefined;
}

/** The lines but blank ones, marks, and the version before. */
function linesOf(version: string): readonly string[] {
  const lines: string[] = [];
  let before: string[] | undefined;
  const keepBefore = (): void => {
    for (const line of before ?? []) lines.push(line);
    before = undefined;
  };
  for (const raw of version.replace(/^\ufeff/u, '').split('\n')) {
    const line = raw.trim();
    const mark = /^(<{7}|={7}|>{7}|\|{7})(?: |$)/u.exec(line)?.[1]?.charAt(0);
    if (mark === '|') before ??= [];
    else if (mark === '=') before = undefined;
    else if (mark !== undefined) keepBefore();
    else if (line !== '') (before ?? lines).push(line);
  }
  keepBefore();
  return lines;
}

import type { Article } from '../article/article';
import type { Span } from '../text/span';
import type { Annotation, Decisions } from './annotation';
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

/**
 * Where decisions say otherwise of the same words: another type, or accepted and rejected. In the order of the text. What has roles
 * (a quotation) may well be a name too.
 */
export function contradictions({ annotations }: Decisions): readonly Span[] {
  const byPlace = new Map<string, Annotation[]>();
  for (const annotation of annotations.values()) {
    const { spans } = annotation.placement;
    if (spans.length === 0 || Object.values(annotation.roles).some((list) => list.length > 0)) continue;
    const place = spans.map(({ start, end }) => `${start}-${end}`).join();
    const others = byPlace.get(place);
    if (others) others.push(annotation);
    else byPlace.set(place, [annotation]);
  }
  return [...byPlace.values()]
    .flatMap((rivals) => (differ(rivals) ? (rivals[0]?.placement.spans.slice(0, 1) ?? []) : []))
    .sort((a, b) => a.start - b.start);
}

function differ(rivals: readonly Annotation[]): boolean {
  const accepted = rivals.filter(({ status }) => status !== 'rejected');
  const types = new Set(accepted.map(({ type }) => type));
  return types.size > 1 || rivals.some(({ type, status }) => status === 'rejected' && types.has(type));
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

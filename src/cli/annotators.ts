import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Decisions } from '../core/annotations/annotation';
import { annotatorIn, sidecarEnding } from '../core/annotations/ownFile';
import type { Article } from '../core/article/article';
import { readStoredAt } from './sidecar';

/** One annotator of an article. */
export interface AnnotatorFile {
  /** As the decisions are signed, if all of the file are alike; else as the file is called; `shared` for the file of all. */
  readonly name: string;
  readonly file: string;
  readonly decisions: Decisions;
  readonly warnings: readonly string[];
}

/**
 * The sidecars of an article, that of all first, the others by name. One that is the shared sidecar of another file that is
 * there (`a.article.txt` beside `a.article`) is that one's.
 */
export async function sidecarsOf(article: string): Promise<readonly string[]> {
  const folder = path.dirname(article);
  const base = path.basename(article);
  const names = new Set(await readdir(folder));
  const isOthers = (name: string, annotator: string): boolean =>
    annotator !== '' && names.has(name.slice(0, -sidecarEnding.length));
  return [...names]
    .flatMap((name) => {
      const annotator = annotatorIn(name, base);
      return annotator === undefined || isOthers(name, annotator) ? [] : [{ name, annotator }];
    })
    .sort((a, b) => (a.annotator < b.annotator ? -1 : 1))
    .map(({ name }) => path.join(folder, name));
}

/** Reads a sidecar as the work of one annotator; rejects as {@link readStoredAt} does. */
export async function readAnnotator(sidecar: string, file: string, article: Article): Promise<AnnotatorFile> {
  const { decisions, warnings } = await readStoredAt(sidecar, article);
  const annotator = annotatorIn(path.basename(sidecar), path.basename(file)) ?? '';
  const signed = new Set([...decisions.annotations.values()].map(({ by }) => by).filter((by) => by !== ''));
  const [only] = signed;
  const fallback = annotator === '' ? 'shared' : annotator;
  return { name: signed.size === 1 && only !== undefined ? only : fallback, file: sidecar, decisions, warnings };
}

/** Two annotators of one name would be one in a table: then each is called as its file. */
export function nameApart(annotators: readonly AnnotatorFile[], file: string): readonly AnnotatorFile[] {
  const isTwice = ({ name }: AnnotatorFile) => annotators.filter((other) => other.name === name).length > 1;
  return annotators.map((annotator) => {
    if (!isTwice(annotator)) return annotator;
    const part = annotatorIn(path.basename(annotator.file), path.basename(file)) ?? '';
    return { ...annotator, name: part === '' ? 'shared' : part };
  });
}

/** The articles that are meant: files as they are, and of a folder, however deep, each that has a sidecar. */
export async function articlesIn(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sidecars = entries.map(({ name }) => name).filter((name) => name.endsWith(sidecarEnding));
  const found: string[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (entry.isDirectory() && !name.startsWith('.') && name !== 'node_modules')
      found.push(...(await articlesIn(path.join(folder, name))));
    else if (entry.isFile() && !name.endsWith(sidecarEnding) && sidecars.some((other) => isOf(other, name)))
      found.push(path.join(folder, name));
  }
  return found;
}

const isOf = (sidecar: string, article: string): boolean => annotatorIn(sidecar, article) !== undefined;

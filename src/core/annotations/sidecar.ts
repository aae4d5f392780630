import type { Article } from '../article/article';
import type { Decisions } from './annotation';
import { attach } from './attach';
import { readParagraphs } from './paragraphs';
import { readLines } from './readLines';
import type { NewerVersion as Newer, SidecarContent as Content } from './records';
import { writeLines } from './writeLines';

/** What a sidecar holds, before it is laid on a text. */
export type SidecarContent = Content;

/** Why a sidecar is refused. */
export type NewerVersion = Newer;

/**
 * Reads a sidecar (docs/sidecar-format.md). Total: damaged lines are kept and named in `problems`, records that share an id
 * are settled. A version that this program does not know is refused. The empty string holds nothing.
 */
export function readSidecar(content: string): SidecarContent | NewerVersion {
  return readLines(content);
}

/**
 * Finds the place of everything that a sidecar holds in the article's text as it stands now.
 * @param bases texts that the sidecar may have been written on, where any are known; asked only if the text was edited, others
 *   do no harm
 */
export function attachSidecar(content: SidecarContent, article: Article, bases?: () => readonly Article[]): Decisions {
  return attach(content, article, bases);
}

/** The same without searching: what does not stand in its paragraph as it was stored is an orphan. */
export function attachStored(content: SidecarContent, article: Article): Decisions {
  return attach(content, article, undefined, false);
}

/** True if a paragraph that a sidecar speaks of is not in the text: a base text would help to find what stood in it. */
export function isEdited({ paragraphs }: SidecarContent, article: Article): boolean {
  const { byHash } = readParagraphs(article);
  return paragraphs.some(({ value }) => !byHash.has(value.hash));
}

/**
 * The decisions as a sidecar, with LF and a final newline. Records that have not changed since `previous`, the content read
 * last, keep their line as it is; ids that have gone since leave a mark, so that a merge does not bring them back.
 */
export function writeSidecar(decisions: Decisions, article: Article, previous?: SidecarContent): string {
  return writeLines(decisions, article, previous);
}

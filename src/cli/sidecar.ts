import { readFile } from 'node:fs/promises';
import { attachSidecar, readSidecar } from '../core/annotations/sidecar';
import type { Decisions } from '../core/annotations/annotation';
import { noDecisions } from '../core/annotations/decisions';
import type { Article } from '../core/article/article';

/** What is decided about an article, and what of its sidecar could not be read. */
export interface Stored {
  readonly decisions: Decisions;
  /** One sentence each, beginning with the place. */
  readonly warnings: readonly string[];
}

/**
 * Reads the sidecar beside an article; without one nothing is decided. Rejects if it cannot be read or is of a version that
 * this program does not know.
 */
export function readStored(file: string, article: Article): Promise<Stored> {
  return readStoredAt(`${file}.ann.jsonl`, article);
}

/** The same of a sidecar that is named itself, as further annotators have them. */
export async function readStoredAt(sidecar: string, article: Article): Promise<Stored> {
  const content = await readFile(sidecar, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (content === undefined) return { decisions: noDecisions, warnings: [] };
  const read = readSidecar(content);
  if ('code' in read)
    throw new Error(`${sidecar} is of version ${read.version}, which is newer than this program: update it`);
  const warnings = read.problems.map(
    ({ line, code, detail }) => `${sidecar}:${line}: left out, ${problems[code]}: ${JSON.stringify(detail)}`,
  );
  return { decisions: attachSidecar(read, article), warnings };
}

const problems = {
  notJson: 'no JSON',
  conflictMarker: 'a conflict of git that nobody has settled',
  wrongField: 'a field that is not as it should be',
  notRecord: 'no record',
} as const;

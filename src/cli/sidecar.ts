import { readFile } from 'node:fs/promises';
import type { Decisions } from '../core/annotations/annotation';
import { noDecisions } from '../core/annotations/decisions';
import { attachSidecar, readSidecar, writeSidecar, type SidecarContent } from '../core/annotations/sidecar';
import type { Article } from '../core/article/article';
import { writeFileAtomically } from '../platform/node/atomicWrite';

/** What is decided about an article, and what of its sidecar could not be read. */
export interface Stored {
  readonly decisions: Decisions;
  /** One sentence each, beginning with the place. */
  readonly warnings: readonly string[];
  /** The file as it was read; undefined if there is none. */
  readonly content: string | undefined;
  readonly read: SidecarContent | undefined;
}

/** The sidecar that lies beside an article. */
export const sidecarOf = (file: string): string => `${file}.ann.jsonl`;

/**
 * Reads the sidecar beside an article; without one nothing is decided. Rejects if it cannot be read or is of a version that
 * this program does not know.
 */
export function readStored(file: string, article: Article): Promise<Stored> {
  return readStoredAt(sidecarOf(file), article);
}

/** The same of a sidecar that is named itself, as further annotators have them. */
export async function readStoredAt(sidecar: string, article: Article): Promise<Stored> {
  const content = await readIfThere(sidecar);
  if (content === undefined) return { decisions: noDecisions, warnings: [], content, read: undefined };
  const read = readSidecar(content);
  if ('code' in read)
    throw new Error(`${sidecar} is of version ${read.version}, which is newer than this program: update it`);
  return { decisions: attachSidecar(read, article), warnings: warningsOf(sidecar, read), content, read };
}

/** A sentence a damaged line; one for all marks that git left, since they are settled together. */
function warningsOf(sidecar: string, { problems: found }: SidecarContent): readonly string[] {
  const marks = found.filter(({ code }) => code === 'conflictMarker');
  return found.flatMap((problem) => {
    const { line, code, detail } = problem;
    const place = `${sidecar}:${line}`;
    if (code !== 'conflictMarker') return [`${place}: left out, ${problems[code]}: ${JSON.stringify(detail)}`];
    return problem === marks[0] ? [`${place}: ${problems[code]} (marks: ${marks.length}); ${settle}`] : [];
  });
}

const settle = 'both sides are read, "Article: Merge Annotations" in VS Code makes one file of them';

/** Times that a sidecar may be written by somebody else while it is written here. */
const attempts = 5;

/**
 * Changes what is stored about an article, only over what was read: where somebody else wrote meanwhile, it is read and
 * changed again. Writes nothing if nothing changes. Returns what is stored now.
 */
export async function changeStored(
  file: string,
  article: Article,
  change: (decisions: Decisions) => Decisions,
): Promise<Stored> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const stored = await readStored(file, article);
    const content = writeSidecar(change(stored.decisions), article, stored.read);
    if ((await readIfThere(sidecarOf(file))) !== stored.content) continue;
    if (content !== stored.content) await writeFileAtomically(sidecarOf(file), content);
    return stored;
  }
  throw new Error(`${sidecarOf(file)} is being written by another program; nothing was changed`);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const problems = {
  notJson: 'no JSON',
  conflictMarker: 'a conflict of git that nobody has settled',
  wrongField: 'a field that is not as it should be',
  notRecord: 'no record',
} as const;

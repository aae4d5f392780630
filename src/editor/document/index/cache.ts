import * as vscode from 'vscode';
import type { Logger } from '../../../core/ports';
import type { Digested } from '../../../core/report/task';

/** An article as it was read, and the state of its files at that time. */
export interface Kept extends Digested {
  readonly address: string;
  readonly stamp: string;
}

/** What was read in earlier sessions. */
export interface Cache {
  /** Everything that is kept; what is damaged, or of another version, is not. Never rejects. */
  load(): Promise<readonly Kept[]>;
  /** Writes the parts in which these articles are. Never rejects: what is not kept is read again. */
  save(addresses: Iterable<string>, all: Iterable<Kept>): Promise<void>;
}

/** The files into which the articles are divided, so that a change of one does not write them all. */
const parts = 64;

/**
 * The cache of a workspace in its storage; one that keeps nothing where there is no workspace.
 * @param version what was kept by another version is not believed
 */
export function openCache(storage: vscode.Uri | undefined, version: string, logger: Logger): Cache {
  if (!storage) return { load: () => Promise.resolve([]), save: () => Promise.resolve() };
  const folder = vscode.Uri.joinPath(storage, 'index');
  const fileOf = (part: number) => vscode.Uri.joinPath(folder, `${String(part)}.json`);
  return {
    async load() {
      const kept: Kept[] = [];
      for (const part of await partsIn(folder)) kept.push(...(await readPart(fileOf(part), version)));
      return kept;
    },
    async save(addresses, all) {
      const dirty = new Set([...addresses].map(partOf));
      const lists = new Map<number, Kept[]>([...dirty].map((part) => [part, []]));
      for (const kept of all) lists.get(partOf(kept.address))?.push(kept);
      try {
        for (const [part, articles] of lists) {
          const content = JSON.stringify({ version, articles });
          await vscode.workspace.fs.writeFile(fileOf(part), new TextEncoder().encode(content));
        }
      } catch (error) {
        logger.warn(`The index of the workspace could not be kept: ${String(error)}`);
      }
    },
  };
}

/** FNV-1a: spreads, and stays the same. */
function partOf(address: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < address.length; at++) hash = Math.imul(hash ^ address.charCodeAt(at), 0x01000193) >>> 0;
  return hash % parts;
}

async function partsIn(folder: vscode.Uri): Promise<readonly number[]> {
  try {
    // Asked for first, since VS Code logs every folder that it cannot list.
    await vscode.workspace.fs.stat(folder);
    const files = await vscode.workspace.fs.readDirectory(folder);
    return files.map(([name]) => Number(/^(\d+)\.json$/u.exec(name)?.[1] ?? parts)).filter((part) => part < parts);
  } catch {
    // Nothing is kept yet.
    return [];
  }
}

/** One after the other, so that typing is not held up: a part takes a few milliseconds. */
async function readPart(file: vscode.Uri, version: string): Promise<readonly Kept[]> {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    return isPart(content) && content.version === version ? content.articles.filter(isKept) : [];
  } catch {
    // Damaged, or half written when the window closed: the articles are read again.
    return [];
  }
}

interface Part {
  readonly version: unknown;
  readonly articles: readonly unknown[];
}

const isPart = (value: unknown): value is Part =>
  isRecord(value) && 'version' in value && Array.isArray(value.articles);

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || !isRecord(value.digest)) return false;
  const { digest, lines, address, stamp } = value;
  const lists = [lines, digest.entities, digest.quotes, digest.voices, digest.others];
  return typeof address === 'string' && typeof stamp === 'string' && lists.every(Array.isArray);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

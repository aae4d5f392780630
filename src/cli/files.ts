import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { sidecarEnding } from '../core/annotations/ownFile';
import { Exit, nameOf, reasonOf, type Io } from './io';

/** A file to work on. */
export interface Source {
  /** `-` is the standard input. */
  readonly file: string;
  /** The folder that it lies in, inside the one that was named; empty for a file that was named itself. */
  readonly inside: string;
}

/** Which of the files of a folder are meant, by their names. */
export type Choose = (names: readonly string[]) => readonly string[];

/** Articles: what is called so, and what has a sidecar. */
export const chooseArticles: Choose = (names) => {
  const there = new Set(names);
  return names.filter(
    (name) => !name.endsWith(sidecarEnding) && (name.endsWith('.article') || there.has(name + sidecarEnding)),
  );
};

/** Files as they were named, one that is named twice or by two paths once, and of folders, however deep, what is chosen. */
export async function sourcesOf(named: readonly string[], choose: Choose): Promise<readonly Source[]> {
  const sources = new Map<string, Source>();
  const add = (source: Source): void => {
    const key = source.file === '-' ? '-' : path.resolve(source.file);
    if (!sources.has(key)) sources.set(key, source);
  };
  for (const name of named) {
    if (name !== '-' && (await isFolder(name))) for (const found of await filesIn(name, '', choose)) add(found);
    else add({ file: name, inside: '' });
  }
  return [...sources.values()];
}

async function isFolder(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** Links to folders are not followed: they may lead round in a circle. */
async function filesIn(folder: string, inside: string, choose: Choose): Promise<readonly Source[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name);
  const found = [...choose(files)].sort().map((name) => ({ file: path.join(folder, name), inside }));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of folders.sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    for (const each of await filesIn(path.join(folder, name), path.join(inside, name), choose)) found.push(each);
  }
  return found;
}

/** Works on one file after the other; where one cannot be, it is said why and the others go on. The worst exit code counts. */
export async function eachFile(
  sources: readonly Source[],
  { err }: Pick<Io, 'err'>,
  work: (source: Source) => Promise<Exit>,
): Promise<Exit> {
  let exit: Exit = Exit.fine;
  for (const source of sources) {
    const done = await work(source).catch((error: unknown) => {
      err(`${nameOf(source.file)}: ${reasonOf(error, source.file)}\n`);
      return Exit.wrong;
    });
    if (done !== Exit.fine) exit = done;
  }
  return exit;
}

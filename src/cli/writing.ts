import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Format, Written } from '../core/formats/format';
import { formatById, formats } from '../core/formats/list';
import { writeFileAtomically } from '../platform/node/atomicWrite';
import type { Source } from './files';
import { UsageError, type Io } from './io';
import type { Targets } from './targets';

/** Where the files of a run go. */
export interface Output {
  /** The folder; `-` is the standard output, undefined beside what was read. */
  readonly out: string | undefined;
  readonly targets: Targets;
  readonly io: Io;
}

/** The format that `--to` names; a {@link UsageError} if there is none. */
export function chooseFormat(command: string, id: string | undefined): Format {
  const known = formats.map((format) => format.id).join(', ');
  if (id === undefined) throw new UsageError(`${command} needs --to FORMAT, one of ${known}`);
  const format = formatById(id);
  if (!format) throw new UsageError(`There is no format ${id}. There are: ${known}`);
  return format;
}

/**
 * Writes the files of an article into the folder of the run, there into the same folder as in the one that was named. What is read from
 * the standard input goes to the standard output if nothing else is said. `stem` is what they are called, without an ending.
 */
export async function writeFiles(
  { file, inside }: Source,
  stem: string,
  { files }: Written,
  { out, targets, io }: Output,
): Promise<void> {
  const parts = files.filter(({ shared, aside }) => shared !== true && aside !== true);
  if (out === '-' || (file === '-' && out === undefined)) {
    if (parts.length > 1)
      throw new Error(`this format has ${parts.length} files an article: name a folder for them by --out`);
    for (const { content } of parts) await io.out(content);
    return;
  }
  const folder = out === undefined ? path.dirname(file) : path.join(out, inside);
  if (out !== undefined) await mkdir(folder, { recursive: true });
  const placed = parts.map(({ suffix, content }) => ({ target: path.join(folder, stem + suffix), content }));
  for (const { target } of placed) await targets.check(target);
  for (const { target, content } of placed) {
    await writeFileAtomically(target, content);
    await targets.add(target);
    await io.out(target + '\n');
  }
  for (const { suffix, content, shared } of files)
    if (shared === true) await writeShared(path.join(folder, suffix), content, io);
}

/** What all articles of a folder have in common. One that is there already may be somebody's own: it is left alone. */
async function writeShared(target: string, content: string, io: Io): Promise<void> {
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === content) return;
  if (present !== undefined) {
    io.err(`${target}: is there already and was left as it is\n`);
    return;
  }
  await writeFileAtomically(target, content);
  await io.out(target + '\n');
}

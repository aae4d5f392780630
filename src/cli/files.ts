import path from 'node:path';
import { Exit, nameOf, reasonOf, type Io } from './io';

/** Files as they were named, one that is named twice or by two paths once. */
export function distinctFiles(files: readonly string[]): readonly string[] {
  return [...new Map(files.map((file) => [file === '-' ? file : path.resolve(file), file])).values()];
}

/** Works on one file after the other; where one cannot be, it is said why and the others go on. The worst exit code counts. */
export async function eachFile(
  files: readonly string[],
  { err }: Pick<Io, 'err'>,
  work: (file: string) => Promise<Exit>,
): Promise<Exit> {
  let exit: Exit = Exit.fine;
  for (const file of files) {
    const done = await work(file).catch((error: unknown) => {
      err(`${nameOf(file)}: ${reasonOf(error)}\n`);
      return Exit.wrong;
    });
    if (done !== Exit.fine) exit = done;
  }
  return exit;
}

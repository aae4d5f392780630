import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadModel } from '../../core/ports';

/** Reads the files of a folder of models by their name, for hosts that have a file system. */
export function createReadModel(folder: string): ReadModel {
  return async (name) => new Uint8Array(await readFile(path.join(folder, name)));
}

import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Errors with which Windows (a virus scanner holds the file) refuses a rename that succeeds a moment later. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
const attempts = process.platform === 'win32' ? 5 : 1;

/**
 * Writes UTF-8 so that a reader, or a crash, finds the old content or the new and never a part of it: a temporary file
 * beside it is flushed and renamed over it. A link is followed, the file's mode kept. Where the folder takes no new file but
 * the file itself may be written, it is written in place. Rejects with the system's error and leaves nothing behind.
 */
export async function writeFileAtomically(file: string, content: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  );
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFlushed(temporary, content, mode);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    if (mode === undefined || !isRefusal(error)) throw error;
    await writeFile(target, content);
    return;
  }
  try {
    await renameOver(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function writeFlushed(file: string, content: string, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt >= attempts || !passing.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** The folder takes no new file; a full disk is no refusal, for then the file in place must stay as it is. */
const isRefusal = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import path from 'node:path';

/** What the system's commonest refusals mean, and the remedy. */
const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder, check the name',
  EISDIR: 'it is a folder where a file is needed, name the file in it',
  ENOTDIR: 'a file stands where a folder is needed, check the path',
  EEXIST: 'something of that name is in the way, move it or choose another folder by --out',
  EACCES: 'you may not read or write it, change its permissions',
  EPERM: 'you may not read or write it, change its permissions',
  EROFS: 'nothing can be written there, choose another folder by --out',
  ENOSPC: 'the disk is full, make room or choose another folder by --out',
  EDQUOT: 'your share of the disk is used up, make room or choose another folder by --out',
  ENAMETOOLONG: 'the name is too long for the system, choose a shorter one',
  ELOOP: 'links lead round in a circle, name the file itself',
  EMFILE: 'too many files are open, close other programs or raise the limit',
  ENFILE: 'too many files are open, close other programs or raise the limit',
  EBUSY: 'another program holds it, close that one and try again',
};

/**
 * What the system refused, with its place and the remedy; undefined for other errors. The place is left out where it is the `file` that
 * the message is about anyway.
 */
export function systemReason(error: unknown, file?: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : undefined;
  if (remedy === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? withoutTemporary(error.path) : undefined;
  const isSame = place === undefined || (file !== undefined && path.resolve(place) === path.resolve(file));
  return `${isSame ? '' : `${place}: `}${remedy} (${code})`;
}

/** Files are written under a name beside theirs first: what a person knows is their own. */
function withoutTemporary(place: string): string {
  const own = /^\.(.+)\.[0-9a-f]{8}\.tmp$/u.exec(path.basename(place))?.[1];
  return own === undefined ? place : path.join(path.dirname(place), own);
}

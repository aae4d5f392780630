import type { SidecarFile } from './sidecarFile';
import type { SidecarSync } from './sidecarSync';
import type { Timing } from './timing';

/** Milliseconds between two looks at a file that somebody seems to be writing, and how many there are at most. */
const pause = 100;
const most = 10;

interface Source {
  readonly file: Pick<SidecarFile, 'read'>;
  readonly sync: Pick<SidecarSync, 'knows'>;
  readonly timing: Timing;
}

/**
 * What a sidecar holds when nobody is in the middle of writing it: a checkout takes a file away before it is there anew, and most
 * programs empty it before they fill it. What stays so is believed.
 */
export async function readWhole({ file, sync, timing }: Source): Promise<string | undefined> {
  let content = await file.read();
  for (let left = most; left > 0 && !sync.knows(content) && !isWhole(content); left--) {
    await new Promise<void>((resolve) => timing.later(resolve, pause));
    const again = await file.read();
    if (again === content) return content;
    content = again;
  }
  return content;
}

const isWhole = (content: string | undefined): boolean => content?.endsWith('\n') === true;

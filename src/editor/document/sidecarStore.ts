import { mergeDecisions } from '../../core/annotations/merge';
import { readSidecar, writeSidecar, type SidecarContent } from '../../core/annotations/sidecar';
import type { Logger } from '../../core/ports';
import type { BaseTexts } from './baseTexts';
import { createLookAgain, type LookAgain } from './lookAgain';
import type { SidecarNotices } from './notices';
import { readWhole } from './readWhole';
import type { Recovery } from './recovery';
import { createRetry, type Retry } from './retry';
import type { SidecarFile } from './sidecarFile';
import type { SidecarProblems } from './sidecarProblems';
import { attachTo, catchUp, createSidecarSync, type Kept, type SidecarSync } from './sidecarSync';
import type { Timing } from './timing';

/** Keeps decisions and sidecar the same: reads, writes in the background one after the other, and merges what others wrote. */
export interface SidecarStore {
  /** Reads the sidecar and lays it into the decisions. Never rejects. */
  load(): Promise<void>;
  /** Something was decided: write it. */
  changed(): void;
  /** Settles when what was decided so far is written, or was put aside because it could not be. */
  flush(): Promise<void>;
  dispose(): void;
}

interface Store {
  readonly file: SidecarFile;
  readonly kept: Kept;
  readonly recovery: Recovery;
  readonly bases: BaseTexts;
  readonly problems: Pick<SidecarProblems, 'tell' | 'forget'>;
  readonly notices: SidecarNotices;
  readonly timing: Timing;
  readonly logger: Logger;
  readonly sync: SidecarSync;
  readonly retry: Retry;
  readonly again: LookAgain;
  /** Queues a write. */
  readonly changed: () => void;
  /** Says each thing once an open document, not once a key. */
  readonly once: (what: string, say: () => void) => void;
  /** Is something decided that is not in the file yet? */
  isPending: boolean;
  /** Has a person been told that writing fails, and not asked to try again since? */
  hasTold: boolean;
  isDisposed: boolean;
}

/** What a store is given besides its file and its decisions. */
type Keeping = Pick<Store, 'recovery' | 'bases' | 'problems' | 'notices' | 'timing' | 'logger'>;

export function createSidecarStore(file: SidecarFile, kept: Kept, keeping: Keeping): SidecarStore {
  let queue = Promise.resolve();
  const enqueue = (job: (store: Store) => Promise<void>): Promise<void> => {
    queue = queue
      .then(() => job(store))
      .catch((error: unknown) => {
        keeping.logger.error(file.uri.toString(true), error);
      });
    return queue;
  };
  const changed = () => {
    store.isPending = true;
    void enqueue(writePending);
  };
  const once = createOnce();
  const look = () => void enqueue(read);
  const sync = createSidecarSync(kept, newsOf(file, once, keeping.notices));
  const [retry, again] = [createRetry(changed, keeping.timing), createLookAgain(look, keeping.timing)];
  const state = { isPending: false, hasTold: false, isDisposed: false };
  const store: Store = { file, kept, ...keeping, sync, retry, again, changed, once, ...state };
  const watching = file.onDidChange(look);
  return {
    async load() {
      await enqueue(read);
      // What watches the file may not have started yet.
      again.happened();
      if (recover(store)) changed();
    },
    changed,
    flush: () => queue,
    dispose() {
      watching.dispose();
      end(store);
      void queue.then(() => {
        file.dispose();
      });
    },
  };
}

/** Nothing begins any more; what is queued is still written. */
function end(store: Store): void {
  const { file, problems, retry, again } = store;
  store.isDisposed = true;
  retry.dispose();
  again.dispose();
  if (file.isFile) problems.forget(file.uri);
}

function createOnce(): Store['once'] {
  const said = new Set<string>();
  return (what, say) => {
    if (said.has(what)) return;
    said.add(what);
    say();
  };
}

const newsOf = ({ uri }: SidecarFile, once: Store['once'], notices: Store['notices']) => ({
  newerVersion: (version: number) => {
    once('newer', () => {
      notices.newerVersion(uri, version);
    });
  },
  damaged: (problems: SidecarContent['problems']) => {
    once(`damaged ${problems.map(({ line }) => line).join()}`, () => {
      notices.damaged(uri, problems);
    });
  },
});

async function read(store: Store): Promise<void> {
  const { file, sync, bases, logger, once, again, notices } = store;
  if (isOver(store)) return;
  try {
    const content = await readWhole(store);
    if (sync.knows(content)) return;
    tell(store, content);
    const texts = sync.needsBase(content) ? await bases.read() : [];
    if (isOver(store)) return;
    if (sync.takeIn(content, texts)) again.happened();
  } catch (error) {
    logger.error(`${file.uri.toString(true)} could not be read`, error);
    once('unreadable', () => {
      notices.unreadable(file.uri, error);
    });
  }
}

function tell({ file, problems, isDisposed }: Store, content: string | undefined): void {
  if (file.isFile && !isDisposed) problems.tell(file.uri, content);
}

const isOver = ({ isDisposed }: Store): boolean => isDisposed;

/** Writes once for all the decisions that came meanwhile. */
async function writePending(store: Store): Promise<void> {
  if (!store.isPending) return;
  store.isPending = false;
  const { file, recovery, retry, logger } = store;
  try {
    if (await write(store)) {
      store.hasTold = false;
      retry.succeeded();
      await recovery.clear(file.uri);
    } else await putAside(store);
  } catch (error) {
    store.isPending = true;
    logger.error(`${file.uri.toString(true)} could not be written`, error);
    await putAside(store);
    if (store.isDisposed) return;
    retry.failed();
    void offer(store, error);
  }
}

/** Only over what this program has read; false if the file is of a newer version and must be left alone. */
async function write(store: Store): Promise<boolean> {
  const { file, kept, sync, bases, again } = store;
  const caught = await catchUp(sync, { bases, read: () => readWhole(store) }, kept.places);
  if (!caught) return false;
  const { present } = caught;
  const { decisions, article } = kept;
  const content = sync.render(present);
  if (content === undefined) return true;
  if (content !== present) await file.write(content);
  sync.wrote(content, decisions);
  tell(store, content);
  if (content === present) return true;
  // What watches the file may tell of our writing alone where another program writes right behind it.
  again.happened();
  await bases.keep(article.text);
  return true;
}

/** Decisions that cannot be written are kept where the next session finds them. */
async function putAside({ file, kept, sync, recovery }: Store): Promise<void> {
  await kept.places?.done();
  await recovery.keep(file.uri, sync.render('') ?? '');
}

async function offer(store: Store, error: unknown): Promise<void> {
  if (store.hasTold) return;
  store.hasTold = true;
  const { file, kept, notices } = store;
  const remedy = await notices.offerRemedy(file.uri, error, () => writeSidecar(kept.decisions, kept.article));
  if (remedy !== 'retry' || store.isDisposed) return;
  store.hasTold = false;
  store.changed();
}

/** Decisions of an earlier session that never reached the file are laid into it; true if there were any. */
function recover({ file, kept, recovery }: Store): boolean {
  const aside = recovery.get(file.uri);
  const content = aside === undefined ? undefined : readSidecar(aside);
  if (!content || !('records' in content)) return false;
  kept.decisions = mergeDecisions(kept.decisions, attachTo(kept, content));
  return true;
}

import type { Folder, Worker, WorkerEars } from './worker';

/** What the editor asks of the machine that it runs on; what a host cannot do is absent. */
export interface Host {
  /** Writes a file as a whole or not at all; absent where there are no local files. */
  readonly writeFileAtomically?: (path: string, content: string) => Promise<void>;
  /** `git config user.name` of this machine's user; undefined where there is no git, or it names nobody. */
  readonly gitUserName: () => Promise<string | undefined>;
  /** How a server is told who asks; a browser tells it by itself. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Starts this program's worker; throws where there can be none. */
  readonly startWorker: (extension: Folder, ears: WorkerEars) => Worker;
  /** Processors that the machine has for us. */
  readonly processors: () => number;
}

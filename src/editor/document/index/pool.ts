import type { ReadModel } from '../../../core/ports';
import type { DigestContext, DigestResult, DigestTask, FromWorker, ToWorker } from '../../../core/report/task';
import type { Host } from '../../../platform/host';
import type { Folder, Worker } from '../../../platform/worker';

/** What the pool needs. */
export interface PoolWiring {
  readonly host: Pick<Host, 'startWorker' | 'processors'>;
  readonly extension: Folder;
  readonly readModel: ReadModel;
}

interface Waiting {
  readonly resolve: (results: readonly DigestResult[]) => void;
  readonly reject: (cause: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  /** By the number of what was asked. */
  readonly waiting: Map<number, Waiting>;
}

/** More workers than that would wait for the disk. */
const most = 4;

/** The workers that digest articles: they start when there is something to do, each with the models, which it keeps. */
export class Pool {
  #members: readonly Member[] = [];
  #models: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  #hasWorked = false;
  #next = 0;
  readonly #wanted: number;

  constructor(private readonly wiring: PoolWiring) {
    // Half of the processors: somebody works on the others.
    this.#wanted = Math.max(1, Math.min(most, Math.floor(wiring.host.processors() / 2)));
  }

  /** Whether a worker has ever answered. */
  get hasWorked(): boolean {
    return this.#hasWorked;
  }

  /** A result for each task, in their order. Rejects when the worker that has them breaks down. */
  async digest(context: DigestContext, tasks: readonly DigestTask[]): Promise<readonly DigestResult[]> {
    const files = await (this.#models ??= readModels(this.wiring.readModel));
    const member = this.#idlest() ?? this.#start(files);
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      member.waiting.set(id, { resolve, reject });
      member.worker.post({ kind: 'tasks', id, context, tasks } satisfies ToWorker);
    });
  }

  /** Sends the workers home; the next task starts new ones. */
  dispose(): void {
    const gone = this.#members;
    this.#members = [];
    this.#models = undefined;
    for (const member of gone) end(member, new Error('stopped'));
  }

  /** Undefined where a new one is wanted. */
  #idlest(): Member | undefined {
    const [member] = this.#members.toSorted((a, b) => a.waiting.size - b.waiting.size);
    return member && (member.waiting.size === 0 || this.#members.length >= this.#wanted) ? member : undefined;
  }

  #start(files: ReadonlyMap<string, Uint8Array>): Member {
    const waiting: Member['waiting'] = new Map();
    const worker = this.wiring.host.startWorker(this.wiring.extension, {
      message: (message) => {
        // Only this program's own worker speaks here.
        const { id, results } = message as FromWorker;
        this.#hasWorked = true;
        waiting.get(id)?.resolve(results);
        waiting.delete(id);
      },
      failed: (cause) => {
        this.#members = this.#members.filter((each) => each !== member);
        end(member, cause);
      },
    });
    const member = { worker, waiting };
    this.#members = [...this.#members, member];
    worker.post({ kind: 'models', files } satisfies ToWorker);
    return member;
  }
}

function end({ worker, waiting }: Member, cause: unknown): void {
  worker.stop();
  for (const { reject } of waiting.values()) reject(cause);
  waiting.clear();
}

/** A model that is missing is for the worker to miss. */
async function readModels(readModel: ReadModel): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = ['lexicon.bin', 'tagger.bin'];
  const files = await Promise.allSettled(names.map(readModel));
  return new Map(
    names.flatMap((name, index) => {
      const file = files[index];
      return file?.status === 'fulfilled' ? [[name, file.value] as const] : [];
    }),
  );
}

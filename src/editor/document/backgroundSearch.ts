import type { Annotation } from '../../core/annotations/annotation';
import { findPlaces, type PlaceAnswer, type PlaceQuestion, type PlaceTask } from '../../core/annotations/findPlaces';
import type { Logger } from '../../core/ports';
import type { Host } from '../../platform/host';
import type { Folder } from '../../platform/worker';
import type { FindPlaces } from './placeSearch';
import type { Timing } from './timing';

/** What searching in the background needs. */
export interface BackgroundWiring {
  readonly host: Pick<Host, 'startWorker'>;
  readonly extension: Folder;
  readonly logger: Logger;
  readonly timing: Timing;
}

type Found = ReadonlyMap<string, Annotation>;

/** Milliseconds after which a worker is not waited for: something is wrong with it. */
const patience = 60_000;

/** Finds places in a worker that lives as long as its search; where there can be none, here. */
export function createBackgroundSearch(wiring: BackgroundWiring): FindPlaces {
  return async (task, signal) => {
    try {
      return await inWorker(wiring, task, signal);
    } catch (error) {
      signal.throwIfAborted();
      wiring.logger.warn(`Annotations are searched for in the extension host: ${String(error)}`);
      return findPlaces(task);
    }
  };
}

function inWorker({ host, extension, timing }: BackgroundWiring, task: PlaceTask, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = () => {
      stopWaiting();
      signal.removeEventListener('abort', stop);
      worker.stop();
    };
    const fail = (cause: unknown) => {
      end();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    };
    const stop = () => {
      fail('stopped');
    };
    const message = (answer: unknown) => {
      end();
      // Only this program's own worker speaks here.
      resolve((answer as PlaceAnswer).found);
    };
    const worker = host.startWorker(extension, { message, failed: fail });
    const stopWaiting = timing.later(() => {
      fail('the worker does not answer');
    }, patience);
    signal.addEventListener('abort', stop);
    worker.post({ kind: 'places', task } satisfies PlaceQuestion);
  });
}

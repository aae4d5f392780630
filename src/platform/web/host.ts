import type { Host } from '../host';
import { processors, startWorker } from './startWorker';

/** The browser: no local files, no processes. Its twin is `platform/node`. */
export const host: Host = {
  gitUserName: () => Promise.resolve(undefined),
  startWorker,
  processors,
  requestHeaders: {},
};

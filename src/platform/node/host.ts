import type { Host } from '../host';
import { writeFileAtomically } from './atomicWrite';
import { gitUserName } from './gitUserName';
import { processors, startWorker } from './startWorker';

/** A machine with files and processes; its twin in `platform/web` is the browser. */
export const host: Host = {
  writeFileAtomically,
  gitUserName,
  startWorker,
  processors,
  requestHeaders: { 'User-Agent': 'article-annotator (extension for VS Code)' },
};

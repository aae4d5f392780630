import type { Host } from '../host';
import { writeFileAtomically } from './atomicWrite';
import { gitUserName } from './gitUserName';

/** A machine with files and processes; its twin in `platform/web` is the browser. */
export const host: Host = {
  writeFileAtomically,
  gitUserName,
  requestHeaders: { 'User-Agent': 'article-annotator (extension for VS Code)' },
};

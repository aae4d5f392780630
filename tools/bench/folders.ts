import path from 'node:path';

/** Set by run.ts when it bundles: a bundle lies elsewhere than its sources. */
declare const REPOSITORY_ROOT: string;

export const root = REPOSITORY_ROOT;
export const toolFolder = path.join(root, 'tools/bench');

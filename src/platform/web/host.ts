import type { Host } from '../host';

/** The browser: no local files, no processes. Its twin is `platform/node`. */
export const host: Host = { gitUserName: () => Promise.resolve(undefined), requestHeaders: {} };

import type { Clock } from '../core/ports';

/** The present moment in UTC to the second, as decisions are stamped: `2026-11-24T10:00:00Z`. */
export const clock: Clock = () => new Date().toISOString().replace(/\.\d+Z$/u, 'Z');

import type { Reading } from './reading';
import { CLASSES } from './tagger/labels';
import type { TaggedSpan } from './tagger/tag';

/** Columns of a table, and marks between the entries of a list, each with space around it. */
const DIVIDER = /\s{4}|^\s+[-–—|•·>»]+\s+$/u;
/** *Marco Bello / Reuters*; but *Frankfurt / Main*. */
const SLASH = /^\s+\/\s+$/u;

/** Whether something that no name goes over stands in a span: *Waldorf Frommer - Jupiter Ascending* are two. Titles may hold a dash. */
export function isDivided({ text, body: { tokens } }: Reading, { first, end, kind }: TaggedSpan): boolean {
  const type = CLASSES[kind]?.type;
  const isDivider = (gap: string): boolean =>
    (type !== 'other' && DIVIDER.test(gap)) || (type !== 'place' && SLASH.test(gap));
  for (let token = first + 1; token < end; token++) {
    const before = tokens.ends[token - 1] ?? 0;
    const isLast = token + 1 === end;
    if (isDivider(text.slice(before, tokens.starts[token] ?? 0))) return true;
    if (!isLast && isDivider(text.slice(before, tokens.starts[token + 1] ?? 0))) return true;
  }
  return false;
}

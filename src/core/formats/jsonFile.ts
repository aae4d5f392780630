import { jsonDepth } from '../text/jsonDepth';
import type { ImportProblem } from './incoming';

/** Nested deeper than any format is: reading on would overflow the stack of whoever walks it. */
const deepest = 200;

/** A value of a JSON file and the line on which it begins. */
export interface JsonValue {
  readonly value: unknown;
  readonly line: number;
}

/** A file that is one JSON value, or has one on each line. */
export function readJsonValues(content: string): readonly JsonValue[] | ImportProblem {
  const text = content.replace(/^\ufeff/, '');
  const whole = parse(text, 1);
  if (!('code' in whole)) return [whole];
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return { code: 'notJson', line: 1, detail: '' };
  const values: JsonValue[] = [];
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? '';
    if (line === '') continue;
    const value = parse(line, index + 1);
    // The first line alone says whether there is one on each.
    if ('code' in value) return index === first ? whole : value;
    values.push(value);
  }
  return values;
}

function parse(text: string, line: number): JsonValue | ImportProblem {
  if (jsonDepth(text) > deepest) return { code: 'tooDeep', line, detail: String(deepest) };
  try {
    return { value: JSON.parse(text) as unknown, line };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/ at position (\d+)/.exec(message)?.[1] ?? 0);
    return { code: 'notJson', line: line + countLines(text, at), detail: text.slice(at, at + 40) };
  }
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * The lines on which texts stand in a file as values of JSON, for messages: of each the first; undefined where it stands
 * otherwise escaped. One pass over the file for all.
 */
export function linesOf(content: string, key: string): (value: string) => number | undefined {
  let lines: Map<string, number> | undefined;
  const read = (): Map<string, number> => {
    const found = new Map<string, number>();
    const pattern = new RegExp(`\\n|"${key}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*")`, 'g');
    let line = 1;
    for (const [whole, text] of content.matchAll(pattern)) {
      if (whole === '\n') line++;
      else if (text !== undefined && !found.has(text)) found.set(text, line);
      if (whole !== '\n') line += countLines(whole, whole.length);
    }
    return found;
  };
  return (value) => (lines ??= read()).get(JSON.stringify(value));
}

import type { ImportProblem, Incoming, LeftOut, Read } from './incoming';
import { readJsonValues, type JsonValue } from './jsonFile';
import { Refused } from './w3cValues';

/** A task of a file: a value and where it stands. */
export interface JsonTask extends JsonValue {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** What reading a task gave. */
export interface TaskRead {
  readonly article?: Incoming;
  readonly problems: readonly ImportProblem[];
  readonly leftOut?: Partial<Record<LeftOut['code'], number>>;
}

/** Problems after which the others are no longer told. */
const mostProblems = 20;

/** Reads a file of tasks, one JSON value, an array of them, or one on each line; what is wrong with any is told with its line. */
export function readTasks(content: string, read: (task: JsonTask) => TaskRead): Read {
  const values = readJsonValues(content);
  if ('code' in values) return { problems: [values] };
  const tasks = values.flatMap(({ value, line }) =>
    Array.isArray(value) ? value.map((each: unknown) => ({ value: each, line })) : [{ value, line }],
  );
  const articles: Incoming[] = [];
  const problems: ImportProblem[] = [];
  const leftOut = new Map<LeftOut['code'], number>();
  for (const [index, task] of tasks.entries()) {
    const done = readTask({ ...task, index, count: tasks.length }, read);
    problems.push(...done.problems.slice(0, mostProblems - problems.length));
    if (problems.length >= mostProblems) break;
    if (done.article) articles.push(done.article);
    for (const [code, count] of Object.entries(done.leftOut ?? {}) as [LeftOut['code'], number][])
      leftOut.set(code, (leftOut.get(code) ?? 0) + count);
  }
  if (problems.length > 0) return { problems };
  const left = [...leftOut].map(([code, count]) => ({ code, count }));
  return { articles, leftOut: left.filter(({ count }) => count > 0) };
}

function readTask(task: JsonTask, read: (task: JsonTask) => TaskRead): TaskRead {
  try {
    return read(task);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const place = task.count > 1 ? `[${task.index}]` : '';
    return {
      problems: [
        { code: error.code, line: error.line ?? task.line, detail: [place, error.detail].filter(Boolean).join(' ') },
      ],
    };
  }
}

/** Two whole numbers as a place in a text of so many code points; refused if they are none. */
export function placeIn(length: number, start: unknown, end: unknown): readonly [start: number, end: number] {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) throw new Refused('wrongField', 'start, end');
  const [from, to] = [Number(start), Number(end)];
  if (from < 0 || to > length || from >= to) throw new Refused('outside', `${from}-${to}`);
  return [from, to];
}

/** A text under a key; refused if there is none. */
export function stringAt(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = object[key];
  if (typeof value !== 'string') throw new Refused('wrongField', key);
  return value;
}

/** A text or a number as an id; refused if it is neither. */
export function idAt(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = object[key];
  if (typeof value === 'number') return String(value);
  return stringAt(object, key);
}

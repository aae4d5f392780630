import type { TaskRead } from './jsonRows';
import { asList, isObject, Refused, type Json } from './w3cValues';

/** One thing that is said in a task: a region, a fact about one, or a relation. */
export type Result = unknown;

interface Chosen {
  readonly result: readonly Result[];
  readonly by: string;
  /** Empty if not known. */
  readonly on: string;
  readonly leftOut: NonNullable<TaskRead['leftOut']>;
}

/** The text of a task and the name of its article, which may be empty: in `data`, or in JSON-MIN beside the rest. */
export function textOfTask(task: Json): { readonly text: string; readonly article: string } {
  const data = isObject(task.data) ? task.data : task;
  const { text = longestText(data), article } = data;
  if (typeof text !== 'string') throw new Refused('otherFormat', 'data.text');
  return { text, article: typeof article === 'string' ? article : '' };
}

function longestText(data: Json): string | undefined {
  const found = Object.values(data).filter((value) => typeof value === 'string');
  return found.sort((a, b) => b.length - a.length)[0];
}

/** What is taken of a task: the annotation that is marked as true, else the one that was changed last. */
export function chooseResult(task: Json): Chosen {
  if (task.data === undefined) return { result: flatResults(task), by: '', on: '', leftOut: {} };
  const all = asList(task.annotations ?? task.completions).filter(isObject);
  const valid = all.filter((annotation) => annotation.was_cancelled !== true);
  const latest = valid.toSorted((a, b) => compare(momentOf(a), momentOf(b))).at(-1);
  const chosen = valid.find((annotation) => annotation.ground_truth === true) ?? latest;
  const suggestions = asList(task.predictions)
    .filter(isObject)
    .reduce((sum, { result }) => sum + asList(result).filter(isLabels).length, 0);
  const leftOut = { suggestions, otherAnnotators: Math.max(0, all.length - 1) };
  if (!chosen) return { result: [], by: '', on: '', leftOut };
  return { result: asList(chosen.result), by: nameOf(chosen.completed_by), on: momentOf(chosen), leftOut };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isLabels = (result: Result): boolean => isObject(result) && result.type === 'labels';

function nameOf(user: unknown): string {
  const { email, id } = isObject(user) ? user : { email: user, id: undefined };
  if (typeof email === 'string' && email !== '') return email;
  return typeof email === 'number' ? String(email) : typeof id === 'number' ? String(id) : '';
}

/** ISO 8601 in UTC to the second; empty if it says none. */
function momentOf({ updated_at: updated, created_at: created }: Json): string {
  const moment = typeof updated === 'string' ? updated : created;
  const [, whole] =
    typeof moment === 'string' ? (/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|\+00:00)$/.exec(moment) ?? []) : [];
  return whole === undefined ? '' : `${whole}Z`;
}

/** JSON-MIN has the regions under the names of the controls, without ids. */
function flatResults(task: Json): readonly Result[] {
  return Object.values(task).flatMap((value) =>
    asList(value)
      .filter((each) => isObject(each) && each.labels !== undefined && each.start !== undefined)
      .map((region, at) => ({ id: `region ${at}`, type: 'labels', value: region })),
  );
}

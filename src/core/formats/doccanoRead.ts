import { createCodePoints } from '../text/codepoints';
import { articleNames, namesAfter } from './articleNames';
import type { ReadFile } from './format';
import type { Read } from './incoming';
import { idAt, placeIn, readTasks, stringAt, type JsonTask, type TaskRead } from './jsonRows';
import { joinSpans, type Arrow, type LabelledSpan } from './labelledSpans';
import { numbered } from './rowDocuments';
import { asList, isObject, Refused } from './w3cValues';

/**
 * Reads what doccano exports of a project *sequence labeling*: `entities` and `relations`, or `label` (`labels`) as triples of start, end
 * and label. Of comments nobody knows what they are about.
 */
export function readDoccano(content: string, file: ReadFile): Read {
  return readTasks(content, (task) => readTask(task, file));
}

function readTask({ value, line, index, count }: JsonTask, file: ReadFile): TaskRead {
  if (!isObject(value)) throw new Refused('otherFormat', '');
  if (value.text === undefined && value.data === undefined) throw new Refused('otherFormat', 'text');
  const text = stringAt(value, value.text === undefined ? 'data' : 'text');
  const { length } = createCodePoints(text);
  const spans = [
    ...asList(value.entities).map((entity) => entityOf(entity, length, line)),
    ...asList(value.label ?? value.labels).map((triple, at) => tripleOf(triple, `triple ${at}`, length, line)),
  ];
  const arrows = asList(value.relations).map((relation) => arrowOf(relation, line));
  const { annotations, relations, problems, strange } = joinSpans(spans, arrows);
  const names = typeof value.article === 'string' ? articleNames(value.article) : [];
  const own = numbered(namesAfter(file.name, '.doccano.jsonl'), index, count);
  return {
    article: { names: [...names, ...own], text, annotations, entities: new Map(), relations },
    problems,
    leftOut: { wholeArticle: asList(value.Comments ?? value.comments).length, notUnderstood: strange },
  };
}

function entityOf(value: unknown, length: number, line: number): LabelledSpan {
  if (!isObject(value)) throw new Refused('wrongField', 'entities');
  const at = placeIn(length, value.start_offset, value.end_offset);
  return { key: idAt(value, 'id'), label: stringAt(value, 'label'), at, line };
}

function tripleOf(value: unknown, key: string, length: number, line: number): LabelledSpan {
  const [start, end, label] = asList(value);
  if (typeof label !== 'string') throw new Refused('wrongField', 'label');
  return { key, label, at: placeIn(length, start, end), line };
}

function arrowOf(value: unknown, line: number): Arrow {
  if (!isObject(value)) throw new Refused('wrongField', 'relations');
  return { from: idAt(value, 'from_id'), to: idAt(value, 'to_id'), label: stringAt(value, 'type'), line };
}

import { createCodePoints } from '../text/codepoints';
import { splitsSurrogatePair } from '../text/surrogates';
import { articleNames, namesAfter } from './articleNames';
import type { ReadFile } from './format';
import type { IncomingNote, Read } from './incoming';
import { linesOf } from './jsonFile';
import { placeIn, readTasks, stringAt, type JsonTask, type TaskRead } from './jsonRows';
import { joinSpans, type Arrow, type LabelledSpan } from './labelledSpans';
import { chooseResult, textOfTask, type Result } from './labelStudioTask';
import { numbered } from './rowDocuments';
import { asList, isObject, Refused, type Json } from './w3cValues';

/**
 * Reads tasks as Label Studio exports them (JSON and JSON-MIN): regions with labels, their choices as attributes, their texts as notes, and
 * relations. Predictions are suggestions and left out; of several annotators one is taken.
 */
export function readLabelStudio(content: string, file: ReadFile): Read {
  const lineOf = linesOf(content, 'id');
  return readTasks(content, (task) => readTask(task, file, lineOf));
}

function readTask(task: JsonTask, file: ReadFile, lineOf: (id: string) => number | undefined): TaskRead {
  const { value, index, count } = task;
  if (!isObject(value)) throw new Refused('otherFormat', '');
  const { text, article } = textOfTask(value);
  const { result, by, on, leftOut } = chooseResult(value);
  const regions = new Map<string, Region>();
  const arrows: Arrow[] = [];
  let strange = 0;
  for (const item of result.map(asResult)) {
    const line = item.id === undefined ? task.line : (lineOf(item.id) ?? task.line);
    if (item.type === 'relation') for (const arrow of arrowsOf(item.json, line)) arrows.push(arrow);
    else if (item.id === undefined || !addTo(regions, item, line)) strange++;
  }
  const spanOf = createSpanOf(text);
  const spans = [...regions.values()].flatMap((region) =>
    region.labels.length === 0 ? [] : [{ ...spanOf(region), by, on }],
  );
  // A region has one type here; what it is besides is counted.
  for (const { labels } of regions.values()) strange += labels.length === 0 ? 1 : labels.length - 1;
  const { annotations, relations, problems, strange: loose } = joinSpans(spans, arrows);
  const names = [...articleNames(article), ...numbered(namesAfter(file.name, '.label-studio.json'), index, count)];
  return {
    article: { names, text, isPartial: true, annotations, entities: new Map(), relations },
    problems,
    leftOut: { ...leftOut, notUnderstood: strange + loose },
  };
}

/** All that is said of one region, under its id. */
interface Region {
  readonly id: string;
  readonly line: number;
  readonly labels: string[];
  readonly attributes: Map<string, string>;
  readonly notes: IncomingNote[];
  value: Json;
}

interface Said {
  readonly id: string | undefined;
  readonly type: string;
  readonly json: Json;
}

function asResult(result: Result): Said {
  if (!isObject(result)) throw new Refused('wrongField', 'result');
  const { id, type } = result;
  return {
    id: typeof id === 'string' && id !== '' ? id : undefined,
    type: typeof type === 'string' ? type : '',
    json: result,
  };
}

const understood = new Set(['labels', 'choices', 'textarea']);

/** Lays what is said to its region; false if it means nothing here. */
function addTo(regions: Map<string, Region>, { id = '', type, json }: Said, line: number): boolean {
  if (!understood.has(type)) return false;
  const value = isObject(json.value) ? json.value : {};
  const region = regions.get(id) ?? { id, line, labels: [], attributes: new Map<string, string>(), notes: [], value };
  regions.set(id, region);
  if (type === 'labels') {
    region.value = value;
    for (const label of texts(value.labels)) region.labels.push(label);
  } else if (type === 'choices') {
    const name = typeof json.from_name === 'string' ? json.from_name : 'choice';
    region.attributes.set(name, texts(value.choices).join(', '));
  } else for (const text of texts(value.text)) region.notes.push({ text, by: '', on: '' });
  return true;
}

function texts(value: unknown): readonly string[] {
  return asList(value).filter((text) => typeof text === 'string');
}

type SpanOf = (region: Region) => LabelledSpan;

/** Places count code points; where only UTF-16 units lead to the words that stand in the file, they are those. */
function createSpanOf(text: string): SpanOf {
  const points = createCodePoints(text);
  return ({ id, line, labels, attributes, notes, value }) => {
    const [label = ''] = labels;
    const [start, end] = placeIn(text.length, value.start, value.end);
    const words = typeof value.text === 'string' ? value.text : undefined;
    const slice = text.slice(points.toUtf16(start), points.toUtf16(end));
    let at: readonly [number, number] = [start, end];
    if (words !== undefined && words !== slice) {
      const isWhole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
      if (!isWhole || text.slice(start, end) !== words)
        throw new Refused('otherText', `${id} ${words.slice(0, 60)}`, line);
      at = [points.toCodePoint(start), points.toCodePoint(end)];
    } else if (end > points.length) throw new Refused('outside', `${id} ${start}-${end}`, line);
    return { key: id, id, label, at, line, attributes: attributesOf(label, attributes), notes };
  };
}

/** The choice `quote-kind` of a region *quote* is its attribute `kind`. */
function attributesOf(label: string, choices: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...choices].map(([name, value]) => [name.startsWith(`${label}-`) ? name.slice(label.length + 1) : name, value]),
  );
}

function arrowsOf(json: Json, line: number): readonly Arrow[] {
  const [from, to] = [stringAt(json, 'from_id'), stringAt(json, 'to_id')];
  const labels = texts(json.labels);
  const named = labels.length > 0 ? labels : ['linking'];
  return named.map((label) =>
    json.direction === 'left' ? { from: to, to: from, label, line } : { from, to, label, line },
  );
}

import { createCodePoints } from '../text/codepoints';
import { namesAfter } from './articleNames';
import type { ReadFile } from './format';
import type { IncomingEntity, Read } from './incoming';
import { placeIn, readTasks, stringAt, type JsonTask, type TaskRead } from './jsonRows';
import { joinSpans, type Arrow, type LabelledSpan } from './labelledSpans';
import { CONTINUES } from './pieces';
import { numbered } from './rowDocuments';
import { asList, isObject, Refused, type Json } from './w3cValues';
import { isWikidataItem } from '../wikidata/item';

/**
 * Reads spaCy's `Doc.to_json`, a document, an array or one a line: `ents` and every span group. In this program's own, `id` and `of` say which
 * spans belong together.
 */
export function readSpacy(content: string, file: ReadFile): Read {
  return readTasks(content, (task) => readDoc(task, file));
}

interface Grouped {
  readonly group: string;
  readonly span: Json;
}

function readDoc({ value, line, index, count }: JsonTask, file: ReadFile): TaskRead {
  if (!isObject(value) || typeof value.text !== 'string') throw new Refused('otherFormat', 'text');
  const { text } = value;
  const points = createCodePoints(text);
  const all = spansOf(value);
  const groups = new Map(all.map(({ group, span }, at) => [keyOf(span, at), group]));
  const entities = new Map<string, IncomingEntity>();
  const spans: LabelledSpan[] = [];
  const arrows: Arrow[] = [];
  for (const [at, { group, span }] of all.entries()) {
    const place = placeIn(points.length, span.start, span.end);
    const key = keyOf(span, at);
    const owner = typeof span.of === 'string' ? span.of : undefined;
    const isRole = owner !== undefined && groups.get(owner) !== group;
    const link = typeof span.kb_id === 'string' && isWikidataItem(span.kb_id) && !isRole ? span.kb_id : undefined;
    const name = text.slice(points.toUtf16(place[0]), points.toUtf16(place[1]));
    if (link !== undefined && !entities.has(link))
      entities.set(link, { name, aliases: [], wikidata: link, by: '', on: '' });
    const label = isRole ? group : stringAt(span, 'label');
    spans.push({ key, label, at: place, line, ...(link !== undefined && { entity: link }) });
    if (owner !== undefined) arrows.push(isRole ? { from: owner, to: key, label, line } : continues(key, owner, line));
  }
  const { annotations, relations, problems, strange } = joinSpans(spans, arrows);
  const names = numbered(namesAfter(file.name, '.spacy.jsonl'), index, count);
  return { article: { names, text, annotations, entities, relations }, problems, leftOut: { notUnderstood: strange } };
}

const continues = (from: string, to: string, line: number): Arrow => ({ from, to, label: CONTINUES, line });

const keyOf = ({ id }: Json, at: number): string => (typeof id === 'string' && id !== '' ? id : `span ${at}`);

function spansOf({ ents, spans }: Json): readonly Grouped[] {
  const groups = isObject(spans) ? Object.entries(spans) : [];
  return [['ents', ents] as const, ...groups].flatMap(([group, list]) =>
    asList(list).map((span) => {
      if (!isObject(span)) throw new Refused('wrongField', group);
      return { group, span };
    }),
  );
}

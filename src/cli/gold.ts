import type { Language } from '../core/article/article';
import type { GoldEntity } from '../core/evaluation/names';
import { isGoldKind, type GoldQuote } from '../core/evaluation/quotes';
import type { Span } from '../core/text/span';
import { isLanguage } from './jsonl';

/** A text of a gold file. */
export interface GoldText {
  readonly text: string;
  readonly language?: Language;
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
}

type Json = Readonly<Record<string, unknown>>;

/** A line of a gold file; undefined for an empty one. Throws an error that says what is wrong with it. */
export function readGold(line: string): GoldText | undefined {
  if (line.trim() === '') return undefined;
  const value = asObject(parse(line), 'the line');
  const { text, lang, entities = [], quotes = [] } = value;
  if (typeof text !== 'string') throw new Error('has no "text"');
  return {
    text,
    ...(isLanguage(lang) && { language: lang }),
    entities: asList(entities, 'entities').map((entity) => readEntity(asObject(entity, 'entities'), text.length)),
    quotes: asList(quotes, 'quotes').map((quote) => readQuote(asObject(quote, 'quotes'), text.length)),
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
}

function readEntity(entity: Json, length: number): GoldEntity {
  const { label, level, coarse } = entity;
  if (typeof label !== 'string') throw new Error('an entity without "label"');
  return {
    ...readSpan(entity, length),
    label,
    ...(typeof level === 'number' && { level }),
    ...((typeof coarse === 'string' || coarse === null) && { coarse }),
  };
}

function readQuote(quote: Json, length: number): GoldQuote {
  const { type, spans, speaker = [] } = quote;
  if (!isGoldKind(type)) throw new Error(`a quotation of no known type: ${JSON.stringify(type)}`);
  const read = (list: unknown, name: string): readonly Span[] =>
    asList(list, name).map((span) => readSpan(asObject(span, name), length));
  return { type, spans: read(spans ?? [quote], 'spans'), speaker: read(speaker, 'speaker') };
}

function readSpan({ start, end }: Json, length: number): Span {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) throw new Error('a place without "start" and "end"');
  const span = { start: Number(start), end: Number(end) };
  if (span.start < 0 || span.end > length || span.start > span.end) throw new Error('a place outside the text');
  return span;
}

function asObject(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name}: not a JSON object`);
  return value as Json;
}

function asList(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`"${name}" is no list`);
  return value;
}

import { jsonDepth } from '../text/jsonDepth';
import { isFields, WrongField, type Fields } from './fields';
import { readAnnotation, readEntity, readNote, readParagraph, readRelation, readRemoval } from './readRecord';
import {
  formatName,
  version,
  type NewerVersion,
  type ParagraphRecord,
  type SidecarContent,
  type SidecarProblem,
  type SidecarRecord,
} from './records';
import { settleRecords } from './settleRecords';

/** Characters of a damaged line that its problem shows. */
const shown = 80;

interface Reading {
  header: string | undefined;
  readonly paragraphs: { readonly line: string; readonly value: ParagraphRecord }[];
  readonly records: SidecarRecord[];
  readonly keptLines: string[];
  readonly problems: SidecarProblem[];
}

/** See `readSidecar`. */
export function readLines(content: string): SidecarContent | NewerVersion {
  const reading: Reading = { header: undefined, paragraphs: [], records: [], keptLines: [], problems: [] };
  const lines = content.replace(/^\ufeff/, '').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim();
    if (line === '') continue;
    const newer = readLine(reading, line, index + 1);
    if (newer) return newer;
  }
  return { ...reading, records: settleRecords(reading.records) };
}

function readLine(reading: Reading, line: string, number: number): NewerVersion | undefined {
  const keep = (code: SidecarProblem['code'], detail: string): void => {
    reading.keptLines.push(line);
    reading.problems.push({ line: number, code, detail });
  };
  const value = parse(line);
  if (value === undefined) {
    keep(/^(?:<{7}|={7}|>{7}|\|{7})/.test(line) ? 'conflictMarker' : 'notJson', line.slice(0, shown));
    return undefined;
  }
  if (!isFields(value)) {
    keep('notRecord', line.slice(0, shown));
    return undefined;
  }
  if (value.format === formatName && !Object.hasOwn(value, 'annotation')) return readHeader(reading, value, line, keep);
  try {
    readFields(reading, value, line);
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    keep('wrongField', error.field);
  }
  return undefined;
}

/** Undefined for what is no JSON: `null` is a value. */
/** Nested deeper than any record is: writing such a line again would overflow the stack, so it is kept as it is. */
const deepest = 200;

function parse(line: string): unknown {
  if (jsonDepth(line) > deepest) return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

type Keep = (code: SidecarProblem['code'], detail: string) => void;

/** After a merge a file may have two headers; the first stays. */
function readHeader(reading: Reading, fields: Fields, line: string, keep: Keep): NewerVersion | undefined {
  if (typeof fields.version === 'number' && fields.version > version) {
    return { code: 'newerVersion', version: fields.version };
  }
  if (fields.version !== version) keep('wrongField', 'version');
  else if (fields.unit !== 'codepoint') keep('wrongField', 'unit');
  else reading.header ??= line;
  return undefined;
}

function readFields(reading: Reading, fields: Fields, line: string): void {
  const is = (key: string): boolean => Object.hasOwn(fields, key);
  if (is('annotation')) reading.records.push({ kind: 'annotation', value: readAnnotation(fields), line });
  else if (is('paragraph')) reading.paragraphs.push({ value: readParagraph(fields), line });
  else if (is('note')) reading.records.push({ kind: 'note', value: readNote(fields), line });
  else if (is('relation')) reading.records.push({ kind: 'relation', value: readRelation(fields), line });
  else if (is('removed')) reading.records.push({ kind: 'removed', value: readRemoval(fields), line });
  else if (is('entity')) reading.records.push({ kind: 'entity', value: readEntity(fields), line });
  else reading.keptLines.push(line);
}

import { readFile } from 'node:fs/promises';
import { defaultSchema } from '../core/annotations/default-schema';
import { readSchema, type SchemaFileProblem } from '../core/annotations/readSchema';
import type { Schema } from '../core/annotations/schema';
import { decodeUtf8 } from './decode';

/** The schema that `--schema FILE` names, else the built-in one. Rejects, with line and reason, if it cannot be used. */
export async function loadSchema(file: string | undefined): Promise<Schema> {
  if (file === undefined) return defaultSchema;
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) throw new Error(`${file}: not UTF-8; convert it first, for example with iconv`);
  const { schema, problems } = readSchema(text);
  if (!schema) throw new Error(problems.map((problem) => sentenceOf(file, text, problem)).join('\n'));
  return schema;
}

function sentenceOf(file: string, text: string, { code, detail, span }: SchemaFileProblem): string {
  const line = text.slice(0, span.start).split(/\r\n|\r|\n/).length;
  return `${file}:${line}: ${reasons[code]}${detail === '' ? '' : `: ${JSON.stringify(detail)}`}`;
}

const reasons: Readonly<Record<SchemaFileProblem['code'], string>> = {
  notJson: 'no JSON',
  wrongField: 'a value of another kind is needed',
  unknownField: 'no such field',
  wrongName: 'no name',
  wrongColor: 'no colour',
  wrongValue: 'no such value',
  reservedName: 'a name that the sidecar needs for itself',
  repeatedName: 'a name that is there twice',
  wrongDefault: 'a default that is not among the values',
  wrongKey: 'a key of more than one character, or that is there twice',
  unknownType: 'no such type',
  unknownAttribute: 'no such attribute',
  unknownRole: 'no such role',
};

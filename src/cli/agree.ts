import { readFile, stat } from 'node:fs/promises';
import { measureAgreement } from '../core/agreement/measure';
import { joinStudies, studyOf, type Study } from '../core/agreement/study';
import type { Annotation } from '../core/annotations/annotation';
import { schemaType, type Schema } from '../core/annotations/schema';
import { parseArticle } from '../core/article/parse';
import { annotatorIn } from '../core/annotations/ownFile';
import path from 'node:path';
import { drawReport } from './agreeTable';
import { articlesIn, nameApart, readAnnotator, sidecarsOf, type AnnotatorFile } from './annotators';
import { readArguments } from './arguments';
import { decodeUtf8 } from './decode';
import { Exit, reasonOf, UsageError, type Io } from './io';
import { toJson } from './agreeJson';
import { printable } from './printable';
import { loadSchema } from './schema';

interface Task {
  readonly io: Io;
  readonly isJson: boolean;
  /** Leave the shared file out: it is the result, not another annotator's work. */
  readonly isOwn: boolean;
  /** Whose types alone are counted; undefined: all that there are. */
  readonly schema: Schema | undefined;
}

/** `agree FILE… [--own] [--schema FILE] [--json]`. */
export async function agree(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments('agree', args, {
    json: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    schema: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('agree needs a FILE. See: article-annotator agree --help');
  const schema = values.schema === undefined ? undefined : await loadSchema(values.schema);
  const task: Task = { io, isJson: values.json, isOwn: values.own, schema };
  return reportOnFiles(positionals, task);
}

async function reportOnFiles(given: readonly string[], task: Task): Promise<Exit> {
  const { io, isJson } = task;
  let exit: Exit = Exit.fine;
  const fail = (file: string, reason: string) => {
    io.err(`${file}: ${reason}\n`);
    exit = Exit.wrong;
  };
  const studies: Study[] = [];
  for (const file of await filesOf(given, fail)) {
    try {
      const { study, warnings } = await reportOn(file, task);
      studies.push(study);
      for (const warning of warnings) io.err(`${warning}\n`);
      if (warnings.length > 0) exit = Exit.wrong;
    } catch (error) {
      fail(file, reasonOf(error, file));
    }
  }
  if (studies.length > 1 && !isJson) await reportOnAll(studies, io);
  return exit;
}

/** Files once each, and what is in folders. */
async function filesOf(
  given: readonly string[],
  fail: (file: string, reason: string) => void,
): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const name of given) {
    try {
      const isFolder = (await stat(name)).isDirectory();
      const found = isFolder ? await articlesIn(name) : [name];
      if (found.length === 0) fail(name, 'no article in it has annotations');
      for (const file of found) files.set(path.resolve(file), file);
    } catch (error) {
      fail(name, reasonOf(error, name));
    }
  }
  return [...files.values()];
}

async function reportOn(
  file: string,
  { io, isJson, isOwn, schema }: Task,
): Promise<{ study: Study; warnings: readonly string[] }> {
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) throw new Error('not UTF-8; convert it first, for example with iconv');
  const article = parseArticle(text);
  const isMeant = (sidecar: string) => !isOwn || annotatorIn(path.basename(sidecar), path.basename(file)) !== '';
  const sidecars = (await sidecarsOf(file)).filter(isMeant);
  if (sidecars.length === 0) throw new Error('nobody has annotated it: there is no .ann.jsonl beside it');
  const read: AnnotatorFile[] = [];
  for (const sidecar of sidecars) read.push(ofSchema(await readAnnotator(sidecar, file, article), schema));
  const annotators = nameApart(read, file);
  const study = studyOf(article, annotators);
  const report = measureAgreement(study);
  await io.out(
    isJson
      ? `${JSON.stringify(toJson(file, annotators, study, report))}\n`
      : `== ${printable(file)} ==\n${drawReport(study, report)}\n`,
  );
  return { study, warnings: annotators.flatMap(({ warnings }) => warnings) };
}

/** What a schema has no type for does not count, and is told. */
function ofSchema(annotator: AnnotatorFile, schema: Schema | undefined): AnnotatorFile {
  if (!schema) return annotator;
  const { decisions, file, warnings } = annotator;
  const isKnown = ({ type }: Annotation) => schemaType(schema, type) !== undefined;
  const unknown = [...decisions.annotations.values()].filter((each) => !isKnown(each) && each.status === 'accepted');
  const counts = new Map<string, number>();
  for (const { type } of unknown) counts.set(type, (counts.get(type) ?? 0) + 1);
  const known = [...decisions.annotations].filter(([, each]) => isKnown(each));
  return {
    ...annotator,
    decisions: { ...decisions, annotations: new Map(known) },
    warnings: [
      ...warnings,
      ...[...counts].map(
        ([type, count]) => `${file}: not counted, the schema has no type ${JSON.stringify(type)}: ${String(count)}`,
      ),
    ],
  };
}

async function reportOnAll(studies: readonly Study[], io: Io): Promise<void> {
  const all = joinStudies(studies);
  const title = `== ${String(studies.length)} articles ==\n`;
  if (all) await io.out(`${title}${drawReport(all, measureAgreement(all))}\n`);
  else await io.out(`${title}no figures for all of them: they were not annotated by the same annotators\n`);
}

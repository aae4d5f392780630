import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../core/formats/format';
import type { ImportProblem, Read } from '../core/formats/incoming';
import { isReadable, type Readable } from '../core/formats/guess';
import { formats } from '../core/formats/list';
import { readFile } from '../core/formats/readFile';
import { sourcesOf, type Source } from './files';
import { Exit, nameOf, UsageError, type Io } from './io';
import { readText } from './readText';

/** The format that `--from` names; a {@link UsageError} if there is none that can be read. */
export function chooseReadable(command: string, id: string | undefined): Readable {
  const known = formats.filter(isReadable);
  const list = known.map((format) => format.id).join(', ');
  if (id === undefined) throw new UsageError(`${command} needs --from FORMAT, one of ${list}`);
  const format = known.find((candidate) => candidate.id === id);
  if (!format) throw new UsageError(`There is no format ${id} to ${command}. There are: ${list}`);
  return format;
}

/**
 * The files that a command is to read: those that are named, and of a folder those that are called as the format's own. A
 * {@link UsageError} if none is named, an error if there is none.
 */
export async function chooseSources(
  command: string,
  named: readonly string[],
  { suffix }: Format,
): Promise<readonly Source[]> {
  if (named.length === 0) throw new UsageError(`${command} needs a FILE. See: article-annotator ${command} --help`);
  const sources = await sourcesOf(named, (names) =>
    names.filter((name) => suffix !== undefined && name.toLowerCase().endsWith(suffix)),
  );
  if (sources.length === 0) throw new Error(`${named.join(', ')}: there is no ${suffix ?? 'file'} in it`);
  return sources;
}

/** What a file says of articles, and the moment of what it has none for. */
export async function readSource(
  file: string,
  format: Readable,
  io: Io,
): Promise<{ readonly found: Read; readonly on: string }> {
  const content = await readText(file, io);
  const name = file === '-' ? `stdin${format.suffix ?? ''}` : path.basename(file);
  const beside = file === '-' ? new Map<string, string>() : await readBeside(file, format, io);
  // Moments that the file does not say are its own, so that reading it twice decides nothing anew.
  const moment = file === '-' ? new Date() : (await stat(file)).mtime;
  return { found: readFile(format, content, { name, beside }), on: moment.toISOString().replace(/\.\d+Z$/u, 'Z') };
}

/** The other files of which the format consists, as far as they are there. */
async function readBeside(file: string, { suffix, beside = [] }: Format, io: Io): Promise<ReadonlyMap<string, string>> {
  const stem = file.slice(0, -(suffix !== undefined && file.endsWith(suffix) ? suffix : path.extname(file)).length);
  const found = new Map<string, string>();
  for (const ending of beside) {
    const isThere = await stat(stem + ending).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isThere) found.set(ending, await readText(stem + ending, io));
  }
  return found;
}

/** Characters of a file that a message shows. */
const mostDetail = 200;

/** Says what is wrong with a file, each problem with its line. */
export function refuse(file: string, problems: readonly ImportProblem[], io: Io, result: string): Exit {
  const name = nameOf(file);
  for (const { code, line, detail } of problems) {
    const place = line === undefined ? name : `${name}:${line}`;
    const what = detail.length > mostDetail ? `${detail.slice(0, mostDetail)}…` : detail;
    io.err(`${place}: ${reasons[code]}${what === '' ? '' : `: ${what}`}\n`);
  }
  io.err(`${name}: ${result}\n`);
  return Exit.wrong;
}

const reasons: Readonly<Record<ImportProblem['code'], string>> = {
  notJson: 'no JSON',
  notXml: 'no well-formed XML',
  declaration: 'a document type declaration, which is not read',
  otherFormat: 'not this format',
  wrongLine: 'a line that is not as the format has it',
  missingFile: 'a file that belongs to it is not beside it',
  tooDeep: 'nested too deep',
  notAnnotation: 'no annotation',
  wrongField: 'a field that is not as it should be',
  noItems: 'a collection without its annotations',
  noSource: 'a target without a source',
  badSource: 'a source that names no file, or not the same as the others',
  noSelector: 'a target without a selector',
  unknownSelector: 'a selector that says nothing about plain text',
  noTarget: 'no target',
  repeatedId: 'an id that is there twice',
  dangling: 'linked to what is not there',
  outside: 'a place outside the text',
  otherText: 'these words do not stand in the article, the file was made of another text',
  ambiguous: 'these words stand in several places',
};

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Decisions } from '../core/annotations/annotation';
import { defaultSchema } from '../core/annotations/default-schema';
import { mergeDecisions } from '../core/annotations/merge';
import type { Article } from '../core/article/article';
import type { Format } from '../core/formats/format';
import type { ImportProblem, Incoming, LeftOut } from '../core/formats/incoming';
import { formats } from '../core/formats/list';
import { takeIn } from '../core/formats/takeIn';
import { newId } from '../platform/ids';
import { readArguments } from './arguments';
import { decodeUtf8 } from './decode';
import { Exit, UsageError, type Io } from './io';
import { readArticle } from './readArticle';
import { changeStored, readStored, sidecarOf } from './sidecar';

type Readable = Format & Required<Pick<Format, 'read'>>;

/** Larger files are refused: to read one takes several times its size in memory. */
const largest = 256 * 1024 * 1024;

/** `import FILE --from FORMAT [--out DIR]`: all of FILE, or nothing with the reasons. */
export async function importFile(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments('import', args, {
    from: { type: 'string' },
    out: { type: 'string' },
  });
  const format = chooseFormat(values.from);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('import needs one FILE. See: article-annotator import --help');
  const { mtime } = await stat(file);
  const found = format.read(await readText(file), {
    name: path.basename(file),
    beside: await readBeside(file, format),
  });
  if ('problems' in found) return refuse(file, found.problems, io);
  // Moments that the file does not say are its own, so that reading it twice decides nothing anew.
  const on = mtime.toISOString().replace(/\.\d+Z$/u, 'Z');
  const folders = [...(values.out === undefined ? [] : [values.out]), path.dirname(file)];
  const taken = await takeAll(found.articles, folders, on);
  if ('problems' in taken) return refuse(file, taken.problems, io);
  for (const { article, name, decisions } of taken) {
    const { warnings } = await changeStored(name, article, (stored) => mergeDecisions(stored, decisions));
    for (const warning of warnings) io.err(warning + '\n');
    await io.out(sidecarOf(name) + '\n');
  }
  for (const { code, count } of found.leftOut) io.err(`${file}: left out: ${count} ${leftOut[code]}\n`);
  if (taken.length === 0) io.err(`${file}: there are no annotations in it\n`);
  return Exit.fine;
}

function chooseFormat(id: string | undefined): Readable {
  const known = formats.filter(isReadable);
  const list = known.map((format) => format.id).join(', ');
  if (id === undefined) throw new UsageError(`import needs --from FORMAT, one of ${list}`);
  const format = known.find((candidate) => candidate.id === id);
  if (!format) throw new UsageError(`There is no format ${id} to import. There are: ${list}`);
  return format;
}

const isReadable = (format: Format): format is Readable => format.read !== undefined;

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > largest) throw new Error(`${file} is larger than ${largest / 1024 / 1024} MB`);
  const content = decodeUtf8(await readFile(file));
  if (content === undefined) throw new Error(`${file}: not UTF-8; convert it first, for example with iconv`);
  return content;
}

/** The other files of which the format consists, as far as they are there. */
async function readBeside(file: string, { suffix, beside = [] }: Format): Promise<ReadonlyMap<string, string>> {
  const stem = file.slice(0, -(suffix !== undefined && file.endsWith(suffix) ? suffix : path.extname(file)).length);
  const found = new Map<string, string>();
  for (const ending of beside) {
    const isThere = await stat(stem + ending).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isThere) found.set(ending, await readText(stem + ending));
  }
  return found;
}

interface Taken {
  readonly name: string;
  readonly article: Article;
  readonly decisions: Decisions;
}

/** Everything is read and laid on its text before anything is written. */
async function takeAll(
  articles: readonly Incoming[],
  folders: readonly string[],
  on: string,
): Promise<readonly Taken[] | { readonly problems: readonly ImportProblem[] }> {
  const taken: Taken[] = [];
  const problems: ImportProblem[] = [];
  for (const incoming of articles) {
    const name = await findArticle(incoming.names, folders);
    const article = await readArticle(name);
    const { decisions: existing } = await readStored(name, article);
    const result = takeIn(incoming, { article, schema: defaultSchema, newId, on, existing });
    if ('problems' in result) problems.push(...result.problems);
    else taken.push({ name, article, decisions: result });
  }
  return problems.length > 0 ? { problems } : taken;
}

/** The article in one of the folders that somebody named; a reference never leads elsewhere. */
async function findArticle(names: readonly string[], folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    for (const name of [...names, ...names.map((bare) => `${bare}.article`)]) {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found?.isFile() === true) return file;
    }
  }
  throw new Error(
    `There is no article ${names[0] ?? ''} in ${folders.join(' or ')}: put it there, or name its folder by --out`,
  );
}

function refuse(file: string, problems: readonly ImportProblem[], io: Io): Exit {
  for (const { code, line, detail } of problems) {
    const place = line === undefined ? file : `${file}:${line}`;
    io.err(`${place}: ${reasons[code]}${detail === '' ? '' : `: ${detail}`}\n`);
  }
  io.err(`${file}: nothing was imported\n`);
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

const leftOut: Readonly<Record<LeftOut['code'], string>> = {
  suggestions: 'suggestions that nobody has decided about',
  wholeArticle: 'annotations about an article as a whole',
  notUnderstood: 'things that mean nothing to this program',
  otherAnnotators: 'annotations of whole texts by further annotators',
};

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { mergeDecisions } from '../core/annotations/merge';
import type { Schema } from '../core/annotations/schema';
import type { Readable } from '../core/formats/guess';
import type { ImportProblem, Incoming } from '../core/formats/incoming';
import { writeFileAtomically } from '../platform/node/atomicWrite';
import { readArguments } from './arguments';
import { eachFile } from './files';
import { Exit, nameOf, type Io } from './io';
import { layOnArticle, type Laid, type Laying } from './laying';
import { LossReport } from './losses';
import { chooseReadable, chooseSources, readSource, refuse } from './reading';
import { loadSchema } from './schema';
import { changeStored, readStored, sidecarOf } from './sidecar';

interface Task {
  readonly format: Readable;
  readonly out: string | undefined;
  readonly schema: Schema;
  readonly losses: LossReport;
  readonly io: Io;
}

/** `import FILE… --from FORMAT [--out DIR] [--schema FILE] [--strict]`: all of each FILE, or nothing with the reasons. */
export async function importFiles(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments('import', args, {
    from: { type: 'string' },
    out: { type: 'string' },
    schema: { type: 'string' },
    strict: { type: 'boolean', default: false },
  });
  const format = chooseReadable('import', values.from);
  const sources = await chooseSources('import', positionals, format);
  const losses = new LossReport(io);
  const task: Task = { format, out: values.out, schema: await loadSchema(values.schema), losses, io };
  const exit = await eachFile(sources, io, ({ file }) => importFile(file, task));
  losses.finish();
  return values.strict && !losses.isEmpty ? Exit.wrong : exit;
}

async function importFile(file: string, { format, out, schema, losses, io }: Task): Promise<Exit> {
  const { found, on } = await readSource(file, format, io);
  if ('problems' in found) return refuse(file, found.problems, io, 'nothing was imported');
  const own = file === '-' ? '.' : path.dirname(file);
  const folders = out === undefined ? [own] : [out, own];
  const laid = await layAll(found.articles, { source: file, folders, schema, on });
  if ('problems' in laid) return refuse(file, laid.problems, io, 'nothing was imported');
  await checkNew(laid);
  for (const each of laid) await store(each, file, io);
  losses.addLeftOut(file, found.leftOut);
  if (found.articles.every(({ annotations }) => annotations.length === 0))
    io.err(`${nameOf(file)}: there are no annotations in it\n`);
  return Exit.fine;
}

/** Everything is read and laid on its text before anything is written. */
async function layAll(
  articles: readonly Incoming[],
  laying: Laying,
): Promise<readonly Laid[] | { readonly problems: readonly ImportProblem[] }> {
  const laid: Laid[] = [];
  const problems: ImportProblem[] = [];
  for (const incoming of articles) {
    const result = await layOnArticle(incoming, laying);
    if ('problems' in result) problems.push(...result.problems);
    else laid.push(result);
  }
  return problems.length > 0 ? { problems } : laid;
}

/** Rejects where an article cannot be made, or would come to a sidecar that this program cannot add to. */
async function checkNew(laid: readonly Laid[]): Promise<void> {
  const made = new Set<string>();
  for (const { file, article } of laid.filter(({ isNew }) => isNew)) {
    if (made.has(file)) throw new Error(`two articles in it are called ${file}`);
    made.add(file);
    const present = await stat(file).catch(() => undefined);
    if (present)
      throw new Error(`${file} is there and is not the article: move it away, or name another folder by --out`);
    await readStored(file, article);
  }
}

async function store({ file, isNew, article, decisions }: Laid, source: string, io: Io): Promise<void> {
  if (isNew) {
    await writeFileAtomically(file, article.text);
    io.err(`${file}: was not there, and is made of the text in ${nameOf(source)}\n`);
    await io.out(file + '\n');
  }
  const { warnings } = await changeStored(file, article, (stored) => mergeDecisions(stored, decisions));
  for (const warning of warnings) io.err(warning + '\n');
  await io.out(sidecarOf(file) + '\n');
}

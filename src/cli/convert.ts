import path from 'node:path';
import { overlay } from '../core/annotations/overlay';
import type { Schema } from '../core/annotations/schema';
import type { Format } from '../core/formats/format';
import type { Readable } from '../core/formats/guess';
import { createHandout } from '../core/formats/handout';
import type { Incoming } from '../core/formats/incoming';
import { readArguments } from './arguments';
import { eachFile, type Source } from './files';
import { Exit, nameOf, type Io } from './io';
import { layOnArticle, layOnText, type Laid, type Laying } from './laying';
import { LossReport } from './losses';
import { chooseReadable, chooseSources, readSource, refuse } from './reading';
import { loadSchema } from './schema';
import { guardTargets } from './targets';
import { chooseFormat, writeFiles, type Output } from './writing';

interface Task extends Output {
  readonly from: Readable;
  readonly to: Format;
  readonly schema: Schema;
  readonly losses: LossReport;
}

/** `convert FILE… --from FORMAT --to FORMAT [--out DIR] [--schema FILE] [--strict]`: from one format to another, storing nothing. */
export async function convertFiles(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments('convert', args, {
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    schema: { type: 'string' },
    strict: { type: 'boolean', default: false },
  });
  const [from, to] = [chooseReadable('convert', values.from), chooseFormat('convert', values.to)];
  const sources = await chooseSources('convert', positionals, from);
  const losses = new LossReport(io);
  const targets = await guardTargets(sources.map(({ file }) => file));
  const task: Task = { from, to, out: values.out, schema: await loadSchema(values.schema), losses, io, targets };
  const exit = await eachFile(sources, io, (source) => convertFile(source, task));
  losses.finish();
  return values.strict && !losses.isEmpty ? Exit.wrong : exit;
}

async function convertFile(source: Source, task: Task): Promise<Exit> {
  const { file } = source;
  const { from, to, schema, losses, io } = task;
  const { found, on } = await readSource(file, from, io);
  if ('problems' in found) return refuse(file, found.problems, io, 'nothing was converted');
  const laying = { source: file, folders: [file === '-' ? '.' : path.dirname(file)], schema, on };
  losses.addLeftOut(file, found.leftOut);
  if (found.articles.length === 0) io.err(`${nameOf(file)}: there are no annotations in it\n`);
  let exit: Exit = Exit.fine;
  for (const incoming of found.articles) {
    const laid = await lay(incoming, laying);
    if ('problems' in laid) {
      exit = refuse(file, laid.problems, io, 'nothing was converted');
      continue;
    }
    const written = to.write(handoutOf(laid, schema));
    const { name } = path.parse(laid.file);
    await writeFiles(source, name, written, task);
    losses.add(found.articles.length > 1 ? `${nameOf(file)}, ${name}` : file, to.name, written.lost);
  }
  return exit;
}

/** On the article if it is there and the file speaks of the same text, since that has its white space; else on the file's own. */
async function lay(incoming: Incoming, laying: Laying): ReturnType<typeof layOnArticle> {
  const laid = await layOnArticle(incoming, laying);
  return 'problems' in laid && incoming.text !== undefined ? layOnText(incoming, laying) : laid;
}

/** What the file said and nothing else, not what is stored about the article. */
function handoutOf({ file, article, decisions }: Laid, schema: Schema) {
  const { text, language } = article;
  const layer = overlay({ items: [], entities: [] }, decisions, text);
  const name = path.basename(file);
  return createHandout({ name, text, language, layer, decisions, schema }, { withSuggestions: false });
}

import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { toSuggestions, type Detection, type Detector } from '../core/annotate';
import { overlay } from '../core/annotations/overlay';
import type { Schema } from '../core/annotations/schema';
import type { Format, Loss, Written } from '../core/formats/format';
import { createHandout } from '../core/formats/handout';
import { formatById, formats } from '../core/formats/list';
import { writeFileAtomically } from '../platform/node/atomicWrite';
import { readArguments } from './arguments';
import { decodeUtf8 } from './decode';
import { distinctFiles, eachFile } from './files';
import { Exit, UsageError, type Io } from './io';
import { loadSchema } from './schema';
import { readStored } from './sidecar';
import { guardTargets, type Targets } from './targets';

interface Task {
  readonly format: Format;
  readonly out: string | undefined;
  readonly schema: Schema;
  readonly withSuggestions: boolean;
  readonly isStrict: boolean;
  readonly io: Io;
  readonly detector: Detector;
  readonly targets: Targets;
}

/** `export FILE… --to FORMAT [--out DIR] [--schema FILE] [--with-suggestions] [--strict]`. */
export async function exportFiles(
  args: readonly string[],
  io: Io,
  loadDetector: () => Promise<Detector>,
): Promise<Exit> {
  const { values, positionals } = readArguments('export', args, {
    to: { type: 'string' },
    out: { type: 'string' },
    schema: { type: 'string' },
    'with-suggestions': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  });
  const format = chooseFormat(values.to);
  if (positionals.length === 0) throw new UsageError('export needs a FILE. See: article-annotator export --help');
  const files = distinctFiles(positionals);
  const task: Task = {
    format,
    out: values.out,
    schema: await loadSchema(values.schema),
    withSuggestions: values['with-suggestions'],
    isStrict: values.strict,
    io,
    detector: await loadDetector(),
    targets: await guardTargets(files),
  };
  return eachFile(files, io, (file) => exportFile(file, task));
}

function chooseFormat(id: string | undefined): Format {
  const known = formats.map((format) => format.id).join(', ');
  if (id === undefined) throw new UsageError(`export needs --to FORMAT, one of ${known}`);
  const format = formatById(id);
  if (!format) throw new UsageError(`There is no format ${id}. There are: ${known}`);
  return format;
}

async function exportFile(file: string, task: Task): Promise<Exit> {
  const { format, io, detector, withSuggestions, isStrict, schema } = task;
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) throw new Error('not UTF-8; convert it first, for example with iconv');
  const detection = detector.detect(text);
  const { handout, warnings } = await handoutOf(file, detection, withSuggestions, schema);
  for (const warning of warnings) io.err(warning + '\n');
  if (handout.items.length === 0)
    io.err(`${file}: nothing is ${withSuggestions ? 'found' : 'decided; --with-suggestions adds what is found'}\n`);
  const result = format.write(handout);
  await writeFiles(file, result, task);
  for (const loss of result.lost) io.err(`${file}: ${lossSentence(loss)} for ${format.name}\n`);
  return isStrict && result.lost.length + warnings.length > 0 ? Exit.wrong : Exit.fine;
}

async function handoutOf(file: string, detection: Detection, withSuggestions: boolean, schema: Schema) {
  const { article } = detection;
  const { decisions, warnings } = await readStored(file, article);
  const suggestions = withSuggestions ? toSuggestions(detection) : { items: [], entities: [] };
  const layer = overlay(suggestions, decisions, article.text);
  const { text, language } = article;
  const content = { name: path.basename(file), text, language, layer, decisions, schema };
  return { handout: createHandout(content, { withSuggestions }), warnings };
}

async function writeFiles(file: string, { files }: Written, { out, targets, io }: Task): Promise<void> {
  const folder = out ?? path.dirname(file);
  if (out !== undefined) await mkdir(out, { recursive: true });
  const stem = path.basename(file, path.extname(file));
  const parts = files
    .filter(({ shared }) => shared !== true)
    .map(({ suffix, content }) => ({ target: path.join(folder, stem + suffix), content }));
  for (const { target } of parts) await targets.check(target);
  for (const { target, content } of parts) {
    await writeFileAtomically(target, content);
    await targets.add(target);
    await io.out(target + '\n');
  }
  for (const { suffix, content, shared } of files)
    if (shared === true) await writeShared(path.join(folder, suffix), content, io);
}

/** What all articles of a folder have in common. One that is there already may be somebody's own: it is left alone. */
async function writeShared(target: string, content: string, io: Io): Promise<void> {
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === content) return;
  if (present !== undefined) {
    io.err(`${target}: is there already and was left as it is\n`);
    return;
  }
  await writeFileAtomically(target, content);
  await io.out(target + '\n');
}

function lossSentence({ code, count }: Loss): string {
  const [one, several] = losses[code];
  return `${count} ${count === 1 ? one : several} dropped`;
}

const losses: Readonly<Record<Loss['code'], readonly [string, string]>> = {
  types: ['annotation of a type that it lacks', 'annotations of types that it lacks'],
  links: ['link to Wikidata', 'links to Wikidata'],
  notes: ['note', 'notes'],
  relations: ['relation', 'relations'],
  roles: ['role', 'roles'],
  discontinuous: ['discontinuous span', 'discontinuous spans'],
  overlap: ['overlapping annotation', 'overlapping annotations'],
  attributes: ['attribute', 'attributes'],
  unplaced: ['annotation without a place', 'annotations without a place'],
  surrogates: ['half of a surrogate pair', 'halves of surrogate pairs'],
};

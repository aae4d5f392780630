import path from 'node:path';
import { toSuggestions, type Detection, type Detector } from '../core/annotate';
import { noDecisions } from '../core/annotations/decisions';
import { overlay } from '../core/annotations/overlay';
import type { Schema } from '../core/annotations/schema';
import type { Article } from '../core/article/article';
import { parseArticle } from '../core/article/parse';
import type { Format } from '../core/formats/format';
import { createHandout } from '../core/formats/handout';
import { readArguments } from './arguments';
import { chooseArticles, eachFile, sourcesOf, type Source } from './files';
import { Exit, nameOf, UsageError, type Io } from './io';
import { LossReport } from './losses';
import { readText } from './readText';
import { loadSchema } from './schema';
import { readStored } from './sidecar';
import { guardTargets } from './targets';
import { chooseFormat, writeFiles, type Output } from './writing';

interface Task extends Output {
  readonly format: Format;
  readonly schema: Schema;
  readonly withSuggestions: boolean;
  readonly isStrict: boolean;
  readonly losses: LossReport;
  readonly detector: Detector;
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
  const format = chooseFormat('export', values.to);
  if (positionals.length === 0) throw new UsageError('export needs a FILE. See: article-annotator export --help');
  const sources = await sourcesOf(positionals, chooseArticles);
  if (sources.length === 0) throw new Error(`${positionals.join(', ')}: there is no article in it`);
  const losses = new LossReport(io);
  const task: Task = {
    format,
    out: values.out,
    schema: await loadSchema(values.schema),
    withSuggestions: values['with-suggestions'],
    isStrict: values.strict,
    losses,
    io,
    detector: await loadDetector(),
    targets: await guardTargets(sources.map(({ file }) => file)),
  };
  const exit = await eachFile(sources, io, (source) => exportFile(source, task));
  losses.finish();
  return exit;
}

async function exportFile(source: Source, task: Task): Promise<Exit> {
  const { file } = source;
  const { format, io, detector, withSuggestions, isStrict, losses, schema } = task;
  const text = await readText(file, io);
  // Only what is wanted is looked for.
  const detection = withSuggestions ? detector.detect(text) : undefined;
  const { handout, warnings } = await handoutOf(file, detection?.article ?? parseArticle(text), detection, schema);
  for (const warning of warnings) io.err(warning + '\n');
  if (handout.items.length === 0)
    io.err(
      `${nameOf(file)}: nothing is ${withSuggestions ? 'found' : 'decided; --with-suggestions adds what is found'}\n`,
    );
  const result = format.write(handout);
  await writeFiles(source, path.basename(handout.name, path.extname(handout.name)), result, task);
  losses.add(file, format.name, result.lost);
  return isStrict && result.lost.length + warnings.length > 0 ? Exit.wrong : Exit.fine;
}

async function handoutOf(file: string, article: Article, detection: Detection | undefined, schema: Schema) {
  const { decisions, warnings } =
    file === '-' ? { decisions: noDecisions, warnings: [] } : await readStored(file, article);
  const suggestions = detection ? toSuggestions(detection) : { items: [], entities: [] };
  const layer = overlay(suggestions, decisions, article.text);
  const { text, language } = article;
  const name = file === '-' ? 'stdin.article' : path.basename(file);
  const content = { name, text, language, layer, decisions, schema };
  return { handout: createHandout(content, { withSuggestions: detection !== undefined }), warnings };
}

import path from 'node:path';
import { toSuggestions, type Detection, type Detector } from '../core/annotate';
import { noDecisions } from '../core/annotations/decisions';
import { overlay } from '../core/annotations/overlay';
import type { Schema } from '../core/annotations/schema';
import type { Article } from '../core/article/article';
import { parseArticle } from '../core/article/parse';
import type { Format } from '../core/formats/format';
import { createHandout } from '../core/formats/handout';
import { mentionForms, type MentionForm } from '../core/mentions/mention';
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
  /** The forms of mentions that go along as suggestions; undefined: no suggestions do. */
  readonly forms: ReadonlySet<MentionForm> | undefined;
  readonly isStrict: boolean;
  readonly losses: LossReport;
  readonly detector: Detector;
}

/** `export FILE… --to FORMAT [--out DIR] [--schema FILE] [--with-suggestions [--forms FORM,…]] [--strict]`. */
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
    forms: { type: 'string' },
    strict: { type: 'boolean', default: false },
  });
  const format = chooseFormat('export', values.to);
  if (values.forms !== undefined && !values['with-suggestions'])
    throw new UsageError('--forms chooses among suggestions: it goes with --with-suggestions');
  if (positionals.length === 0) throw new UsageError('export needs a FILE. See: article-annotator export --help');
  const sources = await sourcesOf(positionals, chooseArticles);
  if (sources.length === 0) throw new Error(`${positionals.join(', ')}: there is no article in it`);
  const losses = new LossReport(io);
  const task: Task = {
    format,
    out: values.out,
    schema: await loadSchema(values.schema),
    forms: values['with-suggestions'] ? chooseForms(values.forms) : undefined,
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

/** Those that `--forms` names, else those that the editor suggests too where nobody chose; a {@link UsageError} if there is no such form. */
function chooseForms(named: string | undefined): ReadonlySet<MentionForm> {
  const all = [...mentionForms];
  if (named === undefined) return new Set(all.flatMap(([form, isDefault]) => (isDefault ? [form] : [])));
  return new Set(
    named.split(',').map((name) => {
      const [form] = all.find(([known]) => known === name.trim()) ?? [];
      if (form === undefined)
        throw new UsageError(`--forms takes ${[...mentionForms.keys()].join(', ')}, with commas between, not ${name}`);
      return form;
    }),
  );
}

async function exportFile(source: Source, task: Task): Promise<Exit> {
  const { file } = source;
  const { format, io, detector, forms, isStrict, losses } = task;
  const text = await readText(file, io);
  // Only what is wanted is looked for.
  const detection = forms ? detector.detect(text) : undefined;
  const { handout, warnings } = await handoutOf(file, detection?.article ?? parseArticle(text), detection, task);
  for (const warning of warnings) io.err(warning + '\n');
  if (handout.items.length === 0)
    io.err(`${nameOf(file)}: nothing is ${forms ? 'found' : 'decided; --with-suggestions adds what is found'}\n`);
  const result = format.write(handout);
  await writeFiles(source, path.basename(handout.name, path.extname(handout.name)), result, task);
  losses.add(file, format.name, result.lost);
  return isStrict && result.lost.length + warnings.length > 0 ? Exit.wrong : Exit.fine;
}

async function handoutOf(
  file: string,
  article: Article,
  detection: Detection | undefined,
  { schema, forms }: Pick<Task, 'schema' | 'forms'>,
) {
  const { decisions, warnings } =
    file === '-' ? { decisions: noDecisions, warnings: [] } : await readStored(file, article);
  const suggestions = detection ? toSuggestions(detection, forms) : { items: [], entities: [] };
  const layer = overlay(suggestions, decisions, article.text);
  const { text, language } = article;
  const name = file === '-' ? 'stdin.article' : path.basename(file);
  const content = { name, text, language, layer, decisions, schema };
  return { handout: createHandout(content, { withSuggestions: detection !== undefined }), warnings };
}

import { createLines, type Lines } from '../core/text/lines';
import type { Annotation, AnchorState, Decisions } from '../core/annotations/annotation';
import { confirmPlaces } from '../core/annotations/confirm';
import type { Article } from '../core/article/article';
import { readArguments } from './arguments';
import { chooseArticles, eachFile, sourcesOf } from './files';
import { Exit, UsageError, type Io } from './io';
import { readArticle } from './readArticle';
import { changeStored, readStored } from './sidecar';

interface Task {
  readonly isJson: boolean;
  readonly isWriting: boolean;
  readonly io: Io;
}

/** States in which an annotation needs a look. */
const doubtful: ReadonlySet<AnchorState> = new Set(['edited', 'ambiguous', 'orphan']);
const states: readonly AnchorState[] = ['exact', 'moved', 'edited', 'ambiguous', 'orphan'];

/** `check FILE… [--json] [--write]`: do the stored annotations still stand on their text? */
export async function checkFiles(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments('check', args, {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('check needs a FILE. See: article-annotator check --help');
  const task: Task = { isJson: values.json, isWriting: values.write, io };
  return eachFile(await sourcesOf(positionals, chooseArticles), io, ({ file }) => checkFile(file, task));
}

async function checkFile(file: string, { isJson, isWriting, io }: Task): Promise<Exit> {
  const article = await readArticle(file);
  const { decisions, warnings } = isWriting
    ? await changeStored(file, article, confirmPlaces)
    : await readStored(file, article);
  for (const warning of warnings) io.err(warning + '\n');
  await io.out(isJson ? jsonOf(file, decisions) : tableOf(file, article, decisions));
  const isFine = [...decisions.annotations.values()].every(({ placement }) => !doubtful.has(placement.state));
  return isFine && warnings.length === 0 ? Exit.fine : Exit.wrong;
}

function jsonOf(file: string, { annotations }: Decisions): string {
  const list = [...annotations.values()].map((annotation) => {
    const { state, score, spans } = annotation.placement;
    return {
      id: annotation.id,
      state,
      score: Math.round(score * 1000) / 1000,
      quote: wordsOf(annotation),
      spans: spans.length > 0 ? spans.map(({ start, end }) => ({ start, end })) : null,
    };
  });
  return JSON.stringify({ file, annotations: list }) + '\n';
}

const wordsOf = ({ selector }: Annotation): string => selector.quote.join(' … ');

/** Characters of the words that a line shows. */
const shown = 60;

function tableOf(file: string, article: Article, { annotations }: Decisions): string {
  const all = [...annotations.values()];
  const counts = states.flatMap((state) => {
    const count = all.filter(({ placement }) => placement.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  const lines = createLines(article.text);
  const doubts = all
    .filter(({ placement }) => doubtful.has(placement.state))
    .map((annotation) => `${file}${lineOf(annotation, article, lines)}\n`);
  return `${file}: ${counts.length > 0 ? counts.join(', ') : 'nothing is decided'}\n${doubts.join('')}`;
}

function lineOf({ id, type, placement, selector }: Annotation, { text }: Article, lines: Lines): string {
  const [first] = placement.spans;
  const { line, character } = lines.positionAt(first?.start ?? 0);
  const place = first ? `:${line + 1}:${character + 1}` : '';
  const now = placement.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const change = first ? `${cut(selector.quote.join(' … '))} → ${cut(now)}` : cut(selector.quote.join(' … '));
  const score = first ? ` ${placement.score.toFixed(2)}` : '';
  return `${place}: ${placement.state}${score} ${type} ${id}: ${change}`;
}

function cut(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > shown ? `${Array.from(line).slice(0, shown).join('')}…` : line;
}

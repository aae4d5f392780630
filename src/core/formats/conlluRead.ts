import { articleNames } from './articleNames';
import type { ReadFile } from './format';
import type { Read } from './incoming';
import { chunksOf, isTag, type TaggedRow } from './iobRead';
import { beginDocument, readOf, type RowDocument } from './rowDocuments';
import { readRowBlocks, RowProblems, type Row, type RowBlock } from './rows';

const layout = {
  cellsOf: (line: string) => line.split('\t'),
  isComment: (line: string) => line.startsWith('#'),
};

/**
 * Reads CoNLL-U (Universal Dependencies 2): names as `NE=` or `NER=` in MISC, in IOB or BIOES. The words are those of the surface, a
 * multiword token once; `# newdoc id` begins another article.
 */
export function readConllu(content: string, { name }: ReadFile): Read {
  const problems = new RowProblems();
  const documents: RowDocument[] = [];
  for (const block of readRowBlocks(content, layout)) {
    const begins = block.comments.find((comment) => /^newdoc\b/u.test(comment));
    const id = /^newdoc\s+id\s*=\s*(.*)$/u.exec(begins ?? '')?.[1] ?? '';
    if (begins !== undefined || documents.length === 0) documents.push(beginDocument(articleNames(id)));
    const document = documents.at(-1);
    if (document) readSentence(block, document, problems);
    if (problems.isEnough) break;
  }
  return readOf(documents, problems, { name, suffix: '.conllu' });
}

function readSentence({ rows }: RowBlock, { text, chunks }: RowDocument, problems: RowProblems): void {
  const tagged: TaggedRow[] = [];
  let isJoined = false;
  /** Words up to this one are part of a multiword token that has been read. */
  let taken = 0;
  for (const row of rows) {
    const { id, range, form, misc } = wordOf(row);
    if (id === undefined) {
      problems.add('wrongLine', row, row.cells.join(' '));
      continue;
    }
    // An empty node (`8.1`) has no words of its own.
    if (Number.isInteger(id) && id > taken) {
      const at = text.add(form, isJoined ? 'joined' : 'spaced');
      isJoined = misc.get('SpaceAfter') === 'No';
      if (range !== undefined) taken = range;
      tagged.push({ tag: tagOf(misc), at, line: row.line });
    } else if (Number.isInteger(id)) mendLast(tagged, tagOf(misc));
  }
  text.endSentence();
  for (const chunk of chunksOf(tagged)) chunks.push(chunk);
}

/** A multiword token that has no tag itself has that of its first word that has one. */
function mendLast(tagged: TaggedRow[], tag: string): void {
  const last = tagged.at(-1);
  if (last?.tag === 'O') tagged[tagged.length - 1] = { ...last, tag };
}

interface Word {
  /** From 1; undefined if the line is none of CoNLL-U. */
  readonly id: number | undefined;
  /** Last word of a multiword token. */
  readonly range: number | undefined;
  readonly form: string;
  readonly misc: ReadonlyMap<string, string>;
}

function wordOf({ cells }: Row): Word {
  const [, first, behind] = /^(\d+(?:\.\d+)?)(?:-(\d+))?$/u.exec(cells[0] ?? '') ?? [];
  const form = cells[1] ?? '';
  const isWhole = cells.length === 10 && first !== undefined && form !== '';
  const misc = new Map(
    (cells[9] ?? '').split('|').map((fact): [string, string] => {
      const at = fact.indexOf('=');
      return at < 0 ? [fact, ''] : [fact.slice(0, at), fact.slice(at + 1)];
    }),
  );
  return {
    id: isWhole ? Number(first) : undefined,
    range: behind === undefined ? undefined : Number(behind),
    form,
    misc,
  };
}

function tagOf(misc: ReadonlyMap<string, string>): string {
  const tag = misc.get('NE') ?? misc.get('NER') ?? 'O';
  return isTag(tag) ? tag : 'O';
}

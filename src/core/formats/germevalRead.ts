import { articleNames } from './articleNames';
import type { ReadFile } from './format';
import type { Read } from './incoming';
import { chunksOf, isTag, type TaggedRow } from './iobRead';
import { beginDocument, readOf, type RowDocument } from './rowDocuments';
import { readRowBlocks, RowProblems, type Row, type RowBlock } from './rows';
import { isWikidataItem } from '../wikidata/item';

const layout = {
  cellsOf: (line: string) => line.split('\t'),
  isComment: (line: string) => line.startsWith('#'),
};

/**
 * Reads GermEval 2014 (number, token, outer tag, embedded tag) and neat's TSV, which has a header and behind the tags an id in Wikidata.
 * A source line that names an article begins another one; those of a corpus, addresses of web pages, do not.
 */
export function readGermeval(content: string, { name }: ReadFile): Read {
  const problems = new RowProblems();
  const documents: RowDocument[] = [];
  let source = '';
  for (const block of readRowBlocks(content, layout)) {
    const named = block.comments.find((comment) => /^[^\s/:]+\.article$/u.test(comment)) ?? source;
    if (documents.length === 0 || named !== source) documents.push(beginDocument(articleNames(named)));
    source = named;
    const document = documents.at(-1);
    if (document) readBlock(block, document, problems);
    if (problems.isEnough) break;
  }
  return readOf(documents, problems, { name, suffix: '.germeval.tsv' });
}

/** Where the numbers begin anew a sentence does, also without an empty line, as in neat's files. */
function readBlock({ rows }: RowBlock, document: RowDocument, problems: RowProblems): void {
  let sentence: Row[] = [];
  let before = 0;
  for (const row of rows) {
    const number = Number(row.cells[0]);
    if (row.cells[0] === 'No.' && row.cells[1] === 'TOKEN') continue;
    if (!/^\d+$/u.test(row.cells[0] ?? '') || row.cells.length < 3) problems.add('wrongLine', row, row.cells.join(' '));
    else if ((row.cells[1] ?? '') !== '') {
      if (number <= before) {
        readSentence(sentence, document, problems);
        sentence = [];
      }
      sentence.push(row);
      before = number;
    }
  }
  readSentence(sentence, document, problems);
}

function readSentence(rows: readonly Row[], { text, chunks }: RowDocument, problems: RowProblems): void {
  const outer: TaggedRow[] = [];
  const inner: TaggedRow[] = [];
  for (const { cells, line } of rows) {
    const [, token = '', tag = '', embedded = 'O', id = ''] = cells.map((cell) => cell.trim());
    const at = text.add(token);
    if (!isTag(tag) || !isTag(embedded)) problems.add('wrongLine', { line }, cells.join(' '));
    outer.push({ tag, at, line, ...(isWikidataItem(id) && { wikidata: id }) });
    inner.push({ tag: embedded, at, line });
  }
  text.endSentence();
  for (const chunk of [...chunksOf(outer), ...chunksOf(inner)].sort((a, b) => a.at[0] - b.at[0])) chunks.push(chunk);
}

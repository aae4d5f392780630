import type { ReadFile } from './format';
import type { Read } from './incoming';
import { chunksOf, isTag, type TaggedRow } from './iobRead';
import { beginDocument, readOf, type RowDocument } from './rowDocuments';
import { readRowBlocks, RowProblems, type Row } from './rows';

const cellsOf = (line: string): readonly string[] =>
  (line.includes('\t') ? line : line.trim().replace(/ +/g, '\t')).split('\t');

const layout = {
  cellsOf,
  // A line `# O` has the token `#`.
  isComment: (line: string) => line.startsWith('#') && !isTag(cellsOf(line).at(-1)?.trim() ?? ''),
};

/**
 * Reads CoNLL-2002 and its like (CoNLL-2003, WNUT): the token first, its tag last, between TABs or spaces; whatever stands in
 * between is passed over. `-DOCSTART-` begins another article. *MISC* is *other*.
 */
export function readConll2002(content: string, { name }: ReadFile): Read {
  const problems = new RowProblems();
  const documents: RowDocument[] = [beginDocument()];
  for (const { rows } of readRowBlocks(content, layout)) {
    const tagged: TaggedRow[] = [];
    for (const row of rows) {
      // By itself: a text may have the word too.
      if (row.cells[0] === '-DOCSTART-' && rows.length === 1) documents.push(beginDocument());
      else tagged.push(...readRow(row, documents.at(-1), problems));
    }
    const document = documents.at(-1);
    document?.text.endSentence();
    for (const chunk of chunksOf(tagged)) document?.chunks.push(chunk);
    if (problems.isEnough) break;
  }
  return readOf(documents, problems, { name, suffix: '.conll' });
}

function readRow(row: Row, document: RowDocument | undefined, problems: RowProblems): readonly TaggedRow[] {
  const { cells, line } = row;
  const [token = ''] = cells;
  const tag = (cells.at(-1) ?? '').trim();
  if (!document || cells.length < 2 || token === '' || !isTag(tag)) {
    problems.add('wrongLine', row, cells.join(' '));
    return [];
  }
  return [{ tag: tag.replace(/^(.)-MISC/u, '$1-OTH'), at: document.text.add(token), line }];
}

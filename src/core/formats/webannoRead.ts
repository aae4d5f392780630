import { readCas } from './casRead';
import { namesAfter } from './articleNames';
import type { ReadFile } from './format';
import type { Read } from './incoming';
import { Refused } from './w3cValues';
import { WebannoFile } from './webannoFile';

/** Reads WebAnno TSV 3.x: spans, stacked or not, with links and relations between them. Total. */
export function readWebannoTsv(content: string, { name }: ReadFile): Read {
  try {
    const file = new WebannoFile();
    let line = 0;
    for (const text of content.replace(/^\uFEFF/, '').split('\n')) file.take(text.replace(/\r$/, ''), (line += 1));
    const { incoming, leftOut } = readCas(file.done());
    return { articles: [{ ...incoming, names: namesAfter(name, '.webanno.tsv') }], leftOut };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: [{ code: error.code, line: error.line, detail: error.detail }] };
  }
}

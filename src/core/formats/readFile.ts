import type { ReadFile } from './format';
import type { Readable } from './guess';
import type { Read } from './incoming';
import { countLone, wellFormedDeep } from './wellFormed';

/**
 * Reads a file of a format. Halves of surrogate pairs, which JSON can spell and no article can hold, are U+FFFD in the texts, as they
 * would be once written, and are told.
 */
export function readFile(format: Readable, content: string, file: ReadFile): Read {
  const read = format.read(content, file);
  if ('problems' in read) return read;
  let count = 0;
  const articles = read.articles.map((incoming) => {
    const lone = countLone(incoming.text ?? '');
    count += lone;
    return lone === 0 ? incoming : wellFormedDeep(incoming);
  });
  return count === 0 ? read : { articles, leftOut: [...read.leftOut, { code: 'surrogates', count }] };
}

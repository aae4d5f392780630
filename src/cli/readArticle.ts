import { readFile } from 'node:fs/promises';
import type { Article } from '../core/article/article';
import { parseArticle } from '../core/article/parse';
import { decodeUtf8 } from './decode';

/** Reads an article. Rejects if it cannot be read or is no UTF-8, with the remedy. */
export async function readArticle(file: string): Promise<Article> {
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) throw new Error('not UTF-8; convert it first, for example with iconv');
  return parseArticle(text);
}

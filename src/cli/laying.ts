import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Decisions } from '../core/annotations/annotation';
import { noDecisions } from '../core/annotations/decisions';
import type { Schema } from '../core/annotations/schema';
import type { Article } from '../core/article/article';
import { parseArticle } from '../core/article/parse';
import type { ImportProblem, Incoming } from '../core/formats/incoming';
import { takeIn } from '../core/formats/takeIn';
import { newId } from '../platform/ids';
import { readArticle } from './readArticle';
import { readStored } from './sidecar';

/** What a file says of an article, laid on its text. */
export interface Laid {
  /** The article's file, which need not be there yet. */
  readonly file: string;
  /** The article was not there: it is made of the text in the file. */
  readonly isNew: boolean;
  readonly article: Article;
  readonly decisions: Decisions;
}

export interface Laying {
  /** The file that is read: never an article itself. */
  readonly source: string;
  /** Where articles are looked for; where there is none, one is made in the first. */
  readonly folders: readonly string[];
  readonly schema: Schema;
  readonly on: string;
}

/**
 * Lays what a file says on the article that it is about, in one of the folders that somebody named, or, where that is not there, on the
 * text that the file has itself. Rejects if there is neither.
 */
export async function layOnArticle(
  incoming: Incoming,
  laying: Laying,
): Promise<Laid | { readonly problems: readonly ImportProblem[] }> {
  const { schema, on } = laying;
  const file = await findArticle(incoming.names, laying);
  if (file === undefined) return layOnText(incoming, laying);
  const article = await readArticle(file);
  const { decisions: existing } = await readStored(file, article);
  const taken = takeIn(incoming, { article, schema, newId, on, existing });
  return 'problems' in taken ? taken : { file, isNew: false, article, decisions: taken };
}

/** The same on the text that the file has itself; rejects if it has none. */
export function layOnText(
  incoming: Incoming,
  { folders, schema, on }: Laying,
): Laid | { readonly problems: readonly ImportProblem[] } {
  const { names, text } = incoming;
  const [name = 'unnamed'] = names;
  const [folder = ''] = folders;
  if (text === undefined)
    throw new Error(
      `There is no article ${name} in ${folders.join(' or ')}: put it there, or name its folder by --out`,
    );
  const article = parseArticle(text);
  const taken = takeIn(incoming, { article, schema, newId, on, existing: noDecisions });
  // Whatever a file is called inside another, nothing but an article is made of it.
  const file = path.join(folder, name.endsWith('.article') ? name : `${name}.article`);
  return 'problems' in taken ? taken : { file, isNew: true, article, decisions: taken };
}

async function findArticle(names: readonly string[], { folders, source }: Laying): Promise<string | undefined> {
  for (const folder of folders) {
    for (const name of [...names, ...names.map((bare) => `${bare}.article`)]) {
      const file = path.join(folder, name);
      if (source !== '-' && path.resolve(file) === path.resolve(source)) continue;
      const found = await stat(file).catch(() => undefined);
      if (found?.isFile() === true) return file;
    }
  }
  return undefined;
}

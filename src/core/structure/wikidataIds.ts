import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { isWikidataItem } from '../wikidata/item';

/** The id of an item of Wikidata where it stands in a text. */
export interface WrittenId extends Span {
  readonly id: string;
}

/** More are not looked for. */
const most = 1000;

/** The ids in the front matter of an article, on lines that speak of Wikidata: `wikidata: Q42`. */
export function idsInFrontMatter({ blocks }: Article): readonly WrittenId[] {
  const [block] = blocks;
  if (block?.kind !== 'frontMatter') return [];
  let start = block.start;
  return block.body.text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return /wikidata/iu.test(line) ? find(line, /(?<![\p{L}\p{N}])Q[1-9]\d{0,18}(?![\p{L}\p{N}])/gu, from) : [];
  });
}

/** The ids of the entities in a sidecar. */
export function idsInSidecar(content: string): readonly WrittenId[] {
  return find(content, /(?<="wikidata":\s?")Q[1-9]\d{0,18}(?=")/gu, 0);
}

function find(text: string, pattern: RegExp, from: number): readonly WrittenId[] {
  const found: WrittenId[] = [];
  for (const match of text.matchAll(pattern)) {
    const [id] = match;
    if (found.length >= most) break;
    if (isWikidataItem(id)) found.push({ id, start: from + match.index, end: from + match.index + id.length });
  }
  return found;
}

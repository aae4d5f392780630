import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './folders';

/** Texts to measure with, and where they come from. */
export interface Texts {
  readonly source: string;
  readonly texts: readonly string[];
  /** Why these and not others. */
  readonly note?: string;
}

/** German newspaper articles where they are present, else the samples of the repository. */
export function newsTexts(shared: string): Texts {
  const name = 'raw_text/10kgnad_test.jsonl';
  const file = path.join(shared, name);
  if (!existsSync(file)) {
    return { source: 'samples', texts: sampleTexts(), note: `skipped the newspaper articles: there is no ${name}` };
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const texts = lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
  return { source: '10kGNAD', texts };
}

function sampleTexts(): readonly string[] {
  const folder = path.join(root, 'samples');
  const files = readdirSync(folder).filter((file) => file.endsWith('.article'));
  return files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Words between white space, as the speed of other engines is stated. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Characters after which the next full stop ends a paragraph of a made article. */
const paragraphLength = 400;

/** Newspaper texts come as one long line: cuts it into paragraphs as an article has them. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap((part) => part.match(new RegExp(`[^]{${paragraphLength}}[^]*?[.!?](?=\\s|$)|[^]+`, 'gu')) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * An article of so many words, made of many; texts that run out come again with a number before each paragraph, since
 * a paragraph that is there twice is read only once.
 */
export function makeArticle(texts: readonly string[], words: number, firstText = 0): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index++) {
    const round = Math.floor(index / texts.length);
    for (const part of paragraphsOf(texts[(firstText + index) % texts.length] ?? '')) {
      const paragraph = round === 0 ? part : `(${round + 1}) ${part}`;
      paragraphs.push(paragraph);
      count += countWords(paragraph);
      if (count >= words) break;
    }
  }
  return paragraphs.join('\n\n') + '\n';
}

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

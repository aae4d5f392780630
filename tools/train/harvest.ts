import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Body } from '../../src/core/article/article';
import type { TaggerModel } from '../../src/core/mentions/tagger/model';
import { createLanguageTagger } from '../../src/core/mentions/tagger/tag';

/** How often a word is inside a mention of each of the twelve classes, where a first tagger reads the raw text. */
export type Harvest = Map<string, Uint32Array>;

/** Tags the tokenized raw text, a sentence a line, and counts by word and class. */
export async function harvest(model: TaggerModel, file: string): Promise<Harvest> {
  const tag = createLanguageTagger(model);
  const found: Harvest = new Map();
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const body = bodyOf(line);
    for (const { first, end, kind, score } of tag(body)) {
      if (score < 0.5) continue;
      for (let token = first; token < end; token++) count(found, body, token, kind);
    }
  }
  return found;
}

function count(found: Harvest, { text, tokens }: Body, token: number, kind: number): void {
  const word = text.slice(tokens.starts[token], tokens.ends[token]);
  let counts = found.get(word);
  if (counts === undefined) found.set(word, (counts = new Uint32Array(12)));
  counts[kind] = (counts[kind] ?? 0) + 1;
}

/** A body whose tokens are the words between the spaces of a line. */
export function bodyOf(line: string): Body {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at <= line.length;) {
    const space = line.indexOf(' ', at);
    const end = space < 0 ? line.length : space;
    starts.push(at);
    ends.push(end);
    at = end + 1;
  }
  const length = starts.length;
  const tokens = {
    length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: new Uint8Array(length),
  };
  return { text: line, tokens, sentences: [{ start: 0, end: line.length, firstToken: 0, endToken: length }] };
}

/** Writes a word a line with its counts. */
export function writeHarvest(found: Harvest, file: string): void {
  writeFileSync(file, [...found].map(([word, counts]) => `${word}\t${counts.join('\t')}\n`).join(''));
}

/** Reads what {@link writeHarvest} wrote, with how often each word occurs in all. */
export function readHarvest(
  file: string,
  standings: ReadonlyMap<string, { readonly count: number }>,
): Map<string, { readonly count: number; readonly counts: readonly number[] }> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [word = '', ...counts] = line.split('\t');
      return [word, { count: standings.get(word)?.count ?? 0, counts: counts.map(Number) }];
    }),
  );
}

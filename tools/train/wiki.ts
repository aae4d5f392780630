import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tokenize } from '../../src/core/article/tokens';

/** The sentences of the raw text, one a line, as tokens of our own with a space between; digits stay as they are. */
export function tokenizeRaw(shared: string, target: string): number {
  const out = openSync(target, 'w');
  let count = 0;
  for (const line of rawLines(shared)) {
    const text = line.trim();
    if (text === '') continue;
    const { length, starts, ends } = tokenize(text);
    const words: string[] = [];
    for (let token = 0; token < length; token++) words.push(text.slice(starts[token], ends[token]));
    count += length;
    writeSync(out, `${words.join(' ')}\n`);
  }
  closeSync(out);
  return count;
}

function rawLines(shared: string): string[] {
  const wiki = execFileSync('xz', ['-dc', `${shared}/raw_text/wikipedia_de.txt.xz`], { maxBuffer: 1 << 29 });
  const news = readFileSync(`${shared}/raw_text/smartdata_news.jsonl`, 'utf8').split('\n').filter(Boolean);
  const texts = news.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  return [...wiki.toString('utf8').split('\n'), ...texts.flatMap((text) => text.split('\n'))];
}

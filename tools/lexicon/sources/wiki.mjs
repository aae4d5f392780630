// Counts of capitalised words in raw German text: how often a word stands where only a common noun can stand.
import { createReadStream } from 'node:fs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const INDEFINITE = new Set(
  (
    'ein eine einen einem einer eines kein keine keinen keinem keiner keines jede jeder jeden jedem jedes diese dieser ' +
    'diesen diesem dieses sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine ' +
    'viele vielen vieler einige einigen einiger mehrere mehreren mehrerer manche alle allen aller zwei drei vier fünf sechs ' +
    'zehn zwölf welche welcher welches solche solcher wenige beide beiden beider zum zur'
  ).split(' '),
);
const ARTICLES = new Set('der die das den dem des'.split(' '));
const PLACE_PREPOSITIONS = new Set('in nach aus bei'.split(' '));
const INFLECTED = /(?:e|en|er|es|em)$/;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*|\d[\d.,]*|[.!?:„“"»«()]|[^\s]/gu;
const CAPITAL = /^\p{Lu}/u;

function newCounts() {
  return { inside: 0, initial: 0, indefinite: 0, adjective: 0, afterFirst: 0, place: 0, beforeCapital: 0 };
}

function count(words, types, lower, isFirstName) {
  let initial = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!/\p{L}/u.test(word)) {
      initial = /[.!?:„“"»«(]/.test(word);
      continue;
    }
    if (!CAPITAL.test(word)) {
      lower.set(word, (lower.get(word) ?? 0) + 1);
      initial = false;
      continue;
    }
    let counts = types.get(word);
    if (counts === undefined) types.set(word, (counts = newCounts()));
    if (initial) counts.initial++;
    else {
      counts.inside++;
      const before = words[i - 1];
      if (INDEFINITE.has(before)) counts.indefinite++;
      else if (ARTICLES.has(words[i - 2]) && INFLECTED.test(before) && !CAPITAL.test(before)) counts.adjective++;
      else if (isFirstName(before)) counts.afterFirst++;
      else if (PLACE_PREPOSITIONS.has(before)) counts.place++;
    }
    initial = false;
  }
}

/** Reads `file` (xz or plain text), a sentence a line. */
export async function countWords(file, isFirstName) {
  const types = new Map();
  const lower = new Map();
  const source = file.endsWith('.xz') ? spawn('xz', ['-dc', file]).stdout : createReadStream(file);
  for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
    if (line.startsWith('=') || line === '') continue;
    count(line.match(WORD) ?? [], types, lower, isFirstName);
  }
  return { types, lower };
}

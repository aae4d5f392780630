import type { TextEdit } from '../../../src/core/annotations/follow';
import type { Random } from './random';

// Texts of which every name is there once, so that whatever is decided about a name can only stand on that name.

const syllables = ['ba', 'do', 'fe', 'gu', 'hi', 'ka', 'lo', 'me', 'nu', 'pi', 'ra', 'so', 'te', 'vu', 'wi', 'zo'];

/** Three syllables for each number below 4096. */
function wordOf(value: number): string {
  const word = [value, value >> 4, value >> 8].map((part) => syllables[part % 16] ?? '').join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** A name of two words for each number, no two alike. */
export function nameOf(number: number): string {
  return `${wordOf(number % 4096)} ${wordOf((number * 2731 + (number >> 12) * 17 + 5) % 4096)}`;
}

const words =
  'der die das am im kam ging sah traf blieb abend damm fluss stadt haus alte neue gestern heute bald dort'.split(' ');

function wordsOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(words) ?? '').join(' ');
}

/** A sentence with a name in it. */
export function sentenceWith(random: Random, name: string): string {
  return `${wordsOf(random, 2 + random.below(5))} ${name} ${wordsOf(random, 2 + random.below(5))}.`;
}

/** Paragraphs of sentences, each with a name of its own. */
export function firstText(random: Random, nextName: () => string): string {
  const paragraph = () => Array.from({ length: 3 }, () => sentenceWith(random, nextName())).join(' ');
  return `Der Damm am Fluss\n\n${Array.from({ length: 8 }, paragraph).join('\n\n')}\n`;
}

/** What a person or a program does to a text at once. */
export type Edits = readonly TextEdit[];

/** Edits of one event at random. */
export function randomEdits(random: Random, text: string, nextName: () => string): Edits {
  const kinds = [addSentence, addSentence, addWords, deleteWords, deleteSentence, typo, moveParagraph, several, repeat];
  const edits = random.pick(kinds)?.(random, text, nextName) ?? [];
  return edits.filter(({ start, end, text: put }) => start < end || put !== '');
}

type Kind = (random: Random, text: string, nextName: () => string) => Edits;

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text, removed: '' });
const remove = (text: string, start: number, end: number): TextEdit => {
  return { start, end, text: '', removed: text.slice(start, end) };
};

/** An offset where a word begins. */
function wordStart(random: Random, text: string): number {
  const at = text.indexOf(' ', random.below(text.length));
  return at < 0 ? text.length : at + 1;
}

const addSentence: Kind = (random, text, nextName) => {
  const at = text.indexOf('. ', random.below(text.length));
  return [insert(at < 0 ? text.length : at + 2, `${sentenceWith(random, nextName())} `)];
};

const addWords: Kind = (random, text) => [insert(wordStart(random, text), `${wordsOf(random, 1 + random.below(3))} `)];

const deleteWords: Kind = (random, text) => {
  const start = wordStart(random, text);
  return [remove(text, start, Math.min(text.length, start + 1 + random.below(24)))];
};

const deleteSentence: Kind = (random, text) => {
  if (text.length < 1500) return [];
  const start = text.indexOf('. ', random.below(text.length));
  const end = start < 0 ? -1 : text.indexOf('. ', start + 2);
  return end < 0 ? [] : [remove(text, start + 2, end + 2)];
};

/** A letter too many, somewhere; often inside a name. */
const typo: Kind = (random, text) => [insert(random.below(text.length), random.pick(['x', 'q', 'y']) ?? 'x')];

/** As *Move Line Down* does it: two paragraphs change places in one event. */
const moveParagraph: Kind = (random, text) => {
  const first = text.indexOf('\n\n', random.below(text.length));
  const second = first < 0 ? -1 : text.indexOf('\n\n', first + 2);
  const third = second < 0 ? -1 : text.indexOf('\n\n', second + 2);
  if (third < 0) return [];
  const moved = text.slice(first, second);
  return [remove(text, first, second), insert(third, moved)];
};

/** Several cursors. */
const several: Kind = (random, text) => {
  const places = new Set(Array.from({ length: 3 }, () => wordStart(random, text)));
  return [...places].sort((a, b) => a - b).map((at) => insert(at, `${random.pick(words) ?? ''} `));
};

/** Words without a name that are there twice then; only names have capitals. */
const repeat: Kind = (random, text) => {
  const start = wordStart(random, text);
  const copied = text.slice(start, start + 12);
  return /[A-Z]/u.test(copied) ? [] : [insert(start, copied)];
};

/** A text after the edits of one event. */
export function edited(text: string, edits: Edits): string {
  let result = text;
  for (const { start, end, text: put } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + put + result.slice(end);
  return result;
}

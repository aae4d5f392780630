import { fillSlots, HASH_SEED, hashUnit, homeSlot } from '../text/wordIndex';
import type { Body } from './article';

/**
 * A number for every wording of a token, so that what is known about a word by itself is found once and then kept in arrays.
 * Looking a word up builds no string.
 */
export interface Vocabulary {
  /** How many wordings have a number: 0, 1, … */
  size: number;
  /** The wording of number `n` is `starts[n] ≤ unit < starts[n + 1]` of the units. */
  starts: Uint32Array;
  units: Uint16Array;
  /** Open addressing: number + 1, 0 where nothing is; a power of two long. */
  slots: Int32Array;
}

/** The numbers of a body's tokens, and the vocabulary that they belong to. */
export interface WordNumbers {
  readonly vocabulary: Vocabulary;
  readonly numbers: Int32Array;
}

/** Wordings that are kept at most. Then numbering begins anew: the frequent ones are soon there again. */
const MOST = 1 << 16;
/** Wordings that there is room for at first; an article has fewer. */
const FIRST = 1 << 11;
const SLOTS_A_WORD = 4;

let current = createVocabulary();
let kept = new WeakMap<Body, WordNumbers>();

/** The numbers of a body's tokens. Those of an earlier call may belong to a vocabulary that is gone; these belong to the latest. */
export function wordNumbers(body: Body): WordNumbers {
  const known = kept.get(body);
  if (known !== undefined) return known;
  const { text, tokens } = body;
  if (current.size + tokens.length > MOST && current.size > 0) {
    current = createVocabulary();
    kept = new WeakMap();
  }
  while ((current.size + tokens.length) * SLOTS_A_WORD > current.slots.length) grow(current);
  const numbers = new Int32Array(tokens.length);
  for (let token = 0; token < tokens.length; token++) {
    numbers[token] = numberOf(current, text, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0);
  }
  const made = { vocabulary: current, numbers };
  kept.set(body, made);
  return made;
}

function createVocabulary(): Vocabulary {
  return {
    size: 0,
    starts: new Uint32Array(FIRST + 1),
    units: new Uint16Array(FIRST * 8),
    slots: new Int32Array(FIRST * SLOTS_A_WORD),
  };
}

/** Doubles the room. */
function grow(vocabulary: Vocabulary): void {
  const { starts, slots, units, size } = vocabulary;
  vocabulary.starts = new Uint32Array(starts.length * 2 - 1);
  vocabulary.starts.set(starts);
  vocabulary.slots = new Int32Array(slots.length * 2);
  fillSlots(vocabulary.slots, units, starts, size);
}

function numberOf(vocabulary: Vocabulary, text: string, start: number, end: number): number {
  const { slots, starts, units } = vocabulary;
  const length = end - start;
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
  const last = slots.length - 1;
  for (let slot = homeSlot(hash, last); ; slot = (slot + 1) & last) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return keep(vocabulary, text, start, end, slot);
    const from = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - from !== length) continue;
    let same = 0;
    while (same < length && units[from + same] === text.charCodeAt(start + same)) same++;
    if (same === length) return number;
  }
}

function keep(vocabulary: Vocabulary, text: string, start: number, end: number, slot: number): number {
  const number = vocabulary.size++;
  vocabulary.slots[slot] = number + 1;
  const from = vocabulary.starts[number] ?? 0;
  const to = from + end - start;
  if (to > vocabulary.units.length) {
    const wider = new Uint16Array(Math.max(vocabulary.units.length * 2, to));
    wider.set(vocabulary.units);
    vocabulary.units = wider;
  }
  for (let at = start; at < end; at++) vocabulary.units[from + at - start] = text.charCodeAt(at);
  vocabulary.starts[number + 1] = to;
  return number;
}

import { hashUnit, homeSlot } from '../wordIndex';
import { createFeatures, describeWord, type WordFeatures } from './features';
import { SLOTS } from './keys';
import { LABELS } from './labels';
import { addWeights, type TaggerModel } from './model';

/** Numbers of scores that one word has: for each label in each slot. */
export const WORD_SCORES = SLOTS * LABELS;
/** Words that are kept at most; some 38 MB. When they are full, all are forgotten: the frequent ones are soon there again. */
const MOST = 1 << 16;
/** Words that there is room for at first; an article has fewer. */
const FIRST = 1 << 11;
const SLOTS_A_WORD = 4;

/** The words that were met, with what each contributes to the scores around it. */
export interface WordTypes {
  readonly model: TaggerModel;
  /** At `WORD_SCORES * type + LABELS * slot + label`. */
  scores: Int16Array;
  /** Four classes a word, see `WordFeatures`. */
  classes: Int32Array;
  /** At `SLOTS * type + slot`: by how much a word there favours the best label of a mention over *outside*, at most. */
  favours: Int16Array;
  /** Open addressing: type + 1, 0 where nothing is. */
  slots: Int32Array;
  /** The wording of type `t` is `starts[t] ≤ unit < starts[t + 1]` of the units. */
  starts: Uint32Array;
  units: Uint16Array;
  size: number;
  readonly features: WordFeatures;
  /** Where the scores of one word are added up, in the same kind of array as those of a sentence: one fast `addWeights`. */
  readonly sums: Int32Array;
}

/** The numbers of what stands before and behind a sentence. */
export const EDGE = { before: 0, behind: 1 } as const;
const EDGE_HASHES = [-101, -102];

/** Keeps the words of a tagger; looking one up builds no string unless it is new. */
export function createWordTypes(model: TaggerModel): WordTypes {
  const types: WordTypes = {
    model,
    scores: new Int16Array(FIRST * WORD_SCORES),
    classes: new Int32Array(FIRST * 4),
    favours: new Int16Array(FIRST * SLOTS),
    slots: new Int32Array(FIRST * SLOTS_A_WORD),
    starts: new Uint32Array(FIRST + 1),
    units: new Uint16Array(FIRST * 8),
    size: 0,
    features: createFeatures(),
    sums: new Int32Array(WORD_SCORES),
  };
  forget(types);
  return types;
}

/** Makes sure that so many new words fit; earlier numbers may end here. */
export function reserveTypes(types: WordTypes, count: number): void {
  if (types.size + count > MOST) forget(types);
  while ((types.size + count) * SLOTS_A_WORD > types.slots.length) grow(types);
}

/** Doubles the room. */
function grow(types: WordTypes): void {
  const { scores, classes, favours, starts, slots } = types;
  types.scores = new Int16Array(scores.length * 2);
  types.scores.set(scores);
  types.classes = new Int32Array(classes.length * 2);
  types.classes.set(classes);
  types.favours = new Int16Array(favours.length * 2);
  types.favours.set(favours);
  types.starts = new Uint32Array(starts.length * 2 - 1);
  types.starts.set(starts);
  types.slots = new Int32Array(slots.length * 2);
  for (let type = EDGE_HASHES.length; type < types.size; type++) {
    types.slots[freeSlot(types, starts[type] ?? 0, starts[type + 1] ?? 0)] = type + 1;
  }
}

/** Where a word that is kept but not found yet belongs. */
function freeSlot({ slots, units }: WordTypes, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashUnit(hash, units[at] ?? 0);
  const last = slots.length - 1;
  let slot = homeSlot(hash, last);
  while (slots[slot] !== 0) slot = (slot + 1) & last;
  return slot;
}

function forget(types: WordTypes): void {
  types.slots.fill(0);
  types.size = EDGE_HASHES.length;
  types.starts.fill(0, 0, types.size + 1);
  EDGE_HASHES.forEach((hash, edge) => {
    types.classes.fill(-1 - edge, edge * 4, edge * 4 + 4);
    types.sums.fill(0);
    addWeights(types.model.weights, Int32Array.of(hash), 1, types.sums, 0);
    keepScores(types, edge);
  });
}

/** The number of the word `text.slice(start, end)`. */
export function typeOf(types: WordTypes, text: string, start: number, end: number): number {
  const { slots, starts, units } = types;
  const length = end - start;
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
  const last = slots.length - 1;
  for (let slot = homeSlot(hash, last); ; slot = (slot + 1) & last) {
    const type = (slots[slot] ?? 0) - 1;
    if (type < 0) return learn(types, text, start, end, slot);
    const from = starts[type] ?? 0;
    if ((starts[type + 1] ?? 0) - from !== length) continue;
    let same = 0;
    while (same < length && units[from + same] === text.charCodeAt(start + same)) same++;
    if (same === length) return type;
  }
}

function learn(types: WordTypes, text: string, start: number, end: number, slot: number): number {
  const type = types.size++;
  types.slots[slot] = type + 1;
  keepWording(types, type, text, start, end);
  const { features, model, sums } = types;
  describeWord(text.slice(start, end), model.table, features);
  types.classes.set(features.classes, type * 4);
  sums.fill(0);
  addWeights(model.weights, features.hashes, features.length, sums, 0);
  keepScores(types, type);
  return type;
}

function keepWording(types: WordTypes, type: number, text: string, start: number, end: number): void {
  const from = types.starts[type] ?? 0;
  const to = from + end - start;
  if (to > types.units.length) {
    const wider = new Uint16Array(Math.max(types.units.length * 2, to));
    wider.set(types.units);
    types.units = wider;
  }
  for (let at = start; at < end; at++) types.units[from + at - start] = text.charCodeAt(at);
  types.starts[type + 1] = to;
}

function keepScores({ sums, scores, favours }: WordTypes, type: number): void {
  const base = type * WORD_SCORES;
  for (let slot = 0; slot < SLOTS; slot++) {
    const from = slot * LABELS;
    const outside = sums[from] ?? 0;
    scores[base + from] = outside;
    let best = -(1 << 15);
    for (let at = from + 1; at < from + LABELS; at++) {
      const score = sums[at] ?? 0;
      scores[base + at] = score;
      if (score > best) best = score;
    }
    favours[type * SLOTS + slot] = Math.max(-(1 << 15), best - outside);
  }
}

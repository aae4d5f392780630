import { createFeatures, describeWord, type WordFeatures } from './features';
import { SLOTS } from './keys';
import { LABELS } from './labels';
import { mayHaveWeights, rowOf, type TaggerModel } from './model';

/** Numbers of scores that one word has: for each label in each slot. */
export const WORD_SCORES = SLOTS * LABELS;
/** Words that are kept; some 38 MB. When they are full, all are forgotten: the frequent ones are soon there again. */
const ROOM = 1 << 16;
const SLOTS_OF_HASH = ROOM * 4;

/** The words that were met, with what each contributes to the scores around it. */
export interface WordTypes {
  readonly model: TaggerModel;
  /** At `WORD_SCORES * type + LABELS * slot + label`. */
  readonly scores: Int16Array;
  /** Four classes a word, see `WordFeatures`. */
  readonly classes: Int32Array;
  /** At `SLOTS * type + slot`: by how much a word there favours the best label of a mention over *outside*, at most. */
  readonly favours: Int16Array;
  /** Open addressing: type + 1, 0 where nothing is. */
  readonly slots: Int32Array;
  /** The wording of type `t` is `starts[t] ≤ unit < starts[t + 1]` of the units. */
  readonly starts: Uint32Array;
  units: Uint16Array;
  size: number;
  readonly features: WordFeatures;
}

/** The numbers of what stands before and behind a sentence. */
export const EDGE = { before: 0, behind: 1 } as const;
const EDGE_HASHES = [-101, -102];

/** Keeps the words of a tagger; looking one up builds no string unless it is new. */
export function createWordTypes(model: TaggerModel): WordTypes {
  const types: WordTypes = {
    model,
    scores: new Int16Array(ROOM * WORD_SCORES),
    classes: new Int32Array(ROOM * 4),
    favours: new Int16Array(ROOM * SLOTS),
    slots: new Int32Array(SLOTS_OF_HASH),
    starts: new Uint32Array(ROOM + 1),
    units: new Uint16Array(1 << 18),
    size: 0,
    features: createFeatures(),
  };
  forget(types);
  return types;
}

/** Makes sure that so many new words fit; earlier numbers may end here. */
export function reserveTypes(types: WordTypes, count: number): void {
  if (types.size + count > ROOM) forget(types);
}

function forget(types: WordTypes): void {
  types.slots.fill(0);
  types.size = EDGE_HASHES.length;
  types.starts.fill(0, 0, types.size + 1);
  EDGE_HASHES.forEach((hash, edge) => {
    types.scores.fill(0, edge * WORD_SCORES, (edge + 1) * WORD_SCORES);
    types.classes.fill(-1 - edge, edge * 4, edge * 4 + 4);
    addFeature(types, hash, edge * WORD_SCORES);
    weighFavours(types, edge);
  });
}

/** The number of the word `text.slice(start, end)`. */
export function typeOf(types: WordTypes, text: string, start: number, end: number): number {
  const { slots, starts, units } = types;
  const length = end - start;
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  for (let slot = (hash ^ (hash >>> 15)) & (SLOTS_OF_HASH - 1); ; slot = (slot + 1) & (SLOTS_OF_HASH - 1)) {
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
  const { features, model } = types;
  describeWord(text.slice(start, end), model.table, features);
  types.classes.set(features.classes, type * 4);
  const base = type * WORD_SCORES;
  types.scores.fill(0, base, base + WORD_SCORES);
  const { hashes, length } = features;
  for (let index = 0; index < length; index++) {
    const hash = hashes[index] ?? 0;
    if (mayHaveWeights(model.weights.filter, hash)) addFeature(types, hash, base);
  }
  weighFavours(types, type);
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

function addFeature({ model, scores }: WordTypes, hash: number, base: number): void {
  const { starts, places, values } = model.weights;
  const row = rowOf(model.weights, hash);
  if (row < 0) return;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const place = base + (places[at] ?? 0);
    scores[place] = (scores[place] ?? 0) + (values[at] ?? 0);
  }
}

function weighFavours({ scores, favours }: WordTypes, type: number): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const from = type * WORD_SCORES + slot * LABELS;
    let best = -(1 << 15);
    for (let label = 1; label < LABELS; label++) {
      const score = scores[from + label] ?? 0;
      if (score > best) best = score;
    }
    favours[type * SLOTS + slot] = Math.max(-(1 << 15), best - (scores[from] ?? 0));
  }
}

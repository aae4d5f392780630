import { createFeatures, describeWord } from './features';
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
  /** At `WORD_SCORES * type + LABELS * slot + label`. */
  readonly scores: Int16Array;
  /** Four classes a word, see `WordFeatures`. */
  readonly classes: Int32Array;
  /** At `SLOTS * type + slot`: by how much a word there favours the best label of a mention over *outside*, at most. */
  readonly favours: Int16Array;
  /** Makes sure that so many new words fit; earlier numbers may end here. */
  reserve(count: number): void;
  /** The number of the word `text.slice(start, end)`. */
  typeOf(text: string, start: number, end: number): number;
}

/** The numbers of what stands before and behind a sentence. */
export const EDGE = { before: 0, behind: 1 } as const;
const EDGE_HASHES = [-101, -102];

/** Keeps the words of a tagger; looking one up builds no string unless it is new. */
export function createWordTypes(model: TaggerModel): WordTypes {
  const scores = new Int16Array(ROOM * WORD_SCORES);
  const classes = new Int32Array(ROOM * 4);
  const favours = new Int16Array(ROOM * SLOTS);
  const slots = new Int32Array(SLOTS_OF_HASH);
  const starts = new Uint32Array(ROOM + 1);
  let units = new Uint16Array(1 << 18);
  const features = createFeatures();
  const { filter, places, values, starts: weightStarts } = model.weights;
  let size = 0;

  function clear(): void {
    slots.fill(0);
    size = 2;
    starts.fill(0, 0, 3);
    EDGE_HASHES.forEach((hash, edge) => {
      scores.fill(0, edge * WORD_SCORES, (edge + 1) * WORD_SCORES);
      classes.fill(-1 - edge, edge * 4, edge * 4 + 4);
      addFeature(hash, edge * WORD_SCORES);
      favour(edge);
    });
  }

  function addFeature(hash: number, base: number): void {
    const row = rowOf(model.weights, hash);
    if (row < 0) return;
    const end = weightStarts[row + 1] ?? 0;
    for (let at = weightStarts[row] ?? 0; at < end; at++) {
      const place = base + (places[at] ?? 0);
      scores[place] = (scores[place] ?? 0) + (values[at] ?? 0);
    }
  }

  function favour(type: number): void {
    for (let slot = 0; slot < SLOTS; slot++) {
      const from = type * WORD_SCORES + slot * LABELS;
      let best = -(1 << 15);
      for (let label = 1; label < LABELS; label++) best = Math.max(best, scores[from + label] ?? 0);
      favours[type * SLOTS + slot] = Math.max(-(1 << 15), best - (scores[from] ?? 0));
    }
  }

  function learn(text: string, start: number, end: number, slot: number): number {
    const type = size++;
    slots[slot] = type + 1;
    const from = starts[type] ?? 0;
    if (from + end - start > units.length) units = widened(units, from + end - start);
    for (let at = start; at < end; at++) units[from + at - start] = text.charCodeAt(at);
    starts[type + 1] = from + end - start;
    describeWord(text.slice(start, end), model.table, features);
    classes.set(features.classes, type * 4);
    const base = type * WORD_SCORES;
    scores.fill(0, base, base + WORD_SCORES);
    for (let index = 0; index < features.length; index++) {
      const hash = features.hashes[index] ?? 0;
      if (mayHaveWeights(filter, hash)) addFeature(hash, base);
    }
    favour(type);
    return type;
  }

  clear();
  return {
    scores,
    classes,
    favours,
    reserve(count) {
      if (size + count > ROOM) clear();
    },
    typeOf(text, start, end) {
      let hash = 0;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      for (let slot = (hash ^ (hash >>> 15)) & (SLOTS_OF_HASH - 1); ; slot = (slot + 1) & (SLOTS_OF_HASH - 1)) {
        const type = (slots[slot] ?? 0) - 1;
        if (type < 0) return learn(text, start, end, slot);
        const from = starts[type] ?? 0;
        const length = end - start;
        if ((starts[type + 1] ?? 0) - from !== length) continue;
        let same = 0;
        while (same < length && units[from + same] === text.charCodeAt(start + same)) same++;
        if (same === length) return type;
      }
    },
  };
}

function widened(units: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.max(units.length * 2, least));
  wider.set(units);
  return wider;
}

import type { Vocabulary } from '../../article/wordNumbers';
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

/** The words that were met, with what each contributes to the scores around it. */
export interface WordTypes {
  readonly model: TaggerModel;
  /** At `WORD_SCORES * type + LABELS * slot + label`. */
  scores: Int16Array;
  /** Four classes a word, see `WordFeatures`. */
  classes: Int32Array;
  /** At `SLOTS * type + slot`: by how much a word there favours the best label of a mention over *outside*, at most. */
  favours: Int16Array;
  /** Whose numbers words are known by. */
  vocabulary: Vocabulary | undefined;
  /** Type of a word's number in the vocabulary, 0 where there is none yet. */
  known: Uint32Array;
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
    vocabulary: undefined,
    known: new Uint32Array(FIRST),
    size: 0,
    features: createFeatures(),
    sums: new Int32Array(WORD_SCORES),
  };
  forget(types);
  return types;
}

/** Makes sure that so many new words of a vocabulary fit; earlier types may end here. */
export function reserveTypes(types: WordTypes, vocabulary: Vocabulary, count: number): void {
  if (types.vocabulary !== vocabulary) forget(types);
  types.vocabulary = vocabulary;
  if (types.size + count > MOST) forget(types);
  if (types.known.length < vocabulary.size) {
    const { known } = types;
    types.known = new Uint32Array(Math.max(known.length * 2, vocabulary.size));
    types.known.set(known);
  }
  while ((types.size + count) * SLOTS > types.favours.length) grow(types);
}

/** Doubles the room. */
function grow(types: WordTypes): void {
  const { scores, classes, favours } = types;
  types.scores = new Int16Array(scores.length * 2);
  types.scores.set(scores);
  types.classes = new Int32Array(classes.length * 2);
  types.classes.set(classes);
  types.favours = new Int16Array(favours.length * 2);
  types.favours.set(favours);
}

function forget(types: WordTypes): void {
  types.known.fill(0);
  types.size = EDGE_HASHES.length;
  EDGE_HASHES.forEach((hash, edge) => {
    types.classes.fill(-1 - edge, edge * 4, edge * 4 + 4);
    types.sums.fill(0);
    addWeights(types.model.weights, Int32Array.of(hash), 1, types.sums, 0);
    keepScores(types, edge);
  });
}

/** The type of a word that has a number in the vocabulary; it is `text.slice(start, end)`. */
export function typeOf(types: WordTypes, number: number, text: string, start: number, end: number): number {
  const type = types.known[number] ?? 0;
  return type === 0 ? learn(types, number, text.slice(start, end)) : type;
}

function learn(types: WordTypes, number: number, word: string): number {
  const type = types.size++;
  types.known[number] = type;
  const { features, model, sums } = types;
  describeWord(word, model.table, features);
  types.classes.set(features.classes, type * 4);
  sums.fill(0);
  addWeights(model.weights, features.hashes, features.length, sums, 0);
  keepScores(types, type);
  return type;
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

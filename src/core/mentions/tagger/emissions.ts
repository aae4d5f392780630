import type { Body } from '../../article/article';
import type { WordNumbers } from '../../article/wordNumbers';
import { SLOTS } from './keys';
import { LABELS } from './labels';
import { addWeights, type TaggerModel } from './model';
import { PAIRS, writePairs } from './pairs';
import { createWordTypes, EDGE, reserveTypes, typeOf, WORD_SCORES, type WordTypes } from './wordTypes';

/** A word is dull if what is around it speaks against each label by more than this, in the logarithm of odds. */
const DULL = -2;
/** What a mention at a dull word scores, where rivals of a mention are weighed. */
const DULL_SCORE = -10_000;

/** What each label of each token of a sentence scores by the words around it. One sentence after another uses the same memory. */
export interface Emissions {
  readonly types: WordTypes;
  /** {@link LABELS} numbers a token. */
  readonly scores: Int32Array;
  /** 1 for a token that can only be outside. */
  readonly dull: Uint8Array;
  /** Types of the words, two edges before and two behind. */
  readonly numbers: Int32Array;
  readonly classes: Int32Array;
  readonly pairs: Int32Array;
}

export function createEmissions(model: TaggerModel, longest: number): Emissions {
  return {
    types: createWordTypes(model),
    scores: new Int32Array(longest * LABELS),
    dull: new Uint8Array(longest),
    numbers: new Int32Array(longest + 4),
    classes: new Int32Array((longest + 4) * 4),
    pairs: new Int32Array(PAIRS),
  };
}

/** Computes the emissions of `length` tokens of a body, whose words are numbered. */
export function readEmissions(
  emissions: Emissions,
  body: Body,
  words: WordNumbers,
  first: number,
  length: number,
): void {
  readWords(emissions, body, words, first, length);
  const { dull, scores, classes, pairs, types } = emissions;
  const { weights } = types.model;
  for (let token = 0; token < length; token++) {
    const base = token * LABELS;
    if (isDull(emissions, token)) {
      dull[token] = 1;
      scores.fill(DULL_SCORE, base, base + LABELS);
      scores[base] = 0;
      continue;
    }
    dull[token] = 0;
    addWords(emissions, token, base);
    writePairs(classes, (token + 2) * 4, pairs);
    addWeights(weights, pairs, PAIRS, scores, base);
  }
}

function readWords(
  { types, numbers, classes }: Emissions,
  body: Body,
  words: WordNumbers,
  first: number,
  length: number,
): void {
  const { starts, ends } = body.tokens;
  reserveTypes(types, words.vocabulary, length);
  numbers.fill(EDGE.before, 0, 2);
  for (let token = 0; token < length; token++) {
    const at = first + token;
    numbers[token + 2] = typeOf(types, words.numbers[at] ?? 0, body.text, starts[at] ?? 0, ends[at] ?? 0);
  }
  numbers.fill(EDGE.behind, length + 2, length + 4);
  for (let token = 0; token < length + 4; token++) {
    const from = (numbers[token] ?? 0) * 4;
    for (let kind = 0; kind < 4; kind++) classes[token * 4 + kind] = types.classes[from + kind] ?? 0;
  }
}

/** Whether the words around a token leave no doubt that it is outside. What pairs of classes say is within the margin. */
function isDull({ types, numbers }: Emissions, token: number): boolean {
  const { favours, model } = types;
  let favour = token === 0 ? (favours[(numbers[2] ?? 0) * SLOTS + 5] ?? 0) : 0;
  for (let slot = 0; slot < 5; slot++) favour += favours[(numbers[token + slot] ?? 0) * SLOTS + slot] ?? 0;
  return favour < DULL * model.scale;
}

/** Adds up what the five words around a token say, in one pass over the labels. */
function addWords({ types, numbers, scores }: Emissions, token: number, base: number): void {
  const words = types.scores;
  const one = (numbers[token] ?? 0) * WORD_SCORES;
  const two = (numbers[token + 1] ?? 0) * WORD_SCORES + LABELS;
  const own = (numbers[token + 2] ?? 0) * WORD_SCORES + 2 * LABELS;
  const four = (numbers[token + 3] ?? 0) * WORD_SCORES + 3 * LABELS;
  const five = (numbers[token + 4] ?? 0) * WORD_SCORES + 4 * LABELS;
  for (let label = 0; label < LABELS; label++) {
    scores[base + label] =
      (words[one + label] ?? 0) +
      (words[two + label] ?? 0) +
      (words[own + label] ?? 0) +
      (words[four + label] ?? 0) +
      (words[five + label] ?? 0);
  }
  if (token > 0) return;
  for (let label = 0; label < LABELS; label++) {
    scores[label] = (scores[label] ?? 0) + (words[own + 3 * LABELS + label] ?? 0);
  }
}

import type { Body, Language } from '../../article/article';
import { certainty } from './certainty';
import { classOf, LABELS, partOf, Part } from './labels';
import { mayHaveWeights, rowOf, type TaggerModel, type TaggerModels } from './model';
import { PAIRS, writePairs } from './pairs';
import { SLOTS } from './keys';
import { createViterbi } from './viterbi';
import { createWordTypes, EDGE, WORD_SCORES } from './wordTypes';

/** Tokens that the tagger takes for one mention. */
export interface TaggedSpan {
  readonly first: number;
  readonly end: number;
  /** Number in `CLASSES`. */
  readonly kind: number;
  /** How sure the tagger is, 0 to 1: of the spans at 0.9 nine in ten are right. */
  readonly score: number;
}

/** Tags a body; the same body always gets the same spans. */
export type Tagger = (body: Body, language: Language) => readonly TaggedSpan[];

/** A longer sentence is read in pieces. */
const LONGEST = 400;

/** A word is dull if what is around it speaks against each label by more than this, in the logarithm of odds. */
const DULL = -3;

/** A tagger for every language that there are weights for; what a language needs is made when it is first asked for. */
export function createTagger(models: TaggerModels): Tagger {
  const made = new Map<Language, (body: Body) => readonly TaggedSpan[]>();
  return (body, language) => {
    let tag = made.get(language);
    if (tag === undefined) made.set(language, (tag = createLanguageTagger(models[language])));
    return tag(body);
  };
}

/** Tags the sentences of a body, each by itself. Spans are sorted and disjoint. Linear in the number of tokens. */
export function createLanguageTagger(model: TaggerModel): (body: Body) => readonly TaggedSpan[] {
  const types = createWordTypes(model);
  const viterbi = createViterbi(model.transitions, LONGEST);
  const scores = new Int32Array(LONGEST * LABELS);
  const labels = new Uint8Array(LONGEST);
  const numbers = new Int32Array(LONGEST + 4);
  const classes = new Int32Array((LONGEST + 4) * 4);
  const { filter, starts, places, values } = model.weights;
  const { favours } = types;
  const dull = new Uint8Array(LONGEST);
  const margin = DULL * model.scale;
  const pairs = new Int32Array(PAIRS);

  function readWords(body: Body, first: number, length: number): void {
    types.reserve(length);
    numbers.fill(EDGE.before, 0, 2);
    for (let token = 0; token < length; token++) {
      numbers[token + 2] = types.typeOf(
        body.text,
        body.tokens.starts[first + token] ?? 0,
        body.tokens.ends[first + token] ?? 0,
      );
    }
    numbers.fill(EDGE.behind, length + 2, length + 4);
    for (let token = 0; token < length + 4; token++) {
      const from = (numbers[token] ?? 0) * 4;
      for (let kind = 0; kind < 4; kind++) classes[token * 4 + kind] = types.classes[from + kind] ?? 0;
    }
  }

  function addWord(base: number, from: number): void {
    const words = types.scores;
    for (let label = 0; label < LABELS; label++)
      scores[base + label] = (scores[base + label] ?? 0) + (words[from + label] ?? 0);
  }

  function addPair(hash: number, base: number): void {
    const row = rowOf(model.weights, hash);
    if (row < 0) return;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const place = base + (places[at] ?? 0);
      scores[place] = (scores[place] ?? 0) + (values[at] ?? 0);
    }
  }

  /** Whether the words around a token leave no doubt that it is outside. What pairs of classes say is within the margin. */
  function isDull(token: number): boolean {
    let favour = token === 0 ? (favours[(numbers[2] ?? 0) * SLOTS + 5] ?? 0) : 0;
    for (let slot = 0; slot < 5; slot++) favour += favours[(numbers[token + slot] ?? 0) * SLOTS + slot] ?? 0;
    return favour < margin;
  }

  function score(length: number): void {
    scores.fill(0, 0, length * LABELS);
    for (let token = 0; token < length; token++) {
      const base = token * LABELS;
      dull[token] = isDull(token) ? 1 : 0;
      if (dull[token] === 1) continue;
      for (let slot = 0; slot < 5; slot++) addWord(base, (numbers[token + slot] ?? 0) * WORD_SCORES + slot * LABELS);
      if (token === 0) addWord(base, (numbers[2] ?? 0) * WORD_SCORES + 5 * LABELS);
      writePairs(classes, (token + 2) * 4, pairs);
      for (let pair = 0; pair < PAIRS; pair++) {
        const hash = pairs[pair] ?? 0;
        if (mayHaveWeights(filter, hash)) addPair(hash, base);
      }
    }
  }

  function collect(found: TaggedSpan[], first: number, length: number): void {
    for (let token = 0; token < length;) {
      const label = labels[token] ?? 0;
      let end = token + 1;
      if (label !== 0) {
        if (partOf(label) === Part.begin) while (end < length && partOf(labels[end - 1] ?? 0) !== Part.end) end++;
        const sure = certainty(model, scores, labels, length, token, end);
        found.push({ first: first + token, end: first + end, kind: classOf(label), score: sure });
      }
      token = end;
    }
  }

  return (body) => {
    const found: TaggedSpan[] = [];
    for (const { firstToken, endToken } of body.sentences) {
      for (let first = firstToken; first < endToken; first += LONGEST) {
        const length = Math.min(LONGEST, endToken - first);
        readWords(body, first, length);
        score(length);
        viterbi.decode(scores, dull, length, labels);
        collect(found, first, length);
      }
    }
    return found;
  };
}

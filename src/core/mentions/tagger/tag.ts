import type { Body, Language } from '../../article/article';
import { wordNumbers } from '../../article/wordNumbers';
import { certainty } from './certainty';
import { createEmissions, readEmissions } from './emissions';
import { classOf, Part, partOf } from './labels';
import type { TaggerModel, TaggerModels } from './model';
import { answer, type Inquiry } from './opinion';
import { createViterbi, decode } from './viterbi';

/** Tokens that the tagger takes for one mention. */
export interface TaggedSpan {
  readonly first: number;
  readonly end: number;
  /** Number in `CLASSES`. */
  readonly kind: number;
  /** How sure the tagger is, 0 to 1: of the spans at 0.9 nine in ten are right. */
  readonly score: number;
}

/**
 * Tags a body; the same body always gets the same spans. Spans are sorted and disjoint. Linear in the number of tokens.
 * @param inquiry is answered along with it
 */
export type Tagger = (body: Body, language: Language, inquiry?: Inquiry) => readonly TaggedSpan[];

/** A longer sentence is read in pieces. */
const LONGEST = 400;

/** A tagger for every language that there are weights for; what a language needs is made when it is first asked for. */
export function createTagger(models: TaggerModels): Tagger {
  const made = new Map<Language, (body: Body, inquiry?: Inquiry) => readonly TaggedSpan[]>();
  return (body, language, inquiry) => {
    let tag = made.get(language);
    if (tag === undefined) made.set(language, (tag = createLanguageTagger(models[language])));
    return tag(body, inquiry);
  };
}

/** Tags the sentences of a body, each by itself. */
export function createLanguageTagger(model: TaggerModel): (body: Body, inquiry?: Inquiry) => readonly TaggedSpan[] {
  const emissions = createEmissions(model, LONGEST);
  const viterbi = createViterbi(model.transitions, LONGEST);
  const labels = new Uint8Array(LONGEST);
  const { scores, dull } = emissions;

  function collect(found: TaggedSpan[], first: number, length: number): void {
    for (let token = 0; token < length;) {
      const label = labels[token] ?? 0;
      let end = token + 1;
      if (label !== 0) {
        if (partOf(label) === Part.begin) while (end < length && partOf(labels[end - 1] ?? 0) !== Part.end) end++;
        const score = certainty(model, scores, labels, length, token, end);
        found.push({ first: first + token, end: first + end, kind: classOf(label), score });
      }
      token = end;
    }
  }

  return (body, inquiry) => {
    let asked = 0;
    const found: TaggedSpan[] = [];
    const words = wordNumbers(body);
    for (const { firstToken, endToken } of body.sentences) {
      for (let first = firstToken; first < endToken; first += LONGEST) {
        const length = Math.min(LONGEST, endToken - first);
        readEmissions(emissions, body, words, first, length);
        decode(viterbi, scores, dull, length, labels);
        collect(found, first, length);
        if (inquiry !== undefined) asked = answer(model, inquiry, asked, scores, labels, first, length);
      }
    }
    return found;
  };
}

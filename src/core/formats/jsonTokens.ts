import type { Span } from '../text/span';
import type { Handout } from './format';
import type { PlainText } from './plainText';
import { cutAt, sentencesOf } from './tokenTable';

/** A token as spaCy and Prodigy have them, in code points of the text beside it. */
export interface JsonToken extends Span {
  readonly id: number;
  readonly text: string;
  /** Whether one space stands behind it. */
  readonly ws: boolean;
}

export interface JsonTokens {
  readonly tokens: readonly JsonToken[];
  /** In code points. */
  readonly sentences: readonly Span[];
}

/**
 * The whole text as spaCy cuts it: tokens with at most one space behind each; all other white space is a token of its own, so
 * that the tokens give the text again. Every span begins and ends with a token.
 */
export function jsonTokens(handout: Handout, plain: PlainText, spans: readonly Span[]): JsonTokens {
  const tokens: JsonToken[] = [];
  let at = 0;
  const push = (start: number, end: number): void => {
    if (end <= start) return;
    const ws = plain.text[end] === ' ';
    const points = plain.pointsAt({ start, end });
    tokens.push({ id: tokens.length, text: plain.text.slice(start, end), ...points, ws });
    at = ws ? end + 1 : end;
  };
  const sentences: Span[] = [];
  for (const sentence of cutAt(sentencesOf(handout), spans)) {
    for (const token of sentence) {
      const { start, end } = plain.place(token);
      push(at, start);
      push(start, end);
    }
    const [first, last] = [sentence[0], sentence.at(-1)];
    if (first && last) sentences.push(plain.points({ start: first.start, end: last.end }));
  }
  push(at, plain.text.length);
  return { tokens, sentences };
}

import { TokenKind } from '../article/article';
import { parseArticle } from '../article/parse';
import type { Span } from '../text/span';
import type { Handout } from './format';

/** A token of an article, in UTF-16 offsets of its text. */
export interface Token extends Span {
  readonly isPunctuation: boolean;
}

/** The sentences of an article as tokens. Marks and punctuation are tokens of their own; white space is none. */
export function sentencesOf({ text, language }: Pick<Handout, 'text' | 'language'>): readonly (readonly Token[])[] {
  return parseArticle(text, { language }).blocks.flatMap(({ start, body }) => {
    const { starts, ends, kinds } = body.tokens;
    return body.sentences.map(({ firstToken, endToken }) =>
      Array.from({ length: endToken - firstToken }, (_, index) => {
        const at = firstToken + index;
        return {
          start: start + (starts[at] ?? 0),
          end: start + (ends[at] ?? 0),
          isPunctuation: (kinds[at] ?? 0) >= TokenKind.punctuation,
        };
      }),
    );
  });
}

/** The same with every token cut where one of the spans begins or ends, so that each span is whole tokens. */
export function cutAt(sentences: readonly (readonly Token[])[], spans: readonly Span[]): readonly (readonly Token[])[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  return sentences.map((tokens) =>
    tokens.flatMap(({ start, end, isPunctuation }) => {
      const parts: Token[] = [];
      let from = start;
      while (next < edges.length && (edges[next] ?? 0) <= start) next++;
      for (; next < edges.length && (edges[next] ?? 0) < end; next++) {
        parts.push({ start: from, end: edges[next] ?? 0, isPunctuation });
        from = edges[next] ?? 0;
      }
      return [...parts, { start: from, end, isPunctuation }];
    }),
  );
}

import { attachSidecar, readSidecar, writeSidecar } from '../../src/core/annotations/sidecar';
import { describe } from '../../src/core/annotations/anchor';
import type { Annotation } from '../../src/core/annotations/annotation';
import { noDecisions } from '../../src/core/annotations/decisions';
import { parseArticle } from '../../src/core/article/parse';
import type { Span } from '../../src/core/text/span';

/** A span as a method may know it. */
export interface Known extends Span {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where a method puts a span. */
export interface Placed extends Span {
  /** It says itself that a person must look at it. */
  readonly isDoubtful?: boolean;
}

/** Where a method says that each span stands now; undefined where it says that it does not know. */
export type Method = (text: string) => readonly (Placed | undefined)[];

/** What a method keeps of an annotated text, before the text is edited. */
export type Keep = (before: string, spans: readonly Span[]) => Method;

const nowhere = { state: 'orphan', spans: [] } as const;
const context = 32;

function knownOf(before: string, { start, end }: Span): Known {
  const [prefix, suffix] = [before.slice(Math.max(0, start - context), start), before.slice(end, end + context)];
  return { start, end, quote: before.slice(start, end), prefix, suffix };
}

const each =
  (find: (text: string, known: Known) => Span | undefined): Keep =>
  (before, spans) => {
    const known = spans.map((span) => knownOf(before, span));
    return (text) => known.map((one) => find(text, one));
  };

export const storedOffset: Keep = each((text, { start, end, quote }) =>
  text.slice(start, end) === quote ? { start, end } : undefined,
);

export const firstExact: Keep = each((text, { quote }) => {
  const start = text.indexOf(quote);
  return start < 0 ? undefined : { start, end: start + quote.length };
});

export const exactInContext: Keep = each((text, { quote, prefix, suffix }) => {
  const at = text.indexOf(prefix + quote + suffix);
  if (at < 0 || text.includes(prefix + quote + suffix, at + 1)) return undefined;
  return { start: at + prefix.length, end: at + prefix.length + quote.length };
});

/** By the sidecar alone, as the command line does it; with the text before as the editor does. */
export const ours =
  (withBase: boolean): Keep =>
  (before, spans) => {
    const article = parseArticle(before);
    const annotations = spans.map((span, index): [string, Annotation] => [
      `a${index}`,
      {
        id: `a${index}`,
        type: `t${index}`,
        attributes: {},
        roles: {},
        status: 'accepted',
        by: 'bench',
        on: '2026-11-24T10:00:00Z',
        selector: describe(article, [span]),
        placement: { state: 'exact', score: 1, spans: [span] },
        extra: {},
      },
    ]);
    const sidecar = writeSidecar({ ...noDecisions, annotations: new Map(annotations) }, article);
    return (text) => {
      const read = readSidecar(sidecar);
      if ('code' in read) return [];
      const decisions = attachSidecar(read, parseArticle(text), withBase ? () => [article] : undefined);
      return spans.map((_, index) => {
        const { state, spans: parts } = decisions.annotations.get(`a${index}`)?.placement ?? nowhere;
        const [first, last] = [parts[0], parts.at(-1)];
        return first && last && { start: first.start, end: last.end, isDoubtful: state === 'edited' };
      });
    };
  };

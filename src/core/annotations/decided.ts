import type { Suggestion } from '../suggestion';
import type { Span } from '../text/span';
import { compareSpans, spansEqual, spansOverlap } from '../text/span';
import { foldWording } from './finder';
import { withLf } from './paragraphs';
import type { Annotation } from './annotation';

/** Tells which suggestions a person has already decided about. Ask in the order of the suggestions' first spans. */
export interface Decided {
  decides(suggestion: Suggestion): boolean;
}

interface Reach extends Span {
  readonly annotation: Annotation;
}

/**
 * Decisions win over suggestions. A rejection removes the suggestion of its type whose words are the same, where they
 * overlap. An accepted annotation removes those of its type that share most of their text with it, and if it names something,
 * all overlapping ones that do.
 * @param named the types of which an annotation names an entity
 */
export function createDecided(annotations: Iterable<Annotation>, named: ReadonlySet<string>, text: string): Decided {
  const reaches: Reach[] = [];
  for (const annotation of annotations) {
    const { spans } = annotation.placement;
    const first = spans[0];
    if (first) reaches.push({ start: first.start, end: spans.at(-1)?.end ?? first.end, annotation });
  }
  reaches.sort(compareSpans);
  let next = 0;
  let open: Reach[] = [];
  return {
    decides(suggestion) {
      const start = suggestion.spans[0]?.start ?? 0;
      const end = suggestion.spans.at(-1)?.end ?? start;
      if (open.some((reach) => reach.end <= start)) open = open.filter((reach) => reach.end > start);
      for (; next < reaches.length; next++) {
        const reach = reaches[next];
        if (!reach || reach.start >= end) break;
        if (reach.end > start) open.push(reach);
      }
      return open.some((reach) => reach.start < end && settles(reach.annotation, suggestion, named, text));
    },
  };
}

function settles(annotation: Annotation, suggestion: Suggestion, named: ReadonlySet<string>, text: string): boolean {
  const { spans } = annotation.placement;
  const isNamed = annotation.status === 'accepted' && named.has(annotation.type) && named.has(suggestion.type);
  if (!isNamed && annotation.type !== suggestion.type) return false;
  if (!spans.some((span) => suggestion.spans.some((other) => spansOverlap(span, other)))) return false;
  if (isNamed || spansAre(spans, suggestion.spans)) return true;
  if (annotation.status === 'accepted') return shareMost(spans, suggestion.spans);
  return wordsOf(text, spans) === wordsOf(text, suggestion.spans);
}

function spansAre(a: readonly Span[], b: readonly Span[]): boolean {
  const equals = (span: Span, index: number): boolean => {
    const other = b[index];
    return other !== undefined && spansEqual(span, other);
  };
  return a.length === b.length && a.every(equals);
}

/** At least half of the longer one: a quotation inside a quotation is another one. */
function shareMost(a: readonly Span[], b: readonly Span[]): boolean {
  const shared = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + sharedLength(one, other), 0), 0);
  return shared * 2 >= Math.max(lengthOf(a), lengthOf(b));
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => foldWording(withLf(text.slice(start, end)))).join('\n');
}

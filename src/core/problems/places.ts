import { candidatePlaces } from '../annotations/candidatePlaces';
import type { Annotation, Decisions } from '../annotations/annotation';
import { hasLostWords } from '../annotations/blank';
import type { TextEdit } from '../annotations/follow';
import { shiftSpans } from '../annotations/shiftSpans';
import type { Article } from '../article/article';
import { snapToCodePoint } from '../text/surrogates';
import type { Span } from '../text/span';
import { most, type PlaceCode, type PlaceProblem } from './problem';

/** Finds the annotations of one document whose place is not sure, as its text changes. */
export interface PlaceFinder {
  /** @param isMeant which annotations are told of, and as what */
  find(
    article: Article,
    decisions: Decisions,
    isMeant: (annotation: Annotation, code: PlaceCode) => boolean,
  ): readonly PlaceProblem[];
  /** The text was edited: what is shown beside lost annotations moves with it. */
  edited(edits: readonly TextEdit[]): void;
}

/** A candidate below this score is no place to show a lost annotation at; what stands between its neighbours is one. */
const likely = 0.4;

const top: Span = { start: 0, end: 0 };

/** Where an annotation was looked for; for as long as its words are these. */
interface Known {
  readonly selector: Annotation['selector'];
  span: Span;
}

/** Make one a document: where a lost annotation is likely to belong is looked for once, and then moves with the text. */
export function createPlaceFinder(): PlaceFinder {
  const known = new Map<string, Known>();
  const placeOf = (article: Article, { id, selector }: Annotation): Span => {
    const before = known.get(id);
    if (before?.selector === selector) return before.span;
    const [first] = candidatePlaces(article, selector, 1);
    const span = first && first.score >= likely ? (first.spans[0] ?? top) : top;
    known.set(id, { selector, span });
    return span;
  };
  return {
    find(article, decisions, isMeant) {
      const lost = [...decisions.annotations.values()].flatMap((annotation) => {
        const code = codeOf(article, annotation);
        return code && isMeant(annotation, code) ? [{ annotation, code }] : [];
      });
      const spanOf = (annotation: Annotation): Span =>
        annotation.placement.spans[0] ?? graveOf(decisions, annotation) ?? placeOf(article, annotation);
      return firstOfEach(lost).map(({ annotation, code }) => ({
        code,
        span: shown(article, spanOf(annotation)),
        annotation: annotation.id,
        type: annotation.type,
        wording: annotation.selector.quote.join(' … '),
      }));
    },
    edited(edits) {
      for (const place of known.values()) [place.span = top] = shiftSpans([place.span], edits);
    },
  };
}

/** Of accepted annotations that do not stand on their own words for sure. */
function codeOf({ text }: Article, annotation: Annotation): PlaceCode | undefined {
  const { status, placement } = annotation;
  const { state, spans } = placement;
  if (status === 'accepted' && spans.length > 0 && hasLostWords(text, annotation)) return 'orphan';
  return status === 'accepted' && state !== 'exact' && state !== 'moved' ? state : undefined;
}

/** Where the words were deleted, if that was since the text was opened. */
function graveOf({ trace }: Decisions, { id }: Annotation): Span | undefined {
  const slot = trace?.ghosts.get(id)?.slots.find(({ key }) => key.startsWith('#'));
  return slot && { start: slot.start, end: slot.start };
}

function firstOfEach<T extends { readonly code: PlaceCode }>(lost: readonly T[]): readonly T[] {
  const counts = new Map<PlaceCode, number>();
  return lost.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  });
}

/** Longer places are shown by their first word. */
const longest = 60;

/** A place that was remembered may lie behind the end of a text that was replaced. */
function shown({ text }: Article, { start, end }: Span): Span {
  const from = snapToCodePoint(text, Math.min(start, text.length), 'left');
  const to = Math.max(from, snapToCodePoint(text, Math.min(end, text.length), 'right'));
  if (to - from <= longest) return { start: from, end: to };
  const word = /^\S*/u.exec(text.slice(from, from + longest));
  return { start: from, end: snapToCodePoint(text, from + (word?.[0].length ?? 0), 'right') };
}

import type { Decisions } from '../annotations/annotation';
import type { Article } from '../article/article';
import type { Span } from '../text/span';

/** A stretch of text that an annotator gave a type. */
export interface Unit {
  /** Id of the annotation. */
  readonly id: string;
  readonly type: string;
  /** Sorted, never empty. */
  readonly spans: readonly Span[];
}

/** What one annotator made of a text. */
export interface Annotator {
  readonly name: string;
  /** In the order of the text. */
  readonly units: readonly Unit[];
  /** Accepted annotations that stand nowhere in the text any more: they cannot be compared. */
  readonly unplaced: number;
}

/** One text and what several annotators made of it. */
export interface Study {
  /** UTF-16 code units. */
  readonly length: number;
  /** Words, numbers and marks in the order of the text: what κ and observed agreement count. */
  readonly tokens: readonly Span[];
  readonly annotators: readonly Annotator[];
}

/** An article as a study. What was rejected says that nothing is there, as does what nobody marked. */
export function studyOf(
  article: Article,
  annotators: readonly { readonly name: string; readonly decisions: Decisions }[],
): Study {
  return {
    length: article.text.length,
    tokens: tokensOf(article),
    annotators: annotators.map(({ name, decisions }) => annotatorOf(name, decisions)),
  };
}

function annotatorOf(name: string, { annotations }: Decisions): Annotator {
  const accepted = [...annotations.values()].filter(({ status }) => status === 'accepted');
  const placed = accepted.filter(({ placement }) => placement.spans.length > 0);
  const units = placed
    .map(({ id, type, placement }) => ({ id, type, spans: placement.spans }))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return { name, units, unplaced: accepted.length - placed.length };
}

function tokensOf({ blocks }: Article): readonly Span[] {
  return blocks.flatMap(({ start, body: { tokens } }) =>
    Array.from({ length: tokens.length }, (_, index) => ({
      start: start + (tokens.starts[index] ?? 0),
      end: start + (tokens.ends[index] ?? 0),
    })),
  );
}

/** Where a unit begins and ends, gaps between its spans included. */
export const startOf = ({ spans }: Pick<Unit, 'spans'>): number => spans[0]?.start ?? 0;
export const endOf = ({ spans }: Pick<Unit, 'spans'>): number => spans.at(-1)?.end ?? 0;

/**
 * Several texts as one, each behind the one before, as if it were one continuum. Undefined if they were not annotated by the
 * same annotators, or there are none.
 */
export function joinStudies(studies: readonly Study[]): Study | undefined {
  const [first] = studies;
  if (!first) return undefined;
  const names = namesOf(first);
  if (studies.some((study) => namesOf(study).join('\n') !== names.join('\n'))) return undefined;
  const starts = studies.map((_, index) => studies.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  return {
    length: studies.reduce((sum, { length }) => sum + length, 0),
    tokens: studies.flatMap(({ tokens }, index) => tokens.map((token) => shifted(token, starts[index] ?? 0))),
    annotators: names.map((name) => {
      const own = studies.map(({ annotators }) => annotators.find((annotator) => annotator.name === name));
      return {
        name,
        unplaced: own.reduce((sum, annotator) => sum + (annotator?.unplaced ?? 0), 0),
        units: own.flatMap((annotator, index) =>
          (annotator?.units ?? []).map((unit) => ({
            ...unit,
            spans: unit.spans.map((span) => shifted(span, starts[index] ?? 0)),
          })),
        ),
      };
    }),
  };
}

const namesOf = ({ annotators }: Study): readonly string[] => annotators.map(({ name }) => name).sort();

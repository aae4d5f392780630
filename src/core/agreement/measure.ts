import type { Span } from '../text/span';
import { compareSpans } from '../text/span';
import { unitizing, type Disagreement, type Section } from './alpha';
import { cohensKappa, observedAgreement, tabulate } from './kappa';
import { pairOverlapping, pairSame } from './pair';
import type { Annotator, Study, Unit } from './study';

/** Why a figure has no value. */
export type Undefined = 'oneAnnotator' | 'noUnits' | 'noText' | 'noVariation';

/** A figure from 0 (κ and α: below 0 where agreement is worse than chance) to 1, or why there is none. */
export type Figure = number | Undefined;

/** How far annotators agree. Of more than two, all but α are means over the pairs of annotators that have a value. */
export interface Agreement {
  /** Annotations of each annotator, in the order of the study. */
  readonly counts: readonly number[];
  /** The share of tokens that got the same. */
  readonly observed: Figure;
  /** {@link cohensKappa} over the tokens. */
  readonly kappa: Figure;
  /** {@link unitizing} over the characters. */
  readonly alpha: Figure;
  /**
   * Of annotations on the same spans, and of such that share a character, each counted once: two times the pairs over the
   * annotations of both. It is the same whoever is taken to be right (Hripcsak and Rothschild 2005, JAMIA 12:296–298).
   */
  readonly f1: { readonly exact: Figure; readonly overlap: Figure };
}

/** The agreement about one text. */
export interface Report {
  /** Each type that somebody used, sorted by name. */
  readonly types: readonly (Agreement & { readonly type: string })[];
  /** All types together: a token's label is all the types that it has; α is one minus the sum of what is observed over that expected. */
  readonly all: Agreement;
}

/** How far the annotators of a study agree, by type and altogether. */
export function measureAgreement(study: Study): Report {
  const names = study.annotators.flatMap(({ units }) => units.map(({ type }) => type));
  const types = [...new Set(names)].sort();
  return {
    types: types.map((type) => {
      const isOfType = (unit: Unit) => unit.type === type;
      const only = study.annotators.map((annotator) => ({ ...annotator, units: annotator.units.filter(isOfType) }));
      return { type, ...measure({ ...study, annotators: only }, [type]) };
    }),
    all: measure(study, types),
  };
}

function measure(study: Study, types: readonly string[]): Agreement {
  const { annotators, tokens } = study;
  const counts = annotators.map(({ units }) => units.length);
  const why = reasonOf(study, counts);
  if (why) return { counts, observed: why, kappa: why, alpha: why, f1: { exact: why, overlap: why } };
  const labels = annotators.map(({ units }) => labelTokens(tokens, units));
  const tables = pairsOf(labels).map(([first, second]) => tabulate(first, second));
  return {
    counts,
    observed: meanOf(tables.map(observedAgreement), 'noText'),
    kappa: meanOf(tables.map(cohensKappa), tokens.length === 0 ? 'noText' : 'noVariation'),
    alpha: alphaOf(study, types),
    f1: {
      exact: meanOf(f1s(annotators, pairSame), 'noUnits'),
      overlap: meanOf(f1s(annotators, pairBoth), 'noUnits'),
    },
  };
}

function reasonOf({ annotators, length }: Study, counts: readonly number[]): Undefined | undefined {
  if (annotators.length < 2) return 'oneAnnotator';
  if (length === 0) return 'noText';
  return counts.every((count) => count === 0) ? 'noUnits' : undefined;
}

/** Every two, once. */
function pairsOf<T>(values: readonly T[]): readonly (readonly [T, T])[] {
  return values.flatMap((first, index) => values.slice(index + 1).map((second) => [first, second] as const));
}

function meanOf(values: readonly (number | undefined)[], otherwise: Undefined): Figure {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? otherwise : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Of each token the types of the units that it has a character in, sorted, as one label; nothing is a label too. */
function labelTokens(tokens: readonly Span[], units: readonly Unit[]): readonly string[] {
  const spans = units.flatMap(({ type, spans: own }) => own.map((span) => ({ ...span, type }))).sort(compareSpans);
  let next = 0;
  let open: typeof spans = [];
  return tokens.map(({ start, end }) => {
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) open.push(span);
    if (open.some((span) => span.end <= start)) open = open.filter((span) => span.end > start);
    return [...new Set(open.map(({ type }) => type))].sort().join(' ');
  });
}

type Pairer = (left: readonly Unit[], right: readonly Unit[], labelOf: (unit: Unit) => string) => number;

const typeOf = ({ type }: Unit): string => type;
const pairBoth: Pairer = (left, right, labelOf) => {
  const same = pairSame(left, right, labelOf);
  return same.pairs.length + pairOverlapping(same.left, same.right, labelOf).pairs.length;
};

function f1s(annotators: readonly Annotator[], pair: Pairer | typeof pairSame): readonly (number | undefined)[] {
  return pairsOf(annotators).map(([{ units: left }, { units: right }]) => {
    const all = left.length + right.length;
    if (all === 0) return undefined;
    const found = pair(left, right, typeOf);
    return (2 * (typeof found === 'number' ? found : found.pairs.length)) / all;
  });
}

function alphaOf({ annotators, length }: Study, types: readonly string[]): Figure {
  const sums = types.map((type) => {
    const observers = annotators.map(({ units }) => sectionsOf(units.filter((unit) => unit.type === type)));
    return unitizing(observers, length);
  });
  const total = (key: keyof Disagreement): number => sums.reduce((sum, each) => sum + each[key], 0);
  const expected = total('expected');
  return expected > 0 ? 1 - total('observed') / expected : 'noVariation';
}

/** The spans as sections that do not overlap, as α wants them: of those inside each other the outer counts, others that overlap are one. */
function sectionsOf(units: readonly Unit[]): readonly Section[] {
  const sections: { start: number; end: number; value: string }[] = [];
  for (const { start, end } of units.flatMap(({ spans }) => spans).sort(compareSpans)) {
    const last = sections.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (end > start) sections.push({ start, end, value: 'unit' });
  }
  return sections;
}

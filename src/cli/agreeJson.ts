import type { Agreement, Figure, Report } from '../core/agreement/measure';
import type { Study } from '../core/agreement/study';
import type { AnnotatorFile } from './annotators';

/** What `agree --json` prints for an article. A figure without a value is null, and `undefined` says why. */
export function toJson(file: string, annotators: readonly AnnotatorFile[], study: Study, report: Report): object {
  return {
    file,
    annotators: study.annotators.map(({ name, units, unplaced }, index) => ({
      name,
      file: annotators[index]?.file ?? '',
      annotations: units.length,
      unplaced,
    })),
    types: report.types.map(({ type, ...agreement }) => ({ type, ...figuresOf(agreement) })),
    all: figuresOf(report.all),
  };
}

function figuresOf({ counts, observed, kappa, alpha, f1 }: Agreement): object {
  const figures = { observed, kappa, alpha, 'f1.exact': f1.exact, 'f1.overlap': f1.overlap };
  const without = Object.entries(figures).filter(([, figure]) => typeof figure === 'string');
  return {
    annotations: counts,
    observed: valueOf(observed),
    kappa: valueOf(kappa),
    alpha: valueOf(alpha),
    f1: { exact: valueOf(f1.exact), overlap: valueOf(f1.overlap) },
    ...(without.length > 0 && { undefined: Object.fromEntries(without) }),
  };
}

const valueOf = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null);

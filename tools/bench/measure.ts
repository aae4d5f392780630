/** One number with what it should be at least or at most; without a budget it only informs. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Section {
  readonly title: string;
  readonly measures: readonly Measure[];
  /** What was left out and why, and how to read the numbers. */
  readonly notes: readonly string[];
}

/** Undefined where there is no budget. */
export function isWithin({ value, atMost, atLeast }: Measure): boolean | undefined {
  if (atMost === undefined && atLeast === undefined) return undefined;
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}

/** The value below which a share of the sorted or unsorted values lies; 0 if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Median, 95th percentile and maximum, of which the second has the budget. */
export function spread(name: string, values: readonly number[], atMost?: number): readonly Measure[] {
  return [
    { name: `${name}: median`, value: quantile(values, 0.5), unit: 'ms' },
    { name: `${name}: p95`, value: quantile(values, 0.95), unit: 'ms', ...(atMost !== undefined && { atMost }) },
    { name: `${name}: worst`, value: quantile(values, 1), unit: 'ms' },
  ];
}

const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function shown(value: number): string {
  return value >= 100 ? digits.format(value) : value.toPrecision(3);
}

/** A section as a table in plain text: name, value, budget, ✓ or ✗. */
export function table({ title, measures, notes }: Section): string {
  const width = Math.max(0, ...measures.map(({ name }) => name.length));
  const rows = measures.map((measure) => {
    const { name, value, unit, atMost, atLeast } = measure;
    const within = isWithin(measure);
    const budget = atMost !== undefined ? `≤ ${shown(atMost)}` : atLeast !== undefined ? `≥ ${shown(atLeast)}` : '';
    const mark = within === undefined ? '' : within ? '✓' : '✗';
    const cells = [name.padEnd(width), shown(value).padStart(10), unit.padEnd(9), budget.padStart(9), mark];
    return `  ${cells.join(' ')}`.trimEnd();
  });
  return [title, ...rows, ...notes.map((note) => `  (${note})`), ''].join('\n');
}

import type { Row, Table } from '../core/report/table';
import type { NumberFormats, ReportWords } from '../core/report/words';
import type { Drawing } from './drawing';
import { axis, clip, tooltip, type Theme } from './theme';

/** People, and names beside them, that are drawn at most. */
const most = 10;
/** Pixels: of the largest circle, of the smallest, and of a line of the grid. */
const largest = 11;
const smallest = 3;
const lineHeight = 30;

/** Who with whom: a circle where two meet, the larger the more often. */
export function bubbleChart(table: Table, words: ReportWords, formats: NumberFormats, theme: Theme): Drawing {
  const { first, second, rows } = frequent(table.rows);
  const label = (row: Row): string =>
    `${nameOf(row, 0)} · ${nameOf(row, 1)}: ${formats.number.format(count(row))} ${words.columns.paragraphs}`;
  // Without lines nobody could tell which names a circle belongs to.
  const lined = { ...theme, grid: theme.line };
  const x = axis(lined, { grid: true, label: (index) => clip(second[index] ?? '', 20) });
  const y = axis(lined, { grid: true, label: (index) => clip(first[index] ?? '', 24) });
  return {
    rows,
    height: first.length * lineHeight + 110,
    configuration: {
      type: 'bubble',
      data: { datasets: [circles(rows, first, second, theme)] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: { x: { ...x, ...whole(second.length) }, y: { ...y, ...whole(first.length), reverse: true } },
        plugins: {
          tooltip: tooltip(theme, (index) =>
            rows
              .slice(index, index + 1)
              .map(label)
              .join(''),
          ),
        },
      },
    },
  };
}

function circles(rows: readonly Row[], first: readonly string[], second: readonly string[], theme: Theme) {
  const highest = Math.max(1, ...rows.map(count));
  const radius = (row: Row): number => smallest + Math.sqrt(count(row) / highest) * (largest - smallest);
  return {
    data: rows.map((row) => ({
      x: second.indexOf(nameOf(row, 1)),
      y: first.indexOf(nameOf(row, 0)),
      r: radius(row),
    })),
    backgroundColor: theme.bar,
    borderColor: theme.edge,
    borderWidth: theme.edgeWidth,
  };
}

const count = ({ cells }: Row): number => Number(cells[2] ?? 0);

const nameOf = ({ cells }: Row, column: number): string => String(cells[column] ?? '');

/** A line for each name, with half a line of room around them. */
const whole = (length: number) => ({ type: 'linear' as const, min: -0.6, max: length - 0.4 });

/** The names that are met most, on either side, and the rows in which only they are. */
function frequent(all: readonly Row[]): {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly rows: readonly Row[];
} {
  const [left, right] = [mostMet(all, 0), mostMet(all, 1)];
  const rows = all.filter((row) => left.includes(nameOf(row, 0)) && right.includes(nameOf(row, 1)));
  const met = (names: readonly string[], column: number) =>
    names.filter((name) => rows.some((row) => nameOf(row, column) === name));
  return { first: met(left, 0), second: met(right, 1), rows };
}

/** The names of a column, those that are met in most paragraphs first. */
function mostMet(rows: readonly Row[], column: number): readonly string[] {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(nameOf(row, column), (totals.get(nameOf(row, column)) ?? 0) + count(row));
  return [...totals]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name);
}

import type { Table } from '../core/report/table';
import { labelOfRow, type NumberFormats, type ReportWords } from '../core/report/words';
import type { Drawing } from './drawing';
import { axis, clip, tooltip, type Theme } from './theme';

/** Bars that a chart has at most: the table has the rest. */
const mostBars = 12;
/** Days that are drawn at most. */
const mostDays = 40;
/** Pixels of a bar with what is around it. */
const barHeight = 26;

/** A bar for each of the first rows; dates stand side by side, in the order of time. */
export function barChart(table: Table, words: ReportWords, formats: NumberFormats, theme: Theme): Drawing {
  const column = table.chart ?? 0;
  const isTime = table.id === 'dates';
  const rows = isTime ? table.rows.slice(-mostDays) : table.rows.slice(0, mostBars);
  const values = rows.map(({ cells }) => Number(cells[column] ?? 0));
  const labels = rows.map((row) => labelOfRow(row, words));
  const heading = words.columns[table.columns[column]?.id ?? 'words'];
  const numbers = axis(theme, { title: heading, grid: true, format: formats.number });
  const names = axis(theme, { grid: false, label: (index) => clip(labels[index] ?? '', isTime ? 12 : 28) });
  return {
    rows,
    height: isTime ? 220 : rows.length * barHeight + 60,
    configuration: {
      type: 'bar',
      data: {
        labels,
        datasets: [
          {
            data: values,
            backgroundColor: rows.map(({ kind }) => (kind === undefined ? theme.bar : theme.weak)),
            borderColor: theme.edge,
            borderWidth: theme.edgeWidth,
            maxBarThickness: 20,
          },
        ],
      },
      options: {
        indexAxis: isTime ? 'x' : 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: isTime ? { x: names, y: numbers } : { x: numbers, y: names },
        plugins: {
          tooltip: tooltip(theme, (index) => `${heading}: ${formats.number.format(values[index] ?? 0)}`),
        },
      },
    },
  };
}

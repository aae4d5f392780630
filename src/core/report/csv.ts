import { printCsv } from '../text/spreadsheet';
import type { Report } from './report';
import type { ColumnKind, Table } from './table';
import { headingOf, labelOfRow, type ReportWords } from './words';

/** Files of a report for spreadsheets. */
export interface ReportFile {
  /** What tells it from the others, for the name of its file: `speakers`, `named-person`. */
  readonly id: string;
  readonly heading: string;
  readonly content: string;
}

/** A share to the hundredth of a percent: more digits say nothing, and sheets show them all. */
function rounded(cell: string | number, kind: ColumnKind | undefined): string | number {
  return kind === 'share' && typeof cell === 'number' ? Math.round(cell * 10_000) / 10_000 : cell;
}

/** Every table with all its rows, and the first place to which a row leads: address, start and end in UTF-16 code units. */
export function reportCsv(report: Report, tables: readonly Table[], words: ReportWords): readonly ReportFile[] {
  return tables.map((table) => ({
    id: table.type === undefined ? table.id : `${table.id}-${table.type}`,
    heading: headingOf(table, words),
    content: printCsv([
      [...table.columns.map(({ id }) => words.columns[id]), 'uri', 'start', 'end'],
      ...table.rows.map((row) => {
        const [place] = row.places;
        const uri = place && report.articles[place.article]?.uri;
        const cells = row.cells.map((cell, column) => rounded(cell, table.columns[column]?.kind));
        return [labelOfRow(row, words), ...cells.slice(1), uri ?? '', place?.start ?? '', place?.end ?? ''];
      }),
    ]),
  }));
}

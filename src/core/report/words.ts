import type { ColumnId, Row, Table } from './table';

/** The words of a report in the reader's language: the core has none of its own. */
export interface ReportWords {
  /** `de`, `en`: how numbers are written, and what the file says of itself. */
  readonly language: string;
  /** What is reported on. */
  readonly title: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly tables: Readonly<Record<Table['id'], string>>;
  /** Under the heading of a table. */
  readonly notes: Readonly<Record<Table['id'], string>>;
  /** What types are called, by their names; one that is missing is called by its name. */
  readonly types: Readonly<Record<string, string>>;
  readonly nobody: string;
  /** Behind a speaker whom the article does not name. */
  readonly voice: string;
  /** The line of numbers under the title. */
  readonly summary: string;
  /** If there is something that nobody has decided about. */
  readonly pending: string;
  readonly empty: string;
  /** Behind a table of which only the first rows are shown, with `{0}` for how many are left. */
  readonly more: string;
}

/** The heading of a table. */
export function headingOf({ id, type }: Table, { tables, types }: ReportWords): string {
  if (id !== 'named' || type === undefined) return tables[id];
  return `${tables.named}: ${types[type] ?? type}`;
}

/** What the first cell of a row says. */
export function labelOfRow({ kind, cells }: Row, { nobody }: ReportWords): string {
  return kind === 'nobody' ? nobody : String(cells[0] ?? '');
}

/** A cell as people read it. */
export function formatCell(
  row: Row,
  column: number,
  table: Table,
  words: ReportWords,
  formats: NumberFormats = numberFormats(words.language),
): string {
  const cell = row.cells[column] ?? '';
  if (column === 0) return labelOfRow(row, words);
  if (typeof cell === 'string') return cell;
  return (table.columns[column]?.kind === 'share' ? formats.share : formats.number).format(cell);
}

/** Making them takes long: they are made once for all the cells of a report. */
export interface NumberFormats {
  readonly number: Intl.NumberFormat;
  readonly share: Intl.NumberFormat;
}

export function numberFormats(language: string): NumberFormats {
  return {
    number: new Intl.NumberFormat(language),
    share: new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  };
}

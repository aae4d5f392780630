import type { ReportPlace } from './report';
import type { Table } from './table';
import type { ReportWords } from './words';

/** What a report is about: an article, the articles of a folder, or all of them. Kept by the page, so that it comes back with the window. */
export interface ReportTarget {
  readonly kind: 'article' | 'folder' | 'workspace';
  /** Address of the article or folder; empty for the workspace. */
  readonly uri: string;
}

/** Words of the page that its file does not have. */
export interface PageWords {
  readonly saveHtml: string;
  readonly saveCsv: string;
  readonly refresh: string;
  /** Of a row, for who cannot see it: `{0}` is its name. */
  readonly goTo: string;
  /** Said aloud when a row has led somewhere: place `{0}` of `{1}`. */
  readonly went: string;
  /** Of a chart, for who cannot see it: `{0}` is its heading. */
  readonly chart: string;
  readonly showAll: string;
}

/** A table as the page has it. */
export interface PageTable extends Table {
  /** Rows that the page does not have: it would be slow with tens of thousands of them. */
  readonly left: number;
}

/** Rows of a table in the page. */
const mostRows = 500;

/** The tables as the page has them: the first rows of each. */
export function pageTables(tables: readonly Table[]): readonly PageTable[] {
  return tables.map((table) => {
    const left = Math.max(0, table.rows.length - mostRows);
    return { ...table, rows: left > 0 ? table.rows.slice(0, mostRows) : table.rows, left };
  });
}

/** What the page shows. */
export interface PageReport {
  readonly kind: 'report';
  readonly target: ReportTarget;
  readonly tables: readonly PageTable[];
  readonly words: ReportWords;
  readonly page: PageWords;
  /** What is to be said over the report: that it is not whole, or that something waits for a decision. */
  readonly hints: readonly string[];
}

/** What the page is told. */
export type ToPage = PageReport | { readonly kind: 'message'; readonly text: string };

/** What the page asks for. */
export type FromPage =
  | { readonly kind: 'ready' | 'refresh' | 'saveHtml' | 'saveCsv' }
  | { readonly kind: 'open'; readonly place: ReportPlace };

/** What a page says, total: anything may arrive. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, place } = value as Readonly<Record<string, unknown>>;
  if (kind === 'ready' || kind === 'refresh' || kind === 'saveHtml' || kind === 'saveCsv') return { kind };
  const read = kind === 'open' ? readPlace(place) : undefined;
  return read && { kind: 'open', place: read };
}

function readPlace(value: unknown): ReportPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { article, start, end } = value as Readonly<Record<string, unknown>>;
  return isOffset(article) && isOffset(start) && isOffset(end) && start <= end ? { article, start, end } : undefined;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The target that a page kept; undefined if it is none. */
export function readTarget(value: unknown): ReportTarget | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, uri } = value as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string') return undefined;
  return kind === 'article' || kind === 'folder' || kind === 'workspace' ? { kind, uri } : undefined;
}

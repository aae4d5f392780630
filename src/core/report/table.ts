import type { ReportPlace } from './report';

/** What a column holds: words, a number, or a part of the whole from 0 to 1. */
export type ColumnKind = 'text' | 'number' | 'share';

/** A heading that the editor puts into words. */
export type ColumnId =
  | 'speaker'
  | 'quotes'
  | 'words'
  | 'share'
  | 'articles'
  | 'name'
  | 'other'
  | 'paragraphs'
  | 'mentions'
  | 'date'
  | 'with'
  | 'article'
  | 'quotedWords';

export interface Column {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
}

export interface Row {
  readonly cells: readonly (string | number)[];
  /** Where it leads, in the order of the text; empty if nowhere. */
  readonly places: readonly ReportPlace[];
  /** `nobody`: its first cell is empty, and what is written there is up to the reader's language. */
  readonly kind?: 'voice' | 'nobody';
}

/** One table of a report, its rows in the order in which they are shown. */
export interface Table {
  readonly id: 'speakers' | 'together' | 'named' | 'dates' | 'articles';
  /** Of `named`: the type of those that are named. */
  readonly type?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Index of the column whose numbers the chart shows; absent without a chart. */
  readonly chart?: number;
}

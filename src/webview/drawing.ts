import type { ChartConfiguration } from 'chart.js';
import type { Row } from '../core/report/table';

/** What a chart shows, and which row each of its elements stands for. */
export interface Drawing {
  readonly configuration: ChartConfiguration;
  /** Pixels. */
  readonly height: number;
  /** The row of the n-th element. */
  readonly rows: readonly Row[];
}

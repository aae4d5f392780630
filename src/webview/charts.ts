import {
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { FromPage, PageReport } from '../core/report/page';
import type { Table } from '../core/report/table';
import type { NumberFormats } from '../core/report/words';
import { barChart } from './bars';
import { bubbleChart } from './bubbles';
import { element } from './element';
import { onThemeChange, themeOf } from './theme';

Chart.register(BarController, BarElement, BubbleController, CategoryScale, LinearScale, PointElement, Tooltip);

/** The charts of a page: drawn in the colours of the theme, and again when that changes. */
export interface Charts {
  /** Nothing for a table without a chart, or with too little for one. */
  draw(
    table: Table,
    heading: string,
    message: PageReport,
    formats: NumberFormats,
    say: (message: FromPage) => void,
  ): readonly HTMLElement[];
  dispose(): void;
}

export function createCharts(): Charts {
  const drawn: { readonly chart: Chart; readonly again: () => void }[] = [];
  const listening = onThemeChange(() => {
    for (const { again } of drawn) again();
  });
  return {
    draw(table, heading, message, formats, say) {
      if (table.chart === undefined || table.rows.length < 2) return [];
      const canvas = document.createElement('canvas');
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', message.page.chart.replace('{0}', heading));
      const make = () => (table.id === 'together' ? bubbleChart : barChart)(table, message.words, formats, themeOf());
      const { configuration, height, rows } = make();
      const box = element('div', { class: 'chart' }, canvas);
      box.style.height = `${height}px`;
      const chart = new Chart(canvas, configuration);
      canvas.addEventListener('click', (event) => {
        const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, true);
        const place = hit && rows[hit.index]?.places[0];
        if (place) say({ kind: 'open', place });
      });
      const again = () => {
        const { options, data } = make().configuration;
        chart.data = data;
        if (options) chart.options = options;
        chart.update('none');
      };
      drawn.push({ chart, again });
      return [box];
    },
    dispose() {
      listening.dispose();
      for (const { chart } of drawn) chart.destroy();
    },
  };
}

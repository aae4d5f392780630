import { escapeHtml } from '../text/escape';
import { pageRules } from './style';
import type { Report } from './report';
import type { Row, Table } from './table';
import { formatCell, headingOf, numberFormats, type NumberFormats, type ReportWords } from './words';

/** Rows of a table in the file: it is for reading, the spreadsheet has them all. */
const mostRows = 200;

/** A report as one file that needs nothing else, nor a script: every bar is drawn by its table's row. */
export function reportHtml(report: Report, tables: readonly Table[], words: ReportWords): string {
  const formats = numberFormats(words.language);
  const parts = tables.map((table, index) => tableHtml(table, index, words, formats));
  const body = tables.length > 0 ? parts.join('\n') : `<p>${escapeHtml(words.empty)}</p>`;
  const pending = report.pending > 0 ? `<p class="hint">${escapeHtml(words.pending)}</p>` : '';
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="generator" content="Article Annotator">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(words.title)}</title>`,
    `<style>${pageRules}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.summary)}</p>${pending}</header>`,
    `<main>${body}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function tableHtml(table: Table, index: number, words: ReportWords, formats: NumberFormats): string {
  const { columns, rows, chart } = table;
  const most = chart === undefined ? 0 : Math.max(1, ...rows.map(({ cells }) => Number(cells[chart] ?? 0)));
  const heads = columns.map(({ id, kind }) => `<th scope="col" class="${kind}">${escapeHtml(words.columns[id])}</th>`);
  const shown = rows.slice(0, mostRows).map((row) => rowHtml(row, table, most, words, formats));
  const left = rows.length - shown.length;
  const more = words.more.replace('{0}', formats.number.format(left));
  return [
    `<section aria-labelledby="t${index}"><h2 id="t${index}">${escapeHtml(headingOf(table, words))}</h2>`,
    `<p class="hint">${escapeHtml(words.notes[table.id])}</p>`,
    `<table><thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${shown.join('\n')}</tbody></table>`,
    left > 0 ? `<p class="hint">${escapeHtml(more)}</p>` : '',
    '</section>',
  ].join('\n');
}

function rowHtml(row: Row, table: Table, most: number, words: ReportWords, formats: NumberFormats): string {
  const cells = table.columns.map(({ kind }, column) => {
    const text = escapeHtml(formatCell(row, column, table, words, formats));
    const voice = row.kind === 'voice' && column === 0 ? ` <small>${escapeHtml(words.voice)}</small>` : '';
    if (column === 0) return `<th scope="row" dir="auto">${text}${voice}</th>`;
    return `<td class="${kind}" dir="auto">${text}${column === table.chart ? barHtml(row, column, most) : ''}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function barHtml({ cells }: Row, column: number, most: number): string {
  const width = Math.round((Number(cells[column] ?? 0) / most) * 1000) / 10;
  return `<span class="bar" aria-hidden="true"><span style="width:${width}%"></span></span>`;
}

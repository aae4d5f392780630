import type { PageReport } from '../core/report/page';
import type { Row, Table } from '../core/report/table';
import { formatCell, labelOfRow, type NumberFormats } from '../core/report/words';
import { button, element } from './element';
import type { Context } from './context';

/** Rows that a table shows until somebody asks for all. */
const few = 15;

/** What a table needs beside itself. */
export interface TableParts {
  readonly id: string;
  readonly heading: string;
  readonly message: PageReport;
  readonly formats: NumberFormats;
  readonly context: Context;
}

/** The numbers of a chart as a table, each row with a button that leads to the text, from place to place. */
export function createTable(table: Table, parts: TableParts): HTMLElement {
  const { heading, id, message, context, formats } = parts;
  const { columns, rows } = table;
  const heads = columns.map((column) =>
    element('th', { scope: 'col', class: column.kind }, message.words.columns[column.id]),
  );
  const isWhole = context.isWhole(heading) || rows.length <= few + 1;
  const body = element('tbody', {}, ...rowsOf(rows.slice(0, isWhole ? rows.length : few), 0, table, parts));
  const made = element('table', { 'aria-labelledby': id }, element('thead', {}, element('tr', {}, ...heads)), body);
  const box = element('div', { class: 'table' }, made);
  if (isWhole) return box;
  const all = message.page.showAll.replace('{0}', formats.number.format(rows.length));
  const more = button(all, { class: 'action', id: `${id}-all` }, () => {
    context.showWhole(heading);
    body.append(...rowsOf(rows.slice(few), few, table, parts));
    more.remove();
    body.querySelectorAll('button')[few]?.focus();
  });
  box.append(more);
  return box;
}

const rowsOf = (rows: readonly Row[], first: number, table: Table, parts: TableParts): readonly HTMLElement[] =>
  rows.map((row, index) => rowElement(row, first + index, table, parts));

function rowElement(row: Row, index: number, table: Table, parts: TableParts): HTMLElement {
  const { message, formats } = parts;
  const cells = table.columns.map(({ kind }, column) => {
    if (column === 0) return element('th', { scope: 'row' }, ...nameOf(row, index, parts));
    return element('td', { class: kind, dir: 'auto' }, formatCell(row, column, table, message.words, formats));
  });
  return element('tr', {}, ...cells);
}

function nameOf(row: Row, index: number, { id, message, context }: TableParts): readonly HTMLElement[] {
  const { words, page } = message;
  const name = labelOfRow(row, words);
  const voice = row.kind === 'voice' ? [element('small', {}, ` ${words.voice}`)] : [];
  if (row.places.length === 0) return [element('span', { dir: 'auto' }, name), ...voice];
  let next = 0;
  const label = { 'aria-label': page.goTo.replace('{0}', name), dir: 'auto' };
  const go = button(name, { class: 'place', id: `${id}-${index}`, ...label }, () => {
    const place = row.places[next];
    if (!place) return;
    context.say({ kind: 'open', place });
    context.aloud(page.went.replace('{0}', String(next + 1)).replace('{1}', String(row.places.length)));
    next = (next + 1) % row.places.length;
  });
  return [go, ...voice];
}

import type { FromPage, PageReport, PageTable, ToPage } from '../core/report/page';
import { headingOf, numberFormats, type NumberFormats } from '../core/report/words';
import { createCharts, type Charts } from './charts';
import type { Context } from './context';
import { button, element } from './element';
import { createTable } from './table';

/** What the page keeps while it is hidden, and over a restart of the window. */
interface State {
  readonly target?: PageReport['target'];
  readonly scroll: number;
  /** Headings of the tables that show all their rows. */
  readonly whole: readonly string[];
}

/** What the page needs of who shows it. */
export interface PageHost {
  readonly say: (message: FromPage) => void;
  readonly keep: (state: State) => void;
  readonly kept: unknown;
}

export interface Page {
  show(message: ToPage): void;
}

/** The report in a page: everything that comes from an article goes in as text. */
export function createPage(body: HTMLElement, { say, keep, kept }: PageHost): Page {
  let state = readState(kept);
  let charts: Charts | undefined;
  const main = element('main');
  const aloud = element('div', { class: 'aloud', role: 'status' });
  body.replaceChildren(main, aloud);
  const change = (more: Partial<State>) => {
    state = { ...state, ...more };
    keep(state);
  };
  addEventListener('scroll', () => {
    change({ scroll: scrollY });
  });
  const context: Context = {
    say,
    aloud: (text) => {
      aloud.textContent = text;
    },
    isWhole: (heading) => state.whole.includes(heading),
    showWhole: (heading) => {
      change({ whole: [...state.whole, heading] });
    },
  };
  return {
    show(message) {
      charts?.dispose();
      charts = undefined;
      if (message.kind === 'message') {
        main.replaceChildren(element('p', { class: 'message' }, message.text));
        return;
      }
      charts = createCharts();
      const { scroll } = state;
      replace(main, report(message, context, charts));
      scrollTo({ top: scroll, behavior: 'instant' });
      change({ target: message.target, scroll });
    },
  };
}

/** Who is on a button stays on it. */
function replace(main: HTMLElement, content: readonly HTMLElement[]): void {
  const focused = document.activeElement?.id ?? '';
  main.replaceChildren(...content);
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

function readState(kept: unknown): State {
  const { target, scroll, whole } = (kept ?? {}) as Partial<State>;
  return {
    ...(target && { target }),
    scroll: typeof scroll === 'number' ? scroll : 0,
    whole: Array.isArray(whole) ? whole : [],
  };
}

function report(message: PageReport, context: Context, charts: Charts): readonly HTMLElement[] {
  const { words, page, tables, hints } = message;
  const formats = numberFormats(words.language);
  const ask = (id: string, text: string, kind: 'saveHtml' | 'saveCsv' | 'refresh') =>
    button(text, { id, class: 'action' }, () => {
      context.say({ kind });
    });
  const header = element(
    'header',
    {},
    element('h1', {}, words.title),
    element('p', {}, words.summary),
    ...hints.map((hint) => element('p', { class: 'hint' }, hint)),
    element(
      'div',
      { class: 'actions' },
      ...(tables.length > 0 ? [ask('html', page.saveHtml, 'saveHtml'), ask('csv', page.saveCsv, 'saveCsv')] : []),
      ask('refresh', page.refresh, 'refresh'),
    ),
  );
  if (tables.length === 0) return [header, element('p', { class: 'message' }, words.empty)];
  return [header, ...tables.map((table, index) => section(table, index, message, { context, charts, formats }))];
}

interface Parts {
  readonly context: Context;
  readonly charts: Charts;
  readonly formats: NumberFormats;
}

function section(
  table: PageTable,
  index: number,
  message: PageReport,
  { context, charts, formats }: Parts,
): HTMLElement {
  const heading = headingOf(table, message.words);
  const id = `section-${index}`;
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id }, heading),
    element('p', { class: 'hint' }, message.words.notes[table.id]),
    ...charts.draw(table, heading, message, formats, context.say),
    createTable(table, { id, heading, message, formats, context }),
    ...(table.left > 0 ? [element('p', { class: 'hint' }, more(message, formats, table.left))] : []),
  );
}

const more = ({ words }: PageReport, { number }: NumberFormats, left: number): string =>
  words.more.replace('{0}', number.format(left));

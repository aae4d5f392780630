import type { Report } from './report';
import type { Column, ColumnId, ColumnKind, Row, Table } from './table';

/** A column with what stands in it for a thing. */
interface Field<T> extends Column {
  readonly cell: (thing: T) => string | number;
}

const field = <T>(id: ColumnId, kind: ColumnKind, cell: (thing: T) => string | number): Field<T> => ({
  id,
  kind,
  cell,
});

/** A report as tables: what the page, the file and the spreadsheet show. Those without rows are left out. */
export function tablesOf(report: Report): readonly Table[] {
  const isMany = report.articles.length > 1;
  const articles = <T extends { readonly articles: number }>() =>
    isMany ? [field<T>('articles', 'number', (thing) => thing.articles)] : [];
  const tables: readonly Table[] = [
    speakers(report, articles()),
    together(report, articles()),
    ...named(report, articles),
    dates(report, articles()),
    ...(isMany ? [articlesTable(report)] : []),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function speakers(report: Report, more: readonly Field<Report['speakers'][number]>[]): Table {
  const fields = [
    field<Report['speakers'][number]>('speaker', 'text', ({ name }) => name),
    field<Report['speakers'][number]>('quotes', 'number', ({ quotes }) => quotes),
    field<Report['speakers'][number]>('words', 'number', ({ words }) => words),
    field<Report['speakers'][number]>('share', 'share', ({ share }) => share),
    ...more,
  ];
  const { columns, rows } = tableOf(fields, report.speakers);
  const kinds = report.speakers.map(({ kind }) => kind);
  const told = rows.map((row, index): Row => {
    const kind = kinds[index];
    return kind === 'voice' || kind === 'nobody' ? { ...row, kind } : row;
  });
  return { id: 'speakers', columns, rows: told, chart: 2 };
}

function together({ pairs }: Report, more: readonly Field<Report['pairs'][number]>[]): Table {
  const fields = [
    field<Report['pairs'][number]>('name', 'text', ({ name }) => name),
    field<Report['pairs'][number]>('other', 'text', ({ other }) => other),
    field<Report['pairs'][number]>('paragraphs', 'number', ({ paragraphs }) => paragraphs),
    ...more,
  ];
  return { id: 'together', ...tableOf(fields, pairs), chart: 2 };
}

/** A table for each type, in the order in which they are named most. */
function named({ names }: Report, more: () => readonly Field<Report['names'][number]>[]): readonly Table[] {
  const fields = [
    field<Report['names'][number]>('name', 'text', ({ name }) => name),
    field<Report['names'][number]>('mentions', 'number', ({ mentions }) => mentions),
    ...more(),
  ];
  const types = [...new Set(names.map(({ type }) => type))];
  return types.map((type) => {
    const own = names.filter((name) => name.type === type);
    return { id: 'named', type, ...tableOf(fields, own), chart: 1 };
  });
}

function dates({ dates: all }: Report, more: readonly Field<Report['dates'][number]>[]): Table {
  const fields = [
    field<Report['dates'][number]>('date', 'text', ({ name }) => name),
    field<Report['dates'][number]>('mentions', 'number', ({ mentions }) => mentions),
    field<Report['dates'][number]>('with', 'text', (date) => date.with.join(', ')),
    ...more,
  ];
  return { id: 'dates', ...tableOf(fields, all), chart: 1 };
}

function articlesTable({ articles }: Report): Table {
  const fields = [
    field<Report['articles'][number]>('article', 'text', ({ title, name }) => (title === '' ? name : title)),
    field<Report['articles'][number]>('date', 'text', ({ date }) => date ?? ''),
    field<Report['articles'][number]>('words', 'number', ({ words }) => words),
    field<Report['articles'][number]>('quotes', 'number', ({ quotes }) => quotes),
    field<Report['articles'][number]>('share', 'share', ({ quotedWords, words }) =>
      words > 0 ? quotedWords / words : 0,
    ),
  ];
  const placed = articles.map((article, index) => ({ ...article, places: [{ article: index, start: 0, end: 0 }] }));
  return { id: 'articles', ...tableOf(fields, placed) };
}

function tableOf<T extends { readonly places: Row['places'] }>(
  fields: readonly Field<T>[],
  things: readonly T[],
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: fields.map(({ id, kind }) => ({ id, kind })),
    rows: things.map((thing) => ({ cells: fields.map(({ cell }) => cell(thing)), places: thing.places })),
  };
}

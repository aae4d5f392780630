import Papa from 'papaparse';
import type { Item, LayerRole } from '../annotations/layer';
import { schemaType, type SchemaType } from '../annotations/schema';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import { createLines, type Lines } from '../text/lines';
import type { Span } from '../text/span';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { wellFormed } from './wellFormed';

/** Excel takes a file without it for the system's own encoding. */
const byteOrderMark = '\uFEFF';
/** What a spreadsheet would run as a formula, also behind white space, also in full width. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

/** RFC 4180 tables for spreadsheets: one of what names something, one of what has roles. docs/formats.md has the columns. */
export const csv: Format = { id: 'csv', name: 'CSV (Excel, R, pandas)', write };

interface Context {
  readonly handout: Handout;
  readonly points: CodePoints;
  readonly lines: Lines;
}

type Row = Readonly<Record<string, string | number>>;

function write(handout: Handout): Written {
  const context = { handout, points: createCodePoints(handout.text), lines: createLines(handout.text) };
  const types = typesOf(handout);
  const hasRoles = new Set(types.filter(({ roles }) => roles.length > 0).map(({ name }) => name));
  const table = (isPlayed: boolean): string => {
    const shown = types.filter(({ name }) => hasRoles.has(name) === isPlayed);
    const rows = handout.items
      .filter(({ type }) => hasRoles.has(type) === isPlayed)
      .map((item) => rowOf(item, context));
    return print(columnsOf(shown), rows);
  };
  return {
    files: [
      { suffix: '.mentions.csv', content: table(false) },
      { suffix: '.quotes.csv', content: table(true) },
    ],
    lost: lossesOf(handout, { relations: handout.relations.length }),
  };
}

/** The types of the schema, and those that items have though the schema does not know them. */
function typesOf({ schema, items }: Handout): readonly SchemaType[] {
  const unknown = [...new Set(items.map(({ type }) => type))].filter((type) => !schemaType(schema, type));
  return [
    ...schema.types,
    ...unknown.map((name) => {
      const of = items.filter(({ type }) => type === name);
      const keys = (of: readonly Readonly<Record<string, unknown>>[]): string[] => [
        ...new Set(of.flatMap(Object.keys)),
      ];
      const attributes = keys(of.map((item) => item.attributes)).map((attribute) => ({ name: attribute, values: [] }));
      return { name, label: name, color: '', attributes, roles: keys(of.map(({ roles }) => roles)), named: false };
    }),
  ];
}

function columnsOf(types: readonly SchemaType[]): readonly string[] {
  const attributes = new Set(types.flatMap((type) => type.attributes.map(({ name }) => name)));
  const roles = new Set(types.flatMap((type) => type.roles));
  return [
    ...['article', 'id', 'type', ...attributes, 'start', 'end', 'spans', 'line', 'column', 'text'],
    ...[...roles].flatMap((role) => [role, `${role}_spans`, `${role}_entity`]),
    ...['entity', 'name', 'wikidata', 'origin', 'state', 'score', 'by', 'on', 'notes'],
  ];
}

function rowOf(item: Item, { handout, points, lines }: Context): Row {
  const first = item.spans[0] ?? { start: 0, end: 0 };
  const last = item.spans.at(-1) ?? first;
  const { line, character } = lines.positionAt(first.start);
  const entity = item.entity === undefined ? undefined : handout.entities.get(item.entity);
  const annotation = handout.annotations.get(item.id);
  const column = points.toCodePoint(first.start) - points.toCodePoint(first.start - character);
  return {
    ...item.attributes,
    ...Object.fromEntries(
      Object.entries(item.roles).flatMap(([name, players]) =>
        Object.entries(roleCells(name, players, handout, points)),
      ),
    ),
    article: handout.name,
    id: item.id,
    type: item.type,
    start: points.toCodePoint(first.start),
    end: points.toCodePoint(last.end),
    spans: spansCell(item.spans, points),
    line: line + 1,
    column: column + 1,
    text: item.spans.map(({ start, end }) => handout.text.slice(start, end)).join(' … '),
    entity: entity?.id ?? '',
    name: entity?.name ?? '',
    wikidata: entity?.wikidata ?? '',
    origin: item.origin,
    state: item.state,
    score: Math.round(item.score * 1000) / 1000,
    by: annotation?.by ?? '',
    on: annotation?.on ?? '',
    notes: handout.notes
      .filter(({ about }) => about === item.id)
      .map(({ text }) => text)
      .join('\n'),
  };
}

function roleCells(name: string, players: readonly LayerRole[], { entities }: Handout, points: CodePoints): Row {
  const means = players.flatMap(({ entity }) => (entity === undefined ? [] : [entities.get(entity)?.name ?? entity]));
  return {
    [name]: players.map(({ quote }) => quote).join(' … '),
    [`${name}_spans`]: spansCell(
      players.flatMap(({ span }) => (span ? [span] : [])),
      points,
    ),
    [`${name}_entity`]: [...new Set(means)].join('; '),
  };
}

/** `10-20 30-40`, in code points. */
function spansCell(spans: readonly Span[], points: CodePoints): string {
  return spans.map(({ start, end }) => `${points.toCodePoint(start)}-${points.toCodePoint(end)}`).join(' ');
}

function print(columns: readonly string[], rows: readonly Row[]): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  const table = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula });
  return byteOrderMark + wellFormed(table) + '\r\n';
}

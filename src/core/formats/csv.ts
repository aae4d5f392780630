import type { Note } from '../annotations/annotation';
import type { Item, LayerRole } from '../annotations/layer';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import { createLines, type Lines } from '../text/lines';
import type { Span } from '../text/span';
import { printCsv } from '../text/spreadsheet';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';
import { wellFormed } from './wellFormed';

/** RFC 4180 tables for spreadsheets: one of what names something, one of what has roles. docs/formats.md has the columns. */
export const csv: Format = { id: 'csv', name: 'CSV (Excel, R, pandas)', write };

interface Context {
  readonly handout: Handout;
  readonly points: CodePoints;
  readonly lines: Lines;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
}

interface Column {
  readonly header: string;
  readonly cell: (item: Item) => string | number;
}

function write(handout: Handout): Written {
  const { text } = handout;
  const notes = notesByItem(handout);
  const context = { handout, points: createCodePoints(text), lines: createLines(text), notes };
  const played = playedTypes(handout);
  const content = (hasRoles: boolean): string => {
    const types = handout.schema.types.filter(({ name }) => played.has(name) === hasRoles);
    const items = handout.items.filter(({ type }) => played.has(type) === hasRoles);
    const attributes = new Set(types.flatMap((type) => type.attributes.map(({ name }) => name)));
    const roles = new Set(types.flatMap((type) => type.roles));
    // What the schema does not know comes after what it knows, rather than not at all.
    for (const item of items) for (const name of Object.keys(item.attributes)) attributes.add(name);
    for (const item of items) for (const name of Object.keys(item.roles)) roles.add(name);
    return print(columnsOf([...attributes], [...roles], context), items);
  };
  return {
    files: [
      { suffix: '.mentions.csv', content: content(false) },
      { suffix: '.quotes.csv', content: content(true) },
    ],
    lost: lossesOf(handout, { notes: strayNotes(handout), relations: handout.relations.length }),
  };
}

/** The types that have roles, by the schema or, where it does not know them, by what is there. */
function playedTypes({ schema, items }: Handout): ReadonlySet<string> {
  const known = new Set(schema.types.map(({ name }) => name));
  const unknown = items.filter(({ type, roles }) => !known.has(type) && Object.keys(roles).length > 0);
  return new Set([
    ...schema.types.filter(({ roles }) => roles.length > 0).map(({ name }) => name),
    ...unknown.map(({ type }) => type),
  ]);
}

/** What an annotation has under a name of a file, which may be one that every object has. */
function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function columnsOf(attributes: readonly string[], roles: readonly string[], context: Context): readonly Column[] {
  return [
    { header: 'article', cell: () => context.handout.name },
    { header: 'id', cell: ({ id }) => id },
    { header: 'type', cell: ({ type }) => type },
    ...attributes.map((name): Column => ({ header: name, cell: ({ attributes: own }) => ownOf(own, name) ?? '' })),
    ...placeColumns(context),
    ...roles.flatMap((name) => roleColumns(name, context)),
    ...entityColumns(context),
    { header: 'origin', cell: ({ origin }) => origin },
    { header: 'state', cell: ({ state }) => state },
    { header: 'score', cell: ({ score }) => Math.round(score * 1000) / 1000 },
    { header: 'by', cell: ({ id }) => context.handout.annotations.get(id)?.by ?? '' },
    { header: 'on', cell: ({ id }) => context.handout.annotations.get(id)?.on ?? '' },
    { header: 'notes', cell: ({ id }) => (context.notes.get(id) ?? []).map(({ text }) => text).join('\n') },
  ];
}

function placeColumns({ handout, points, lines }: Context): readonly Column[] {
  const start = ({ spans }: Item): number => spans[0]?.start ?? 0;
  const place = (item: Item) => lines.positionAt(start(item));
  return [
    { header: 'start', cell: (item) => points.toCodePoint(start(item)) },
    { header: 'end', cell: (item) => points.toCodePoint(item.spans.at(-1)?.end ?? 0) },
    { header: 'spans', cell: ({ spans }) => spansCell(spans, points) },
    { header: 'line', cell: (item) => place(item).line + 1 },
    {
      header: 'column',
      cell: (item) => points.toCodePoint(start(item)) - points.toCodePoint(start(item) - place(item).character) + 1,
    },
    { header: 'text', cell: ({ spans }) => spans.map((span) => handout.text.slice(span.start, span.end)).join(' … ') },
  ];
}

function roleColumns(name: string, { handout, points }: Context): readonly Column[] {
  const players = ({ roles }: Item): readonly LayerRole[] => ownOf(roles, name) ?? [];
  const wordings = (item: Item): readonly LayerRole[] => wordingsOf(players(item));
  const places = (item: Item): readonly Span[] => wordings(item).flatMap(({ span }) => (span ? [span] : []));
  const meant = (item: Item): readonly string[] =>
    players(item).flatMap(({ entity }) => (entity === undefined ? [] : [handout.entities.get(entity)?.name ?? entity]));
  return [
    {
      header: name,
      cell: (item) =>
        wordings(item)
          .map(({ quote }) => quote)
          .join(' … '),
    },
    { header: `${name}_spans`, cell: (item) => spansCell(places(item), points) },
    { header: `${name}_entity`, cell: (item) => unique(meant(item)).join('; ') },
  ];
}

function entityColumns({ handout }: Context): readonly Column[] {
  const entity = (item: Item) => (item.entity === undefined ? undefined : handout.entities.get(item.entity));
  return [
    { header: 'entity', cell: (item) => entity(item)?.id ?? '' },
    { header: 'name', cell: (item) => entity(item)?.name ?? '' },
    { header: 'aliases', cell: (item) => entity(item)?.aliases.join('; ') ?? '' },
    { header: 'wikidata', cell: (item) => entity(item)?.wikidata ?? '' },
  ];
}

/** One wording that means several (*sie beide*) is there once for each. */
function wordingsOf(players: readonly LayerRole[]): readonly LayerRole[] {
  const byWording = new Map(players.map((player) => [`${player.span?.start ?? ''} ${player.quote}`, player]));
  return [...byWording.values()];
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** `10-20 30-40`, in code points. */
function spansCell(spans: readonly Span[], points: CodePoints): string {
  return spans.map(({ start, end }) => `${points.toCodePoint(start)}-${points.toCodePoint(end)}`).join(' ');
}

/** A header that is taken, as by an attribute called `text`, gets a number: readers go by the name. */
function headersOf(columns: readonly Column[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header }) => {
    let free = header;
    for (let number = 2; taken.has(free); number++) free = `${header}_${number}`;
    taken.add(free);
    return free;
  });
}

function print(columns: readonly Column[], items: readonly Item[]): string {
  const rows = [headersOf(columns), ...items.map((item) => columns.map(({ cell }) => cell(item)))];
  return wellFormed(printCsv(rows));
}

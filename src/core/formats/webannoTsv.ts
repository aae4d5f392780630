import type { Format, Handout, Written } from './format';
import { inceptionFile } from './inceptionLayers';
import { lossesOf } from './lost';
import { pushTo } from './pushTo';
import type { Span } from '../text/span';
import { tooLong } from './tooLong';
import { casOf, type Cas, type Structure } from './uima';
import { linkType, own, PLAYER, SEGMENTATION } from './uimaNames';
import { escapeText, escapeValue } from './webannoEscapes';
import { readWebannoTsv } from './webannoRead';
import { unitsOf, type TsvUnit, type TsvUnits } from './webannoUnits';

/**
 * WebAnno TSV 3.3 (INCEpTION user's guide, *WebAnno TSV 3.x*): a token a line, in UTF-16 units, each layer of the CAS in columns. Every
 * annotation has a number, so that stacked ones and those of several tokens are told apart.
 */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  name: 'WebAnno TSV 3.3',
  write,
  read: readWebannoTsv,
  suffix: '.webanno.tsv',
};

/** Characters of the longest file; the engine's own limit is hardly more. */
const longest = 2 ** 29 - 2 ** 20;

interface Column {
  readonly type: string;
  /** As the header has it. */
  readonly heading: string;
  readonly cell: (structure: Structure) => string;
}

function write(handout: Handout): Written {
  const cas = casOf(handout);
  const placed = placedIn(cas);
  const spans = placed.filter((structure) => !isRelation(structure));
  const units = unitsOf(
    sentencesIn(cas),
    spans.map(({ id, span }) => ({ number: id, ...span })),
  );
  const byUnit = new Map(units.sentences.flatMap((sentence) => sentence.units.map((unit) => [unit.id, unit])));
  const relations = placed.filter(
    (structure) => isRelation(structure) && placeRelation(structure, byUnit, units.first),
  );
  const fitting = [...spans.filter(({ id }) => units.first.has(id)), ...relations];
  const columns = columnsOf(fitting, cas, units).map(once);
  const byId = new Map(fitting.map((structure) => [structure.id, structure]));
  let length = 0;
  const counted = (line: string): string => {
    length += line.length;
    // Each token repeats who plays a role in what it is part of: of very many that is more than memory holds.
    if (length > longest) throw tooLong();
    return line;
  };
  const body = units.sentences.flatMap(({ start, end, units: lines }) => [
    '',
    ...cas.text
      .slice(start, end)
      .split('\n')
      .map((line) => `#Text=${escapeText(line)}`),
    ...lines.map((unit) => counted(lineOf(unit, columns, byId, cas))),
  ]);
  const content = ['#FORMAT=WebAnno TSV 3.3', ...headings(columns), '', ...body, ''].join('\n');
  return {
    files: [{ suffix: '.webanno.tsv', content }, inceptionFile(handout)],
    lost: lossesOf(handout, { ...cas.lost, unplaced: handout.unplaced + placed.length - fitting.length }),
  };
}

/** An annotation's cell is the same on each of its tokens. */
function once({ cell, ...column }: Column): Column {
  const known = new Map<Structure, string>();
  return {
    ...column,
    cell(structure) {
      const before = known.get(structure);
      if (before !== undefined) return before;
      const made = cell(structure);
      known.set(structure, made);
      return made;
    },
  };
}

type Placed = Structure & Required<Pick<Structure, 'span'>>;

/** Everything that has a place, but for how the text is cut. */
function placedIn({ structures }: Cas): readonly Placed[] {
  return structures.filter(
    (structure): structure is Placed =>
      structure.span !== undefined && !structure.type.startsWith(SEGMENTATION) && !structure.type.startsWith('uima.'),
  );
}

/** Sentences with their tokens, each up to the white space before the next, so that nothing of the text is lost that is no token. */
function sentencesIn({ structures, text }: Cas): Parameters<typeof unitsOf>[0] {
  const sentences: { readonly span: Span; readonly tokens: Span[] }[] = [];
  for (const { type, span } of structures) {
    if (span && type === `${SEGMENTATION}.Sentence`) sentences.push({ span, tokens: [] });
    else if (span && type === `${SEGMENTATION}.Token`) sentences.at(-1)?.tokens.push(span);
  }
  return sentences.map(({ span: { start, end }, tokens }, at) => {
    const next = sentences[at + 1]?.span.start ?? text.length;
    return { span: { start, end: end + text.slice(end, next).trimEnd().length }, tokens };
  });
}

function isRelation({ features }: Structure): boolean {
  return features.Governor !== undefined;
}

/** Puts a relation on the first unit of what it leads to; false where one of its ends is on none. */
function placeRelation(structure: Structure, units: ReadonlyMap<string, TsvUnit>, first: TsvUnits['first']): boolean {
  const [from, to] = endsOf(structure);
  const unit = units.get(first.get(to) ?? '');
  if (!unit || !first.has(from)) return false;
  unit.annotations.push(structure.id);
  return true;
}

function endsOf({ features }: Structure): readonly [from: number, to: number] {
  const [from, to] = [features.Governor, features.Dependent];
  return [from?.kind === 'reference' ? from.target : 0, to?.kind === 'reference' ? to.target : 0];
}

/** The columns of each layer that is used, spans before relations. */
function columnsOf(placed: readonly Placed[], cas: Cas, units: TsvUnits): readonly Column[] {
  const byType = new Map<string, Placed[]>();
  for (const structure of placed) pushTo(byType, structure.type, structure);
  const layers = [...byType];
  return [
    ...layers
      .filter(([, [first]]) => first && !isRelation(first))
      .flatMap(([type, own]) => spanColumns(type, own, cas, units)),
    ...layers
      .filter(([, [first]]) => first && isRelation(first))
      .flatMap(([type, own]) => relationColumn(type, own, cas, units)),
  ];
}

function spanColumns(type: string, structures: readonly Placed[], cas: Cas, units: TsvUnits): readonly Column[] {
  const names = (kind: 'string' | 'list'): readonly string[] => [
    ...new Set(
      structures.flatMap(({ features }) => Object.keys(features).filter((name) => features[name]?.kind === kind)),
    ),
  ];
  const texts = names('string').map((name): Column => ({
    type,
    heading: name,
    cell: ({ id, features }) => {
      const feature = features[name];
      return `${feature?.kind === 'string' ? escapeValue(feature.value) : '*'}[${id}]`;
    },
  }));
  const slots = names('list').flatMap((name) => slotColumns(type, name, cas, units));
  const all = [...texts, ...slots];
  return all.length > 0 ? all : [{ type, heading: '', cell: ({ id }) => `*[${id}]` }];
}

/** Who plays a role: one column with what the links say, one with where they lead. */
function slotColumns(type: string, name: string, cas: Cas, { first }: TsvUnits): readonly Column[] {
  const linksOf = ({ features }: Structure): readonly Structure[] => {
    const list = features[name];
    const links = list?.kind === 'list' ? list.targets.flatMap((target) => cas.structures[target - 2] ?? []) : [];
    return links.filter((link) => first.has(targetOf(link)));
  };
  const roleOf = ({ features }: Structure): string => {
    const role = features[own.role];
    return role?.kind === 'string' ? escapeValue(role.value) : '*';
  };
  const joined = (parts: readonly string[], none: string): string => (parts.length > 0 ? parts.join(';') : none);
  return [
    {
      type,
      heading: `ROLE_${type}:${name}_${linkType(type, name)}`,
      cell: (structure) => `${joined(linksOf(structure).map(roleOf), '_')}[${structure.id}]`,
    },
    {
      type,
      heading: `${type}${PLAYER}`,
      cell: (structure) =>
        joined(
          linksOf(structure).map((link) => `${first.get(targetOf(link)) ?? ''}[${targetOf(link)}]`),
          '*',
        ),
    },
  ];
}

function targetOf({ features }: Structure): number {
  const target = features[own.target];
  return target?.kind === 'reference' ? target.target : 0;
}

/** Relations stand where they lead to, with where they come from. */
function relationColumn(type: string, structures: readonly Placed[], cas: Cas, { first }: TsvUnits): readonly Column[] {
  const [some] = structures;
  const base = some ? (cas.structures[endsOf(some)[1] - 2]?.type ?? '') : '';
  const cell = (structure: Structure): string => {
    const [from, to] = endsOf(structure);
    return `${first.get(from) ?? ''}[${from}_${to}]`;
  };
  return [{ type, heading: `BT_${base}`, cell }];
}

function headings(columns: readonly Column[]): readonly string[] {
  const byType = new Map<string, string[]>();
  for (const { type, heading } of columns) pushTo(byType, type, heading);
  return [...byType].map(([type, names]) => {
    const prefix = names.some((heading) => heading.startsWith('BT_')) ? '#T_RL=' : '#T_SP=';
    return `${prefix}${type}|${names.join('|')}`;
  });
}

function lineOf(unit: TsvUnit, columns: readonly Column[], byId: ReadonlyMap<number, Structure>, cas: Cas): string {
  const { id, start, end, annotations } = unit;
  const structures = annotations.flatMap((number) => byId.get(number) ?? []);
  const cells = columns.map(({ type, cell }) => {
    const values = structures.filter((structure) => structure.type === type).map(cell);
    return values.length > 0 ? values.join('|') : '_';
  });
  return [id, `${start}-${end}`, cas.text.slice(start, end), ...cells, ''].join('\t');
}

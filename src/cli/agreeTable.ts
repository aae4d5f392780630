import type { Agreement, Figure, Report, Undefined } from '../core/agreement/measure';
import type { Study } from '../core/agreement/study';
import { columnsOf } from './draw/width';
import { printable } from './printable';

/** The agreement about a text as a table, with a line for each reason why a figure is missing. */
export function drawReport({ annotators }: Study, { types, all }: Report): string {
  const names = annotators.map(({ name }) => printable(name));
  const head = ['', ...names, 'observed', 'kappa', 'alpha', 'F1 exact', 'F1 overlap'];
  const rows = [
    head,
    ...types.map(({ type, ...agreement }) => [printable(type), ...cellsOf(agreement)]),
    ['all', ...cellsOf(all)],
  ];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  '));
  return [...lines, ...notesOf(annotators, [...types, all])].map((line) => `${line.trimEnd()}\n`).join('');
}

function cellsOf({ counts, observed, kappa, alpha, f1 }: Agreement): readonly string[] {
  return [...counts.map(String), ...[observed, kappa, alpha, f1.exact, f1.overlap].map(cellOf)];
}

const cellOf = (figure: Figure): string => (typeof figure === 'number' ? figure.toFixed(3) : '–');

function notesOf(annotators: Study['annotators'], agreements: readonly Agreement[]): readonly string[] {
  const figures = agreements.flatMap(({ observed, kappa, alpha, f1 }) => [
    observed,
    kappa,
    alpha,
    f1.exact,
    f1.overlap,
  ]);
  const why = new Set(figures.filter((figure): figure is Undefined => typeof figure === 'string'));
  const lost = annotators.filter(({ unplaced }) => unplaced > 0);
  return [
    ...[...why].map((code) => `–: ${reasons[code]}`),
    ...lost.map(
      ({ name, unplaced }) => `${printable(name)}: ${String(unplaced)} without a place in the text, not counted`,
    ),
  ];
}

const reasons: Readonly<Record<Undefined, string>> = {
  oneAnnotator: 'there is only one annotator; a second one has a file NAME.article.ANNOTATOR.ann.jsonl',
  noUnits: 'nobody has marked anything',
  noText: 'the text is empty',
  noVariation: 'everybody gave all of the text the same, so nothing is left to chance',
};

function pad(cell: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return isLeft ? cell + space : space + cell;
}

function widthOf(cell: string): number {
  let sum = 0;
  for (const character of cell) sum += columnsOf(character);
  return sum;
}

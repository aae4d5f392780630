import * as vscode from 'vscode';
import type { Side } from '../../core/agreement/compare';
import { editorsOf } from '../document/target';
import type { Comparison } from './comparison';

/** Draws on the text what each annotator marked: a line above the words, and the annotator's initial beside them. */
export interface Marks {
  /** Undefined: nothing is compared any more. */
  show(comparison: Comparison | undefined): void;
  dispose(): void;
}

/** Over the space before the words, and over the one behind them. */
const places: Readonly<Record<Side, string>> = { left: 'transform: translateX(-105%)', right: 'margin-left: 0.1em' };

/** Initial, side and colour say whose it is; what both marked alike has a plain line only. */
export function createMarks(): Marks {
  let types: readonly vscode.TextEditorDecorationType[] = [];
  const clear = () => {
    for (const type of types) type.dispose();
    types = [];
  };
  return {
    show(comparison) {
      clear();
      if (!comparison) return;
      const [left, right] = initialsOf(comparison);
      const kinds = [
        { type: create('left', left), ranges: rangesOf(comparison, 'left') },
        { type: create('right', right), ranges: rangesOf(comparison, 'right') },
        { type: createBoth(), ranges: rangesOf(comparison, 'both') },
      ];
      types = kinds.map(({ type }) => type);
      for (const editor of editorsOf(comparison.session.document))
        for (const { type, ranges } of kinds) editor.setDecorations(type, ranges);
    },
    dispose: clear,
  };
}

function create(side: Side, initial: string): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`article.${side}AnnotatorForeground`);
  const label: vscode.ThemableDecorationAttachmentRenderOptions = {
    contentText: initial,
    color,
    // Without room of its own: VS Code breaks lines as if it were not there.
    textDecoration: `none; position: absolute; font-size: 0.6em; line-height: 1.4; ${places[side]}`,
  };
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`article.${side}AnnotatorBackground`),
    borderColor: color,
    borderStyle: side === 'left' ? 'solid' : 'double',
    borderWidth: side === 'left' ? '2px 0 0 0' : '3px 0 0 0',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(side === 'left' ? { before: label } : { after: label }),
  });
}

function createBoth(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('article.bothAnnotatorsForeground'),
    borderStyle: 'dotted',
    borderWidth: '1px 0 0 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** First letters; numbers where they are the same. A space between two words has room for one character. */
function initialsOf({ left, right }: Comparison): readonly [left: string, right: string] {
  const [first = '1', second = '2'] = [left, right].map(({ name }) => /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase());
  return first === second ? ['1', '2'] : [first, second];
}

function rangesOf({ session, state }: Comparison, whose: Side | 'both'): readonly vscode.Range[] {
  return state.rows.flatMap(({ row }) => {
    if ((row.kind === 'same') !== (whose === 'both')) return [];
    const annotation = whose === 'both' ? row.left : row[whose];
    return (annotation?.placement.spans ?? []).map((span) => session.rangeOf(span));
  });
}

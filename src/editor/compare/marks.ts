import * as vscode from 'vscode';
import type { Side } from '../../core/agreement/compare';
import { plain } from '../document/say';
import { editorsOf } from '../document/target';
import type { Comparison } from './comparison';

/** Draws on the text what each annotator marked: a line above the words, and the annotator's name over their beginning or end. */
export interface Marks {
  /** Undefined: nothing is compared any more. */
  show(comparison: Comparison | undefined): void;
  dispose(): void;
}

/** Above the beginning, and above the end. */
const places: Readonly<Record<Side, string>> = { left: 'translateY(-0.6em)', right: 'translate(-100%, -0.6em)' };

/** Name and colour say whose it is; what both marked alike has a plain line only. */
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
      const { left, right } = comparison;
      const kinds = [
        { type: create('left', left.name), ranges: rangesOf(comparison, 'left') },
        { type: create('right', right.name), ranges: rangesOf(comparison, 'right') },
        { type: createBoth(), ranges: rangesOf(comparison, 'both') },
      ];
      types = kinds.map(({ type }) => type);
      for (const editor of editorsOf(comparison.session.document))
        for (const { type, ranges } of kinds) editor.setDecorations(type, ranges);
    },
    dispose: clear,
  };
}

function create(side: Side, name: string): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`article.${side}AnnotatorForeground`);
  const label: vscode.ThemableDecorationAttachmentRenderOptions = {
    contentText: shorten(name),
    color,
    // Above the words, and without room of its own: VS Code breaks lines as if it were not there.
    textDecoration: `none; position: absolute; font-size: 0.55em; line-height: 1; transform: ${places[side]}`,
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

/** Names are as long as people like; beside a word there is room for little. */
const shorten = (name: string): string => {
  const characters = Array.from(plain(name.replace(/\s+/gu, ' ').trim()));
  return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : characters.join('');
};

function rangesOf({ session, state }: Comparison, whose: Side | 'both'): readonly vscode.Range[] {
  return state.rows.flatMap(({ row }) => {
    if ((row.kind === 'same') !== (whose === 'both')) return [];
    const annotation = whose === 'both' ? row.left : row[whose];
    return (annotation?.placement.spans ?? []).map((span) => session.rangeOf(span));
  });
}

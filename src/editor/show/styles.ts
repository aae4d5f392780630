import * as vscode from 'vscode';
import type { SchemaType } from '../../core/annotations/schema';

/** How an item stands, as its line shows it: dashed, solid, dotted. Never by colour alone. */
export type Mark = 'suggested' | 'decided' | 'edited';

const strokes: Readonly<Record<Mark, string>> = { suggested: 'dashed', decided: 'solid', edited: 'dotted' };

type Color = string | vscode.ThemeColor;

/** Colours of a type of the schema: a contributed one has a background beside its foreground, a plain one is made transparent. */
function colorsOf(color: string): { readonly line: Color; readonly tint: Color } {
  if (color.startsWith('#')) return { line: color, tint: `${color.slice(0, 7)}22` };
  return {
    line: new vscode.ThemeColor(color),
    tint: new vscode.ThemeColor(color.replace(/Foreground$/u, 'Background')),
  };
}

/** Of a type that the schema does not know. */
const unknownColor = 'article.otherForeground';

/** A mention is underlined, with its line in the order of the text; a stretch of speech is a tinted ground that mentions stand on. */
export function styleOf(type: SchemaType | undefined, mark: Mark): vscode.DecorationRenderOptions {
  const { line, tint } = colorsOf(type?.color ?? unknownColor);
  const isName = type?.named ?? true;
  return {
    backgroundColor: tint,
    borderColor: line,
    borderStyle: strokes[mark],
    borderWidth: isName ? '0 0 2px 0' : '0 0 1px 0',
    borderRadius: isName ? '3px 3px 0 0' : '2px',
    overviewRulerColor: line,
    overviewRulerLane: isName ? vscode.OverviewRulerLane.Left : vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** The first role of a type (who speaks) stands out from the text, the second (how) leans; colours stay the types'. */
export const roleStyles: readonly vscode.DecorationRenderOptions[] = [
  { fontWeight: 'bold', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed },
  { fontStyle: 'italic', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed },
];

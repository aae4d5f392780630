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

/** What the person wants to see beside the lines. */
export interface Look {
  readonly ruler: boolean;
  /** Short names of the types to be written behind what they name; absent: none. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Size and place go in by way of a property that takes any text: VS Code has no option for them. The label stands over the
 * space behind the name and takes none itself, since VS Code breaks lines as if it were not there.
 */
const smallLabel = (text: string, color: Color): vscode.ThemableDecorationAttachmentRenderOptions => ({
  contentText: text,
  color,
  textDecoration:
    'none; position: absolute; font-size: 0.55em; line-height: 1.4; margin-left: 0.1em; transform: translateY(-16%)',
});

/** A mention is underlined, with its line in the order of the text; a stretch of speech is a tinted ground that mentions stand on. */
export function styleOf(
  type: SchemaType | undefined,
  mark: Mark,
  { ruler, labels }: Look,
): vscode.DecorationRenderOptions {
  const { line, tint } = colorsOf(type?.color ?? unknownColor);
  const isName = type?.named ?? true;
  const label = type && labels?.get(type.name);
  return {
    backgroundColor: tint,
    borderColor: line,
    borderStyle: strokes[mark],
    borderWidth: isName ? '0 0 2px 0' : '0 0 1px 0',
    borderRadius: isName ? '3px 3px 0 0' : '2px',
    ...(ruler && { overviewRulerColor: line }),
    ...(label !== undefined && isName && { after: smallLabel(label, line) }),
    overviewRulerLane: isName ? vscode.OverviewRulerLane.Left : vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** The first role of a type (who speaks) stands out from the text, the second (how) leans; colours stay the types'. */
export const roleStyles: readonly vscode.DecorationRenderOptions[] = [
  { fontWeight: 'bold', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed },
  { fontStyle: 'italic', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed },
];

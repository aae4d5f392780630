import * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import type { ArticleSession } from '../../document/session';

/** Marks what is looked at in every editor of the article, with its card and the keys under it. */
export interface Marking {
  show(session: ArticleSession, spans: readonly Span[], card: string, keys: string): void;
  hide(): void;
  dispose(): void;
}

/**
 * The card and the keys lie over the lines below, at the left edge of the line on which the words end: VS Code has no place for
 * them that moves no text, but a property that takes any text. They have a ground and an edge of their own, and may be wider than
 * the line's own words, which may be few.
 */
const under = (lines: number) =>
  `none; position: absolute; left: 0; top: calc(100% * ${lines} + 3px); z-index: 20; max-width: min(170ch, max(100%, 64vw)); font-size: 0.92em; ` +
  'overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: 0 8px; border-radius: 3px; box-sizing: border-box';

const attachment = (
  contentText: string,
  lines: number,
  isStrong: boolean,
): vscode.ThemableDecorationAttachmentRenderOptions => ({
  contentText,
  color: new vscode.ThemeColor('editorHoverWidget.foreground'),
  backgroundColor: new vscode.ThemeColor('editorHoverWidget.background'),
  border: '1px solid',
  borderColor: new vscode.ThemeColor('article.reviewForeground'),
  fontWeight: isStrong ? 'bold' : 'normal',
  fontStyle: 'normal',
  textDecoration: under(lines),
});

const frameStyle = (): vscode.DecorationRenderOptions => ({
  outline: '2px solid',
  outlineColor: new vscode.ThemeColor('article.reviewForeground'),
  backgroundColor: new vscode.ThemeColor('article.reviewBackground'),
  overviewRulerColor: new vscode.ThemeColor('article.reviewForeground'),
  overviewRulerLane: vscode.OverviewRulerLane.Full,
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
});

export function createMarking(): Marking {
  const { createTextEditorDecorationType } = vscode.window;
  const { ClosedClosed: rangeBehavior } = vscode.DecorationRangeBehavior;
  const frame = createTextEditorDecorationType(frameStyle());
  const [card, keys] = [
    createTextEditorDecorationType({ rangeBehavior }),
    createTextEditorDecorationType({ rangeBehavior }),
  ];
  const all = [frame, card, keys];
  return {
    show(session, spans, cardLine, keyLine) {
      const ranges = spans.map((span) => session.rangeOf(span));
      const end = ranges[0]?.end;
      for (const editor of vscode.window.visibleTextEditors) {
        const isHere = editor.document === session.document && end !== undefined;
        const at = (text: string, lines: number, isStrong: boolean): vscode.DecorationOptions[] =>
          isHere
            ? [{ range: new vscode.Range(end, end), renderOptions: { after: attachment(text, lines, isStrong) } }]
            : [];
        editor.setDecorations(frame, isHere ? ranges : []);
        editor.setDecorations(card, at(cardLine, 1, true));
        editor.setDecorations(keys, at(keyLine, 2, false));
      }
    },
    hide: () => {
      for (const editor of vscode.window.visibleTextEditors) for (const type of all) editor.setDecorations(type, []);
    },
    dispose: () => {
      for (const type of all) type.dispose();
    },
  };
}

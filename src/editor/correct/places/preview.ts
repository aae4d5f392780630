import * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import type { ArticleSession } from '../../document/session';
import { editorOf } from '../../document/target';

/** Shows places in the text for as long as a list of them is open. */
export interface Preview {
  show(spans: readonly Span[]): void;
  /** Takes the marks away, and goes back to where the editor was unless it is to stay. May be called again. */
  end(stays: boolean): void;
}

/** In the editor that shows the article, which is opened if there is none. */
export async function createPreview(session: ArticleSession): Promise<Preview> {
  const editor = editorOf(session) ?? (await vscode.window.showTextDocument(session.document));
  const marks = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    borderColor: new vscode.ThemeColor('contrastActiveBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const [before] = editor.visibleRanges;
  let isOver = false;
  return {
    show(spans) {
      const ranges = spans.map((span) => session.rangeOf(span));
      const [first] = ranges;
      editor.setDecorations(marks, ranges);
      if (first) editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
    end(stays) {
      if (isOver) return;
      isOver = true;
      marks.dispose();
      if (!stays && before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    },
  };
}

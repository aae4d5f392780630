import * as vscode from 'vscode';
import { foldsOf } from '../../core/structure/folds';
import { becomesCurrent } from '../document/current';
import type { Sessions } from '../document/session';
import { quotesOf } from './outline';

/** Folds front matter, sections, paragraphs of several lines, and quotations that run over several paragraphs. */
export function registerFolding(sessions: Sessions): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: changed.event,
    async provideFoldingRanges(document, _context, token) {
      const session = sessions.get(document);
      if (!session || !(await becomesCurrent(session, token))) return [];
      return foldsOf(session.article, quotesOf(session)).flatMap((fold) => {
        const { start, end } = session.rangeOf(fold);
        return end.line > start.line ? [new vscode.FoldingRange(start.line, end.line)] : [];
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    // A document of another language has its own folds; together with these it would lose those of its language.
    vscode.languages.registerFoldingRangeProvider('article', provider),
    sessions.onDidOpen(() => {
      changed.fire();
    }),
  );
}

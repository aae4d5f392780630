import * as vscode from 'vscode';
import { selectionAround } from '../../core/structure/selection';
import type { Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';

/** *Expand Selection*: word, mention, sentence, quotation, paragraph, section, article. */
export function registerSelection(sessions: Sessions): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider('article', {
    provideSelectionRanges(document, positions) {
      const session = sessions.get(document);
      if (!session) return [];
      const { items } = shownLayer(session);
      return positions.map((position) => {
        const spans = selectionAround(session.article, items, session.offsetOf(position));
        // From the outside in: each knows the one around it.
        const outer = spans.reduceRight<vscode.SelectionRange | undefined>(
          (parent, span) => new vscode.SelectionRange(session.rangeOf(span), parent),
          undefined,
        );
        return outer ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
}

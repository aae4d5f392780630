import * as vscode from 'vscode';
import type { PlaceProblem } from '../../core/problems/problem';
import { bare } from './words';

/** Why an annotation of a type has no sure place. */
export function placeLabel({ code, wording }: PlaceProblem, type: string): string {
  const words = bare(wording);
  switch (code) {
    case 'edited':
      return vscode.l10n.t('{0}: the words here were changed since “{1}” was annotated', type, words);
    case 'ambiguous':
      return vscode.l10n.t('{0}: “{1}” was annotated, and may be in several places now', type, words);
    case 'orphan':
      return vscode.l10n.t('{0}: “{1}” was annotated, and has no place in the text now', type, words);
  }
}

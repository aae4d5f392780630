import * as vscode from 'vscode';
import type { PlaceProblem, Problem } from '../../../core/problems/problem';
import { bare } from '../../document/words';
import type { Fix } from '../fix';

/** What mends an annotation without a sure place; the words are named, since several may be lost in one place. */
export function placeFixes({ code, annotation: id, wording }: PlaceProblem): readonly Fix[] {
  const words = bare(wording);
  const confirm: Fix = {
    title: vscode.l10n.t('Confirm the Place of “{0}”', words),
    command: 'article.accept',
    id,
    isPreferred: true,
  };
  return [
    ...(code === 'edited' ? [confirm] : []),
    { title: vscode.l10n.t('Choose Place of “{0}”…', words), command: 'article.choosePlace', id },
    { title: vscode.l10n.t('Discard “{0}”', words), command: 'article.discardLost', id },
  ];
}

/** What may be done with selected words while annotations are lost. */
export function attachFixes(problems: readonly Problem[]): readonly Fix[] {
  const lost = problems.filter(isLost);
  const [first] = lost;
  if (!first) return [];
  const command = 'article.attachHere';
  if (lost.length > 1) return [{ title: vscode.l10n.t('Attach a Lost Annotation Here…'), command }];
  return [{ title: vscode.l10n.t('Attach “{0}” Here', bare(first.wording)), command, id: first.annotation }];
}

const isLost = (problem: Problem): problem is PlaceProblem => problem.code === 'orphan' || problem.code === 'ambiguous';

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

/**
 * What may be done with the words that are selected, or at the cursor, while annotations are lost.
 * @param wordsFor those words for an annotation, where nothing is selected that would say them
 */
export function attachFixes(
  problems: readonly Problem[],
  wordsFor?: (annotation: string) => string | undefined,
): readonly Fix[] {
  const lost = problems.filter(isLost);
  const [first] = lost;
  const words = first && wordsFor?.(first.annotation);
  if (!first || (wordsFor && words === undefined)) return [];
  const command = 'article.attachHere';
  if (lost.length > 1) return [{ title: several(words), command }];
  const wording = bare(first.wording);
  const title =
    words === undefined
      ? vscode.l10n.t('Attach “{0}” Here', wording)
      : vscode.l10n.t('Attach “{0}” to “{1}”', wording, words);
  return [{ title, command, id: first.annotation }];
}

const several = (words: string | undefined): string =>
  words === undefined
    ? vscode.l10n.t('Attach a Lost Annotation Here…')
    : vscode.l10n.t('Attach a Lost Annotation to “{0}”…', words);

const isLost = (problem: Problem): problem is PlaceProblem => problem.code === 'orphan' || problem.code === 'ambiguous';

import * as vscode from 'vscode';
import type { SchemaType } from '../../../core/annotations/schema';
import type { ArticleSession } from '../../document/session';
import { labelOfType } from '../say';
import { acts, type ReviewCommand } from './acts';

/** What each does, in words. */
const labels: Readonly<Record<ReviewCommand, () => string>> = {
  reviewAccept: () => vscode.l10n.t('accept'),
  reviewReject: () => vscode.l10n.t('reject'),
  reviewSkip: () => vscode.l10n.t('skip'),
  reviewBack: () => vscode.l10n.t('back'),
  reviewUndo: () => vscode.l10n.t('undo'),
  reviewChangeType: () => vscode.l10n.t('another type'),
  reviewSetSpeaker: () => vscode.l10n.t('speaker'),
  reviewChangeKind: () => vscode.l10n.t('kind of quotation'),
  reviewAcceptAll: () => vscode.l10n.t('accept all like this'),
  reviewRejectAll: () => vscode.l10n.t('reject all like this'),
  reviewRejectInWorkspace: () => vscode.l10n.t('never suggest this in the workspace'),
  reviewAcceptAbove: () => vscode.l10n.t('accept all above a score'),
  reviewFilter: () => vscode.l10n.t('review only some'),
  reviewDetails: () => vscode.l10n.t('all that is known'),
  reviewHelp: () => vscode.l10n.t('more'),
  endReview: () => vscode.l10n.t('end'),
};

/** The keys that give a type, with what they give. */
function typeKeys({ schema }: ArticleSession): readonly (SchemaType & { readonly key: string })[] {
  return schema.types.flatMap((type) => (type.key === undefined ? [] : [{ ...type, key: type.key }]));
}

/** The keys on one line, as the text shows them. */
export function keyLine(session: ArticleSession, isQuote: boolean): string {
  const types = typeKeys(session).map(({ key, name }) => `${key} ${labelOfType(session, name)}`);
  const hinted = acts.filter(({ isHinted, command }) => isHinted && (isQuote || command !== 'reviewSetSpeaker'));
  const [accept = '', reject = '', ...others] = hinted.map(
    ({ command, key }) => `${shortKey(key)} ${labels[command]()}`,
  );
  return [accept, reject, types.join('  '), ...others].join(' · ');
}

/** What is written on the key. */
function shortKey(key: string): string {
  if (key === 'Escape') return 'Esc';
  if (key === 'Space') return vscode.l10n.t('Space');
  return key.replace('Shift+', `${vscode.l10n.t('Shift')}+`);
}

/** The keys that matter most, for the status bar. */
export function shortKeyLine(): string {
  const most: readonly ReviewCommand[] = ['reviewAccept', 'reviewReject', 'reviewSkip', 'reviewHelp', 'endReview'];
  return acts
    .filter(({ command }) => most.includes(command))
    .map(({ command, key }) => `${shortKey(key)} ${labels[command]()}`)
    .join(' · ');
}

/** All keys in a list, of which one can be chosen instead of pressed. */
export async function showHelp(session: ArticleSession): Promise<void> {
  const row = (key: string, label: string, command: string, argument?: unknown) => ({
    label: key,
    description: label,
    command: `article.${command}`,
    argument,
  });
  const rows = [
    ...acts.map(({ key, command }) => row(shortKey(key), labels[command](), command)),
    ...typeKeys(session).map(({ key, name }) => row(key, labelOfType(session, name), 'reviewChangeType', { key })),
  ];
  const title = vscode.l10n.t('Keys of the Review');
  const chosen = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
  if (chosen) await vscode.commands.executeCommand(chosen.command, chosen.argument);
}

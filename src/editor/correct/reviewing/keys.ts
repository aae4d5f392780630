import * as vscode from 'vscode';
import type { SchemaType } from '../../../core/annotations/schema';
import type { ArticleSession } from '../../document/session';
import { labelOfType } from '../say';

/** Something that a key does in a review. */
export interface Act {
  /** Behind `article.`. */
  readonly command: string;
  /** As the manifest binds it; shown to people. */
  readonly key: string;
  readonly label: () => string;
  /** Whether it is always in sight. */
  readonly isHinted: boolean;
}

/** What can be done, in the order in which it is shown. test/editor/correct/reviewKeys.test.ts holds the manifest to it. */
export const acts: readonly Act[] = [
  { command: 'reviewAccept', key: 'Enter', label: () => vscode.l10n.t('accept'), isHinted: true },
  { command: 'reviewReject', key: 'R', label: () => vscode.l10n.t('reject'), isHinted: true },
  { command: 'reviewSkip', key: 'Space', label: () => vscode.l10n.t('skip'), isHinted: true },
  { command: 'reviewBack', key: 'B', label: () => vscode.l10n.t('back'), isHinted: true },
  { command: 'reviewUndo', key: 'U', label: () => vscode.l10n.t('undo'), isHinted: true },
  { command: 'reviewChangeType', key: 'T', label: () => vscode.l10n.t('another type'), isHinted: false },
  { command: 'reviewSetSpeaker', key: 'S', label: () => vscode.l10n.t('speaker'), isHinted: true },
  { command: 'reviewChangeKind', key: 'K', label: () => vscode.l10n.t('kind of quotation'), isHinted: false },
  { command: 'reviewAcceptAll', key: 'Shift+A', label: () => vscode.l10n.t('accept all like this'), isHinted: false },
  { command: 'reviewRejectAll', key: 'Shift+R', label: () => vscode.l10n.t('reject all like this'), isHinted: false },
  {
    command: 'reviewRejectInWorkspace',
    key: 'W',
    label: () => vscode.l10n.t('never suggest this in the workspace'),
    isHinted: false,
  },
  { command: 'reviewAcceptAbove', key: 'G', label: () => vscode.l10n.t('accept all above a score'), isHinted: false },
  { command: 'reviewFilter', key: 'F', label: () => vscode.l10n.t('review only some'), isHinted: false },
  { command: 'reviewDetails', key: 'I', label: () => vscode.l10n.t('all that is known'), isHinted: false },
  { command: 'reviewHelp', key: '?', label: () => vscode.l10n.t('all keys'), isHinted: true },
  { command: 'endReview', key: 'Escape', label: () => vscode.l10n.t('end'), isHinted: true },
];

/** The keys that give a type, with what they give. */
export function typeKeys({ schema }: ArticleSession): readonly (SchemaType & { readonly key: string })[] {
  return schema.types.flatMap((type) => (type.key === undefined ? [] : [{ ...type, key: type.key }]));
}

/** The keys on one line, as the text shows them. */
export function keyLine(session: ArticleSession, isQuote: boolean): string {
  const types = typeKeys(session).map(({ key, name }) => `${key} ${labelOfType(session, name)}`);
  const hinted = acts.filter(({ isHinted, command }) => isHinted && (isQuote || command !== 'reviewSetSpeaker'));
  const [accept = '', reject = '', ...others] = hinted.map(({ key, label }) => `${shortKey(key)} ${label()}`);
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
  const most = ['reviewAccept', 'reviewReject', 'reviewSkip', 'reviewHelp', 'endReview'];
  return acts
    .filter(({ command }) => most.includes(command))
    .map(({ key, label }) => `${shortKey(key)} ${label()}`)
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
    ...acts.map(({ key, label, command }) => row(shortKey(key), label(), command)),
    ...typeKeys(session).map(({ key, name }) => row(key, labelOfType(session, name), 'reviewChangeType', { key })),
  ];
  const title = vscode.l10n.t('Keys of the Review');
  const chosen = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
  if (chosen) await vscode.commands.executeCommand(chosen.command, chosen.argument);
}

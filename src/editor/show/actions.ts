import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type Schema } from '../../core/annotations/schema';
import { isSpoken } from '../../core/annotations/spoken';

/** A link on a card that runs a command on its item. */
export interface Action {
  readonly icon: string;
  /** Empty: the icon says it. */
  readonly title: string;
  readonly hint: string;
  readonly command: string;
}

/** The only commands that a card may run. */
export const cardCommands: readonly string[] = [
  'article.accept',
  'article.reject',
  'article.remove',
  'article.changeType',
  'article.setSpeaker',
  'article.goToSpeaker',
  'article.changeKind',
  'article.notQuote',
  'article.tagAllOccurrences',
  'article.linkWikidata',
  'article.unlinkWikidata',
  'article.nextMention',
  'article.previousMention',
];

/** What a person can do about an item; the first is what is done most. */
export function actionsOf(schema: Schema, { origin, type }: Item): readonly Action[] {
  const known = schemaType(schema, type);
  const isQuote = isSpoken(schema, { type });
  const reject = isQuote ? notQuoteAction() : rejectAction();
  return [
    ...(origin === 'suggestion' ? [acceptAction(), reject] : [removeAction(), ...(isQuote ? [reject] : [])]),
    {
      icon: 'symbol-class',
      title: vscode.l10n.t('Type…'),
      hint: vscode.l10n.t('Change what it is'),
      command: 'article.changeType',
    },
    ...(isQuote ? [kindAction(), speakerAction()] : []),
    ...(known?.named ? [tagAllAction(), linkAction()] : []),
  ];
}

const acceptAction = (): Action => ({
  icon: 'check',
  title: vscode.l10n.t('Accept'),
  hint: vscode.l10n.t('It is right: keep it'),
  command: 'article.accept',
});

const rejectAction = (): Action => ({
  icon: 'close',
  title: vscode.l10n.t('Reject'),
  hint: vscode.l10n.t('It is wrong: do not suggest it again'),
  command: 'article.reject',
});

const notQuoteAction = (): Action => ({
  icon: 'close',
  title: vscode.l10n.t('Not a Quotation'),
  hint: vscode.l10n.t('It is wrong: do not suggest it again'),
  command: 'article.notQuote',
});

const kindAction = (): Action => ({
  icon: 'list-selection',
  title: vscode.l10n.t('Kind…'),
  hint: vscode.l10n.t('Change the kind of quotation or its medium'),
  command: 'article.changeKind',
});

const removeAction = (): Action => ({
  icon: 'trash',
  title: vscode.l10n.t('Remove'),
  hint: vscode.l10n.t('Take the decision back'),
  command: 'article.remove',
});

const speakerAction = (): Action => ({
  icon: 'person',
  title: vscode.l10n.t('Speaker…'),
  hint: vscode.l10n.t('Say who speaks'),
  command: 'article.setSpeaker',
});

const tagAllAction = (): Action => ({
  icon: 'checklist',
  title: vscode.l10n.t('Tag All'),
  hint: vscode.l10n.t('Decide the same for each place with these words'),
  command: 'article.tagAllOccurrences',
});

const linkAction = (): Action => ({
  icon: 'link',
  title: 'Wikidata…',
  hint: vscode.l10n.t('Search Wikidata for what this is'),
  command: 'article.linkWikidata',
});

export const goToSpeakerAction = (): Action => ({
  icon: 'arrow-right',
  title: '',
  hint: vscode.l10n.t('Go to the speaker'),
  command: 'article.goToSpeaker',
});

export const unlinkAction = (): Action => ({
  icon: 'close',
  title: '',
  hint: vscode.l10n.t('Remove the link to Wikidata'),
  command: 'article.unlinkWikidata',
});

export const mentionSteps = (): readonly Action[] => [
  { icon: 'arrow-up', title: '', hint: vscode.l10n.t('Previous mention'), command: 'article.previousMention' },
  { icon: 'arrow-down', title: '', hint: vscode.l10n.t('Next mention'), command: 'article.nextMention' },
];

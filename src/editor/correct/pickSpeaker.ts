import * as vscode from 'vscode';
import type { Item, LayerEntity } from '../../core/annotations/layer';
import type { Span } from '../../core/text/span';
import { plain } from '../document/say';
import type { ArticleSession } from '../document/session';
import { labelOfType, wordsOf } from './say';
import { nearestItem, rankSpeakers, rankTypes } from './speakers';

/** Who is said to speak. */
export type SpeakerChoice =
  /** Words of the article. */
  | { readonly kind: 'words'; readonly span: Span }
  /** Somebody who is named in it. */
  | { readonly kind: 'entity'; readonly entity: LayerEntity }
  /** Somebody who is not: a name that was typed, and what it names. */
  | { readonly kind: 'name'; readonly name: string; readonly type: string }
  | { readonly kind: 'nobody' };

interface Pick extends vscode.QuickPickItem {
  readonly choice?: SpeakerChoice;
}

/** Types that are offered for a name that is typed. */
const offeredTypes = 2;

/** Asks who plays a role in a quotation: selected words, an entity of the article, a new name, nobody. Undefined: dismissed. */
export function pickSpeaker(
  session: ArticleSession,
  quote: Item,
  role: string,
  selected: Span | undefined,
): Promise<SpeakerChoice | undefined> {
  const known = knownPicks(session, quote, role, selected);
  const types = rankTypes(session.layer, role, session.schema).slice(0, offeredTypes);
  const picker = vscode.window.createQuickPick<Pick>();
  picker.title = plain(vscode.l10n.t('Who Says This? {0}', wordsOf(session, quote.spans)));
  picker.placeholder = vscode.l10n.t('Choose, or type a new name');
  picker.matchOnDescription = true;
  picker.items = known;
  return new Promise((resolve) => {
    const parts = [
      picker.onDidChangeValue((value) => {
        picker.items = [...known, ...newPicks(session, value.trim(), types)];
      }),
      picker.onDidAccept(() => {
        resolve(picker.selectedItems[0]?.choice);
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(picker, ...parts).dispose();
      }),
    ];
    picker.show();
  });
}

function knownPicks(session: ArticleSession, quote: Item, role: string, selected: Span | undefined): readonly Pick[] {
  const { layer, schema } = session;
  const present = new Set(quote.roles[role]?.map(({ entity }) => entity));
  const entities = rankSpeakers(layer, quote, role, schema).map((entity) =>
    entityPick(session, entity, present.has(entity.id)),
  );
  const words = selected ? [wordsPick(session, selected)] : [];
  // What is selected in another paragraph may have been selected for anything.
  const isNear = selected !== undefined && nearestItem(session.article, [quote], selected) !== undefined;
  return [
    ...(isNear ? words : []),
    ...(entities.length > 0 ? [separator(vscode.l10n.t('in this article')), ...entities, separator('')] : []),
    ...(isNear ? [] : words),
    { label: `$(circle-slash) ${vscode.l10n.t('Nobody is named')}`, choice: { kind: 'nobody' } },
  ];
}

const separator = (label: string): Pick => ({ label, kind: vscode.QuickPickItemKind.Separator });

function wordsPick(session: ArticleSession, span: Span): Pick {
  return {
    label: `$(selection) ${plain(wordsOf(session, [span]))}`,
    description: vscode.l10n.t('the selected words'),
    choice: { kind: 'words', span },
  };
}

function entityPick(session: ArticleSession, entity: LayerEntity, isPresent: boolean): Pick {
  const { name, type, aliases } = entity;
  const facts = [
    labelOfType(session, type),
    ...(isPresent ? [vscode.l10n.t('as it is now')] : []),
    ...aliases.slice(0, 3),
  ];
  return { label: plain(name), description: plain(facts.join(' · ')), choice: { kind: 'entity', entity } };
}

function newPicks(session: ArticleSession, name: string, types: readonly string[]): readonly Pick[] {
  if (name === '') return [];
  return types
    .filter((type) => ![...session.layer.entities.values()].some((each) => each.type === type && each.name === name))
    .map((type) => ({
      label: `$(add) ${plain(name)}`,
      description: vscode.l10n.t('new: {0}', labelOfType(session, type)),
      alwaysShow: true,
      choice: { kind: 'name', name, type },
    }));
}

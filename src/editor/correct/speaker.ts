import * as vscode from 'vscode';
import type { StoredEntity, StoredRole } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import { applyChange, emptyChange, mergeChanges } from '../../core/annotations/decisions';
import type { Item } from '../../core/annotations/layer';
import { partsOf } from '../../core/annotations/parts';
import { setSpeakerChange } from '../../core/annotations/setSpeaker';
import { speakerRole } from '../../core/annotations/spoken';
import type { Span } from '../../core/text/span';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions, Stamp } from '../document/session';
import { readArgument } from './argument';
import { pickSpeaker, type SpeakerChoice } from './pickSpeaker';
import { quoteFor } from './quotes';
import { isPlayedBy, playerAt, playerOf } from './speakers';
import { selectionsOf } from './subject';

/** Says who speaks in a quotation. */
export function registerSpeaker(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.setSpeaker', async (value: unknown) => {
    const argument = readArgument(value);
    const session = await articleFor(sessions, argument.uri);
    const quote = session && (await quoteFor(session, argument));
    if (!session || !quote) return;
    const { version } = session.document;
    const choice =
      entityCalled(session, argument.speaker) ??
      (await pickSpeaker(session, quote, speakerRole, selectedWords(session, quote)));
    // What was chosen from may have gone: the text is another, or the quotation was decided about in between.
    const isThere = session.layer.items.some(({ id }) => id === quote.id);
    if (!choice || session.document.version !== version || !isThere) return;
    const change = await decide(session, (stamp) => changeTo(session, quote, choice, stamp));
    if (change) sayDone(vscode.l10n.t('Speaker: {0}', nameOf(session, choice)));
  });
}

/** Somebody of the article by name, as a quick fix tells it; undefined if nobody is told or called so. */
function entityCalled({ layer }: ArticleSession, name: string | undefined): SpeakerChoice | undefined {
  const entity = [...layer.entities.values()].find((each) => each.name === name);
  return entity && { kind: 'entity', entity };
}

/** Words that are selected beside the quotation: they name who speaks. */
function selectedWords(session: ArticleSession, quote: Item): Span | undefined {
  const [selection] = selectionsOf(session);
  const parts = selection && selection.start < selection.end ? partsOf(session.article, [selection]) : [];
  const [span] = parts;
  const isQuote = quote.spans.some((each) => span && each.start >= span.start && each.end <= span.end);
  return parts.length === 1 && !isQuote ? span : undefined;
}

function changeTo(session: ArticleSession, quote: Item, choice: SpeakerChoice, stamp: Stamp): Change {
  const { layer, article } = session;
  let { decisions } = session;
  let named = emptyChange;
  let players: readonly StoredRole[] = [];
  if (choice.kind === 'words') players = [playerAt(layer, article, choice.span)];
  else if (choice.kind === 'entity') players = [playerOf(layer, article, quote, speakerRole, choice.entity)];
  else if (choice.kind === 'name') {
    const entity = newEntity(choice.type, choice.name, stamp);
    named = { ...emptyChange, entities: [{ after: entity }] };
    decisions = applyChange(decisions, named);
    players = [playerOf(layer, article, quote, speakerRole, { ...entity, origin: 'decision', items: [] })];
  }
  if (players.length > 0 && isPlayedBy(quote, speakerRole, players)) return emptyChange;
  return mergeChanges(named, setSpeakerChange(layer, decisions, article, [quote.id], players, stamp));
}

function newEntity(type: string, name: string, { by, on, newId }: Stamp): StoredEntity {
  return { id: newId(), type, name, aliases: [], by, on, extra: {} };
}

function nameOf({ article }: ArticleSession, choice: SpeakerChoice): string {
  switch (choice.kind) {
    case 'words':
      return article.text.slice(choice.span.start, choice.span.end);
    case 'entity':
      return choice.entity.name;
    case 'name':
      return choice.name;
    case 'nobody':
      return vscode.l10n.t('nobody');
  }
}

import * as vscode from 'vscode';
import type { Item, LayerRole } from '../../core/annotations/layer';
import { isSpoken, speakerRole } from '../../core/annotations/spoken';
import { introducingPlace } from '../../core/structure/introducing';
import { spanContains, spansEqual, type Span } from '../../core/text/span';
import { articleFor } from '../document/articleFor';
import { nameOfRole } from '../document/entityOf';
import { itemsAt } from '../document/itemsAt';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import { isShown } from '../document/shown';
import { editorOf, readItemArgument } from '../document/target';
import { selectSpan } from './reveal';

/** Goes from a quotation to the words that say who speaks, and from there to where the article names them in full. */
export function registerGoToSpeaker(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.goToSpeaker', async (value: unknown) => {
    const { uri, id } = readItemArgument(value);
    const session = await articleFor(sessions, uri);
    if (!session) return;
    const cursor = cursorOf(session);
    const quote = id === undefined ? quoteAt(session, cursor) : session.layer.items.find((item) => item.id === id);
    if (!quote || !isSpoken(session.schema, quote)) sayDone(vscode.l10n.t('There is no quotation here'));
    else await goToSpeaker(session, quote, cursor);
  });
}

async function goToSpeaker(session: ArticleSession, quote: Item, cursor: Span | undefined): Promise<void> {
  const players = quote.roles[speakerRole] ?? [];
  const names = players.map((player) => nameOfRole(session.layer, player)).join(', ');
  const places = placesOf(session, players);
  const here = cursor ? places.findIndex((place) => spanContains(place, cursor)) : -1;
  const place = places[here + 1];
  if (place) await selectSpan(session, place, vscode.l10n.t('Speaker: {0}', names));
  else if (here >= 0) sayDone(vscode.l10n.t('{0} is not named more fully than here', names));
  else if (players.length > 0) sayDone(vscode.l10n.t('{0} is nowhere in the text', names));
  else sayDone(vscode.l10n.t('Nobody is named as the speaker of this quotation'));
}

/** The wordings at the quotation, then where the article names each of them in full. */
function placesOf(session: ArticleSession, players: readonly LayerRole[]): readonly Span[] {
  const places = [
    ...players.flatMap(({ span }) => span ?? []),
    ...players.flatMap((player) => fullMention(session, player) ?? []),
  ];
  return places.filter((place, index) => places.findIndex((other) => overlaps(other, place)) === index);
}

/** *Bürgermeisterin Anna Berg* as the words of a speaker, and *Anna Berg* in it, are one place. */
const overlaps = (a: Span, b: Span): boolean => spansEqual(a, b) || spanContains(a, b) || spanContains(b, a);

/** The mention by which the article introduces a player. */
function fullMention({ article, layer, schema }: ArticleSession, { entity }: LayerRole): Span | undefined {
  return entity === undefined ? undefined : introducingPlace(article, layer, schema, entity);
}

function cursorOf(session: ArticleSession): Span | undefined {
  const editor = editorOf(session);
  return editor && session.spanOf(editor.selection);
}

/** The quotation whose speaker is at the cursor, else the innermost one around it. */
function quoteAt(session: ArticleSession, cursor: Span | undefined): Item | undefined {
  if (!cursor) return undefined;
  const settings = readSettings(session.document.uri);
  const quotes = session.layer.items.filter((item) => isSpoken(session.schema, item) && isShown(item, settings));
  const isSpokenHere = ({ roles }: Item) =>
    (roles[speakerRole] ?? []).some(({ span }) => span !== undefined && spanContains(span, cursor));
  return quotes.find(isSpokenHere) ?? itemsAt(quotes, cursor.start)[0];
}

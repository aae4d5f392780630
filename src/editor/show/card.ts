import * as vscode from 'vscode';
import type { Item, Layer, LayerRole } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import { speakerRole } from '../../core/annotations/spoken';
import { isWikidataItem, pageOfItem } from '../../core/wikidata/item';
import { snapToCodePoint } from '../../core/text/surrogates';
import { entityOf, mentionsWith, nameOfRole } from '../document/entityOf';
import { labelOf, reasonOf, statusLabel, typeLabel } from '../document/messages';
import type { ArticleSession } from '../document/session';
import { writeRelations } from './cardRelations';
import { actionsOf, cardCommands, goToSpeakerAction, mentionSteps, unlinkAction, type Action } from './actions';

/** The longest piece of the article that a card repeats, in characters. */
const longest = 80;

/**
 * A hover about one item. The article's words go in through `appendText` alone, so that they are never markup, and the only
 * commands that a link may run are this extension's.
 */
export function writeCard(session: ArticleSession, item: Item): vscode.MarkdownString {
  const card = new vscode.MarkdownString('', true);
  card.isTrusted = { enabledCommands: cardCommands };
  const { layer } = session;
  writeTitle(card, session, item);
  writeRoles(card, session, item);
  writeRelations(card, session, item);
  writeAliases(card, layer, item);
  writeWikidata(card, session, item);
  writeReasons(card, item);
  writeMentions(card, session, item);
  writeActions(card, session, item, actionsOf(session.schema, item));
  return card;
}

function clip(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, snapToCodePoint(line, longest - 1, 'left'))}…` : line;
}

function writeTitle(card: vscode.MarkdownString, { layer, schema }: ArticleSession, item: Item): void {
  const entity = entityOf(layer, item);
  if (entity) {
    card.appendMarkdown('**');
    card.appendText(clip(entity.name));
    card.appendMarkdown('** &nbsp;');
  }
  const type = schemaType(schema, item.type);
  card.appendMarkdown(entity ? '' : '**');
  card.appendText(typeLabel(type, item.type));
  card.appendMarkdown(entity ? '' : '**');
  for (const [name, value] of Object.entries(item.attributes)) {
    // That a name is a name goes without saying.
    if (type?.named && type.attributes.some((known) => known.name === name && known.default === value)) continue;
    card.appendMarkdown(' · ');
    card.appendText(clip(labelOf(value)));
  }
  card.appendMarkdown('\n\n');
}

function writeRoles(card: vscode.MarkdownString, session: ArticleSession, item: Item): void {
  for (const [role, fillers] of Object.entries(item.roles)) {
    if (fillers.length === 0 || role === 'frame') continue;
    card.appendText(labelOf(role));
    card.appendMarkdown(': ');
    fillers.forEach((filler, index) => {
      if (index > 0) card.appendMarkdown(', ');
      writeFiller(card, session.layer, filler);
    });
    if (role === speakerRole) card.appendMarkdown(` &nbsp;${linksOf(session, item, [goToSpeakerAction()])}`);
    card.appendMarkdown('  \n');
  }
}

/** Whom the wording means, and the wording where it says something else: **Lee Sang-Sook** (sie). */
function writeFiller(card: vscode.MarkdownString, layer: Layer, filler: LayerRole): void {
  const name = nameOfRole(layer, filler);
  const isMeant = filler.entity !== undefined;
  card.appendMarkdown(isMeant ? '**' : '*');
  card.appendText(clip(name));
  card.appendMarkdown(isMeant ? '**' : '*');
  if (filler.quote === '' || filler.quote === name) return;
  card.appendMarkdown(' (');
  card.appendText(clip(filler.quote));
  card.appendMarkdown(')');
}

function writeAliases(card: vscode.MarkdownString, layer: Layer, item: Item): void {
  const aliases = entityOf(layer, item)?.aliases ?? [];
  if (aliases.length === 0) return;
  card.appendMarkdown(`${vscode.l10n.t('Also:')} `);
  card.appendText(aliases.slice(0, 6).map(clip).join(' · ') + (aliases.length > 6 ? ' …' : ''));
  card.appendMarkdown('\n\n');
}

/** The page of the item that the entity is; an id that is none, as a sidecar may hold, is not shown. */
function writeWikidata(card: vscode.MarkdownString, session: ArticleSession, item: Item): void {
  const id = entityOf(session.layer, item)?.wikidata;
  if (!isWikidataItem(id)) return;
  card.appendMarkdown(`[$(link-external) Wikidata ${id}](${pageOfItem(id)}) &nbsp;`);
  writeActions(card, session, item, [unlinkAction()]);
}

function writeReasons(card: vscode.MarkdownString, item: Item): void {
  card.appendMarkdown(item.origin === 'suggestion' ? '$(sparkle) ' : '$(pass-filled) ');
  card.appendText(statusLabel(item));
  item.evidence.forEach((evidence, index) => {
    card.appendMarkdown(index === 0 ? ': ' : ', ');
    const { sentence, value = '' } = reasonOf(evidence);
    const [before = '', after = ''] = sentence.split('{0}');
    card.appendText(before);
    if (sentence.includes('{0}')) writeWords(card, value);
    card.appendText(after);
  });
  card.appendMarkdown('\n\n');
}

function writeWords(card: vscode.MarkdownString, words: string): void {
  card.appendMarkdown('*');
  card.appendText(clip(words));
  card.appendMarkdown('*');
}

function writeMentions(card: vscode.MarkdownString, session: ArticleSession, item: Item): void {
  const mentions = mentionsWith(session.layer, item);
  if (mentions.length < 2) return;
  const place = mentions.findIndex(({ id }) => id === item.id) + 1;
  card.appendText(vscode.l10n.t('Mention {0} of {1}', place, mentions.length));
  card.appendMarkdown(' &nbsp;');
  writeActions(card, session, item, mentionSteps());
}

function writeActions(
  card: vscode.MarkdownString,
  session: ArticleSession,
  item: Item,
  actions: readonly Action[],
): void {
  card.appendMarkdown(`${linksOf(session, item, actions)}\n\n`);
}

function linksOf({ document }: ArticleSession, { id }: Item, actions: readonly Action[]): string {
  const argument = encodeURIComponent(JSON.stringify([{ uri: document.uri.toString(), id }]));
  const links = actions.map(
    ({ icon, title, command, hint }) =>
      `[$(${icon})${title ? ` ${title}` : ''}](command:${command}?${argument} "${hint}")`,
  );
  return links.join(' &nbsp; ');
}

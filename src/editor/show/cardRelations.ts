import type * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { relationsOf } from '../../core/annotations/relate';
import { labelOf } from '../document/messages';
import type { ArticleSession } from '../document/session';
import { wordsOfEnd } from '../document/wordsOfEnd';

/** Relations that a card lists. */
const most = 8;

/** What an annotation is related to: an arrow to the other words, or from them. */
export function writeRelations(
  card: vscode.MarkdownString,
  { article, decisions }: ArticleSession,
  { id }: Item,
): void {
  const relations = relationsOf(decisions, id);
  for (const { type, from, to } of relations.slice(0, most)) {
    const isFromHere = from === id;
    card.appendText(`${labelOf(type)} ${isFromHere ? '→' : '←'} `);
    card.appendMarkdown('*');
    card.appendText(wordsOfEnd(article.text, decisions, isFromHere ? to : from));
    card.appendMarkdown('*  \n');
  }
  if (relations.length > most) card.appendMarkdown('…  \n');
}

import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import type { Span } from '../../core/text/span';
import { typeLabel } from '../document/messages';
import type { ArticleSession } from '../document/session';
import { clippedWords } from '../document/words';

/** The article's words on one line, clipped. */
export function wordsOf({ article }: ArticleSession, spans: readonly Span[]): string {
  return clippedWords(article.text, spans);
}

/** An item for a message or list: what it is, and its words. */
export function describeItem(session: ArticleSession, item: Item): string {
  return `${labelOfType(session, item.type)} · ${wordsOf(session, item.spans)}`;
}

/** What a type is called. */
export function labelOfType({ schema }: ArticleSession, type: string): string {
  return typeLabel(schemaType(schema, type), type);
}

import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import type { Span } from '../../core/text/span';
import { snapToCodePoint } from '../../core/text/surrogates';
import { typeLabel } from '../document/messages';
import type { ArticleSession } from '../document/session';

/** Characters of a wording that a message repeats. */
const longest = 60;

/** The article's words on one line, clipped. */
export function wordsOf({ article }: ArticleSession, spans: readonly Span[]): string {
  const words = spans
    .map(({ start, end }) => article.text.slice(start, Math.min(end, start + longest * 2)))
    .join(' … ');
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, snapToCodePoint(line, longest - 1, 'left'))}…` : line;
}

/** An item for a message or list: what it is, and its words. */
export function describeItem(session: ArticleSession, item: Item): string {
  return `${labelOfType(session, item.type)} · ${wordsOf(session, item.spans)}`;
}

/** What a type is called. */
export function labelOfType({ schema }: ArticleSession, type: string): string {
  return typeLabel(schemaType(schema, type), type);
}

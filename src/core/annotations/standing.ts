import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { describe, hasWords, resolves } from './anchor';
import type { Annotation, Selector } from './annotation';
import { paragraphAt, type Paragraphs } from './paragraphs';

/** A part of an annotation inside one paragraph, by its index; -1 for one that no paragraph holds. */
export interface Part extends Span {
  readonly paragraph: number;
}

/** How an annotation is written: where it stands, and by which words it is found again. */
export interface Standing {
  readonly parts: readonly Part[];
  readonly selector: Selector;
}

/** The place of an annotation in paragraphs, with a selector that leads there. */
export function standingOf(annotation: Annotation, article: Article, paragraphs: Paragraphs): Standing {
  const { placement, selector } = annotation;
  const parts = placement.spans.flatMap((span) => cutToParagraphs(span, paragraphs));
  return { parts, selector: refresh(selector, parts, article) };
}

/** A span in paragraphs: one that runs over several has a part in each; the white space between them is no part of it. */
export function cutToParagraphs({ start, end }: Span, { list }: Paragraphs): readonly Part[] {
  const parts: Part[] = [];
  for (let index = Math.max(0, paragraphAt(list, start)); index < list.length; index++) {
    const paragraph = list[index];
    if (!paragraph || paragraph.start >= end) break;
    const part = { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end), paragraph: index };
    if (part.start < part.end) parts.push(part);
  }
  return parts.length > 0 ? parts : [{ start, end, paragraph: -1 }];
}

/**
 * The selector as it is while its words are those of the parts and it leads there and nowhere else; where no selector can do
 * that, it also stays, so that a line does not change with every edit near it.
 */
function refresh(selector: Selector, parts: readonly Part[], article: Article): Selector {
  const areSame =
    parts.length === selector.quote.length &&
    parts.every((part, index) => hasWords(article, part, selector.quote[index] ?? ''));
  if (areSame && resolves(article, selector, parts)) return selector;
  const fresh = describe(article, parts);
  return areSame && !resolves(article, fresh, parts) ? selector : fresh;
}

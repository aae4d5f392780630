import type { Annotation } from '../../../core/annotations/annotation';
import type { Item } from '../../../core/annotations/layer';
import type { Span } from '../../../core/text/span';
import type { ArticleSession } from '../../document/session';
import { samePlace } from './course';

/** What a review looks at: an item, or something that was rejected and is not shown any more. */
export type Subject =
  | { readonly kind: 'item'; readonly item: Item; readonly spans: readonly Span[] }
  | { readonly kind: 'rejected'; readonly annotation: Annotation; readonly spans: readonly Span[] };

/** What stands at a place: what is shown there, of those that are meant first; undefined if nothing does. */
export function subjectAt(
  { layer, decisions }: ArticleSession,
  place: readonly Span[],
  isMeant: (item: Item) => boolean,
): Subject | undefined {
  const here = layer.items.filter(({ spans }) => samePlace(spans, place));
  const item = here.find(isMeant) ?? here[0];
  if (item) return { kind: 'item', item, spans: item.spans };
  for (const annotation of decisions.annotations.values()) {
    const { spans } = annotation.placement;
    if (annotation.status === 'rejected' && spans.length > 0 && samePlace(spans, place))
      return { kind: 'rejected', annotation, spans };
  }
  return undefined;
}

export const idOf = (subject: Subject): string => (subject.kind === 'item' ? subject.item.id : subject.annotation.id);

export const typeOf = (subject: Subject): string =>
  subject.kind === 'item' ? subject.item.type : subject.annotation.type;

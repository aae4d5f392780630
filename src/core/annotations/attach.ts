import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { hasWords, place } from './anchor';
import type { Annotation, Decisions, Note, Placement, Relation, StoredEntity } from './annotation';
import { placeRoles } from './placeRoles';
import type { AnnotationRecord, SidecarContent } from './records';
import { resolvePlaces, type Places } from './resolvePlaces';
import { settleClaims } from './settleClaims';

/** See `attachSidecar`. */
export function attach(content: SidecarContent, article: Article): Decisions {
  const places = resolvePlaces(content.paragraphs, article);
  const placed = new Map<string, Annotation>();
  const entities = new Map<string, StoredEntity>();
  const notes = new Map<string, Note>();
  const relations = new Map<string, Relation>();
  for (const { kind, value } of content.records) {
    if (kind === 'annotation') placed.set(value.id, attachOne(value, places, article));
    else if (kind === 'entity') entities.set(value.id, value);
    else if (kind === 'note') notes.set(value.id, value);
    else if (kind === 'relation') relations.set(value.id, value);
  }
  return { annotations: settleClaims(placed), entities, notes, relations, keptLines: content.keptLines };
}

function attachOne(record: AnnotationRecord, places: Places, article: Article): Annotation {
  const { quote, prefix, suffix, at, roles, id, type, attributes, entity, status, by, on, extra } = record;
  const selector = { quote, prefix, suffix };
  const placement =
    stored(record, places, article) ??
    place(
      article,
      selector,
      at.map((part) => places.startOf(part)),
    );
  return {
    id,
    type,
    attributes,
    roles: placeRoles(roles, { at, placement }, places, article),
    ...(entity !== undefined && { entity }),
    status,
    by,
    on,
    selector,
    placement,
    extra,
  };
}

/** The placement as stored, if every part still has its words there. */
function stored(
  { at, quote, prefix, suffix }: AnnotationRecord,
  places: Places,
  article: Article,
): Placement | undefined {
  if (at.length === 0 || at.length !== quote.length) return undefined;
  const around = { prefix, suffix };
  const spans: Span[] = [];
  let isMoved = false;
  for (const [index, part] of at.entries()) {
    const found = places.resolve(part, { ...around, isFirst: index === 0, isLast: index === at.length - 1 });
    if (!found || !hasWords(article, found.span, quote[index] ?? '')) return undefined;
    spans.push(found.span);
    isMoved ||= found.isMoved;
  }
  return { state: isMoved ? 'moved' : 'exact', score: 1, spans };
}

import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { finderOf, hasWords, place } from './anchor';
import type { Annotation, Decisions, Note, Placement, Relation, StoredEntity } from './annotation';
import { placeRoles } from './placeRoles';
import { realign, type Realigned } from './realign';
import type { AnnotationRecord, SidecarContent } from './records';
import { resolvePlaces, type Places } from './resolvePlaces';
import { settleClaims } from './settleClaims';

interface Attaching {
  readonly article: Article;
  readonly places: Places;
  /** Made when it is first needed: while nothing was edited it is not. */
  readonly realigned: () => Realigned;
  /** Where what does not stand as it was stored stands now. */
  readonly search: (record: AnnotationRecord, attaching: Attaching) => Placement;
}

/** See `attachSidecar`. @param search false: see `attachStored` */
export function attach(
  content: SidecarContent,
  article: Article,
  bases: () => readonly Article[] = () => [],
  search = true,
): Decisions {
  let realigned: Realigned | undefined;
  const attaching: Attaching = {
    article,
    places: resolvePlaces(content.paragraphs, article),
    realigned: () => (realigned ??= realign(content, article, bases())),
    search: search ? searched : () => nowhere,
  };
  const placed = new Map<string, Annotation>();
  const entities = new Map<string, StoredEntity>();
  const notes = new Map<string, Note>();
  const relations = new Map<string, Relation>();
  for (const { kind, value } of content.records) {
    if (kind === 'annotation') placed.set(value.id, attachOne(value, attaching));
    else if (kind === 'entity') entities.set(value.id, value);
    else if (kind === 'note') notes.set(value.id, value);
    else if (kind === 'relation') relations.set(value.id, value);
  }
  return { annotations: settleClaims(placed), entities, notes, relations, keptLines: content.keptLines };
}

function attachOne(record: AnnotationRecord, attaching: Attaching): Annotation {
  const { quote, prefix, suffix, at, roles, id, type, attributes, entity, status, by, on, extra } = record;
  const placement = stored(record, attaching) ?? attaching.search(record, attaching);
  return {
    id,
    type,
    attributes,
    roles: placeRoles(roles, { at, placement }, attaching.places, attaching.article),
    ...(entity !== undefined && { entity }),
    status,
    by,
    on,
    selector: { quote, prefix, suffix },
    placement,
    extra,
  };
}

/** The placement as stored, if every part still has its words there. */
function stored(
  { at, quote, prefix, suffix }: AnnotationRecord,
  { places, article }: Attaching,
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

const nowhere: Placement = { state: 'orphan', score: 0, spans: [] };

/** Where the alignment leads; else where the words stand, and nowhere if those that were found are likely to be others. */
function searched(record: AnnotationRecord, { places, article, realigned }: Attaching): Placement {
  const aligned = realigned().place(record);
  if (aligned) return aligned;
  const { at, quote, prefix, suffix } = record;
  const hints = at.map((part) => places.startOf(part));
  const found = place(article, { quote, prefix, suffix }, hints);
  const { folded } = finderOf(article);
  const fits = found.spans.every(({ start, end }) =>
    realigned().fits(record, folded.toFolded(start), folded.toFolded(end)),
  );
  return fits ? found : nowhere;
}

import { describe } from '../annotations/anchor';
import type { Annotation, Decisions, Note, Relation, StoredEntity, StoredRole } from '../annotations/annotation';
import { annotationKeys } from '../annotations/records';
import type { Schema } from '../annotations/schema';
import { partsOf } from '../annotations/parts';
import type { Article } from '../article/article';
import type { NewId } from '../ports';
import { addTo, createAlreadyThere, type AlreadyThere } from './alreadyThere';
import type { ImportProblem, Incoming, IncomingAnnotation, IncomingRole } from './incoming';
import { createLayPart, type LayPart, type Placed } from './layPart';
import { typeIn, unknownType } from './typeIn';

/** What laying a file on an article needs. */
export interface Laying {
  readonly article: Article;
  readonly schema: Schema;
  readonly newId: NewId;
  /** The moment of what the file has none for, ISO 8601. */
  readonly on: string;
  /** What is decided already: entities of the same type and name are the same. */
  readonly existing: Decisions;
}

/** Problems after which the others are no longer told. */
const mostProblems = 20;

interface Taking extends Laying {
  readonly incoming: Incoming;
  readonly lay: LayPart;
  readonly before: AlreadyThere;
  /** Ids of entities and annotations by what the file calls them. */
  readonly ids: Map<string, string>;
  readonly problems: ImportProblem[];
  readonly moved: Set<string>;
  readonly notes: Map<string, Note>;
  /** The notes that are there already, by what they are about and their text. */
  readonly noted: ReadonlyMap<string, Note>;
}

/** A file's annotations as decisions about the article, all of them or, with the reasons, none. */
export function takeIn(
  incoming: Incoming,
  laying: Laying,
): Decisions | { readonly problems: readonly ImportProblem[] } {
  const { decisions, problems } = takeFound(incoming, laying, mostProblems);
  return problems.length > 0 ? { problems } : decisions;
}

/** Those of a file's annotations that stand in the article, and why the others do not. */
export interface Taken {
  readonly decisions: Decisions;
  readonly problems: readonly ImportProblem[];
  /** Ids of annotations whose words stand elsewhere than the file says. */
  readonly moved: ReadonlySet<string>;
}

/** Takes what can be laid on the article, for a person to choose from; stops after so many problems. */
export function takeFound(incoming: Incoming, laying: Laying, most = Number.POSITIVE_INFINITY): Taken {
  const entities = takeEntities(incoming, laying);
  const ids = new Map([...entities].map(([key, { id }]) => [key, id]));
  const lay = createLayPart(laying.article, incoming.text);
  const before = createAlreadyThere(laying.existing.annotations);
  const noted = new Map([...laying.existing.notes.values()].map((note) => [`${note.about} ${note.text}`, note]));
  const taking: Taking = {
    ...laying,
    incoming,
    lay,
    before,
    ids,
    problems: [],
    moved: new Set(),
    notes: new Map(),
    noted,
  };
  const annotations = new Map<string, Annotation>();
  for (const source of incoming.annotations) {
    const annotation = takeAnnotation(source, taking);
    if (annotation && annotations.has(annotation.id))
      taking.problems.push({ code: 'repeatedId', line: source.line, detail: annotation.id });
    if (annotation) annotations.set(annotation.id, annotation);
    if (taking.problems.length >= most) break;
  }
  const decisions = {
    annotations,
    entities: new Map([...entities.values()].map((entity) => [entity.id, entity])),
    notes: taking.notes,
    relations: takeRelations(taking),
    keptLines: [],
  };
  return { decisions, problems: taking.problems, moved: taking.moved };
}

function takeRelations({ incoming, ids, on, newId, existing }: Taking): ReadonlyMap<string, Relation> {
  const keyOf = ({ type, from, to }: Relation | Incoming['relations'][number]): string => [type, from, to].join(' ');
  const known = new Map([...existing.relations.values()].map((relation) => [keyOf(relation), relation]));
  const taken = new Map<string, Relation>();
  for (const { id, type, from, to, by, on: made } of incoming.relations) {
    const ends = { type, from: ids.get(from) ?? from, to: ids.get(to) ?? to, by, on: made || on };
    const before = id === undefined ? known.get(keyOf(ends)) : undefined;
    const relation = before ?? { id: id ?? newId(), ...ends, extra: {} };
    taken.set(relation.id, relation);
  }
  return taken;
}

function takeEntities({ entities, annotations }: Incoming, laying: Laying): ReadonlyMap<string, StoredEntity> {
  const known = new Map(
    [...laying.existing.entities.values()].map((entity) => [`${entity.type} ${entity.name}`, entity]),
  );
  const types = new Map<string, string>();
  for (const { entity, type } of annotations) {
    if (entity !== undefined && !types.has(entity)) types.set(entity, typeIn(laying.schema, type).type);
  }
  const taken = new Map<string, StoredEntity>();
  for (const [key, { id, type, name, aliases, wikidata, by, on }] of entities) {
    const settled = type === undefined ? (types.get(key) ?? unknownType) : typeIn(laying.schema, type).type;
    const before = id === undefined ? known.get(`${settled} ${name}`) : undefined;
    taken.set(
      key,
      before ?? {
        id: id ?? laying.newId(),
        type: settled,
        name,
        aliases,
        ...(wikidata !== undefined && { wikidata }),
        by,
        on: on || laying.on,
        extra: {},
      },
    );
  }
  return taken;
}

function takeAnnotation(source: IncomingAnnotation, taking: Taking): Annotation | undefined {
  const { article, schema, ids } = taking;
  const laid = source.parts.flatMap((part) => layOne(part, source, taking) ?? []);
  const spans = partsOf(article, laid);
  if (laid.length < source.parts.length) return undefined;
  if (spans.length === 0) {
    taking.problems.push({ code: 'outside', line: source.line, detail: source.id ?? '' });
    return undefined;
  }
  const entity = source.entity === undefined ? undefined : ids.get(source.entity);
  const { type, form } = typeIn(schema, source.type);
  const attributes = Object.entries({ ...(form !== undefined && { form }), ...source.attributes });
  const said: Annotation = {
    id: source.id ?? '',
    type,
    attributes: Object.fromEntries(attributes.map(([name, value]) => [free(name), value])),
    roles: rolesOf(source, taking),
    ...(entity !== undefined && { entity }),
    status: 'accepted',
    by: source.by,
    on: source.on || taking.on,
    selector: describe(article, spans),
    placement: { state: 'exact', score: 1, spans },
    extra: {},
  };
  const before = source.id === undefined ? taking.before(said) : knownBy(source.id, taking);
  const annotation = before ? addTo(before, said) : { ...said, id: source.id ?? taking.newId() };
  if (source.key !== undefined) ids.set(source.key, annotation.id);
  if (laid.some(({ isMoved }) => isMoved === true)) taking.moved.add(annotation.id);
  takeNotes(source, annotation.id, taking);
  return annotation;
}

/** What is accepted under an id already, where the file only says a part of it. */
function knownBy(id: string, { incoming, existing }: Taking): Annotation | undefined {
  const known = incoming.isPartial === true ? existing.annotations.get(id) : undefined;
  return known?.status === 'accepted' ? known : undefined;
}

function takeNotes(source: IncomingAnnotation, about: string, { notes, noted, newId, on }: Taking): void {
  for (const { id, text, by, on: at } of source.notes) {
    const before = id === undefined ? noted.get(`${about} ${text}`) : undefined;
    const own = before?.id ?? id ?? newId();
    notes.set(own, before ?? { id: own, about, text, by: by || source.by, at: at || source.on || on, extra: {} });
  }
}

function layOne(
  part: IncomingAnnotation['parts'][number],
  source: IncomingAnnotation,
  { lay, problems }: Taking,
): Placed | undefined {
  const laid = lay(part);
  if (!('code' in laid)) return laid;
  problems.push({ ...laid, line: source.line, detail: [source.id, laid.detail].filter(Boolean).join(' ') });
  return undefined;
}

function rolesOf(source: IncomingAnnotation, taking: Taking): Annotation['roles'] {
  const takeRole = ({ part, quote, entity }: IncomingRole): StoredRole => {
    const span = part && layOne(part, source, taking);
    const means = entity === undefined ? undefined : taking.ids.get(entity);
    const words = span ? taking.article.text.slice(span.start, span.end) : (quote ?? '');
    return { ...(span && { span }), quote: words, ...(means !== undefined && { entity: means }) };
  };
  return Object.fromEntries(Object.entries(source.roles).map(([name, list]) => [free(name), list.map(takeRole)]));
}

/** A name that a sidecar needs for itself gets a line behind it. */
const free = (name: string): string => (annotationKeys.includes(name) ? `${name}_` : name);

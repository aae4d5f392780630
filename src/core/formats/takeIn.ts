import { describe } from '../annotations/anchor';
import type { Annotation, Decisions, Note, Relation, StoredEntity, StoredRole } from '../annotations/annotation';
import { annotationKeys } from '../annotations/records';
import type { Schema } from '../annotations/schema';
import { partsOf } from '../annotations/parts';
import type { Article } from '../article/article';
import type { NewId } from '../ports';
import type { Span } from '../text/span';
import type { ImportProblem, Incoming, IncomingAnnotation, IncomingRole } from './incoming';
import { createLayPart, type LayPart } from './layPart';

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
  readonly ids: ReadonlyMap<string, string>;
  readonly problems: ImportProblem[];
  readonly notes: Map<string, Note>;
}

/** A file's annotations as decisions about the article, all of them or, with the reasons, none. */
export function takeIn(
  incoming: Incoming,
  laying: Laying,
): Decisions | { readonly problems: readonly ImportProblem[] } {
  const entities = takeEntities(incoming, laying);
  const ids = new Map([...entities].map(([key, { id }]) => [key, id]));
  const lay = createLayPart(laying.article);
  const taking: Taking = { ...laying, incoming, lay, ids, problems: [], notes: new Map() };
  const annotations = new Map<string, Annotation>();
  for (const source of incoming.annotations) {
    const annotation = takeAnnotation(source, taking);
    if (annotation && annotations.has(annotation.id))
      taking.problems.push({ code: 'repeatedId', line: source.line, detail: annotation.id });
    if (annotation) annotations.set(annotation.id, annotation);
    if (taking.problems.length >= mostProblems) break;
  }
  if (taking.problems.length > 0) return { problems: taking.problems };
  return {
    annotations,
    entities: new Map([...entities.values()].map((entity) => [entity.id, entity])),
    notes: taking.notes,
    relations: new Map(
      incoming.relations.map((relation) => {
        const taken = takeRelation(relation, laying);
        return [taken.id, taken];
      }),
    ),
    keptLines: [],
  };
}

function takeRelation({ id, on, ...relation }: Incoming['relations'][number], laying: Laying): Relation {
  return { id: id ?? laying.newId(), ...relation, on: on || laying.on, extra: {} };
}

function takeEntities({ entities, annotations }: Incoming, laying: Laying): ReadonlyMap<string, StoredEntity> {
  const known = new Map(
    [...laying.existing.entities.values()].map((entity) => [`${entity.type} ${entity.name}`, entity]),
  );
  const types = new Map<string, string>();
  for (const { entity, type } of annotations) {
    if (entity !== undefined && !types.has(entity)) types.set(entity, typeIn(laying.schema, type));
  }
  const taken = new Map<string, StoredEntity>();
  for (const [key, { id, type, name, aliases, wikidata, by, on }] of entities) {
    const settled = type === undefined ? (types.get(key) ?? unknownType) : typeIn(laying.schema, type);
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

/** The type of an entity that only plays roles, in a file that does not say more of it. */
const unknownType = 'entity';

function takeAnnotation(source: IncomingAnnotation, taking: Taking): Annotation | undefined {
  const { article, schema, ids } = taking;
  const laid = source.parts.flatMap((part) => layOne(part, source, taking) ?? []);
  const spans = partsOf(article, laid);
  if (laid.length < source.parts.length) return undefined;
  if (spans.length === 0) {
    taking.problems.push({ code: 'outside', line: source.line, detail: source.id ?? '' });
    return undefined;
  }
  const id = source.id ?? taking.newId();
  const entity = source.entity === undefined ? undefined : ids.get(source.entity);
  for (const note of source.notes) {
    const own = note.id ?? taking.newId();
    const by = note.by || source.by;
    taking.notes.set(own, {
      id: own,
      about: id,
      text: note.text,
      by,
      at: note.on || source.on || taking.on,
      extra: {},
    });
  }
  return {
    id,
    type: typeIn(schema, source.type),
    attributes: Object.fromEntries(Object.entries(source.attributes).map(([name, value]) => [free(name), value])),
    roles: rolesOf(source, taking),
    ...(entity !== undefined && { entity }),
    status: 'accepted',
    by: source.by,
    on: source.on || taking.on,
    selector: describe(article, spans),
    placement: { state: 'exact', score: 1, spans },
    extra: {},
  };
}

function layOne(
  part: IncomingAnnotation['parts'][number],
  source: IncomingAnnotation,
  { lay, problems }: Taking,
): Span | undefined {
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

/** The schema's type that is called so in other letters, or by its label; any other stays as it is. */
function typeIn({ types }: Schema, name: string): string {
  if (types.some((type) => type.name === name)) return name;
  const wanted = name.toLowerCase();
  const alike = types.find((type) => type.name.toLowerCase() === wanted || type.label.toLowerCase() === wanted);
  return alike?.name ?? (name === '' ? unknownType : name);
}

/** A name that a sidecar needs for itself gets a line behind it. */
const free = (name: string): string => (annotationKeys.includes(name) ? `${name}_` : name);

import type {
  ImportProblem,
  IncomingAnnotation,
  IncomingEntity,
  IncomingNote,
  IncomingRelation,
  IncomingRole,
  LeftOut,
  Read,
} from './incoming';
import { namesOf, readW3cItems, type W3cItem } from './w3cItems';
import { Refused } from './w3cValues';

interface Draft {
  readonly names: readonly string[];
  readonly annotations: AnnotationDraft[];
  readonly entities: Map<string, IncomingEntity>;
  readonly relations: IncomingRelation[];
}

type AnnotationDraft = Omit<IncomingAnnotation, 'roles' | 'notes'> & {
  readonly roles: Record<string, IncomingRole[]>;
  readonly notes: IncomingNote[];
};

interface Reading {
  readonly drafts: Map<string, Draft>;
  /** By IRI: what a role, a note or a relation may lead to, and the article that it stands in. */
  readonly annotations: Map<string, { readonly draft: Draft; readonly annotation: AnnotationDraft }>;
  readonly entities: Map<string, Draft>;
  readonly suggested: Set<string>;
  readonly leftOut: Record<'suggestions' | 'wholeArticle', number>;
}

/**
 * Reads W3C Web Annotations (Recommendation of 23 February 2017), this program's own with roles, entities, notes and relations
 * (docs/formats.md), and others' as far as they speak of text. Total: what is wrong is told with its line.
 */
export function readW3c(content: string): Read {
  const { items, problems } = readW3cItems(content);
  if (problems.length > 0) return { problems };
  const reading: Reading = {
    drafts: new Map(),
    annotations: new Map(),
    entities: new Map(),
    suggested: new Set(),
    leftOut: { suggestions: 0, wholeArticle: 0 },
  };
  const found: ImportProblem[] = [];
  const attempt = (read: (item: W3cItem) => void) => (item: W3cItem) => {
    try {
      read(item);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const detail = [item.iri, error.detail].filter(Boolean).join(' ');
      found.push({ code: error.code, line: item.line, detail });
    }
  };
  const [placed, others] = [items.filter(isPlaced), items.filter((item) => !isPlaced(item))];
  placed.forEach(
    attempt((item) => {
      addAnnotation(reading, item);
    }),
  );
  others.forEach(
    attempt((item) => {
      addOther(reading, item);
    }),
  );
  if (found.length > 0) return { problems: found };
  const { suggestions, wholeArticle } = reading.leftOut;
  const leftOut: LeftOut[] = [
    { code: 'suggestions', count: suggestions },
    { code: 'wholeArticle', count: wholeArticle },
  ];
  return { articles: [...reading.drafts.values()], leftOut: leftOut.filter(({ count }) => count > 0) };
}

/** An annotation of its own, not one that only says something of another. */
const isPlaced = ({ targets, bodies }: W3cItem): boolean =>
  bodies.links.length === 0 && targets.every(({ part }) => part !== undefined);

function draftOf({ drafts }: Reading, item: W3cItem): Draft {
  const names = namesOf(item);
  const [name = ''] = names;
  const draft = drafts.get(name) ?? { names, annotations: [], entities: new Map(), relations: [] };
  drafts.set(name, draft);
  return draft;
}

function addAnnotation(reading: Reading, item: W3cItem): void {
  const { iri, line, bodies, targets, by, on } = item;
  if (bodies.standing.status === 'suggested') {
    reading.leftOut.suggestions++;
    if (iri !== undefined) reading.suggested.add(iri);
    return;
  }
  const draft = draftOf(reading, item);
  const entity = addEntity(reading, draft, item);
  const [type, ...tags] = [...bodies.types, ...bodies.tags];
  const annotation: AnnotationDraft = {
    ...(iri !== undefined && { id: idOf(iri) }),
    ...(line !== undefined && { line }),
    type: type ?? item.motivations[0]?.replace(/^oa:/, '') ?? 'highlighting',
    attributes: { ...bodies.attributes, ...(tags.length > 0 && { tag: tags.join(', ') }) },
    parts: targets.flatMap(({ part }) => part ?? []),
    roles: {},
    ...(entity !== undefined && { entity }),
    notes: notesOf(bodies),
    by,
    on,
  };
  if (iri !== undefined) {
    if (reading.annotations.has(iri)) throw new Refused('repeatedId', '');
    reading.annotations.set(iri, { draft, annotation });
  }
  draft.annotations.push(annotation);
}

function notesOf({ notes, described }: W3cItem['bodies']): IncomingNote[] {
  const own = notes.map((note) => (note.id === undefined ? note : { ...note, id: idOf(note.id) }));
  return [...own, ...described.map((text) => ({ text, by: '', on: '' }))];
}

/** The entity that an annotation or a role names; its key among those of the article. */
function addEntity(reading: Reading, draft: Draft, { bodies, targets }: W3cItem): string | undefined {
  const { names, wikidata, types } = bodies;
  const [named] = names;
  if (!named && wikidata === undefined) return undefined;
  const [type] = types;
  const words = targets[0]?.part?.quote ?? '';
  const name = named?.name !== undefined && named.name !== '' ? named.name : words;
  const key = named?.iri === undefined ? `${type ?? ''} ${name}` : idOf(named.iri);
  const before = draft.entities.get(key);
  const isRole = bodies.links.length > 0;
  draft.entities.set(key, {
    by: '',
    on: '',
    aliases: [],
    ...(named?.iri !== undefined && { id: key }),
    ...(type !== undefined && !isRole && { type }),
    name,
    ...(wikidata !== undefined && { wikidata }),
    ...before,
  });
  if (named?.iri !== undefined) reading.entities.set(named.iri, draft);
  return key;
}

/** A role, a relation, a remark about another annotation, what is known of an entity, or something about the article as a whole. */
function addOther(reading: Reading, item: W3cItem): void {
  const { bodies, targets } = item;
  const [link] = bodies.links;
  const source = targets[0]?.source ?? '';
  if (link !== undefined) {
    const isRole = targets.some(({ part }) => part !== undefined) || bodies.described.length > 0;
    if (isRole) addRole(reading, item, link);
    else addRelation(reading, item, { from: source, to: link });
  } else if (reading.annotations.has(source)) {
    reading.annotations.get(source)?.annotation.notes.push(...notesOf(bodies));
  } else if (reading.entities.has(source)) describeEntity(reading, item, source);
  else if (!reading.suggested.has(source)) reading.leftOut.wholeArticle++;
}

function addRole(reading: Reading, item: W3cItem, link: string): void {
  if (reading.suggested.has(link)) return;
  const owner = reading.annotations.get(link);
  if (!owner) throw new Refused('dangling', link);
  const { bodies, targets } = item;
  const entity = addEntity(reading, owner.draft, item);
  const [name = 'role'] = bodies.types;
  const [part] = targets.flatMap((target) => target.part ?? []);
  const [quote] = bodies.described;
  const role = {
    ...(part && { part }),
    ...(quote !== undefined && { quote }),
    ...(entity !== undefined && { entity }),
  };
  const { roles } = owner.annotation;
  roles[name] = [...(Object.hasOwn(roles, name) ? (roles[name] ?? []) : []), role];
}

function addRelation(reading: Reading, item: W3cItem, ends: { readonly from: string; readonly to: string }): void {
  const { iri, bodies, by, on } = item;
  const drafts = [ends.from, ends.to].map((end) => reading.annotations.get(end)?.draft ?? reading.entities.get(end));
  const [draft, other] = drafts;
  if (reading.suggested.has(ends.from) || reading.suggested.has(ends.to)) return;
  if (!draft || draft !== other) throw new Refused('dangling', draft ? ends.to : ends.from);
  draft.relations.push({
    ...(iri !== undefined && { id: idOf(iri) }),
    type: bodies.types[0] ?? 'linking',
    from: idOf(ends.from),
    to: idOf(ends.to),
    by,
    on,
  });
}

/** What this program says of an entity by an annotation on its IRI. */
function describeEntity(reading: Reading, { bodies, by, on }: W3cItem, iri: string): void {
  const draft = reading.entities.get(iri);
  const entity = draft?.entities.get(idOf(iri));
  if (!draft || !entity) return;
  const [type] = bodies.types;
  const aliases = bodies.names.map(({ name }) => name);
  draft.entities.set(idOf(iri), { ...entity, ...(type !== undefined && { type }), aliases, by, on });
}

/** The id in an IRI of this program's; any other is kept as it is. */
function idOf(iri: string): string {
  const own = /^urn:article:[^:#]+:(.+)$/su.exec(iri)?.[1];
  if (own === undefined) return iri;
  try {
    return decodeURIComponent(own);
  } catch {
    return iri;
  }
}

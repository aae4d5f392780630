import type { Note, Relation } from '../annotations/annotation';
import type { Item, LayerRole } from '../annotations/layer';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import { snapToCodePoint } from '../text/surrogates';
import type { Span } from '../text/span';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';
import { readW3c } from './w3cRead';
import { isWikidataItem } from '../wikidata/item';

/** UTF-16 units of context before and after a wording. */
const CONTEXT = 32;

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017) as JSON-LD: a page of annotations. Positions count code
 * points, as the model demands. Roles and relations are annotations of their own that link to the one they belong to;
 * docs/formats.md says what each body means.
 */
export const w3c: Format = {
  id: 'w3c',
  name: 'W3C Web Annotation (JSON-LD)',
  write,
  read: readW3c,
  suffix: '.jsonld',
};

type Json = Readonly<Record<string, unknown>>;

interface Context {
  readonly handout: Handout;
  readonly points: CodePoints;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** IRI of an annotation or entity of this article. */
  readonly iri: (id: string) => string;
}

function write(handout: Handout): Written {
  const base = `urn:article:${encodeURIComponent(handout.name)}`;
  const iri = (id: string): string => `${base}:${encodeURIComponent(id)}`;
  const context = { handout, points: createCodePoints(handout.text), notes: notesByItem(handout), iri };
  const known = new Set([...handout.items.map(({ id }) => id), ...handout.entities.keys()]);
  const relations = handout.relations.filter(({ from, to }) => known.has(from) && known.has(to));
  const items = [
    ...handout.items.flatMap((item) => [annotationOf(item, context), ...rolesOf(item, context)]),
    ...relations.map((relation) => relationOf(relation, iri)),
    ...[...handout.entities.keys()].flatMap((id) => entityOf(id, context)),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#page`,
    type: 'AnnotationPage',
    partOf: { id: base, type: 'AnnotationCollection', label: handout.name, total: items.length },
    startIndex: 0,
    items,
  };
  return {
    files: [{ suffix: '.jsonld', content: JSON.stringify(page, undefined, 2) + '\n' }],
    lost: lossesOf(handout, {
      notes: strayNotes(handout),
      relations: handout.relations.length - relations.length,
    }),
  };
}

function annotationOf(item: Item, context: Context): Json {
  const annotation = context.handout.annotations.get(item.id);
  const notes = context.notes.get(item.id) ?? [];
  return {
    id: context.iri(item.id),
    type: 'Annotation',
    motivation: 'classifying',
    ...(annotation ? madeBy(annotation.by, annotation.on) : software),
    body: [
      textualBody('classifying', item.type),
      ...Object.entries(item.attributes).map(([name, value]) => textualBody('tagging', `${name}=${value}`)),
      ...entityBodies(item.entity, context),
      ...standing(item).map((value) => textualBody('assessing', value)),
      ...notes.map(({ id, text, by, at }) => ({
        id: context.iri(id),
        ...textualBody('commenting', text),
        ...madeBy(by, at),
      })),
    ],
    target: targetOf(item.spans, context),
  };
}

const software: Json = { creator: { type: 'Software', name: 'Article Annotator' } };
/** `created` must be an xsd:dateTime; what stands in a sidecar may be anything. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function madeBy(by: string, on: string): Json {
  return {
    ...(by !== '' && { creator: { type: 'Person', name: by } }),
    ...(dateTime.test(on) && { created: on }),
  };
}

/** Whether anyone has decided, and whether the words are still those that were decided about. */
function standing({ origin, state, score }: Item): readonly string[] {
  if (origin === 'suggestion') return ['status=suggested', `score=${Math.round(score * 1000) / 1000}`];
  return ['status=accepted', ...(state === 'exact' ? [] : [`state=${state}`])];
}

function textualBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** What it names: an IRI for the thing in this article, its name, and its item in Wikidata. Empty if it names nothing. */
function entityBodies(id: string | undefined, { handout, iri }: Context): readonly Json[] {
  const entity = id === undefined ? undefined : handout.entities.get(id);
  if (!entity) return [];
  const { wikidata } = entity;
  return [
    { ...textualBody('identifying', entity.name), id: iri(entity.id) },
    ...(isWikidataItem(wikidata)
      ? [{ type: 'SpecificResource', purpose: 'identifying', source: `http://www.wikidata.org/entity/${wikidata}` }]
      : []),
  ];
}

function rolesOf(item: Item, context: Context): readonly Json[] {
  return Object.entries(item.roles).flatMap(([name, players]) =>
    players.map((player, index) => roleOf({ name, index, player }, item, context)),
  );
}

interface Played {
  readonly name: string;
  readonly index: number;
  readonly player: LayerRole;
}

/** On the words of whoever plays the role; one who stands nowhere in the text is said of the annotation itself. */
function roleOf({ name, index, player }: Played, item: Item, context: Context): Json {
  const { span, quote, entity } = player;
  const annotation = context.handout.annotations.get(item.id);
  return {
    id: context.iri(`${item.id}/${name}/${index + 1}`),
    type: 'Annotation',
    motivation: 'linking',
    ...(annotation ? madeBy(annotation.by, annotation.on) : software),
    body: [
      textualBody('classifying', name),
      { purpose: 'linking', ...resource(context.iri(item.id)) },
      ...entityBodies(entity, context),
      ...(span ? [] : [textualBody('describing', quote)]),
    ],
    target: span ? targetOf([span], context) : resource(context.iri(item.id)),
  };
}

/** What is stored of an entity besides its name, said of its IRI: type and aliases, who and when. */
function entityOf(id: string, { handout, iri }: Context): readonly Json[] {
  const entity = handout.storedEntities.get(id);
  if (!entity) return [];
  return [
    {
      id: iri(`${id}/entity`),
      type: 'Annotation',
      motivation: 'describing',
      ...madeBy(entity.by, entity.on),
      body: [
        textualBody('classifying', entity.type),
        ...entity.aliases.map((alias) => textualBody('identifying', alias)),
      ],
      target: resource(iri(id)),
    },
  ];
}

function relationOf({ id, type, from, to, by, on }: Relation, iri: Context['iri']): Json {
  return {
    id: iri(id),
    type: 'Annotation',
    motivation: 'linking',
    ...madeBy(by, on),
    body: [textualBody('classifying', type), { purpose: 'linking', ...resource(iri(to)) }],
    target: resource(iri(from)),
  };
}

function resource(source: string): Json {
  return { type: 'SpecificResource', source };
}

/** One target a span; readers expect an object where there is only one. */
function targetOf(spans: readonly Span[], { handout, points }: Context): Json | readonly Json[] {
  const { text, name } = handout;
  const targets = spans.map(({ start, end }) => ({
    type: 'SpecificResource',
    source: encodeURIComponent(name),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(snapToCodePoint(text, start - CONTEXT, 'right'), start),
        suffix: text.slice(end, snapToCodePoint(text, end + CONTEXT, 'left')),
      },
      { type: 'TextPositionSelector', start: points.toCodePoint(start), end: points.toCodePoint(end) },
    ],
  }));
  return targets.length === 1 ? (targets[0] ?? targets) : targets;
}

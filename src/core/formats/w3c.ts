import type { Item, LayerEntity, LayerRole } from '../annotations/layer';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import { snapToCodePoint } from '../text/surrogates';
import type { Span } from '../text/span';
import type { Format, Handout, Written } from './format';
import { lossesOf } from './lost';

/** UTF-16 units of context before and after a wording. */
const CONTEXT = 32;
const wikidata = /^Q[1-9]\d*$/;

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017) as JSON-LD: a page of annotations. Positions count code
 * points, as the model demands. Roles and relations are annotations of their own that link to the one they belong to.
 */
export const w3c: Format = { id: 'w3c', name: 'W3C Web Annotation (JSON-LD)', write };

type Json = Readonly<Record<string, unknown>>;

interface Context {
  readonly handout: Handout;
  readonly points: CodePoints;
  /** IRI of an annotation or entity of this article. */
  readonly iri: (id: string) => string;
}

function write(handout: Handout): Written {
  const base = `urn:article:${encodeURIComponent(handout.name)}`;
  const iri = (id: string): string => `${base}:${encodeURIComponent(id)}`;
  const context = { handout, points: createCodePoints(handout.text), iri };
  const related = handout.relations.map((relation) => relationOf(relation, context));
  const items = [
    ...handout.items.flatMap((item) => [annotationOf(item, context), ...rolesOf(item, context)]),
    ...related.filter((relation) => relation !== undefined),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}:page`,
    type: 'AnnotationPage',
    partOf: { id: base, type: 'AnnotationCollection', label: handout.name, total: items.length },
    startIndex: 0,
    items,
  };
  return {
    files: [{ suffix: '.jsonld', content: JSON.stringify(page, undefined, 2) + '\n' }],
    lost: lossesOf(handout, { relations: related.filter((relation) => relation === undefined).length }),
  };
}

function annotationOf(item: Item, context: Context): Json {
  const { handout, iri } = context;
  const annotation = handout.annotations.get(item.id);
  const entity = item.entity === undefined ? undefined : handout.entities.get(item.entity);
  return {
    id: iri(item.id),
    type: 'Annotation',
    motivation: 'classifying',
    ...(annotation
      ? { creator: { type: 'Person', name: annotation.by }, created: annotation.on }
      : { creator: { type: 'Software', name: 'Article Annotator' } }),
    body: [
      textualBody('classifying', item.type),
      ...Object.entries(item.attributes).map(([name, value]) => textualBody('tagging', `${name}=${value}`)),
      ...(entity ? entityBodies(entity, context) : []),
      ...absentRoles(item),
      ...handout.notes
        .filter(({ about }) => about === item.id)
        .map(({ text, by, at }) => ({
          ...textualBody('commenting', text),
          creator: { type: 'Person', name: by },
          created: at,
        })),
    ],
    target: targetOf(item.spans, context),
  };
}

function textualBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** What it names: an IRI for the thing in this article, its name, and its item in Wikidata. */
function entityBodies(entity: LayerEntity, { iri }: Context): readonly Json[] {
  return [
    { ...textualBody('identifying', entity.name), id: iri(entity.id) },
    ...(entity.wikidata !== undefined && wikidata.test(entity.wikidata)
      ? [
          {
            type: 'SpecificResource',
            purpose: 'identifying',
            source: `http://www.wikidata.org/entity/${entity.wikidata}`,
          },
        ]
      : []),
  ];
}

/** Roles whose player does not stand in the text: said by name. */
function absentRoles({ roles }: Item): readonly Json[] {
  return Object.entries(roles).flatMap(([name, players]) =>
    players.filter(({ span }) => !span).map(({ quote }) => textualBody('describing', `${name}: ${quote}`)),
  );
}

function rolesOf(item: Item, context: Context): readonly Json[] {
  return Object.entries(item.roles).flatMap(([name, players]) =>
    players.flatMap((player, index) => {
      const { span } = player;
      return span ? [roleOf({ name, index, player, span }, item, context)] : [];
    }),
  );
}

interface Played {
  readonly name: string;
  readonly index: number;
  readonly player: LayerRole;
  readonly span: Span;
}

function roleOf({ name, index, player, span }: Played, item: Item, context: Context): Json {
  const entity = player.entity === undefined ? undefined : context.handout.entities.get(player.entity);
  return {
    id: context.iri(`${item.id}/${name}/${index + 1}`),
    type: 'Annotation',
    motivation: 'linking',
    body: [
      textualBody('classifying', name),
      { type: 'SpecificResource', purpose: 'linking', source: context.iri(item.id) },
      ...(entity ? entityBodies(entity, context) : []),
    ],
    target: targetOf([span], context),
  };
}

/** Undefined if what it goes out from is not in the text: then there is no target. */
function relationOf(relation: Handout['relations'][number], context: Context): Json | undefined {
  const from = context.handout.items.find(({ id }) => id === relation.from);
  if (!from) return undefined;
  return {
    id: context.iri(relation.id),
    type: 'Annotation',
    motivation: 'linking',
    creator: { type: 'Person', name: relation.by },
    created: relation.on,
    body: [
      textualBody('classifying', relation.type),
      { type: 'SpecificResource', purpose: 'linking', source: context.iri(relation.to) },
    ],
    target: targetOf(from.spans, context),
  };
}

/** One target a span; readers expect an object where there is only one. */
function targetOf(spans: readonly Span[], { handout, points }: Context): Json | readonly Json[] {
  const { text, name } = handout;
  const targets = spans.map(({ start, end }) => ({
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

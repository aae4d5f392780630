import fc from 'fast-check';
import type { Annotation, Decisions, StoredEntity, StoredRole } from '../../src/core/annotations/annotation';
import { describe } from '../../src/core/annotations/anchor';
import { noDecisions } from '../../src/core/annotations/decisions';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { overlay } from '../../src/core/annotations/overlay';
import { partsOf } from '../../src/core/annotations/parts';
import { schemaType } from '../../src/core/annotations/schema';
import type { Article } from '../../src/core/article/article';
import { parseArticle } from '../../src/core/article/parse';
import type { Handout } from '../../src/core/formats/format';
import { createHandout } from '../../src/core/formats/handout';
import type { Span } from '../../src/core/text/span';

/** What articles are made of, and characters on which counting and escaping go wrong. */
const pieces = [
  ...[
    'Anna Vogt',
    ' sagte ',
    'Kiel',
    '. ',
    '„Gut“',
    ', ',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '\uFEFF',
    '\u00A0',
    '\u2028',
  ],
  ...[
    '😀',
    '👩🏽‍🚀',
    'Ko\u0308ln',
    'Do\u00ADra',
    'שלום',
    '\u200F',
    '=SUM(A1)',
    '<b>&amp;',
    ']]>',
    '"',
    '---',
    '\\',
    '[1]',
    '|',
  ],
  ...['_', ';', '->', '*', '#Text=', '1-1', '\u200B', 'a_part2'],
];
const someText = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }).map((list) => list.join(''));
/** What is said: line ends are LF. */
const value = fc
  .array(fc.constantFrom(...pieces.filter((piece) => piece !== '\r\n')), { maxLength: 4 })
  .map((list) => list.join(''));
/** A name: neither empty nor with white space at its ends. */
const name = value.map((words) => `N${words}N`);
const id = fc.constantFrom('k1', '1a', 'x_y', 'Ä:b', '-', '.', '_5f_', 'a b', '%41', 'n"1', 'z9', 'a.1', 'q/1');

type Place = readonly [number, number];
const place: fc.Arbitrary<Place> = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 14 }),
);
const entityId = fc.constantFrom('e1', 'e 2', '3e');

interface Draft {
  readonly type: string;
  readonly places: readonly Place[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly players: readonly {
    readonly role: string;
    readonly at: Place | null;
    readonly quote: string;
    readonly entity: string | null;
  }[];
  readonly entity: string | null;
  readonly by: string;
  readonly on: string;
}

const moment = fc.constantFrom('2026-11-24T10:00:00Z', '2025-01-02T03:04:05Z');
const person = fc.constantFrom('', 'ks', 'Ä. „Ö“ <x>', 'a, b');

const draft: fc.Arbitrary<Draft> = fc
  .record({
    type: fc.constantFrom(...defaultSchema.types.map((type) => type.name), 'event', 'mood "odd"'),
    places: fc.array(place, { minLength: 1, maxLength: 3 }),
    form: fc.constantFrom('name', 'derived', 'part'),
    date: fc.option(fc.constantFrom('2026', '2026-11', '2026-11-30', '199X', '2026-W48', '2026-22')),
    kind: fc.constantFrom('direct', 'indirect', 'reported'),
    medium: fc.option(fc.constantFrom('speech', 'thought', 'writing')),
    mood: fc.option(value),
    players: fc.array(
      fc.record({
        role: fc.constantFrom('speaker', 'cue', 'frame'),
        at: fc.option(place),
        quote: value,
        entity: fc.option(entityId),
      }),
      { maxLength: 3 },
    ),
    entity: fc.option(entityId),
    by: person,
    on: moment,
  })
  .map(({ type, form, date, kind, medium, mood, players, entity, ...facts }) => {
    const isQuote = type === 'quote';
    const known = schemaType(defaultSchema, type);
    const attributes = {
      ...(known?.named === true && { form }),
      ...(type === 'date' && date !== null && { date }),
      ...(isQuote && { kind }),
      ...(isQuote && medium !== null && { medium }),
      ...(mood !== null && { mood }),
    };
    return { type, attributes, players: isQuote ? players : [], entity: isQuote ? null : entity, ...facts };
  });

function annotationOf(article: Article, own: string, from: Draft): readonly Annotation[] {
  const { text } = article;
  const lay = ([at, length]: Place): readonly Span[] => {
    const start = Math.floor(at * text.length);
    return partsOf(article, [{ start, end: Math.min(text.length, start + length) }]);
  };
  const spans = apart(partsOf(article, from.places.flatMap(lay)));
  const roles: Record<string, StoredRole[]> = {};
  for (const { role, at, quote, entity } of from.players) {
    const [span] = at ? lay(at) : [];
    const words = span ? text.slice(span.start, span.end) : quote;
    (roles[role] ??= []).push({ ...(span && { span }), quote: words, ...(entity !== null && { entity }) });
  }
  if (spans.length === 0) return [];
  return [
    {
      id: own,
      type: from.type,
      attributes: from.attributes,
      roles,
      ...(from.entity !== null && { entity: from.entity }),
      status: 'accepted',
      by: from.by,
      on: from.on,
      selector: describe(article, spans),
      placement: { state: 'exact', score: 1, spans },
      extra: {},
    },
  ];
}

/** Parts that touch are one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const entities: fc.Arbitrary<readonly StoredEntity[]> = fc
  .tuple(
    ...['e1', 'e 2', '3e'].map((own) =>
      fc.record({
        id: fc.constant(own),
        type: fc.constantFrom('person', 'place', 'organization', 'other'),
        name,
        aliases: fc.uniqueArray(name, { maxLength: 2 }),
        wikidata: fc.option(fc.constantFrom('Q1', 'Q365'), { nil: undefined }),
        by: person,
        on: moment,
      }),
    ),
  )
  .map((list) =>
    list.map(({ wikidata, aliases, ...entity }) => ({
      ...entity,
      aliases: aliases.filter((alias) => alias !== entity.name),
      ...(wikidata !== undefined && { wikidata }),
      extra: {},
    })),
  );

/** Decisions about a text, of all kinds, with odd ids and odd words. */
export interface Decided {
  readonly text: string;
  readonly decisions: Decisions;
  readonly handout: Handout;
}

const noted = fc.record({ text: value, by: person.filter((by) => by !== ''), at: moment });

const decidedIn = (text: fc.Arbitrary<string>): fc.Arbitrary<Decided> =>
  fc
    .tuple(
      text,
      fc.uniqueArray(id, { maxLength: 8 }),
      fc.array(draft, { minLength: 8, maxLength: 8 }),
      entities,
      fc.array(noted, { maxLength: 2 }),
      fc.array(fc.tuple(fc.constantFrom('answers', 'knows'), fc.nat(7), fc.nat(7), person, moment), { maxLength: 2 }),
    )
    .map(([text, ids, drafts, things, notes, relations]) => {
      const article = parseArticle(text, { language: 'de' });
      const annotations = ids.flatMap((own, index) => {
        const from = drafts[index];
        return from ? annotationOf(article, own, from) : [];
      });
      const ends = [...annotations.map((annotation) => annotation.id), ...usedBy(annotations)];
      const decisions: Decisions = {
        ...noDecisions,
        annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
        entities: new Map(
          things.filter((thing) => usedBy(annotations).has(thing.id)).map((thing) => [thing.id, thing]),
        ),
        notes: new Map(
          annotations.length === 0
            ? []
            : notes.map((note, index) => {
                const about = annotations[index % annotations.length]?.id ?? '';
                return [`n ${index}`, { id: `n ${index}`, about, ...note, extra: {} }];
              }),
        ),
        relations: new Map(
          ends.length === 0
            ? []
            : relations.map(([type, from, to, by, on], index) => {
                const [one, other] = [ends[from % ends.length] ?? '', ends[to % ends.length] ?? ''];
                return [`l ${index}`, { id: `l ${index}`, type, from: one, to: other, by, on, extra: {} }];
              }),
        ),
      };
      return { text, decisions, handout: handoutOf(text, decisions) };
    });

export const decidedArticle = decidedIn(someText);

/** The same without what is neither token nor white space. */
export const decidedOnTokens = decidedIn(someText.map((text) => text.replace(/[\u200B\u200F]/g, '')));

function usedBy(annotations: readonly Annotation[]): ReadonlySet<string> {
  return new Set(
    annotations.flatMap(({ entity, roles }) => [
      ...(entity === undefined ? [] : [entity]),
      ...Object.values(roles).flatMap((players) => players.flatMap((player) => player.entity ?? [])),
    ]),
  );
}

function handoutOf(text: string, decisions: Decisions): Handout {
  const layer = overlay({ items: [], entities: [] }, decisions, text);
  const source = { name: 'kiel.article', text, language: 'de' as const, layer, decisions, schema: defaultSchema };
  return createHandout(source, { withSuggestions: false });
}

/** A role's players in an order that does not depend on where they stand in a file. */
export function sortedRoles(roles: Annotation['roles']): Annotation['roles'] {
  const order = (player: StoredRole): string => JSON.stringify([player.span, player.quote, player.entity]);
  const sort = (players: readonly StoredRole[]): readonly StoredRole[] =>
    players.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return Object.fromEntries(
    Object.entries(roles)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([role, players]) => [role, sort(players)]),
  );
}

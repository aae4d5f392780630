import type { MentionType } from '../../src/core/mentions/mention';
import type { Medium, QuoteKind } from '../../src/core/quotes/quote';
import type { Span } from '../../src/core/text/span';

/** A name in a gold text; only names are marked, no derived forms and no parts of compounds. */
export interface GoldMention extends Span {
  readonly type: MentionType;
  /** {@link GoldEntity.id}; dates have none. */
  readonly entity?: string;
}

/** The mentions of one thing; `name` is its longest wording unless the trailer gives another. */
export interface GoldEntity {
  readonly id: string;
  readonly type: MentionType;
  readonly name: string;
}

/** A quotation; a role that the text does not word is an empty list, `speakerEntities` too if nobody is meant. */
export interface GoldQuote {
  readonly id: string;
  readonly type: QuoteKind;
  readonly medium: Medium;
  readonly spans: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly addressee: readonly Span[];
  readonly speakerEntities: readonly string[];
}

/** An article with what a person found in it; offsets are UTF-16 code units of `text`. */
export interface Gold {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
}

type Role = 'speaker' | 'cue' | 'addressee';
type Opened =
  | { readonly kind: 'mention'; readonly start: number; readonly type: MentionType }
  | { readonly kind: 'quote'; readonly start: number; readonly id: string; readonly type: QuoteKind }
  | { readonly kind: 'role'; readonly start: number; readonly role: Role; readonly quotes: readonly string[] };

interface QuoteDraft {
  readonly type: QuoteKind;
  readonly spans: Span[];
}

interface Draft {
  text: string;
  readonly mentions: GoldMention[];
  readonly quotes: Map<string, QuoteDraft>;
  readonly roles: (Span & { readonly role: Role; readonly quote: string })[];
}

const SEPARATOR = '=== gold ===\n';
const TYPES: Readonly<Record<string, MentionType>> = {
  per: 'person',
  loc: 'place',
  org: 'organization',
  oth: 'other',
  date: 'date',
};
const ROLES: Readonly<Record<string, Role>> = { s: 'speaker', c: 'cue', a: 'addressee' };
const KINDS: readonly QuoteKind[] = ['direct', 'indirect', 'freeIndirect', 'indirectFreeIndirect', 'reported'];
const MEDIA: readonly Medium[] = ['speech', 'thought', 'writing'];

const MARKUP =
  /\[\[(?<type>\w+)\||(?:\|(?<entity>e\d+))?(?<mentionEnd>\]\])|\{(?<quote>q\d+):(?<kind>\w+)\||<(?<role>\w):(?<quotes>q\d+(?:,q\d+)*)\||(?<quoteEnd>\})|(?<roleEnd>>)/gu;

/**
 * Reads a gold text: the article with its annotations written into it, and a trailer.
 * `[[per|Kim Jong Un|e3]]` is a mention, `{q1:direct|„…“}` a span of a quotation, `<s:q1|sie>` its speaker, `<c:q1,q2|sagte>`
 * a cue of two, `<a:q1|uns>` the addressee; a line of the trailer says `q1 speaker=e3,e4 medium=writing` or `e3 name=Bern`.
 * Throws on markup that does not nest and on ids that do not exist: a gold file is code.
 */
export function readGold(source: string): Gold {
  const cut = source.indexOf(SEPARATOR);
  if (cut < 0) throw new Error(`no line "${SEPARATOR.trim()}"`);
  const draft = readMarkup(source.slice(0, cut));
  const facts = readTrailer(source.slice(cut + SEPARATOR.length));
  const entities = entitiesOf(draft, facts);
  const ids = new Set(entities.map((entity) => entity.id));
  const quotes = [...draft.quotes].map(([id, quote]) => quoteOf(draft, id, quote, facts.get(id)));
  const used = [
    ...quotes.flatMap((quote) => quote.speakerEntities),
    ...[...facts.keys()].filter((id) => id.startsWith('e')),
  ];
  for (const id of used) if (!ids.has(id)) throw new Error(`${id} is named in the trailer, but no mention has it`);
  for (const id of [
    ...draft.roles.map((role) => role.quote),
    ...[...facts.keys()].filter((key) => key.startsWith('q')),
  ]) {
    if (!draft.quotes.has(id)) throw new Error(`${id} has a role or facts, but no span`);
  }
  return { text: draft.text, mentions: draft.mentions, entities, quotes };
}

function readMarkup(source: string): Draft {
  const draft: Draft = { text: '', mentions: [], quotes: new Map(), roles: [] };
  const open: Opened[] = [];
  let read = 0;
  for (const match of source.matchAll(MARKUP)) {
    draft.text += source.slice(read, match.index);
    read = match.index + match[0].length;
    const groups = match.groups ?? {};
    const opened = opening(groups, draft.text.length);
    if (opened) {
      open.push(opened);
      continue;
    }
    const kind = groups.mentionEnd ? 'mention' : groups.quoteEnd ? 'quote' : 'role';
    const last = open.pop();
    if (last?.kind !== kind) throw new Error(`${match[0]} closes no ${kind}: …${draft.text.slice(-40)}`);
    close(draft, last, groups.entity);
  }
  draft.text += source.slice(read);
  if (open.length > 0) throw new Error(`a ${open[0]?.kind ?? ''} is not closed`);
  draft.mentions.sort((a, b) => a.start - b.start);
  return draft;
}

function opening(groups: Readonly<Record<string, string | undefined>>, start: number): Opened | undefined {
  const { type, quote, kind, role, quotes } = groups;
  if (type !== undefined) return { kind: 'mention', start, type: known(TYPES[type], type) };
  if (quote !== undefined) {
    const found = known(
      KINDS.find((one) => one === kind),
      kind,
    );
    return { kind: 'quote', start, id: quote, type: found };
  }
  if (role === undefined || quotes === undefined) return undefined;
  return { kind: 'role', start, role: known(ROLES[role], role), quotes: quotes.split(',') };
}

function close(draft: Draft, opened: Opened, entity: string | undefined): void {
  const span = { start: opened.start, end: draft.text.length };
  switch (opened.kind) {
    case 'mention':
      if ((entity === undefined) !== (opened.type === 'date')) throw new Error(`all names but dates have an entity`);
      draft.mentions.push({ ...span, type: opened.type, ...(entity === undefined ? {} : { entity }) });
      break;
    case 'quote': {
      const quote = draft.quotes.get(opened.id) ?? { type: opened.type, spans: [] };
      if (quote.type !== opened.type) throw new Error(`${opened.id} has two kinds`);
      quote.spans.push(span);
      draft.quotes.set(opened.id, quote);
      break;
    }
    case 'role':
      for (const quote of opened.quotes) draft.roles.push({ ...span, role: opened.role, quote });
  }
}

type Facts = ReadonlyMap<string, ReadonlyMap<string, string>>;

function readTrailer(trailer: string): Facts {
  const facts = new Map<string, Map<string, string>>();
  for (const line of trailer.split('\n')) {
    if (line.trim() === '') continue;
    const [id = '', ...rest] = line.split(/ (?=\w+=)/u);
    if (facts.has(id)) throw new Error(`${id} has two lines in the trailer`);
    facts.set(id, new Map(rest.map((fact) => [fact.split('=')[0] ?? '', fact.slice(fact.indexOf('=') + 1)])));
  }
  return facts;
}

function entitiesOf(draft: Draft, facts: Facts): GoldEntity[] {
  const found = new Map<string, GoldEntity>();
  for (const { entity: id, type, start, end } of draft.mentions) {
    if (id === undefined) continue;
    const name = facts.get(id)?.get('name') ?? draft.text.slice(start, end);
    const before = found.get(id);
    if (before && before.type !== type) throw new Error(`${id} has two types`);
    if (!before || name.length > before.name.length) found.set(id, { id, type, name });
  }
  return [...found.values()];
}

function quoteOf(
  draft: Draft,
  id: string,
  quote: QuoteDraft,
  facts: ReadonlyMap<string, string> | undefined,
): GoldQuote {
  if (!facts) throw new Error(`${id} has no line in the trailer`);
  const medium = facts.get('medium') ?? 'speech';
  const role = (wanted: Role): Span[] =>
    draft.roles
      .filter((one) => one.quote === id && one.role === wanted)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
  return {
    id,
    type: quote.type,
    medium: known(
      MEDIA.find((one) => one === medium),
      medium,
    ),
    spans: quote.spans.toSorted((a, b) => a.start - b.start),
    speaker: role('speaker'),
    cue: role('cue'),
    addressee: role('addressee'),
    speakerEntities: (facts.get('speaker') ?? '').split(',').filter((one) => one !== ''),
  };
}

function known<T>(value: T | undefined, said: string | undefined): T {
  if (value === undefined) throw new Error(`unknown: ${said ?? ''}`);
  return value;
}

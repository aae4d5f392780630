import type { Article } from '../article/article';
import type { Entity, Gathered, Gender, LinkedMention } from '../entities/entity';
import type { Span } from '../text/span';
import type { Draft } from './draft';
import { firstAfter, personInRole } from './roles';
import { firstAtLeast } from './search';
import { roleOf, unnamedBefore, type Role } from './unnamed';

/** Whom the wording of a speaker means. `name`: it was a pronoun or role, and stands for this name. */
export interface Meant {
  readonly entities: readonly string[];
  readonly name?: string;
}

export type Resolve = (draft: Draft) => Meant;

const nobody: Meant = { entities: [] };

interface Pronoun {
  readonly gender: Gender | undefined;
  readonly plural: boolean;
  /** *it*: an organization, or a place that stands for its government. */
  readonly group?: true;
}

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['er', { gender: 'male', plural: false }],
  ['he', { gender: 'male', plural: false }],
  ['she', { gender: 'female', plural: false }],
  ['sie', { gender: 'female', plural: false }],
  ['they', { gender: undefined, plural: true }],
  ['it', { gender: undefined, plural: false, group: true }],
  ['sein', { gender: 'male', plural: false }],
  ['seine', { gender: 'male', plural: false }],
  ['ihr', { gender: 'female', plural: false }],
  ['ihre', { gender: 'female', plural: false }],
  ['dieser', { gender: 'male', plural: false }],
  ['diese', { gender: 'female', plural: false }],
  ['letzterer', { gender: 'male', plural: false }],
  ['letztere', { gender: 'female', plural: false }],
]);

const longestPronoun = Math.max(...Array.from(pronouns.keys(), ({ length }) => length));

/** How far back, in UTF-16 code units, a pronoun may reach for a person who has not spoken. */
const longestReach = 1200;
/** How far behind an unnamed speaker a pronoun still means that one. */
const nearRole = 600;
const openingMark = /[„“”"»«‹›‚‘’']/;
const coordinated = /(?:^|[\s,])(?:und|and|sowie|&)\s/;

/** Words that point to whatever was said before. */
const anaphors = /^(?:demnach|demzufolge|wonach)$/i;

interface Speaker extends Meant {
  readonly end: number;
  /** Of somebody without a name: *a spokesman for the ministry*. */
  readonly role: Role | undefined;
}

/**
 * Says whom the speakers of an article mean, called with its quotations in the order of the text. A pronoun takes the
 * last speaker whose gender does not forbid it, then the nearest such person named before; nobody rather than a guess.
 */
export function createResolver(article: Article, gathered: Gathered): Resolve {
  const entities = byId(gathered.entities);
  const { mentions } = gathered;
  const known = new Map<string, Meant>();
  let spoke: Speaker | undefined;
  return (draft) => {
    const wording = draft.speaker[0];
    if (wording === undefined) return nobody;
    const key = `${wording.start}-${wording.end}`;
    const meant = known.get(key) ?? findMeant(article, mentions, entities, draft, wording, spoke);
    known.set(key, meant);
    if (!draft.nested) spoke = { ...meant, end: wording.end, role: roleIn(article, wording, meant) };
    return meant;
  };
}

const indexed = new WeakMap<readonly Entity[], ReadonlyMap<string, Entity>>();

/** Kept as long as its entities live: most edits leave them as they are. */
function byId(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  let found = indexed.get(entities);
  if (found === undefined) indexed.set(entities, (found = new Map(entities.map((entity) => [entity.id, entity]))));
  return found;
}

function findMeant(
  article: Article,
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  draft: Draft,
  wording: Span,
  spoke: Speaker | undefined,
): Meant {
  const surface = article.text.slice(wording.start, wording.end);
  const pronoun = pronounOf(surface, article.text, draft.cue);
  if (anaphors.test(surface)) return spoke === undefined ? nobody : { entities: spoke.entities };
  if (pronoun !== undefined && draft.nested) {
    // Further inside he may be somebody whom the quotation itself speaks of.
    const opens = openingMark.test(article.text.charAt(wording.start - 1));
    return opens ? namedNear(mentions, entities, wording, pronoun, spoke?.entities) : nobody;
  }
  if (pronoun !== undefined) return resolvePronoun(article, mentions, entities, draft, wording, pronoun, spoke);
  const inside = mentionsIn(mentions, wording);
  const direct = namedBy(article.text, inside, wording);
  if (direct.length > 0) return { entities: direct };
  const person = personInRole(article.text, mentions, entities, surface, wording);
  if (person !== undefined) return named([person]);
  const aged = agedOne.exec(surface)?.[1];
  if (aged === undefined) return nobody;
  const gender = aged.toLowerCase() === 'die' ? 'female' : 'male';
  const last = namedSince(mentions, entities, paragraphOf(article, wording), draft, { gender, plural: false });
  return last === undefined ? nobody : named([last]);
}

/** *die 67-Jährige aus Vilshofen*: who was named last. */
const agedOne = /^(der|die)\s\d{1,3}-?[Jj]ährige(?:\s|$)/iu;

/** *sie sagten* is many, *sie sagte* a woman. */
function pronounOf(surface: string, text: string, cue: readonly Span[]): Pronoun | undefined {
  const pronoun = surface.length > longestPronoun ? undefined : pronouns.get(surface.toLowerCase());
  if (pronoun === undefined) return undefined;
  const verb = verbOf(text, cue);
  const plural =
    /^(?:sie|diese|letztere)$/i.test(surface) && /(?:en|eln|ern|nd|tten)$/.test(verb) && !/(?:e|t)$/.test(verb);
  return plural ? { gender: undefined, plural: true } : pronoun;
}

function verbOf(text: string, cue: readonly Span[]): string {
  const first = cue[0];
  return first === undefined ? '' : (text.slice(first.start, first.end).split(/\s/)[0] ?? '');
}

function resolvePronoun(
  article: Article,
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  draft: Draft,
  wording: Span,
  pronoun: Pronoun,
  spoke: Speaker | undefined,
): Meant {
  const spoken = (spoke?.entities ?? []).map((id) => entities.get(id)).filter((entity) => entity !== undefined);
  if (pronoun.plural) return spoken.length > 1 ? named(spoken) : nobody;
  if (isUnnamed(unnamedBefore(article.text, Math.min(draft.spans[0]?.start ?? 0, wording.start)), pronoun))
    return nobody;
  const one = spoken.length === 1 ? spoken[0] : undefined;
  if (one !== undefined && fits(one, pronoun) && wording.start - (spoke?.end ?? 0) < longestReach) {
    if (pronoun.group === true) return named([one]);
    const spokeEnd = spoke?.end ?? 0;
    const paragraph = paragraphOf(article, wording);
    // *Dupper is ready to fight. He will sue, he says*: a new paragraph has its own subject.
    if (one.gender !== undefined && spokeEnd >= paragraph) return named([one]);
    const since = one.gender === undefined ? spokeEnd : paragraph;
    return named([namedSince(mentions, entities, since, draft, pronoun) ?? one]);
  }
  const spokeLast = wording.start - (spoke?.end ?? 0) < nearRole ? spoke?.role : undefined;
  if (pronoun.group === true || isUnnamed(spokeLast, pronoun)) return nobody;
  return namedNear(mentions, entities, wording, pronoun);
}

/** Where the paragraph of a wording starts. */
function paragraphOf({ blocks }: Article, { start }: Span): number {
  return blocks[firstAtLeast(blocks, start + 1, (block) => block.start) - 1]?.start ?? 0;
}

/** *Eine Sprecherin sagte … Sie …*, *Ihr Nachbar nickt. „…“, sagt er*: nobody whom the article names. */
function isUnnamed(role: Role | undefined, { gender }: Pronoun): boolean {
  return role !== undefined && (role.gender === undefined || role.gender === gender);
}

function roleIn({ text }: Article, { start, end }: Span, { entities }: Meant): Role | undefined {
  return entities.length > 0 ? undefined : roleOf(text.slice(start, end));
}

/** The nearest person before who fits, none of `others`: within marks *er* is never the one who is quoted. */
function namedNear(
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  wording: Span,
  pronoun: Pronoun,
  others: readonly string[] = [],
): Meant {
  // Whose gender nobody knows is meant only if there is no choice.
  const unsure = new Set<Entity>();
  for (let i = firstAfter(mentions, wording.start) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined || wording.start - mention.end > longestReach) break;
    const entity = entities.get(mention.entity);
    if (mention.form !== 'name' || entity?.type !== 'person' || others.includes(entity.id)) continue;
    if (entity.gender === pronoun.gender) return named([entity]);
    if (entity.gender === undefined) unsure.add(entity);
  }
  return unsure.size === 1 ? named([...unsure]) : nobody;
}

/** Who was named behind the last speaker and outside what is said: nearer, where nobody's gender decides. */
function namedSince(
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  from: number,
  { spans, speaker }: Draft,
  pronoun: Pronoun,
): Entity | undefined {
  const end = Math.min(spans[0]?.start ?? 0, speaker[0]?.start ?? 0);
  for (let i = firstAfter(mentions, end) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined || mention.start < from) return undefined;
    const entity = mention.form === 'name' ? entities.get(mention.entity) : undefined;
    if (entity !== undefined && fits(entity, pronoun)) return entity;
  }
  return undefined;
}

function named(found: readonly Entity[]): Meant {
  return { entities: found.map(({ id }) => id), name: found.map(({ name }) => name).join(', ') };
}

function fits(entity: Entity, pronoun: Pronoun): boolean {
  if (pronoun.group === true) return entity.type === 'organization' || entity.type === 'place';
  return entity.type === 'person' && (entity.gender === undefined || entity.gender === pronoun.gender);
}

function mentionsIn(mentions: readonly LinkedMention[], span: Span): LinkedMention[] {
  const inside: LinkedMention[] = [];
  for (let i = firstAfter(mentions, span.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.end <= span.end && mention.type !== 'date') inside.push(mention);
  }
  return inside;
}

/** A person beats the organization of *der Sprecher der NASA, John Kirby*; without one the phrase must itself be the name. */
function namedBy(text: string, inside: readonly LinkedMention[], wording: Span): string[] {
  const names = inside.filter((mention) => mention.form === 'name' && !isGenitive(text, mention, wording));
  const persons = names.filter((mention) => mention.type === 'person');
  if (persons.length > 1) return severalPersons(text, persons, wording);
  if (persons[0] !== undefined) return isPossessor(text, persons[0], wording) ? [] : [persons[0].entity];
  const groups = names.filter((mention) => mention.type === 'organization' || mention.type === 'place');
  if (groups.length > 1 && groups.every((mention, i) => i === 0 || joins(text, groups[i - 1], mention))) {
    return startsPhrase(text, groups[0], wording) ? [...new Set(groups.map((mention) => mention.entity))] : [];
  }
  const head = groups.find((mention) => startsPhrase(text, mention, wording) || isApposition(text, mention, wording));
  return head === undefined ? [] : [head.entity];
}

function severalPersons(text: string, persons: readonly LinkedMention[], wording: Span): string[] {
  const joined = persons.filter((person, i) => i === 0 || joins(text, persons[i - 1], person));
  if (joined.length > 1) return [...new Set(joined.map((person) => person.entity))];
  const first = persons[0];
  const last = persons[persons.length - 1];
  const head = first !== undefined && startsPhrase(text, first, wording) ? first : last;
  return head === undefined ? [] : [head.entity];
}

function joins(text: string, left: LinkedMention | undefined, right: LinkedMention): boolean {
  if (left === undefined) return false;
  const between = text.slice(left.end, right.start);
  return between.length < 80 && (coordinated.test(between) || /^,\s$/.test(between));
}

/** *Kims Apparat*, *Smith’s lawyer*: the genitive of somebody else. */
function isGenitive(text: string, mention: LinkedMention, wording: Span): boolean {
  const own = /s$|['’]$/.test(text.slice(mention.start, mention.end));
  const rest = text.slice(mention.end, wording.end);
  return /^['’]s?\s+\p{L}/u.test(rest) || (own && /^\s+\p{L}/u.test(rest));
}

/** *die Sprecherin von Angela Merkel*: somebody else is meant. */
function isPossessor(text: string, person: LinkedMention, wording: Span): boolean {
  const before = text.slice(wording.start, person.start);
  return /\p{Lu}\p{L}+\s(?:von|of|für|for)\s(?:\p{L}+\s)?$/u.test(before);
}

/** *the maker, Swiss Rail Works*. */
function isApposition(text: string, mention: LinkedMention, wording: Span): boolean {
  return /[^,]+,\s$/.test(text.slice(wording.start, mention.start));
}

const opening =
  /^(?:(?:the|die|der|das|den|dem|des|angaben|aussagen?|meinung|ansicht|auffassung|einschätzung|informationen|berichten?|worten|darstellung|auskunft|von|vom|in|\p{Ll}\p{L}*(?:e|en|er|es))\s+|[„“"»«])*$/iu;

function startsPhrase(text: string, mention: LinkedMention | undefined, wording: Span): boolean {
  return mention !== undefined && opening.test(text.slice(wording.start, mention.start));
}

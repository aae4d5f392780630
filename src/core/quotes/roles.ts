import type { Entity, LinkedMention } from '../entities/entity';
import type { Span } from '../text/span';
import { firstAtLeast } from './search';

/** How far back, in UTF-16 code units, a person may have been introduced in a role. */
const longestMemory = 4800;
/** Words behind a name in which an apposition says its role. */
const appositionWords = 6;
const definite = /^(?:der|die|das|the)(?:\s(?:\p{Ll}|\d)\S*){0,2}\s([\p{L}-]+)$/iu;
const honorific = /(?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Mr|Mrs|Ms)\.?\s)+$/u;

/** Index of the first mention that starts at the offset or later. */
export function firstAfter(mentions: readonly LinkedMention[], offset: number): number {
  return firstAtLeast(mentions, offset, (mention) => mention.start);
}

/**
 * Whom *der Sprecher*, *the minister* means: the person introduced with that word (*Ministerin Anna Vogt*, *Jane Doe, the
 * minister*, *Kulturdezernent Hans Berg* for *der Dezernent*); else, where the role was mentioned before, the person
 * whom its paragraph named right before that. Undefined if there is none.
 */
export function personInRole(
  text: string,
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  surface: string,
  wording: Span,
): Entity | undefined {
  const role = definite.exec(surface)?.[1]?.toLowerCase();
  if (role === undefined || role.length < 4) return undefined;
  const last = firstAfter(mentions, wording.start) - 1;
  for (let i = last; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined || wording.start - mention.end > longestMemory) break;
    const person = personOf(mention, entities);
    if (person !== undefined && introduces(text, mention, role)) return person;
  }
  return describedBefore(text, mentions, entities, role, wording, /^die\s/i.test(surface));
}

function personOf(mention: LinkedMention, entities: ReadonlyMap<string, Entity>): Entity | undefined {
  if (mention.type !== 'person' || mention.form !== 'name') return undefined;
  return entities.get(mention.entity);
}

/** The role stands right before the name, perhaps as the tail of a compound, or in the apposition behind it. */
function introduces(text: string, mention: LinkedMention, role: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 60), mention.start).replace(honorific, '');
  const title = /([\p{L}-]+),?\s$/u.exec(before)?.[1]?.toLowerCase();
  if (title !== undefined && (title === role || (title.endsWith(role) && title.length > role.length + 3))) return true;
  const behind = text.slice(mention.end, mention.end + 80);
  if (!behind.startsWith(', ')) return false;
  const apposition = /^[^,.;:!?\n]*/.exec(behind.slice(2))?.[0] ?? '';
  return apposition.toLowerCase().split(/\s/).slice(0, appositionWords).includes(role);
}

/** *Anna Müller steht auf der Bühne. Die neue Intendantin …*: later *die Intendantin* is she. */
function describedBefore(
  text: string,
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  role: string,
  wording: Span,
  feminine: boolean,
): Entity | undefined {
  const from = Math.max(0, wording.start - longestMemory);
  const earlier = text.slice(from, wording.start).toLowerCase();
  for (let at = earlier.indexOf(role); at >= 0; at = earlier.indexOf(role, at + role.length)) {
    const lead = /(?:^|[\s„»“"])(?:der|die|the)\s(?:\p{Ll}+\s){0,2}$/u.exec(earlier.slice(Math.max(0, at - 40), at));
    if (lead === null || /\p{L}/u.test(earlier.charAt(at + role.length))) continue;
    const start = text.lastIndexOf('\n', from + at) + 1;
    const person = nearest(mentions, entities, start, from + at, feminine);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** The last person named between the offsets, unless it is a man where a woman is meant or two are named. */
function nearest(
  mentions: readonly LinkedMention[],
  entities: ReadonlyMap<string, Entity>,
  start: number,
  end: number,
  feminine: boolean,
): Entity | undefined {
  const found = new Set<Entity>();
  for (let i = firstAfter(mentions, end) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined || mention.start < start) break;
    const person = personOf(mention, entities);
    if (person !== undefined) found.add(person);
  }
  const [only] = found;
  return found.size === 1 && !(feminine && only?.gender === 'male') ? only : undefined;
}

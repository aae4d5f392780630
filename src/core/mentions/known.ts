import type { BodyFindings } from './body';
import type { Candidate } from './candidate';
import { ownName } from './ownNames';
import { familyNames, isEastern } from './personName';
import type { MentionType } from './mention';

/** From here on a finding is evidence for others. */
export const CLEAR = 0.6;

/** From here on a finding is a hint, if it comes again. */
export const HINT = 0.4;

/** What is clear somewhere in the article, and may decide elsewhere. */
export interface Known {
  /** Family name (or the only name of a person with several) → the fullest name that has it. */
  readonly families: ReadonlyMap<string, string>;
  /** Given name → the full name of the only person who has it; empty if several have. */
  readonly givens: ReadonlyMap<string, string>;
  /** A firm's name without its legal form → with it. */
  readonly firms: ReadonlyMap<string, string>;
  /** Wording without genitive → type → sum of the scores. */
  readonly types: ReadonlyMap<string, ReadonlyMap<MentionType, number>>;
  /** The same of findings that are not clear. */
  readonly hints: ReadonlyMap<string, ReadonlyMap<MentionType, number>>;
  /** First words of names of several words, each with {@link MORE} behind it. */
  readonly openings: ReadonlySet<string>;
}

/** Stands behind a first word, so that it is no wording of its own. */
export const MORE = ' …';
/** Names of more words are hardly cut short. */
const LONGEST = 4;

interface Growing {
  readonly families: Map<string, string>;
  readonly givens: Map<string, string>;
  readonly firms: Map<string, string>;
  readonly types: Map<string, Map<MentionType, number>>;
  readonly hints: Map<string, Map<MentionType, number>>;
  readonly openings: Set<string>;
}

/** Learns from all blocks in the order of the text. Linear in the number of findings. */
export function learnAll(findings: readonly BodyFindings[]): Known {
  const known: Growing = {
    families: new Map(),
    givens: new Map(),
    firms: new Map(),
    types: new Map(),
    hints: new Map(),
    openings: new Set(),
  };
  for (const { candidates } of findings) for (const candidate of candidates) learn(known, candidate);
  return known;
}

function teaches({ score, form, type }: Candidate): boolean {
  return score >= HINT && form === 'name' && type !== 'date';
}

/** In tenths: a word beside a name changes its score a little, and must not make the whole article be decided again. */
function weightOf(score: number): number {
  return Math.round(10 * score) / 10;
}

function learn({ families, givens, firms, types, hints, openings }: Growing, candidate: Candidate): void {
  if (!teaches(candidate)) return;
  const { type, score, surface, base, words, evidence } = candidate;
  const isClear = score >= CLEAR;
  add(isClear ? types : hints, base, type, weightOf(score));
  if (!isClear) return;
  if (words > 1 && words <= LONGEST) openings.add(base.slice(0, base.indexOf(' ')) + MORE);
  const own = type === 'organization' ? ownName(surface) : undefined;
  if (own !== undefined) firms.set(own, surface);
  if (evidence[0]?.code === 'legalForm') learnFirm(firms, surface, evidence[0].value);
  if (type !== 'person' || words < 2) return;
  // Of several people of one family name, the one that the article introduces first is the likeliest to go by it alone.
  for (const name of familyNames(surface)) if (!families.has(name)) families.set(name, base);
  learnGiven(givens, base);
}

const GIVEN = /^\p{Lu}[\p{L}-]{2,}$/u;

function learnGiven(givens: Map<string, string>, full: string): void {
  const parts = full.split(' ');
  const given = parts[0] ?? '';
  if (!GIVEN.test(given) || isEastern(parts)) return;
  const known = givens.get(given);
  // *Mark Zuckerberg*, *Mark Elliot Zuckerberg* are one.
  const isSame = known === undefined || known.split(' ').at(-1) === parts.at(-1);
  givens.set(given, isSame ? (known ?? full) : '');
}

function add(sums: Map<string, Map<MentionType, number>>, base: string, type: MentionType, weight: number): void {
  const own = sums.get(base) ?? new Map<MentionType, number>();
  own.set(type, (own.get(type) ?? 0) + weight);
  sums.set(base, own);
}

function learnFirm(firms: Map<string, string>, surface: string, legalForm = ''): void {
  const end = surface.indexOf(` ${legalForm}`);
  if (end > 2) firms.set(surface.slice(0, end), surface);
}

/** All that {@link learnAll} takes from a block's findings, as one string: blocks with the same lesson teach the same. */
export function lessonOf({ candidates }: BodyFindings): string {
  let lesson = '';
  for (const candidate of candidates) {
    if (!teaches(candidate)) continue;
    const { type, score, surface, words, evidence } = candidate;
    const weight = weightOf(score);
    const legal = evidence[0]?.code === 'legalForm' ? `§${evidence[0].value ?? ''}` : '';
    lesson += `${surface.length}:${surface} ${type} ${weight} ${words}${legal}`;
  }
  return lesson;
}

/** The wordings about which two articles know different things. */
export function differences(one: Known, two: Known): ReadonlySet<string> {
  const found = new Set<string>();
  const compare = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, same: (x: T, y: T) => boolean): void => {
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !same(value, other)) found.add(key);
    }
    for (const key of b.keys()) if (!a.has(key)) found.add(key);
  };
  const equal = (x: string, y: string): boolean => x === y;
  compare(one.families, two.families, equal);
  compare(one.givens, two.givens, equal);
  compare(one.firms, two.firms, equal);
  compare(one.types, two.types, sameSums);
  compare(one.hints, two.hints, sameSums);
  for (const opening of one.openings) if (!two.openings.has(opening)) found.add(opening);
  for (const opening of two.openings) if (!one.openings.has(opening)) found.add(opening);
  return found;
}

function sameSums(a: ReadonlyMap<MentionType, number>, b: ReadonlyMap<MentionType, number>): boolean {
  if (a.size !== b.size) return false;
  // The order counts too: of equal sums the first is taken.
  const others = b.entries();
  for (const [type, sum] of a) {
    const other = others.next().value;
    if (other?.[0] !== type || other[1] !== sum) return false;
  }
  return true;
}

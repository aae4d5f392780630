import type { Mention } from '../mentions/mention';
import type { Span } from '../text/span';
import { noCounts, type Counts } from './counts';

/** A name of a gold text. */
export interface GoldEntity extends Span {
  readonly label: string;
  /** 2 is inside another one; only the outer level is compared. */
  readonly level?: number;
  /** The label in coarse classes; null: it has none and does not count. */
  readonly coarse?: string | null;
}

/** CrossNER's fine labels in the coarse ones. */
const COARSE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    person: 'PER',
    politician: 'PER',
    country: 'LOC',
    location: 'LOC',
    organisation: 'ORG',
    organization: 'ORG',
    politicalparty: 'ORG',
    election: 'OTH',
    event: 'OTH',
    misc: 'OTH',
    MISC: 'OTH',
  }),
);
const TYPES = { person: 'PER', place: 'LOC', organization: 'ORG', other: 'OTH', date: 'DATE' } as const;

/** Of spans that lie in each other, the outermost. */
function outermost<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let end = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

/** Start, end and label of each outermost name. */
export function goldKeys(entities: readonly GoldEntity[], isAsked: Asked): Set<string> {
  const keys = new Set<string>();
  for (const { start, end, label, coarse } of outermost(entities.filter(({ level }) => (level ?? 1) === 1))) {
    const found = coarse === undefined ? (COARSE.get(label) ?? label) : coarse;
    if (found !== null && isAsked(found)) keys.add(`${start} ${end} ${found}`);
  }
  return keys;
}

/** The same of what was found. */
function foundKeys(mentions: readonly Mention[], isAsked: Asked): Set<string> {
  const keys = new Set<string>();
  for (const mention of outermost(mentions)) {
    const label = labelOf(mention);
    if (isAsked(label)) keys.add(`${mention.start} ${mention.end} ${label}`);
  }
  return keys;
}

/** What GermEval 2014 calls a mention: `PER`, `LOCderiv`. */
export function labelOf({ type, form }: Mention): string {
  return TYPES[type] + (form === 'name' ? '' : form === 'derived' ? 'deriv' : form);
}

/** Which labels count. */
type Asked = (label: string) => boolean;

/** Adds a text to the counts by label: strict spans and labels, outermost spans alone, as GermEval 2014 counts. */
export function countNames(
  counts: Map<string, Counts>,
  text: { readonly gold: readonly GoldEntity[]; readonly found: readonly Mention[] },
  isAsked: Asked,
): void {
  const gold = goldKeys(text.gold, isAsked);
  const found = foundKeys(text.found, isAsked);
  const add = (key: string, what: keyof Counts): void => {
    // The label itself may have spaces.
    const label = key.slice(key.indexOf(' ', key.indexOf(' ') + 1) + 1);
    const count = counts.get(label) ?? noCounts();
    counts.set(label, count);
    count[what] += 1;
  };
  for (const key of found) add(key, gold.has(key) ? 'hits' : 'wrong');
  for (const key of gold) if (!found.has(key)) add(key, 'missed');
}

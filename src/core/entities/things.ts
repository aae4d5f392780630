import { flagsOf, groupOf, Word, type Lexicon } from '../mentions/lexicon';
import { ownName } from '../mentions/ownNames';
import { join, newCluster, unite, type Cluster, type Item } from './cluster';
import { derivationOf } from './facts';
import { inflectionKey, initialsOf } from './wording';

/**
 * Gathers places, organizations and others: names that the lexicon knows for one thing (DVRK, Nordkorea), inflected forms,
 * adjectives and compounds of a name, abbreviations in brackets or by their initials, short forms of a firm's name.
 */
export function createThingGatherer(lexicon: Lexicon): (items: readonly Item[]) => Cluster[] {
  const keyOf = createKeyReader(lexicon);
  return (items) => {
    const byKey = new Map<string, Cluster>();
    const clusters: Cluster[] = [];
    for (const item of items) {
      const key = keyOf(item);
      const known = byKey.get(key);
      if (known !== undefined) join(known, item);
      else {
        const cluster = newCluster(item);
        clusters.push(cluster);
        byKey.set(key, cluster);
      }
    }
    uniteBrackets(items, clusters);
    uniteInitials(clusters);
    uniteShortNames(clusters, lexicon);
    return clusters.filter((cluster) => cluster.items.length > 0);
  };
}

/** Wordings whose keys are remembered; more than any article has. */
const remembered = 20_000;

/** Keys of names; what the lexicon says of a wording is looked up once. */
function createKeyReader(lexicon: Lexicon): (item: Item) => string {
  const keys = new Map<string, string>();
  return (item) => {
    const { mention, surface, base } = item;
    const inner = mention.form === 'name' ? undefined : derivationOf(mention);
    const wording = inner === undefined && base === surface ? surface : `${surface}|${base}|${inner ?? ''}`;
    const known = keys.get(wording);
    if (known !== undefined) return known;
    if (keys.size > remembered) keys.clear();
    const key = readKey(item, inner, lexicon);
    keys.set(wording, key);
    return key;
  };
}

/** Group of the lexicon, else the wording without inflection; a compound or an adjective has the key of its name. */
function readKey({ surface, base }: Item, name: string | undefined, lexicon: Lexicon): string {
  const group = groupOf(lexicon, surface) || groupOf(lexicon, base) || groupOf(lexicon, usualWriting(surface));
  if (group !== 0) return `#${group}`;
  if (name === undefined) return inflectionKey(base);
  const inner = groupOf(lexicon, name);
  return inner === 0 ? inflectionKey(name) : `#${inner}`;
}

/** *BERN* → Bern; other wordings stay. */
function usualWriting(surface: string): string {
  return surface.length > 3 && surface === surface.toUpperCase()
    ? surface.charAt(0) + surface.slice(1).toLowerCase()
    : surface;
}

const ABBREVIATION = /^[\p{Lu}\d&-]{2,8}$/u;

/** *Koreanische Zentralnachrichtenagentur (KCNA)*: two names, and only the bracket between them. */
function uniteBrackets(items: readonly Item[], clusters: readonly Cluster[]): void {
  if (!items.some(({ bracketed }) => bracketed)) return;
  const owner = new Map<Item, Cluster>();
  for (const cluster of clusters) for (const item of cluster.items) owner.set(item, cluster);
  for (let at = 1; at < items.length; at++) {
    const [long, short] = [items[at - 1], items[at]];
    if (long === undefined || short?.bracketed !== true) continue;
    if (!isStated(long, short) && (!ABBREVIATION.test(short.base) || !fits(short.base, long.base))) continue;
    const [into, from] = [owner.get(long), owner.get(short)];
    if (into === undefined || from === undefined || into === from) continue;
    for (const item of from.items) owner.set(item, into);
    unite(into, from);
  }
}

/** *Gewerkschaft der Staatsbediensteten (ADEDY)*: the finder of names saw that one is short for the other. */
function isStated(long: Item, short: Item): boolean {
  const reasonOf = ({ mention }: Item): string | undefined =>
    mention.evidence.find(({ code }) => code === 'abbreviation')?.value;
  return reasonOf(short) === long.surface || reasonOf(long) === short.surface;
}

/** *München (CSU)* and *Kirby (AP)* are something else: the abbreviation begins as the name does, and the name is long. */
function fits(short: string, long: string): boolean {
  return short.startsWith(long.charAt(0).toUpperCase()) && (long.includes(' ') || long.length > 2 * short.length);
}

/** *Korean Central News Agency … KCNA*. */
function uniteInitials(clusters: readonly Cluster[]): void {
  const long = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { base } of cluster.items) {
      const initials = initialsOf(base);
      if (initials.length > 2 && !long.has(initials)) long.set(initials, cluster);
    }
  for (const cluster of clusters) {
    const item = cluster.items[0];
    if (item === undefined || !ABBREVIATION.test(item.base)) continue;
    const found = long.get(item.base);
    if (found !== undefined && found.items.length > 0) unite(found, cluster);
  }
}

const GENERIC = Word.place | Word.adjective | Word.orgHead | Word.placeHead | Word.noun | Word.first | Word.orgFirst;

/** *Siemens AG … Siemens*, *Yonhap News … Yonhap*: the first word, if only one name begins with it and it is no everyday word. */
function uniteShortNames(clusters: readonly Cluster[], lexicon: Lexicon): void {
  const byFirst = new Map<string, Cluster | undefined>();
  for (const cluster of clusters)
    for (const first of new Set(cluster.items.flatMap(({ base }) => [firstOfSeveral(base), ownName(base)]))) {
      if (first !== undefined)
        byFirst.set(first, byFirst.has(first) && byFirst.get(first) !== cluster ? undefined : cluster);
    }
  for (const cluster of clusters) {
    const item = cluster.items[0];
    if (item?.mention.type !== 'organization' || item.mention.form !== 'name') continue;
    const long = byFirst.get(item.base);
    if (long === undefined || long.items.length === 0 || (flagsOf(lexicon, item.base) & GENERIC) !== 0) continue;
    unite(long, cluster);
  }
}

function firstOfSeveral(name: string): string | undefined {
  const space = name.indexOf(' ');
  return space > 1 ? name.slice(0, space) : undefined;
}

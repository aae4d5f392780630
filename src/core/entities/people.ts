import { familyNames, isEastern } from '../mentions/personName';
import type { Gender } from './entity';
import { join, newCluster, type Cluster, type Item } from './cluster';

/** A person with what their fullest name says. */
interface Person extends Cluster {
  /** Name parts of the fullest wording. */
  parts: readonly string[];
  readonly byline: boolean;
}

interface Register {
  readonly people: Person[];
  readonly byName: Map<string, Person>;
  readonly byFamily: Map<string, Person[]>;
  readonly byGiven: Map<string, Person[]>;
}

/**
 * Gathers the mentions of persons: full names first, then the short ones. People who share a family name are kept apart
 * by given name, sex and nearness; a name of the byline draws nothing from the text.
 */
export function gatherPeople(items: readonly Item[]): Cluster[] {
  const register: Register = { people: [], byName: new Map(), byFamily: new Map(), byGiven: new Map() };
  const short: Item[] = [];
  for (const item of items) {
    if (isFull(item.base)) addFull(register, item);
    else short.push(item);
  }
  const places = nearestFull(items, register);
  for (const item of short) addShort(register, item, places);
  return register.people;
}

/** More than a family name with its particles. */
function isFull(name: string): boolean {
  return name.includes(' ') && !/^(?:von|van|de|di|del|della|bin|ibn|ten|zu|ap|al) /iu.test(name);
}

function addFull(register: Register, item: Item): void {
  const known = register.byName.get(item.base) ?? compatible(register, item);
  if (known !== undefined) {
    join(known, item);
    const parts = partsOf(item.base);
    if (parts.length > known.parts.length) known.parts = parts;
    register.byName.set(item.base, known);
    return;
  }
  const person: Person = Object.assign(newCluster(item), { parts: partsOf(item.base), byline: item.byline });
  register.people.push(person);
  register.byName.set(item.base, person);
  if (item.byline) return;
  for (const family of familyNames(item.base)) append(register.byFamily, family, person);
  for (const given of givenNames(person.parts)) append(register.byGiven, given, person);
}

function append(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}

function partsOf(name: string): string[] {
  return name.split(/\s+/u);
}

function givenNames(parts: readonly string[]): string[] {
  if (isEastern(parts)) return [parts.slice(1).join(' ')];
  return [parts[0] ?? ''].filter((part) => part.length > 2 && !part.endsWith('.'));
}

/** *George W. Bush* and *George Bush*, *J. Kirby* and *John Kirby*: the same family name and given names that do not disagree. */
function compatible({ byFamily }: Register, { base, byline }: Item): Person | undefined {
  if (byline) return undefined;
  const parts = partsOf(base);
  if (isEastern(parts)) return undefined;
  const family = parts.at(-1) ?? '';
  const found = (byFamily.get(family) ?? []).filter(
    (person) => !isEastern(person.parts) && givenAgree(person.parts, parts),
  );
  return found.length === 1 ? found[0] : undefined;
}

const INITIAL = /^\p{Lu}\.(?:-?\p{Lu}\.)?$/u;

function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function givenAgree(one: readonly string[], two: readonly string[]): boolean {
  const [first = '', other = ''] = [one[0], two[0]];
  if (first === other) return true;
  const isInitial = INITIAL.test(first) || INITIAL.test(other);
  return isInitial && first.startsWith(other.charAt(0));
}

/** For every mention the full names before it: item index → persons named in full in the same block, last first. */
type Nearest = ReadonlyMap<number, readonly Person[]>;

function nearestFull(items: readonly Item[], { byName }: Register): Nearest {
  const nearest = new Map<number, readonly Person[]>();
  let block = -1;
  let named: readonly Person[] = [];
  for (const item of items) {
    if (item.block !== block) named = [];
    block = item.block;
    if (!isFull(item.base)) nearest.set(item.index, named);
    const person = byName.get(item.base);
    // A handful suffices: nobody means the ninth name before.
    if (person !== undefined && named[0] !== person) named = [person, ...named.slice(0, 7)];
  }
  return nearest;
}

function addShort(register: Register, item: Item, nearest: Nearest): void {
  const { byFamily, byGiven } = register;
  const named = item.byline
    ? []
    : (byFamily.get(item.surface) ?? byFamily.get(item.base) ?? byFamily.get(smallFirst(item.base)) ?? []);
  const given = item.byline || named.length > 0 ? [] : (byGiven.get(item.surface) ?? byGiven.get(item.base) ?? []);
  const fitting = (named.length > 0 ? named : given.length === 1 ? given : []).filter(
    ({ gender }) => !disagree(gender, item.gender),
  );
  const chosen = fitting.length > 1 ? choose(fitting, nearest.get(item.index) ?? []) : fitting[0];
  if (chosen !== undefined) {
    join(chosen, item);
    return;
  }
  addAlone(register, item);
}

/** Nobody of that name is named in full: one person for each sex that the titles tell. */
function addAlone({ byName, people }: Register, item: Item): void {
  const key = `${item.base} ${item.byline ? 'byline' : ''}`;
  const found = [key, `${key}${item.gender ?? ''}`]
    .map((name) => byName.get(name))
    .find((person) => person !== undefined && !disagree(person.gender, item.gender));
  if (found !== undefined) {
    join(found, item);
    return;
  }
  const person: Person = Object.assign(newCluster(item), { parts: [item.base], byline: item.byline });
  people.push(person);
  byName.set(byName.has(key) ? `${key}${item.gender ?? ''}` : key, person);
}

function disagree(one: Gender | undefined, two: Gender | undefined): boolean {
  return one !== undefined && two !== undefined && one !== two;
}

/** Who was named in full last in this paragraph; otherwise whom the article names in full most, the first of equals. */
function choose(fitting: readonly Person[], named: readonly Person[]): Person | undefined {
  const near = named.find((person) => fitting.includes(person));
  if (near !== undefined) return near;
  let best = fitting[0];
  for (const person of fitting) if (best !== undefined && fullCount(person) > fullCount(best)) best = person;
  return best;
}

function fullCount(person: Person): number {
  let count = 0;
  for (const { base } of person.items) if (isFull(base)) count += 1;
  return count;
}

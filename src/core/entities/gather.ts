import type { Article, Language } from '../article/article';
import { groupOf, nameOfGroup, type Lexicon } from '../mentions/lexicon';
import type { Mention } from '../mentions/mention';
import { newCluster, join, typeOfCluster, type Cluster, type Item } from './cluster';
import type { Entity, Gathered, LinkedMention } from './entity';
import { readGender } from './gender';
import { gatherPeople } from './people';
import { gatherThings } from './things';
import { nominative, withoutGenitive } from './wording';

/**
 * Puts the mentions of one thing together and names it. Linear in the number of mentions, apart from the few people who
 * share a family name. Every mention belongs to exactly one entity; ids count the entities by their first mention.
 */
export function createGatherer(lexicon: Lexicon): (article: Article, mentions: readonly Mention[]) => Gathered {
  return (article, mentions) => {
    const items = itemsOf(article, mentions, lexicon);
    const people = items.filter(({ mention }) => mention.type === 'person' && mention.form === 'name');
    const dates = items.filter(({ mention }) => mention.type === 'date');
    const things = items.filter(
      ({ mention }) => mention.type !== 'date' && (mention.type !== 'person' || mention.form !== 'name'),
    );
    const clusters = [...gatherPeople(people), ...gatherThings(things, article.text, lexicon), ...gatherDates(dates)];
    return nameClusters(clusters, mentions, article, lexicon);
  };
}

function itemsOf({ text, blocks }: Article, mentions: readonly Mention[], lexicon: Lexicon): Item[] {
  const surfaces = surfacesOf(text, mentions);
  const bases = new Map<string, string>();
  const baseOf = (surface: string): string => {
    const known = bases.get(surface);
    if (known !== undefined) return known;
    const base = withoutGenitive(surface, lexicon, surfaces);
    bases.set(surface, base);
    return base;
  };
  let block = 0;
  return mentions.map((mention, index) => {
    const { start, end, type, form } = mention;
    while (block + 1 < blocks.length && (blocks[block]?.end ?? 0) <= start) block++;
    const surface = oneLine(text.slice(start, end));
    const base = type === 'date' || form !== 'name' ? surface : baseOf(surface);
    const gender = type === 'person' ? readGender(text, start, end, lexicon) : undefined;
    const item = { mention, index, surface, base, block, byline: blocks[block]?.kind === 'byline' };
    return gender === undefined ? item : { ...item, gender };
  });
}

/** All wordings, and the last words of the longer ones: *Jonte Harmsen* makes *Harmsens* a genitive. */
function surfacesOf(text: string, mentions: readonly Mention[]): Set<string> {
  const surfaces = new Set<string>();
  for (const { start, end } of mentions) {
    const surface = text.slice(start, end);
    surfaces.add(surface);
    const space = surface.lastIndexOf(' ');
    if (space > 0) surfaces.add(surface.slice(space + 1));
  }
  return surfaces;
}

/** A name that a line break cuts is the same name. */
function oneLine(surface: string): string {
  return /\s\s|[^\S ]/u.test(surface) ? surface.replace(/\s+/gu, ' ') : surface;
}

function gatherDates(items: readonly Item[]): Cluster[] {
  const byWording = new Map<string, Cluster>();
  for (const item of items) {
    const known = byWording.get(item.surface);
    if (known === undefined) byWording.set(item.surface, newCluster(item));
    else join(known, item);
  }
  return [...byWording.values()];
}

function nameClusters(
  clusters: readonly Cluster[],
  mentions: readonly Mention[],
  { language }: Article,
  lexicon: Lexicon,
): Gathered {
  const firstOf = ({ items }: Cluster): number => items.reduce((least, { index }) => Math.min(least, index), Infinity);
  const sorted = clusters.map((cluster) => ({ cluster, first: firstOf(cluster) })).sort((a, b) => a.first - b.first);
  const linked: LinkedMention[] = [];
  const entities: Entity[] = [];
  for (const { cluster } of sorted) {
    const entity = describe(cluster, `e${entities.length + 1}`, language, lexicon);
    entities.push(entity);
    const { type, id } = entity;
    for (const { index, mention } of cluster.items) {
      const { start, end, form, score, evidence } = mention;
      // Field by field: a copy by spread takes several times as long, for all mentions with every key that is pressed.
      linked[index] = { start, end, type, form, score, evidence, entity: id };
    }
  }
  return { mentions: linked.slice(0, mentions.length), entities };
}

function describe(cluster: Cluster, id: string, language: Language, lexicon: Lexicon): Entity {
  const name = canonicalName(cluster, language) || borrowedName(cluster, language, lexicon);
  const aliases = [...new Set(cluster.items.map(({ surface }) => surface))].filter((surface) => surface !== name);
  const entity = { id, type: typeOfCluster(cluster), name, aliases };
  return cluster.gender === undefined ? entity : { ...entity, gender: cluster.gender };
}

/** The longest wording of a name in the nominative; empty if there are only derived forms and compounds. */
function canonicalName({ items }: Cluster, language: Language): string {
  let best = '';
  for (const { mention, base, surface } of items) {
    if (mention.form !== 'name') continue;
    const asIs = language === 'en' || mention.type === 'date' || mention.type === 'person';
    const name = asIs ? base : nominative(base);
    // Of two equally long ones the first; a form in the nominative is as long as one that is not.
    if (name.length > best.length || (name.length === best.length && name === surface)) best = name;
  }
  return best;
}

/** Only *russische* or *US-Präsident*: the lexicon's name for what they are made from, else that part of the word. */
function borrowedName({ items: [item] }: Cluster, language: Language, lexicon: Lexicon): string {
  if (item === undefined) return '';
  const inner = item.mention.evidence.find(({ code }) => code === 'derivation')?.value ?? item.surface;
  const group = groupOf(lexicon, item.surface) || groupOf(lexicon, inner);
  return nameOfGroup(lexicon, group, language) ?? inner;
}

import type { Article, Block, Language } from '../article/article';
import type { Lexicon } from '../mentions/lexicon';
import type { MentionsByBlock } from '../mentions/mention';
import { newCluster, join, type Cluster, type Item } from './cluster';
import type { Entity, Gathered, LinkedMention } from './entity';
import { createFactReader, isThing, type BlockFacts } from './facts';
import { createNamer } from './name';
import { gatherPeople } from './people';
import { createThingGatherer } from './things';
import { withoutGenitive } from './wording';

/** What was gathered last. */
interface Last {
  readonly language: Language;
  readonly facts: readonly BlockFacts[];
  readonly entities: readonly Entity[];
  /** The entity of each mention of the article, in order. */
  readonly owners: readonly Entity[];
  readonly weighed: ReadonlySet<Entity>;
  readonly blocks: readonly LinkedBlock[];
}

interface LinkedBlock {
  readonly start: number;
  readonly facts: BlockFacts;
  readonly mentions: readonly LinkedMention[];
}

/**
 * Puts the mentions of one thing together and names it. Linear in the number of mentions, apart from the few people who
 * share a family name. Every mention belongs to exactly one entity; ids count the entities by their first mention. After an
 * edit that changes no name the entities are the same objects, and so are the mentions of the blocks that did not move.
 */
export function createGatherer(lexicon: Lexicon): (article: Article, mentions: MentionsByBlock) => Gathered {
  const factsOf = createFactReader(lexicon);
  const cluster = createClusterer(lexicon);
  const name = createNamer(lexicon);
  let last: Last = { language: 'de', facts: [], entities: [], owners: [], weighed: new Set(), blocks: [] };
  return ({ blocks, language }, byBlock) => {
    const facts = blocks.map((block, index) => factsOf(block, byBlock[index] ?? []));
    const isSame = last.language === language && areAlike(facts, last);
    const { entities, owners, weighed } = isSame ? last : name(cluster(facts, language), language);
    const linked = linkAll(blocks, facts, owners, last.blocks);
    last = { language, facts, entities, owners, weighed, blocks: linked };
    return { mentions: linked.flatMap(({ mentions }) => mentions), entities };
  };
}

/** Whether the same comes of the facts as last time. */
function areAlike(facts: readonly BlockFacts[], { facts: before, owners, weighed }: Last): boolean {
  if (facts.length !== before.length) return false;
  let first = 0;
  return facts.every((own, index) => {
    const other = before[index];
    const isSame = own === other || (own.signature === other?.signature && areWeighedAlike(own, other, first));
    first += own.facts.length;
    return isSame;
  });

  function areWeighedAlike(own: BlockFacts, other: BlockFacts, from: number): boolean {
    return own.facts.every(({ mention: { score } }, index) => {
      const owner = owners[from + index];
      return score === other.facts[index]?.mention.score || owner === undefined || !weighed.has(owner);
    });
  }
}

/** All clusters of an article, each with its items in the order of the text. */
function createClusterer(lexicon: Lexicon): (facts: readonly BlockFacts[], language: Language) => readonly Cluster[] {
  const gatherThings = createThingGatherer(lexicon);
  return (facts, language) => {
    const items = itemsOf(facts, language, lexicon);
    const people = items.filter(({ mention }) => mention.type === 'person' && mention.form === 'name');
    const dates = items.filter(({ mention }) => mention.type === 'date');
    const things = items.filter(({ mention }) => isThing(mention));
    return [...gatherPeople(people), ...gatherThings(things), ...gatherDates(dates)];
  };
}

function itemsOf(blocks: readonly BlockFacts[], language: Language, lexicon: Lexicon): Item[] {
  const wordings = new Set<string>();
  for (const block of blocks) for (const wording of block.wordings) wordings.add(wording);
  const bases = new Map<string, string>();
  const baseOf = (surface: string): string => {
    const known = bases.get(surface);
    if (known !== undefined) return known;
    const base = withoutGenitive(surface, language, lexicon, wordings);
    bases.set(surface, base);
    return base;
  };
  const items: Item[] = [];
  blocks.forEach(({ facts, byline }, block) => {
    for (const { mention, surface, gender, bracketed } of facts) {
      const base = mention.type === 'date' || mention.form !== 'name' ? surface : baseOf(surface);
      items.push({ mention, index: items.length, surface, base, block, byline, bracketed, gender });
    }
  });
  return items;
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

/** Gives every mention its place and its entity; a block that stands where it stood keeps its mentions. */
function linkAll(
  blocks: readonly Block[],
  facts: readonly BlockFacts[],
  owners: readonly Entity[],
  before: readonly LinkedBlock[],
): readonly LinkedBlock[] {
  let first = 0;
  return facts.map((own, index) => {
    const start = blocks[index]?.start ?? 0;
    const kept = before[index];
    const isKept = kept?.facts === own && kept.start === start && areLinked(kept.mentions, owners, first);
    const linked = isKept ? kept : { start, facts: own, mentions: link(own, start, owners, first) };
    first += own.facts.length;
    return linked;
  });
}

function areLinked(mentions: readonly LinkedMention[], owners: readonly Entity[], first: number): boolean {
  return mentions.every(({ entity, type }, index) => {
    const owner = owners[first + index];
    return owner?.id === entity && owner.type === type;
  });
}

/** Field by field: a copy by spread takes several times as long, with every key that is pressed. */
function link({ facts }: BlockFacts, by: number, owners: readonly Entity[], first: number): readonly LinkedMention[] {
  return facts.map(({ mention }, index) => {
    const { start, end, form, score, evidence } = mention;
    const owner = owners[first + index];
    const type = owner?.type ?? mention.type;
    return { start: by + start, end: by + end, type, form, score, evidence, entity: owner?.id ?? '' };
  });
}

import type { Block } from '../article/article';
import type { Lexicon } from '../mentions/lexicon';
import type { Mention } from '../mentions/mention';
import type { Gender } from './entity';
import { readGender } from './gender';

/** What a mention says about itself, wherever its block stands. */
export interface Fact {
  readonly mention: Mention;
  readonly surface: string;
  readonly gender: Gender | undefined;
  /** Stands in a bracket right behind the mention before it: *Koreanische Zentralnachrichtenagentur (KCNA)*. */
  readonly bracketed: boolean;
}

/** The facts of a block. */
export interface BlockFacts {
  readonly facts: readonly Fact[];
  readonly byline: boolean;
  /** All wordings, and the last words of the longer ones: *Jonte Harmsen* makes *Harmsens* a genitive. */
  readonly wordings: readonly string[];
  /** Blocks of the same signature are gathered alike; only the type of what is called several things hangs on scores too. */
  readonly signature: string;
}

/** Reads the facts of a block; the same mentions of the same block give the same object again. */
export function createFactReader(lexicon: Lexicon): (block: Block, mentions: readonly Mention[]) => BlockFacts {
  const kept = new WeakMap<readonly Mention[], BlockFacts>();
  const keptOfBylines = new WeakMap<readonly Mention[], BlockFacts>();
  return (block, mentions) => {
    const byline = block.kind === 'byline';
    const cache = byline ? keptOfBylines : kept;
    let found = cache.get(mentions);
    if (found === undefined) cache.set(mentions, (found = read(block.body.text, mentions, byline, lexicon)));
    return found;
  };
}

function read(text: string, mentions: readonly Mention[], byline: boolean, lexicon: Lexicon): BlockFacts {
  const facts: Fact[] = [];
  const wordings: string[] = [];
  let signature = byline ? 'byline' : '';
  let before: Mention | undefined;
  for (const mention of mentions) {
    const { start, end, type, form } = mention;
    const wording = text.slice(start, end);
    wordings.push(wording);
    const space = wording.lastIndexOf(' ');
    if (space > 0) wordings.push(wording.slice(space + 1));
    const surface = oneLine(wording);
    const gender = type === 'person' ? readGender(text, start, end, lexicon) : undefined;
    const thing = isThing(mention);
    const bracketed = thing && before !== undefined && isBracketed(text, before, mention);
    if (thing) before = mention;
    facts.push({ mention, surface, gender, bracketed });
    signature += `${wording.length}:${wording} ${type} ${form} ${gender ?? ''}${bracketed ? '(' : ''}`;
    if (form !== 'name') signature += ` of ${derivationOf(mention) ?? ''}`;
  }
  return { facts, byline, wordings, signature };
}

/** Everything but dates and the names of persons. */
export function isThing({ type, form }: Mention): boolean {
  return type !== 'date' && (type !== 'person' || form !== 'name');
}

/** The name that a derived form or a compound is made from. */
export function derivationOf({ evidence }: Mention): string | undefined {
  return evidence.find(({ code }) => code === 'derivation')?.value;
}

/** Two names, and only the bracket between them. */
function isBracketed(text: string, long: Mention, short: Mention): boolean {
  if (short.start - long.end > 3) return false;
  const between = text.slice(long.end, short.start);
  return /^ ?[([]$/u.test(between) && /^[)\]]/u.test(text.slice(short.end, short.end + 1));
}

/** A name that a line break cuts is the same name. */
function oneLine(surface: string): string {
  return /\s\s|[^\S ]/u.test(surface) ? surface.replace(/\s+/gu, ' ') : surface;
}

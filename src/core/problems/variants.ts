import type { Item, Layer } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import type { Article } from '../article/article';
import { compareSpans, type Span } from '../text/span';
import { most, type NameSpelledTwoWays } from './problem';
import { isInflection, isOneOff, nearKeys, soundOf } from './spelling';

/** One spelling of a name, wherever it stands. */
interface Spelling {
  readonly wording: string;
  readonly words: readonly string[];
  /** How each word sounds. */
  readonly sounds: readonly string[];
  /** Where each word begins in the wording. */
  readonly offsets: readonly number[];
  readonly type: string;
  readonly isPerson: boolean;
  /** In the order of the text. */
  readonly places: Span[];
  /** The lexicon knows it so. */
  readonly isKnown: boolean;
}

/** Two spellings, and the word in which they differ: its index in each. */
interface Pair {
  readonly a: Spelling;
  readonly b: Spelling;
  readonly at: readonly [number, number];
}

/** Numbers, line ends, soft hyphens, and the first half of *Deutschland- und Österreich-Termine* make no other spelling. */
const unlike = /[\p{N}\r\n\u00ad\u200b-\u200d]|-$/u;

/** Names of a length beyond this are not compared. */
const longest = 60;
/** Letters from which on one more or less is a slip; in a family name, which has its first name beside it, fewer will do. */
const leastLetters = { person: 5, other: 7 };
/** Letters of a word that is one name whatever detection takes it for: *Wostotschny* a place here, a person there. */
const leastOfAnyType = 8;

/**
 * Names that are spelled in two ways: by letters that sound alike (*Meier*, *Meyer*), or one letter off in a longer word. Not
 * two people with different first names, nor different first names of one family, nor forms of one word. Linear: names meet by
 * the keys that alike ones share.
 */
export function findSpelledTwoWays(article: Article, layer: Layer, schema: Schema): readonly NameSpelledTwoWays[] {
  const spellings = spellingsOf(article, layer, schema);
  const isBetter = createOrder(spellings);
  const slips = new Map<string, Slip>();
  for (const pair of pairsOf(spellings)) {
    if (!isVariant(pair, spellings)) continue;
    const [weak, strong] = sidesOf(pair, isBetter);
    const slip = slips.get(weak.word) ?? { word: weak.word, places: new Map(), right: strong };
    slip.places.set(weak.spelling, weak.at);
    if (isBetter(strong.word, slip.right.word)) slip.right = strong;
    slips.set(weak.word, slip);
  }
  const problems = [...slips.values()].map(problemOf).sort((a, b) => compareSpans(a.span, b.span));
  return problems.slice(0, most);
}

/** The word of a spelling in which it differs from others. */
interface Differing {
  readonly spelling: Spelling;
  /** Index of the word. */
  readonly at: number;
  readonly word: string;
}

/** A word that the article spells in another way more often, alone and in longer names, and that way. */
interface Slip {
  readonly word: string;
  /** The spellings that have it, with its index. */
  readonly places: Map<Spelling, number>;
  right: Differing;
}

/** The slip comes first. */
function sidesOf(
  { a, b, at }: Pair,
  isBetter: (one: string, other: string) => boolean,
): readonly [Differing, Differing] {
  const [one, other] = [differing(a, at[0]), differing(b, at[1])];
  return isBetter(one.word, other.word) ? [other, one] : [one, other];
}

const differing = (spelling: Spelling, at: number): Differing => ({
  spelling,
  at,
  word: bare(spelling.words[at] ?? ''),
});

/** Without the mark of a genitive: *Kranz’*. */
const bare = (word: string): string => word.replace(/[’']$/u, '');

const firstOf = ({ places }: Spelling): Span => places[0] ?? { start: 0, end: 0 };

/** The better of two words is the one that the article has more often in its names; of two that are as frequent the first. */
function createOrder(spellings: readonly Spelling[]): (one: string, other: string) => boolean {
  const known = new Map<string, { count: number; first: number }>();
  for (const spelling of spellings)
    for (const word of new Set(spelling.words.map(bare))) {
      const { count, first } = known.get(word) ?? { count: 0, first: Infinity };
      known.set(word, {
        count: count + spelling.places.length,
        first: Math.min(first, firstOf(spelling).start),
      });
    }
  return (one, other) => {
    const [a, b] = [known.get(one), known.get(other)];
    return (a?.count ?? 0) > (b?.count ?? 0) || (a?.count === b?.count && (a?.first ?? 0) < (b?.first ?? 0));
  };
}

function spellingsOf({ text }: Article, { items }: Layer, schema: Schema): readonly Spelling[] {
  const found = new Map<string, Spelling & { isKnown: boolean }>();
  for (const item of items) {
    const type = schemaType(schema, item.type);
    const [span] = item.spans;
    if (!span || type?.named !== true || type.attributes.some(({ reads }) => reads === 'date') || !isPlainName(item))
      continue;
    const wording = text.slice(span.start, Math.min(span.end, span.start + longest + 1));
    if (wording.length > longest || !/^\p{Lu}/u.test(wording) || unlike.test(wording)) continue;
    const key = `${item.type} ${wording}`;
    const known = found.get(key);
    const isKnown = item.evidence.some(({ code }) => code === 'gazetteer');
    if (known) {
      known.places.push(span);
      known.isKnown ||= isKnown;
    } else {
      const matches = [...wording.matchAll(/\S+/gu)];
      const words = matches.map(([word]) => word);
      const offsets = matches.map(({ index }) => index);
      found.set(key, {
        wording,
        words,
        sounds: words.map(soundOf),
        offsets,
        type: item.type,
        isPerson: type.people === true,
        places: [span],
        isKnown,
      });
    }
  }
  return [...found.values()];
}

/** Words made from names, and names inside longer words, are spelled as those words are. */
const isPlainName = ({ attributes }: Item): boolean => attributes.form === undefined || attributes.form === 'name';

/** Pairs that agree but for one word, which is alike; a person's family name by itself meets those with a first name. */
function* pairsOf(spellings: readonly Spelling[]): Generator<Pair> {
  const meeting = new Map<string, { readonly spelling: Spelling; readonly index: number; readonly at: number }[]>();
  const seen = new Set<string>();
  for (const [index, spelling] of spellings.entries()) {
    for (const { key, at } of keysOf(spelling)) {
      const others = meeting.get(key) ?? [];
      for (const other of others) {
        const met = `${other.index} ${index}`;
        const pair: Pair = { a: other.spelling, b: spelling, at: [other.at, at] };
        if (other.spelling === spelling || seen.has(met) || !isAlike(pair)) continue;
        seen.add(met);
        yield pair;
      }
      // A key that very many share tells nothing.
      if (others.length < 20) meeting.set(key, [...others, { spelling, index, at }]);
    }
  }
}

function keysOf({ words, sounds, type, isPerson }: Spelling): readonly { readonly key: string; readonly at: number }[] {
  return words.flatMap((word, at) => {
    if (!/^\p{Lu}\p{M}*[\p{Ll}\p{M}]/u.test(word) || word.length > 30) return [];
    const around = words.map((other, index) => (index === at ? '*' : other)).join(' ');
    const isFamily = isPerson && at === words.length - 1;
    const contexts = [
      `${type} ${isFamily && words.length === 1 ? 'lone' : around}`,
      ...(isFamily && words.length > 1 ? [`${type} lone`] : []),
    ];
    const sound = `~${sounds[at] ?? ''}`;
    const alike = [sound, ...nearKeys(word.toLowerCase())];
    const keys = contexts.flatMap((context) => alike.map((key) => ({ key: `${context}|${key}`, at })));
    const isLast = at === words.length - 1;
    return isLast && word.length >= leastOfAnyType ? [...keys, { key: `any|${sound}`, at }] : keys;
  });
}

function isAlike({ a, b, at }: Pair): boolean {
  const [one, other] = [a.words[at[0]] ?? '', b.words[at[1]] ?? ''].map((word) => word.toLowerCase()) as [
    string,
    string,
  ];
  if (one === other || isInflection(one, other)) return false;
  const letters = Math.min(one.length, other.length);
  if (isSameSound({ a, b, at })) return letters >= 4;
  const least = a.isPerson && b.isPerson ? leastLetters.person : leastLetters.other;
  return letters >= least && one.startsWith(other.charAt(0)) && isOneOff(one, other);
}

const isSameSound = ({ a, b, at }: Pair): boolean => a.sounds[at[0]] === b.sounds[at[1]];

/** What is alike in letters may still be two: people by their first names, places that the lexicon knows both. */
function isVariant(pair: Pair, all: readonly Spelling[]): boolean {
  const { a, b, at } = pair;
  const sameSound = isSameSound(pair);
  if (a.type !== b.type || (!a.isPerson && a.words.length !== b.words.length))
    return sameSound && (a.words.length === 1 || b.words.length === 1);
  if (!a.isPerson) return sameSound || !(a.isKnown && b.isKnown);
  if (a.words.length === b.words.length && a.words.length > 1) {
    // Meier and Meyer with first names of their own are two; so are Anna and Anne of one family, but not Stefan and Stephan.
    const isRestSame = a.words.every((word, index) => index === at[0] || word === b.words[index]);
    return isRestSame && (at[0] === a.words.length - 1 || sameSound);
  }
  // Meyer is at home in the article if somebody with a first name is called so.
  const isAtHome = (family = '') =>
    all.some(({ isPerson, words }) => isPerson && words.length > 1 && isSameName(words.at(-1) ?? '', family));
  const lone = [a, b].filter(({ words }) => words.length === 1);
  if (lone.length === 2) return sameSound && !lone.every(({ words }) => isAtHome(words[0]));
  return lone.length === 1 && !isAtHome(lone[0]?.words[0]);
}

const isSameName = (a: string, b: string): boolean => a === b || `${a}s` === b || a === `${b}s`;

function problemOf({ word, places, right }: Slip): NameSpelledTwoWays {
  const edits = [...places]
    .flatMap(([{ offsets, places: spans }, at]) => {
      const offset = offsets[at] ?? 0;
      return spans.map(({ start }) => ({
        start: start + offset,
        end: start + offset + word.length,
        text: right.word,
      }));
    })
    .sort(compareSpans);
  const first = [...places.keys()].reduce((a, b) => (compareSpans(firstOf(a), firstOf(b)) <= 0 ? a : b));
  return {
    code: 'nameSpelledTwoWays',
    span: firstOf(first),
    wording: first.wording,
    other: right.spelling.wording,
    elsewhere: firstOf(right.spelling),
    edits,
  };
}

import type { LinkedMention } from '../entities/entity';
import { isAgent, isPerson } from './agency';
import type { BlockQuotes } from './block';
import type { ReadBlock } from './draft';
import type { LocalQuote } from './localQuote';
import { countWords, wholeSentence, type Range, type Reading } from './reading';
import { WordClass } from './wordClass';
import { hasClass } from './words';

/** Tokens that a label has at most, the colon not counted. */
const longestLabel = 6;
/** Words that a turn has at least, to make its label one that speaks; who speaks may then say *Nein.* as well. */
const fewestWords = 2;
/** Turns that make an interview where only one of them asks. */
const manyTurns = 3;

/** *Voss: Wir haben zu spät reagiert.*: a paragraph of an interview. */
interface Turn {
  /** The last word of its label, in lower case. */
  readonly label: string;
  /** Where the label ends, from the start of its block. */
  readonly labelEnd: number;
  /** Fewer words than tell a turn from another line with a colon. */
  readonly isShort: boolean;
  /** What is said in it, then what that quotes. */
  readonly quotes: readonly LocalQuote[];
}

/** Turns by block, as long as the block does not change; null for a block that is none. */
const known = new WeakMap<Reading, Turn | null>();

/**
 * The blocks of an article, where it is an interview with the turns of those who speak as quotations: labels with a colon
 * that come again and are somebody (not *Foto:*, *Termin:*), and questions. The same array if it is none.
 */
export function withTurns(blocks: readonly ReadBlock[], mentions: readonly LinkedMention[]): readonly ReadBlock[] {
  const turns = turnsOfSpeakers(blocks, mentions);
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn !== null) counts.set(turn.label, (counts.get(turn.label) ?? 0) + 1);
  for (const label of labelsOfWordsAlone(turns)) counts.delete(label);
  const isOfSpeaker = (turn: Turn | null | undefined): turn is Turn => (counts.get(turn?.label ?? '') ?? 0) > 1;
  const count = turns.filter((turn) => isOfSpeaker(turn) && !turn.isShort).length;
  if (count === 0) return blocks;
  const questions = blocks.filter(asks).length;
  if (questions === 0 || (questions === 1 && count < manyTurns)) return blocks;
  // Between two turns somebody may speak who does so once.
  const [first, last] = [turns.findIndex(isOfSpeaker), turns.findLastIndex(isOfSpeaker)];
  return blocks.map((block, index) => {
    const turn = turns[index];
    return turn && index >= first && index <= last && (!turn.isShort || isOfSpeaker(turn))
      ? { ...block, quotes: turn.quotes }
      : block;
  });
}

function turnsOfSpeakers(blocks: readonly ReadBlock[], mentions: readonly LinkedMention[]): readonly (Turn | null)[] {
  const turns = blocks.map((read) => (read.block.kind === 'caption' ? null : turnOf(read)));
  if (turns.every((turn) => turn === null)) return turns;
  const names = mentions.filter(({ type, form }) => form === 'name' && (type === 'person' || type === 'organization'));
  const ends = new Set(names.map(({ end }) => end));
  const speakers = new Set(
    turns.flatMap((turn, index) => {
      if (turn === null) return [];
      const isName = ends.has((blocks[index]?.block.start ?? 0) + turn.labelEnd);
      return isName || anonymous.test(turn.label) || isAgent(turn.label) || isPerson(turn.label) ? [turn.label] : [];
    }),
  );
  return turns.map((turn) => (turn !== null && speakers.has(turn.label) ? turn : null));
}

/** Labels before which no more than a word stands anywhere. */
function labelsOfWordsAlone(turns: readonly (Turn | null)[]): ReadonlySet<string> {
  const labels = new Set(turns.flatMap((turn) => (turn?.isShort === true ? [turn.label] : [])));
  for (const turn of turns) if (turn?.isShort === false) labels.delete(turn.label);
  return labels;
}

const asks = ({ reading: { words } }: BlockQuotes): boolean => words.lower[words.length - 1] === '?';

function turnOf(block: BlockQuotes): Turn | null {
  const kept = known.get(block.reading);
  if (kept !== undefined) return kept;
  const turn = readTurn(block) ?? null;
  known.set(block.reading, turn);
  return turn;
}

function readTurn({ reading, quotes, outer }: BlockQuotes): Turn | undefined {
  const label = labelOf(reading);
  if (label === undefined) return undefined;
  const said = wholeSentence(reading, { from: label.to + 1, to: reading.words.length });
  // What stands between marks needs no label to be a quotation.
  if (outer.some(({ open }) => open === label.to + 1)) return undefined;
  const words = countWords(reading, said);
  if (words === 0 || !/^[.!?…]$/.test(endOf(reading))) return undefined;
  const inner = quotes.filter(({ ranges, roles, kind }) => {
    return (ranges[0]?.from ?? 0) > label.to && (roles !== undefined || kind === 'direct');
  });
  const word = reading.words.lower[label.to - 1] ?? '';
  const labelEnd = reading.body.tokens.ends[label.to - 1] ?? 0;
  const nested = inner.map((quote) => ({ ...quote, nested: true }));
  const quoted = [turnQuote(label, said, word), ...nested];
  return { label: word, labelEnd, isShort: words < fewestWords, quotes: quoted };
}

/** The last sign of a block, but for a bracket or mark that closes. */
function endOf({ words }: Reading): string {
  let at = words.length - 1;
  while (at > 0 && /^[)\]"“”«»’]$/.test(words.lower[at] ?? '')) at--;
  return words.lower[at] ?? '';
}

/** Names and nouns before the first colon, if nothing else stands there. */
function labelOf({ words }: Reading): Range | undefined {
  for (let at = 0; at <= Math.min(longestLabel, words.length - 1); at++) {
    if (words.lower[at] === ':')
      return at > 0 && hasClass(words, at - 1, WordClass.capital) ? { from: 0, to: at } : undefined;
    const isPart =
      hasClass(words, at, WordClass.capital) ||
      (at > 0 && !hasClass(words, at, WordClass.finite) && /^(?:[-.]|\p{Ll}{1,3})$/u.test(words.lower[at] ?? ''));
    if (!isPart) return undefined;
  }
  return undefined;
}

/** Labels that say what a turn is and not who speaks. */
const anonymous = /^(?:frage|antwort|question|answer|interviewer(?:in)?|q|a)$/;

function turnQuote(label: Range, said: Range, word: string): LocalQuote {
  return {
    kind: 'direct',
    ranges: [said],
    roles: {
      cue: [],
      speaker: anonymous.test(word) ? [] : [label],
      frame: [{ from: label.from, to: label.to + 1 }],
      addressee: [],
      medium: 'speech',
      position: 'before',
      impersonal: false,
      hearsay: false,
    },
    pair: undefined,
    alone: false,
    doubtful: false,
    sentence: 0,
    score: 0.8,
  };
}

import type { Body } from '../article/article';
import type { Mark } from './marks';
import { firstAtLeast } from './search';
import { WordClass } from './wordClass';
import { hasClass, type Words } from './words';

const { say, finite, capital, determiner, pronoun } = WordClass;

/** Two marks that belong together, by token; `close` is the block's last token where the mark is missing. */
export interface Pair {
  readonly open: number;
  /** Token of the closing mark; of a repaired pair the last token that belongs to it. */
  readonly close: number;
  readonly closed: boolean;
  /** How many pairs it stands in. */
  readonly depth: number;
}

export interface Pairing {
  /** Sorted by opening token, nested. */
  readonly pairs: readonly Pair[];
  /** The outermost pair that is still open when the block ends. */
  readonly openAtEnd: Pair | undefined;
  /** A closing mark without an opening one, before any pair: it may end what the block before left open. */
  readonly strayClose: number | undefined;
}

/** The last sign that stands in a pair, but for marks that close with it: the comma of *“…, ‘No,’” she said*. */
export function lastSign(lower: readonly string[], { close, closed }: Pair): string {
  let at = closed ? close - 1 : close;
  while (/^[’'”"“‘»«›‹」]$/.test(lower[at] ?? '')) at--;
  return lower[at] ?? '';
}

interface Open {
  readonly mark: Mark;
  readonly depth: number;
}

/**
 * Pairs the marks of one block; every mark is looked at once. A mark that is missing costs the pair it belongs to,
 * nothing else: a closing mark discards what was opened inside and never closed, and an opening mark of a family that
 * is open already ends the older one: where somebody *sagte* it behind a comma, else at its last full stop.
 */
export function pairMarks(words: Words, marks: readonly Mark[]): Pairing {
  const pairs: Pair[] = [];
  const stack: Open[] = [];
  let strayClose: number | undefined;
  const closersLeft = countClosers(marks);
  marks.forEach((mark, i) => {
    if (mark.closes) closersLeft[mark.family] = (closersLeft[mark.family] ?? 0) - 1;
    const top = lastOf(stack, mark);
    if (mark.closes && top >= 0) {
      const opened = stack[top];
      stack.length = top;
      if (opened !== undefined && mark.token > opened.mark.token + 1) {
        pairs.push({ open: opened.mark.token, close: mark.token, closed: true, depth: opened.depth });
      }
    } else if (mark.opens && isDoubled(marks[i - 1], mark, stack)) {
      stack[stack.length - 1] = { mark, depth: stack.length - 1 };
    } else if (mark.opens) {
      if (top >= 0 && (closersLeft[mark.family] ?? 0) < 2) repair(words, stack, top, mark, pairs);
      stack.push({ mark, depth: stack.length });
    } else if (mark.closes && pairs.length === 0 && stack.length === 0) strayClose ??= mark.token;
  });
  const open = leftOpen(words.body, stack);
  const said = open && saidBehind(words, open.open, words.length);
  if (open !== undefined) pairs.push(said === undefined ? open : { ...open, close: said });
  const openAtEnd = said === undefined ? open : undefined;
  return { pairs: pairs.sort((a, b) => a.open - b.open), openAtEnd, strayClose };
}

function countClosers(marks: readonly Mark[]): Partial<Record<string, number>> {
  const counts: Partial<Record<string, number>> = {};
  for (const mark of marks) if (mark.closes) counts[mark.family] = (counts[mark.family] ?? 0) + 1;
  return counts;
}

function closesFamily(opened: Mark, mark: Mark): boolean {
  if (opened.family === mark.family) return true;
  return opened.family === 'double' && mark.family === 'straight';
}

/** The innermost open mark that this one would close. An apostrophe looks no further than the innermost. */
function lastOf(stack: readonly Open[], mark: Mark): number {
  const lowest = mark.family === 'single' ? stack.length - 1 : 0;
  for (let i = stack.length - 1; i >= Math.max(0, lowest); i--) {
    const opened = stack[i];
    if (opened !== undefined && closesFamily(opened.mark, mark)) return i;
  }
  return -1;
}

function isDoubled(previous: Mark | undefined, mark: Mark, stack: readonly Open[]): boolean {
  if (previous?.token !== mark.token - 1 || previous.family !== mark.family) return false;
  return stack[stack.length - 1]?.mark === previous;
}

/** A second opening mark of the family and too few to close both: the first one is closed. */
function repair(words: Words, stack: Open[], at: number, mark: Mark, pairs: Pair[]): void {
  const opened = stack[at];
  stack.length = at;
  if (opened === undefined) return;
  const end =
    saidBehind(words, opened.mark.token, mark.token) ?? lastSentenceEnd(words.body, opened.mark.token, mark.token);
  if (end !== undefined) pairs.push({ open: opened.mark.token, close: end, closed: false, depth: opened.depth });
}

/** *„Wir kommen, sagte Voss.*: the last token before the comma; undefined if nobody *sagte* it in the first sentence. */
function saidBehind(words: Words, from: number, before: number): number | undefined {
  const { body, lower } = words;
  const first = firstAtLeast(body.sentences, from + 1, (sentence) => sentence.endToken);
  const to = Math.min(before, body.sentences[first]?.endToken ?? before);
  for (let at = from + 2; at + 2 < to; at++) {
    if (lower[at] !== ',') continue;
    const says = lower[at + 1] === 'so' || (hasClass(words, at + 1, say) && hasClass(words, at + 1, finite));
    if (says && hasClass(words, at + 2, capital | determiner | pronoun)) return at - 1;
  }
  return undefined;
}

function lastSentenceEnd({ sentences }: Body, from: number, before: number): number | undefined {
  const after = firstAtLeast(sentences, before + 1, (sentence) => sentence.endToken);
  const end = (sentences[after - 1]?.endToken ?? 0) - 1;
  return end > from + 1 ? end : undefined;
}

/** Words that an apostrophe begins: *’Tis*, *’Twas*, *’90s*, written with the wrong sign. */
const elided = /^(?:tis|twas|twere|twill|til|em|cause|bout|round|n|tisn|twasn|\d.*)$/i;

/** A single mark at the very start, or behind the end of a sentence and before a capital, is no apostrophe. */
function surelyOpens({ text, tokens }: Body, { token }: Mark): boolean {
  const start = tokens.starts[token] ?? 0;
  if (text.charAt(start) !== '‘') return false;
  if (token === 0) return true;
  const next = text.slice(tokens.starts[token + 1], tokens.ends[token + 1]);
  return (
    /[.!?:…’”]/.test(text.charAt((tokens.ends[token - 1] ?? 0) - 1)) && /^\p{Lu}/u.test(next) && !elided.test(next)
  );
}

function leftOpen(body: Body, stack: readonly Open[]): Pair | undefined {
  const opened = stack.find((open) => open.mark.family !== 'single' || surelyOpens(body, open.mark));
  if (opened === undefined || opened.mark.token >= body.tokens.length - 1) return undefined;
  return { open: opened.mark.token, close: body.tokens.length - 1, closed: false, depth: opened.depth };
}

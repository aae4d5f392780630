import type { Span } from '../text/span';

/** Elements that stand apart: between two of them is an empty line. */
const blocks = new Set(
  (
    'p head ab l item cell byline dateline opener closer salute signed trailer argument epigraph div titlePart docAuthor ' +
    'docDate docImprint figure figDesc list lg speaker stage row label'
  ).split(' '),
);

/** A stretch of text that an element holds, while it is being read. */
export interface Held {
  start: number | undefined;
  end: number;
}

/** Where something stands that has text in it; undefined where it has none. */
export function spanOfHeld({ start, end }: Held): Span | undefined {
  return start === undefined || start >= end ? undefined : { start, end };
}

/**
 * The text of a TEI document as it is put together from its elements, in UTF-16 units. White space is what it is where `xml:space` says so;
 * else it is the printer's, as the Guidelines have it (v.7.2): of several one space is left, at the ends of a block none.
 */
export class TeiText {
  text = '';
  private depth = 0;
  /** What is to stand before the next characters. */
  private waiting: '' | ' ' | '\n' | '\n\n' = '';
  private readonly preserving: boolean[] = [];
  /** Elements that have begun and hold nothing yet. */
  private empty: Held[] = [];

  /** An element begins: what it holds is known when it has ended. */
  open(name: string, space: string | undefined): Held {
    if (blocks.has(name)) {
      this.depth++;
      this.waiting = '\n\n';
    }
    this.preserving.push(space === undefined ? (this.preserving.at(-1) ?? false) : space === 'preserve');
    const held: Held = { start: undefined, end: 0 };
    this.empty.push(held);
    return held;
  }

  close(name: string, held: Held): void {
    held.end = this.text.length;
    if (held.start === undefined) this.empty = this.empty.filter((other) => other !== held);
    this.preserving.pop();
    if (!blocks.has(name)) return;
    this.depth--;
    this.waiting = '\n\n';
  }

  add(words: string): void {
    if (this.preserving.at(-1) === true) {
      this.put(words);
      return;
    }
    if (this.depth === 0 && words.trim() === '') return;
    for (const [index, word] of words.split(/[ \t\r\n]+/).entries()) {
      if (index > 0 && this.waiting === '') this.waiting = ' ';
      if (word !== '') this.put(word);
    }
  }

  /** A line break of the edition. */
  breakLine(): void {
    if (this.waiting !== '\n\n') this.waiting = '\n';
  }

  private put(words: string): void {
    if (words === '') return;
    if (this.text !== '') this.text += this.waiting;
    this.waiting = '';
    for (const held of this.empty) held.start = this.text.length;
    this.empty = [];
    this.text += words;
  }
}

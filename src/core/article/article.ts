import type { Span } from '../text/span';

/** The languages that detection speaks. */
export type Language = 'de' | 'en';

/**
 * What a block of an article is.
 * `slug` is an agency's line in capitals (TOPSHOT-RUSSIA-NKOREA), `heading` a crosshead inside the text.
 */
export type BlockKind = 'frontMatter' | 'headline' | 'slug' | 'caption' | 'heading' | 'paragraph' | 'byline';

export const TokenKind = { word: 0, number: 1, punctuation: 2, mark: 3, symbol: 4 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of one block in columns, offsets relative to the block's start. White space is no token.
 * A quotation mark is a token of its own (`mark`), an apostrophe inside a word is not.
 */
export interface Tokens {
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** One {@link TokenKind} a token. */
  readonly kinds: Uint8Array;
}

/** A sentence: its span relative to the block, and its tokens `firstToken ≤ i < endToken`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Everything about a block that does not depend on where it stands. The same text gives the same *object* again
 * when an article is re-read after an edit elsewhere, so later stages may keep what they found in a `WeakMap` on it.
 */
export interface Body {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** `BERLIN (dpa) –` at the start of a paragraph, relative to the block. */
  readonly dateline?: Span;
}

/** A block of the article: article offsets, `text.slice(start, end) === body.text`. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly body: Body;
}

/** Whether somebody may be quoted in a block: not in what is said about the article. */
export function isQuotable({ kind }: Block): boolean {
  return kind !== 'frontMatter' && kind !== 'slug' && kind !== 'byline';
}

/**
 * An article with its structure. Blocks are sorted, disjoint and non-empty; whatever lies between them is white
 * space or a byte order mark. Any string is an article; the empty one has no blocks.
 */
export interface Article {
  readonly text: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** The day the article itself gives (front matter `date:`), ISO 8601 `2026-11-24`; absent if it gives none. */
  readonly date?: string;
}

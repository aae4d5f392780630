import type { Mention, MentionType } from '../mentions/mention';

/** Grammatical sex of a person as the article's words tell it; absent where they do not. */
export type Gender = 'female' | 'male';

/** The mentions of one thing in an article. */
export interface Entity {
  /** `e1`, `e2` … in the order of first mention; stable only for one text. */
  readonly id: string;
  readonly type: MentionType;
  /** The longest natural form, nominative: *Wladimir Putin*. */
  readonly name: string;
  /** Its other wordings in this article, without the name itself. */
  readonly aliases: readonly string[];
  readonly gender?: Gender;
}

/** A mention that knows its entity. */
export interface LinkedMention extends Mention {
  /** {@link Entity.id}. Dates have an entity of their own too. */
  readonly entity: string;
}

/** What gathering makes of the mentions: they may be retyped by what the whole article says. */
export interface Gathered {
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly Entity[];
}

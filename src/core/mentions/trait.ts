/** What the form of a word adds to its lexicon entry; bits. */
export const Trait = {
  /** The entry was found without a genitive's -s. */
  genitive: 1,
  /** The same word in small letters is an everyday word. */
  small: 2,
  /** A compound that ends in a known noun. */
  compound: 4,
  /** First of a sentence, after a colon or an opening mark: its capital says nothing. */
  initial: 8,
  /** An adjective made from a place, in capitals or not (Russische). */
  placeAdjective: 16,
  /** *Putin's*: the name ends two units before the token. */
  possessive: 32,
} as const;

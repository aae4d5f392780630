/** What a word may be, as bits: one word may be several (*die* is determiner and relative pronoun). */
export const WordClass = {
  determiner: 1 << 0,
  /** A determiner in a case that cannot begin a subject (*dem*, *eines*). */
  oblique: 1 << 1,
  genitive: 1 << 2,
  preposition: 1 << 3,
  adverb: 1 << 4,
  subordinator: 1 << 5,
  coordinator: 1 << 6,
  /** A pronoun that may be a subject. */
  pronoun: 1 << 7,
  objectPronoun: 1 << 8,
  relative: 1 << 9,
  /** A finite verb of any kind. */
  finite: 1 << 10,
  /** Subjunctive that is nothing else: *sei, habe, könne*. */
  subjunctive1: 1 << 11,
  /** Subjunctive II, which also tells of what is not so: *wäre, hätte, würde*. */
  subjunctive2: 1 << 12,
  auxiliary: 1 << 13,
  modal: 1 << 14,
  /** A finite form of a cue, with or without its prefix. */
  say: 1 << 15,
  sayParticiple: 1 << 16,
  /** Infinitive of a cue, or its form with *zu* inside. */
  sayInfinitive: 1 << 17,
  cueNoun: 1 << 18,
  infinitive: 1 << 19,
  participle: 1 << 20,
  nameParticle: 1 << 21,
  sourceAdverb: 1 << 22,
  sourceNoun: 1 << 23,
  titleNoun: 1 << 24,
  /** Written with a capital. */
  capital: 1 << 25,
  /** Any word at all; punctuation has none of these bits. */
  word: 1 << 26,
  number: 1 << 27,
  negation: 1 << 28,
  mediaNoun: 1 << 29,
} as const;

/**
 * One reason for a suggestion, as a code and the words of the article that it rests on.
 * The core never phrases a reason; the editor turns the code into a localized sentence.
 */
export interface Evidence {
  readonly code: EvidenceCode;
  /** Wording from the article or lexicon that decided, where there is one: untrusted text. */
  readonly value?: string;
}

export type EvidenceCode =
  /** The name stands in a gazetteer. */
  | 'gazetteer'
  /** A first name or family name that the lexicon knows. */
  | 'firstName'
  | 'familyName'
  /** A title, role or office stands before the name (`value`: the title). */
  | 'title'
  /** A word inside it names a kind of organization or place (`value`: Agentur, University). */
  | 'headNoun'
  /** A legal form, or an abbreviation in capitals. */
  | 'legalForm'
  | 'abbreviation'
  /** A preposition of place, or the verb of a speaker, stands beside it (`value`: the word). */
  | 'context'
  /** Capitalised where the language asks for no capital. */
  | 'capitals'
  /** Named clearly elsewhere in the article (`value`: that wording). */
  | 'repetition'
  /** Written as a date. */
  | 'dateShape'
  /** Made from a name: an adjective, inhabitants, a compound (`value`: the name). */
  | 'derivation'
  /** The trained tagger decided. */
  | 'tagger'
  /** A pair of quotation marks (`value`: the two marks). */
  | 'marks'
  /** Opened at a paragraph's start and carried on from the paragraph before. */
  | 'continued'
  /** A mark is missing; the quotation was closed at the end of its paragraph. */
  | 'repaired'
  /** A verb or noun of saying, thinking or writing (`value`: the cue). */
  | 'cue'
  /** Subjunctive of reported speech (`value`: the verb form). */
  | 'subjunctive'
  /** The frame stands before, after or inside the quotation. */
  | 'speakerBefore'
  | 'speakerAfter'
  | 'speakerInside'
  /** The speaker is a pronoun or role that stands for a name (`value`: that name). */
  | 'pronoun'
  /** The speaker goes on from the quotation before. */
  | 'sameSpeaker'
  /** The text takes up what a headline quotes, and names who says it. */
  | 'takenUp'
  /** Nobody is named as speaker. */
  | 'noSpeaker'
  /** Another extension suggests it (`value`: the name of its detector). */
  | 'detector'
  /** A language model was asked (`value`: its name). */
  | 'languageModel';

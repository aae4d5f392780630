/** What a file of another program says about articles, before it is laid on their texts. All of it is untrusted. */

/** Where something stands, as the file says it: by its words, by its place, or by both. */
export interface IncomingPart {
  /** The words; absent if only a place is given. */
  readonly quote?: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points, half open, from the start of the text. */
  readonly at?: readonly [start: number, end: number];
  /** A part inside this one: its place counts from the start of this one. */
  readonly inner?: IncomingPart;
}

export interface IncomingRole {
  readonly part?: IncomingPart;
  readonly quote?: string;
  /** Key in {@link Incoming.entities}. */
  readonly entity?: string;
}

export interface IncomingNote {
  readonly id?: string;
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

export interface IncomingAnnotation {
  /** Absent if the file has none for it. */
  readonly id?: string;
  /** What relations of the same file call it, where that is no id to be kept: `T1`. */
  readonly key?: string;
  /** From 1, where the file says it. */
  readonly line?: number;
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly IncomingPart[];
  readonly roles: Readonly<Record<string, readonly IncomingRole[]>>;
  readonly entity?: string;
  readonly notes: readonly IncomingNote[];
  readonly by: string;
  /** Empty if not known. */
  readonly on: string;
}

export interface IncomingEntity {
  readonly id?: string;
  /** Absent if the file does not say it: then that of an annotation that names it. */
  readonly type?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly by: string;
  readonly on: string;
}

export interface IncomingRelation {
  readonly id?: string;
  readonly type: string;
  /** Id or key of an annotation, or key in {@link Incoming.entities}; so is `to`. */
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly on: string;
}

/** Everything that a file says about one article. */
export interface Incoming {
  /** File names that the file's reference to the article may mean, likeliest first; never with a folder. */
  readonly names: readonly string[];
  /**
   * The article's text as the file has it, without byte order mark, where it has it: then all places count in it, and words may be left
   * out. White space may differ from the article's own: tokens joined by spaces are enough.
   */
  readonly text?: string;
  /** The format cannot hold everything of an annotation: what is known of one with the same id and not said here stays. */
  readonly isPartial?: true;
  readonly annotations: readonly IncomingAnnotation[];
  readonly entities: ReadonlyMap<string, IncomingEntity>;
  readonly relations: readonly IncomingRelation[];
}

/** What is wrong with a file, or with laying it on its article. Nothing of it is taken over then. */
export interface ImportProblem {
  readonly code:
    | 'notJson'
    | 'notXml'
    /** A document type declaration, which could expand without end or lead elsewhere. */
    | 'declaration'
    /** It may be well-formed, but it is not this format. */
    | 'otherFormat'
    | 'wrongLine'
    /** A file that belongs to it is not beside it. */
    | 'missingFile'
    | 'tooDeep'
    | 'notAnnotation'
    | 'wrongField'
    | 'noItems'
    | 'noSource'
    | 'badSource'
    | 'noSelector'
    | 'unknownSelector'
    | 'noTarget'
    | 'repeatedId'
    | 'dangling'
    | 'outside'
    | 'otherText'
    | 'ambiguous';
  /** From 1; undefined if it is not known. */
  readonly line: number | undefined;
  /** The id, field or words in question. Untrusted. */
  readonly detail: string;
}

/** What is left out of an import on purpose, and how often. */
export interface LeftOut {
  readonly code: 'suggestions' | 'wholeArticle' | 'notUnderstood' | 'otherAnnotators' | 'surrogates';
  readonly count: number;
}

export type Read =
  | { readonly articles: readonly Incoming[]; readonly leftOut: readonly LeftOut[] }
  | { readonly problems: readonly ImportProblem[] };

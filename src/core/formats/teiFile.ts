import type { Span } from '../text/span';
import type { XmlTag } from './xmlRead';

/** An element in the text that may be an annotation, and where it stands. */
export interface TeiMark extends Span {
  readonly tag: XmlTag;
}

/** A person, place, organization or object that a document describes. */
export interface TeiThing {
  readonly type: string;
  /** The first is its name, further ones are others for it. */
  readonly names: readonly string[];
  readonly wikidata?: string;
}

/** An element outside the text with its own words. */
export interface TeiRemark {
  readonly tag: XmlTag;
  readonly words: string;
  /** The element around it. */
  readonly parent: XmlTag | undefined;
}

/** Who made what and when, by the `xml:id` of what was made; empty texts where nobody knows. */
export type MadeBy = ReadonlyMap<string, { readonly by: string; readonly on: string }>;

/** What a TEI document says around its text. */
export interface TeiAround {
  /** By `xml:id`. */
  readonly things: ReadonlyMap<string, TeiThing>;
  /** By the name of the element: `change`, `interp`, `note`, `relation`, `span`, `annotation`. */
  readonly remarks: ReadonlyMap<string, readonly TeiRemark[]>;
  /** Names of those who are responsible for something, by `xml:id`. */
  readonly people: ReadonlyMap<string, string>;
  /** What the document was made of, in its own words. */
  readonly source: string;
}

/** What a TEI document says, before its pointers are followed. Offsets are UTF-16 units of the text. */
export interface TeiFile extends TeiAround {
  readonly text: string;
  readonly marks: readonly TeiMark[];
  /** Where every element of the text stands that has an `xml:id` and holds anything. */
  readonly places: ReadonlyMap<string, Span>;
}

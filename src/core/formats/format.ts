import type { Annotation, Note, Relation, StoredEntity } from '../annotations/annotation';
import type { Item, LayerEntity } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import type { Language } from '../article/article';
import type { Read } from './incoming';

/** An article with what is to be handed on. */
export interface Handout {
  /** File name of the article, `name.article`: what references point to. Untrusted. */
  readonly name: string;
  /** The article's text as it stands in the file, byte order mark and line ends included; offsets count in it. */
  readonly text: string;
  readonly language: Language;
  readonly items: readonly Item[];
  readonly entities: ReadonlyMap<string, LayerEntity>;
  /** The stored annotation behind an item of origin `decision`: who, when, extra. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly storedEntities: ReadonlyMap<string, StoredEntity>;
  readonly notes: readonly Note[];
  readonly relations: readonly Relation[];
  readonly schema: Schema;
  /** Annotations that stand nowhere in the text: they cannot be handed on. */
  readonly unplaced: number;
  /** Halves of surrogate pairs in the article's text, of which U+FFFD was made. */
  readonly loneSurrogates: number;
}

/** A file of an export: content without BOM and with LF, except in CSV. */
export interface WrittenFile {
  /** Appended to the article's name without its extension: `.jsonld`, `.mentions.csv`; the whole name of what is shared. */
  readonly suffix: string;
  readonly content: string;
  /** A configuration that all articles in a folder have in common: its name is the suffix alone. */
  readonly shared?: true;
  /** A configuration or note, not the data: it does not go where there is room for one file, as on the standard output. */
  readonly aside?: true;
}

/** What a format could not hold, as a code and how often. */
export interface Loss {
  readonly code:
    | 'types'
    | 'notes'
    | 'relations'
    | 'roles'
    | 'links'
    | 'discontinuous'
    | 'overlap'
    | 'attributes'
    | 'unplaced'
    | 'surrogates';
  readonly count: number;
}

export interface Written {
  readonly files: readonly WrittenFile[];
  readonly lost: readonly Loss[];
}

/** A format of exchange. */
export interface Format {
  /** `w3c`, `csv`, `html`: what the command line calls it. */
  readonly id: string;
  /** Its own name, not translated: *W3C Web Annotation (JSON-LD)*. */
  readonly name: string;
  write(handout: Handout): Written;
  /** Reads a file of this format, total; absent if there is no way back. */
  readonly read?: (content: string, file: ReadFile) => Read;
  /** How the name of the file ends that is read, where it always does: `.tei.xml`. */
  readonly suffix?: string;
  /** Endings of the names of the other files that belong to it and stand beside it: `.txt`; those that are there are read. */
  readonly beside?: readonly string[];
}

/** What a reader is told of a file besides its content. */
export interface ReadFile {
  /** Its name without folder, `kiel.tei.xml`: a format that does not name its article is of the one called alike. */
  readonly name: string;
  /** Content of the files beside it that are there, by the ending that {@link Format.beside} has for them. */
  readonly beside: ReadonlyMap<string, string>;
}

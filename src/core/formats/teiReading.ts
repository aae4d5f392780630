import { createCodePoints } from '../text/codepoints';
import type { Span } from '../text/span';
import type { IncomingAnnotation, IncomingNote, IncomingPart, IncomingRole } from './incoming';
import { TeiEntities } from './teiEntities';
import type { MadeBy, TeiFile } from './teiFile';
import { lastPart, localId, pointersOf } from './teiPointers';
import { meaningsOf, type Meanings } from './teiSaid';
import type { XmlTag } from './xmlRead';

/** An annotation to which roles and notes are still added. */
export interface TeiDraft extends Omit<IncomingAnnotation, 'roles' | 'notes'> {
  readonly tag: XmlTag;
  readonly roles: Map<string, IncomingRole[]>;
  readonly notes: IncomingNote[];
}

/** A document and what its pointers lead to, while it is read. */
export interface TeiReading {
  readonly file: TeiFile;
  readonly entities: TeiEntities;
  readonly made: MadeBy;
  readonly meanings: Meanings;
  readonly partOf: (span: Span) => IncomingPart;
  /** By `xml:id`. */
  readonly drafts: Map<string, TeiDraft>;
  /** Ids of suggestions that nobody decided about: they are not taken, nor is what is said of them. */
  readonly suggested: Set<string>;
  /** How much of the document says nothing here. */
  notUnderstood: number;
}

export function createTeiReading(file: TeiFile): TeiReading {
  const points = createCodePoints(file.text);
  const made = madeByIn(file);
  return {
    file,
    entities: new TeiEntities(file.things, made),
    made,
    meanings: meaningsOf(file),
    partOf: ({ start, end }) => ({ prefix: '', suffix: '', at: [points.toCodePoint(start), points.toCodePoint(end)] }),
    drafts: new Map(),
    suggested: new Set(),
    notUnderstood: 0,
  };
}

/** Who made what an element is, and when, as it says itself or as the history of the document has it; empty if nobody knows. */
export function madeOf(tag: XmlTag, { file, made }: TeiReading): { readonly by: string; readonly on: string } {
  const known = made.get(tag.attributes.get('xml:id') ?? '');
  return { by: peopleIn(tag, 'resp', file) || (known?.by ?? ''), on: known?.on ?? '' };
}

function madeByIn(file: TeiFile): MadeBy {
  const made = new Map<string, { readonly by: string; readonly on: string }>();
  for (const { tag } of file.remarks.get('change') ?? []) {
    const when = tag.attributes.get('when') ?? '';
    const change = { by: peopleIn(tag, 'who', file), on: Number.isNaN(Date.parse(when)) ? '' : when };
    for (const pointer of pointersOf(tag, 'target')) made.set(localId(pointer) ?? '', change);
  }
  return made;
}

function peopleIn(tag: XmlTag, name: string, { people }: TeiFile): string {
  return pointersOf(tag, name)
    .map((pointer) => people.get(localId(pointer) ?? '') ?? lastPart(pointer))
    .join(', ');
}

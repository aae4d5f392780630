import type { TeiFile } from './teiFile';
import { lastPart, localId, pointersOf } from './teiPointers';
import type { XmlTag } from './xmlRead';

/** What the elements of names are called in tagged corpora. */
const codes: Readonly<Record<string, string>> = {
  persName: 'PER',
  placeName: 'LOC',
  geogName: 'LOC',
  orgName: 'ORG',
  date: 'DATE',
};

/** What an element says of itself: type and attributes. */
export interface TeiFacts {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What `interp` elements say, by `xml:id`. */
export type Meanings = ReadonlyMap<string, string>;

export function meaningsOf({ remarks }: TeiFile): Meanings {
  const interps = (remarks.get('interp') ?? []).map(({ tag, words }): [string, string] => {
    const id = tag.attributes.get('xml:id') ?? '';
    // Values of this program have white space of their own; what others have is the printer's.
    return [id, id.startsWith('i.') ? words : words.trim()];
  });
  return new Map(interps);
}

/** Type and attributes of an element of the text, with what its interpretations say; undefined for a `seg` that says nothing. */
export function factsOf(tag: XmlTag, meanings: Meanings): TeiFacts | undefined {
  const { name, attributes } = tag;
  const { type: ownType, ...interpreted } = interpretationsOf(tag, meanings);
  const type = attributes.get('type');
  const said = codes[name];
  if (said !== undefined) {
    const date = name === 'date' ? (attributes.get('when') ?? attributes.get('when-iso')) : undefined;
    return { type: ownType ?? said, attributes: { ...(date !== undefined && { date }), ...interpreted } };
  }
  if (name === 'said' || name === 'quote' || name === 'q') {
    const direct = attributes.get('direct');
    const kind = direct === undefined ? undefined : direct === 'false' ? 'indirect' : 'direct';
    return { type: ownType ?? 'quote', attributes: { ...(kind !== undefined && { kind }), ...interpreted } };
  }
  if (name === 'seg' && type === undefined && ownType === undefined) return undefined;
  const form = attributes.get('subtype');
  return { type: ownType ?? type ?? name, attributes: { ...(form !== undefined && { form }), ...interpreted } };
}

/** `name=value` of the interpretations that an element points to; others by what they are called. */
function interpretationsOf(tag: XmlTag, meanings: Meanings): Readonly<Record<string, string>> {
  const pairs = pointersOf(tag, 'ana').map((pointer): [string, string] => {
    const text = meanings.get(localId(pointer) ?? '') ?? lastPart(pointer);
    const at = text.indexOf('=');
    return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : ['ana', text];
  });
  return Object.fromEntries(pairs);
}

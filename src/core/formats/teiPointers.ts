import type { XmlTag } from './xmlRead';

/** The pointers in an attribute. */
export function pointersOf({ attributes }: XmlTag, name: string): readonly string[] {
  return (attributes.get(name) ?? '').split(/\s+/).filter((pointer) => pointer !== '');
}

/** The `xml:id` that a pointer into the same document names; undefined for one that leads elsewhere. */
export function localId(pointer: string): string | undefined {
  return pointer.startsWith('#') ? pointer.slice(1) : undefined;
}

/** What an external pointer calls the thing it leads to: `Q42`, the last part of an address. */
export function lastPart(pointer: string): string {
  return /[^/#:?]+$/.exec(pointer)?.[0] ?? pointer;
}

/** The item of Wikidata that a pointer names, also as `wd:Q42`; undefined if it names none. */
export function wikidataOf(pointer: string): string | undefined {
  return /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/|(?:wd|wikidata):)(Q[1-9]\d*)$/i.exec(pointer)?.[1];
}

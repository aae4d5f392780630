import type { Layer, LayerEntity } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import type { Span } from '../text/span';

/** A wording by which an article calls an entity. */
export interface KnownName {
  readonly wording: string;
  readonly entity: LayerEntity;
}

/** A name that may stand at a place. */
export interface NameCompletion {
  readonly name: KnownName;
  /** What it takes the place of: what is typed of it. */
  readonly span: Span;
  /** What of the wording is compared with what is typed. */
  readonly compared: string;
}

/**
 * The names of an article's entities, those that are named most first, each entity's own name before its others. Dates are no
 * names; a genitive (*Putins*) is no name of its own, nor is a word made from one (*russische*).
 */
export function knownNames(layer: Layer, schema: Schema): readonly KnownName[] {
  const entities = [...layer.entities.values()]
    .filter(({ type }) => schemaType(schema, type)?.attributes.some(({ reads }) => reads === 'date') !== true)
    .sort((a, b) => b.items.length - a.items.length);
  const seen = new Set<string>();
  return entities.flatMap((entity) => {
    const wordings = [entity.name, ...entity.aliases];
    return wordings.flatMap((wording): KnownName[] => {
      const isOwn = wording === entity.name;
      if (seen.has(wording) || !/^\P{L}*[\p{Lu}\p{Lo}]/u.test(wording) || /[\r\n]/u.test(wording)) return [];
      if (!isOwn && isGenitive(wording, wordings)) return [];
      seen.add(wording);
      return [{ wording, entity }];
    });
  });
}

function isGenitive(wording: string, others: readonly string[]): boolean {
  const bare = wording.replace(/(?:[’']s?|s)$/u, '');
  return bare !== wording && others.includes(bare);
}

/** Letters of a name that must be typed before it is offered to somebody who does not ask. */
const fewest = 2;
/** Characters of a line that are looked at before the cursor. */
const reach = 120;

/**
 * The names that what is typed before an offset may become: those with a word that begins so. Who does not ask is offered one
 * only behind two letters of which the first is a capital, where no word goes on, and not what is there in full already.
 */
export function completionsAt(
  text: string,
  offset: number,
  names: readonly KnownName[],
  isAsked: boolean,
): readonly NameCompletion[] {
  const line = lineBefore(text, offset);
  const typed = /[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{M}\p{N}]+)*$/u.exec(line)?.[0] ?? '';
  const goesOn = /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
  if (goesOn || (!isAsked && (typed.length < fewest || !/^\p{Lu}/u.test(typed)))) return [];
  const found = names.flatMap((name) => complete(name, line, typed, offset));
  const isWhole = found.some(({ name, span }) => name.wording === text.slice(span.start, offset));
  return isWhole && !isAsked ? [] : found;
}

function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - reach), offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** The first word of a name that begins as typed; words of the name that are typed before it belong to it. */
function complete(name: KnownName, line: string, typed: string, offset: number): readonly NameCompletion[] {
  const { wording } = name;
  const small = typed.toLowerCase();
  for (const { index } of wording.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (
      !wording
        .slice(index, index + typed.length)
        .toLowerCase()
        .startsWith(small)
    )
      continue;
    const before = wording.slice(0, index);
    const isTypedBefore = before !== '' && line.slice(0, line.length - typed.length).endsWith(before);
    const length = typed.length + (isTypedBefore ? before.length : 0);
    return [
      { name, span: { start: offset - length, end: offset }, compared: isTypedBefore ? wording : wording.slice(index) },
    ];
  }
  return [];
}

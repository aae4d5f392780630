import type { Paragraphs } from './paragraphs';
import type { ParagraphRecord, SidecarContent } from './records';

/** Hex digits of its hash that a paragraph is called by. */
const idDigits = 8;

/** What paragraphs are called in the file. */
export interface ParagraphIds {
  /** Id of a paragraph, by its index; `wanted` where that is one of its names, so that no line changes without need. */
  idOf(paragraph: number, wanted?: string): string;
  /** Index of the paragraph that is called so now; undefined if it is none in the text. */
  paragraphOf(id: string): number | undefined;
}

/** Where an annotation was stored, and in which paragraph it stands now. */
export interface Move {
  readonly id: string;
  readonly paragraph: number;
}

/**
 * Names paragraphs: as before where the text is the same, or where the annotations that stood in a paragraph now stand in an
 * edited one; else by its hash, so that two branches that annotate the same paragraph write the same line.
 */
export function nameParagraphs(
  paragraphs: Paragraphs,
  previous: SidecarContent['paragraphs'],
  moves: readonly Move[],
): ParagraphIds {
  const indexes = new Map<string, number>();
  const names = new Map<number, string>();
  const hashes = new Map(previous.map(({ value }) => [value.id, value.hash]));
  const give = (id: string, paragraph: number): void => {
    if (indexes.has(id)) return;
    indexes.set(id, paragraph);
    if (!names.has(paragraph)) names.set(paragraph, id);
  };
  for (const { value } of previous) {
    const same = sameParagraph(value, paragraphs);
    if (same !== undefined) give(value.id, same);
  }
  for (const { id, paragraph } of moves) {
    if (paragraphs.list[paragraph]?.hash === hashes.get(id)) give(id, paragraph);
  }
  for (const { id, paragraph } of moves) if (hashes.has(id) && !names.has(paragraph)) give(id, paragraph);
  return {
    idOf(paragraph, wanted) {
      if (wanted !== undefined && indexes.get(wanted) === paragraph) return wanted;
      const name = names.get(paragraph) ?? freshId(paragraphs, paragraph, (id) => indexes.has(id) || hashes.has(id));
      give(name, paragraph);
      return name;
    },
    paragraphOf: (id) => indexes.get(id),
  };
}

/** The paragraph with the text that the record has, if copies of it can be told apart by their number. */
function sameParagraph({ hash, copy }: ParagraphRecord, { byHash }: Paragraphs): number | undefined {
  const [nth, of] = copy ?? [1, 1];
  const same = byHash.get(hash) ?? [];
  return same.length === of ? same[nth - 1] : undefined;
}

/** Copies have their number in their id: two branches may each name another one. */
function freshId({ list }: Paragraphs, index: number, isTaken: (id: string) => boolean): string {
  const { hash = '', copy: [nth, of] = [1, 1] } = list[index] ?? {};
  const tail = of > 1 ? `-${nth}` : '';
  for (let digits = idDigits; digits <= hash.length; digits += 4) {
    const id = hash.slice(0, digits) + tail;
    if (!isTaken(id)) return id;
  }
  for (let number = 1; ; number++) {
    const id = `${hash}${tail}.${number}`;
    if (!isTaken(id)) return id;
  }
}

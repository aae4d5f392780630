import type { Span } from '../../src/core/text/span';

/** A stretch of an edited text: characters of the text before, from `origin` on, or new ones (-1). */
interface Piece {
  readonly text: string;
  readonly origin: number;
  /** Other words at an edge, which only say where it is now. */
  readonly isReplaced?: boolean;
}

/** A text after edits of which it is known what became of every character. */
export interface Edited {
  readonly text: string;
  /** For each character the offset that it had; -1 for a new one. */
  readonly origins: Int32Array;
  /** 1 for a character that stands for another one. */
  readonly replaced: Uint8Array;
}

export type Random = () => number;

/** How often something happens to a sentence or a name, 0 to 1. */
const often = {
  deleted: 0.06,
  inserted: 0.08,
  repeated: 0.015,
  typo: 0.2,
  pronoun: 0.06,
  moved: 0.16,
  movedDeleted: 0.04,
};

/** Kinds of edits, as ANCHORING.md has them. */
export const editKinds = {
  /** Sentences deleted, inserted and repeated, names turned into pronouns, typos. */
  'sub-edit': subEdit,
  /** Sentences moved, a few deleted. */
  restructure,
} as const;
export type EditKind = keyof typeof editKinds;

export interface Material {
  readonly text: string;
  /** Names of persons, which pronouns may take the place of. */
  readonly names: readonly Span[];
  /** Sentences of another text. */
  readonly foreign: readonly string[];
}

const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/** Sentences by Unicode's rules and not by ours, so that the edits know nothing of the program that is measured. */
export function sentencesOf(text: string): readonly Piece[] {
  const sentences: { text: string; readonly origin: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    // Nobody takes a sentence for ended behind „7.“ or „St.“, as Unicode's rules do.
    if (last && /(?:^|\P{L})(?:\d{1,4}|\p{L}{1,2})\.\s*$/u.test(last.text)) last.text += segment;
    else sentences.push({ text: segment, origin: index });
  }
  return sentences;
}

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

function subEdit({ text, names, foreign }: Material, random: Random): Edited {
  const sentences: Piece[][] = [];
  for (const sentence of sentencesOf(text)) {
    if (random() < often.inserted) sentences.push([{ text: `${(pick(foreign, random) ?? '').trim()} `, origin: -1 }]);
    if (random() < often.deleted) continue;
    const own = withPronouns(sentence, names, random);
    const edited = random() < often.typo ? withTypo(own, random) : own;
    sentences.push(edited);
    if (random() < often.repeated) sentences.push(edited.map(copyOf));
  }
  for (const sentence of [...sentences]) {
    if (random() >= often.repeated / 2) continue;
    const at = Math.floor(random() * sentences.length);
    // Right before its original nobody could tell which of both was copied.
    if (Math.abs(at - sentences.indexOf(sentence)) > 2) sentences.splice(at, 0, sentence.map(copyOf));
  }
  return join(sentences.flat());
}

const copyOf = ({ text }: Piece): Piece => ({ text, origin: -1 });

function restructure({ text }: Material, random: Random): Edited {
  const staying: Piece[] = [];
  const moving: Piece[] = [];
  for (const sentence of sentencesOf(text)) {
    if (random() < often.movedDeleted) continue;
    (random() < often.moved ? moving : staying).push(endingInSpace(sentence));
  }
  for (const sentence of moving) staying.splice(Math.floor(random() * (staying.length + 1)), 0, sentence);
  return join(staying.flat());
}

/** The last sentence of a text has no space behind it. */
const endingInSpace = ({ text, origin }: Piece): Piece => ({ text: /\s$/u.test(text) ? text : `${text} `, origin });

function withPronouns(sentence: Piece, names: readonly Span[], random: Random): Piece[] {
  const pieces: Piece[] = [];
  const { origin, text } = sentence;
  let from = 0;
  for (const { start, end } of names) {
    if (start < origin + from || end > origin + text.length || random() >= often.pronoun) continue;
    pieces.push({ text: text.slice(from, start - origin), origin: origin + from });
    const [first, ...letters] = random() < 0.5 ? 'er' : 'sie';
    // What a name at the edge of a quotation became stays in it.
    pieces.push(
      { text: first ?? '', origin: start, isReplaced: true },
      ...letters.map((letter, index) => ({
        text: letter,
        origin: index === letters.length - 1 ? end - 1 : -1,
        isReplaced: true,
      })),
    );
    from = end - origin;
  }
  pieces.push({ text: text.slice(from), origin: origin + from });
  return pieces;
}

/** A letter swapped with the next, left out, doubled, or another one. */
function withTypo(pieces: readonly Piece[], random: Random): Piece[] {
  const index = pieces.reduce(
    (best, piece, at) => (piece.text.length > (pieces[best]?.text.length ?? 0) ? at : best),
    0,
  );
  const piece = pieces[index];
  if (!piece || piece.text.length < 4) return [...pieces];
  const at = 1 + Math.floor(random() * (piece.text.length - 3));
  const [before, letter, next, after] = [
    piece.text.slice(0, at),
    piece.text.charAt(at),
    piece.text.charAt(at + 1),
    piece.text.slice(at + 2),
  ];
  if (!/\p{L}/u.test(letter) || !/\p{L}/u.test(next)) return [...pieces];
  const kind = Math.floor(random() * 4);
  const middle: readonly Piece[] =
    kind === 0
      ? [{ text: next + letter, origin: piece.origin + at }]
      : kind === 1
        ? [{ text: next, origin: piece.origin + at + 1 }]
        : kind === 2
          ? [
              { text: letter, origin: piece.origin + at },
              { text: letter, origin: -1 },
              { text: next, origin: piece.origin + at + 1 },
            ]
          : [{ text: `x${next}`, origin: piece.origin + at }];
  const typo = [{ text: before, origin: piece.origin }, ...middle, { text: after, origin: piece.origin + at + 2 }];
  return [...pieces.slice(0, index), ...typo, ...pieces.slice(index + 1)];
}

function join(pieces: readonly Piece[]): Edited {
  const text = pieces.map((piece) => piece.text).join('');
  const origins = new Int32Array(text.length).fill(-1);
  const replaced = new Uint8Array(text.length);
  let at = 0;
  for (const { text: words, origin, isReplaced } of pieces) {
    for (let offset = 0; offset < words.length; offset++, at++) {
      if (origin >= 0) origins[at] = origin + offset;
      if (isReplaced === true) replaced[at] = 1;
    }
  }
  return { text, origins, replaced };
}

/** What became of a span: where it stands, `deleted` if less than half of it is left, `torn` if its parts stand apart. */
export function truthOf({ start, end }: Span, places: Int32Array, { replaced }: Edited): Span | 'deleted' | 'torn' {
  let [first, last, left] = [Infinity, -1, 0];
  for (let at = start; at < end; at++) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    if (replaced[place] === 0) left++;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  if (left * 2 < end - start || left === 0) return 'deleted';
  return last + 1 - first > 2 * (end - start) ? 'torn' : { start: first, end: last + 1 };
}

/** For each character of the text before, where it stands now; -1 for one that is gone. */
export function placesOf({ origins }: Edited, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  origins.forEach((origin, at) => {
    if (origin >= 0) places[origin] = at;
  });
  return places;
}

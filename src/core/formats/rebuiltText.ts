import { createCodePoints } from '../text/codepoints';

/** A text that is put together again from tokens, counted in code points. */
export interface RebuiltText {
  /** Puts a token behind what is there, and says where it stands. */
  add(token: string, glue?: Glue): readonly [start: number, end: number];
  /** What comes next begins a line. */
  endSentence(): void;
  readonly text: string;
}

/** What stands before a token: nothing, a space, or what its punctuation says where nobody knows. */
export type Glue = 'joined' | 'spaced' | 'guessed';

const surrogate = /[\ud800-\udbff]/;
const leaning: ReadonlySet<string> = new Set(',.;:!?)]}%…”’');
const opening: ReadonlySet<string> = new Set('([{„‚');
/** Marks that open or close: the first opens. */
const either: ReadonlySet<string> = new Set('"«»“‘›‹');

/**
 * An article's text from tokens, a line a sentence, for formats that keep no white space. What matters are the tokens: laid on an
 * article that is there, white space makes no difference.
 */
export function createRebuiltText(): RebuiltText {
  const parts: string[] = [];
  let length = 0;
  let isStart = true;
  let isOpen = false;
  let before = '';
  const put = (piece: string): void => {
    parts.push(piece);
    length += surrogate.test(piece) ? createCodePoints(piece).length : piece.length;
  };
  const leansOn = (token: string): boolean => opening.has(before) || leaning.has(token);
  return {
    add(token, glue = 'guessed') {
      const isMark = either.has(token);
      const joins =
        glue === 'guessed' ? before === '(open)' || leansOn(token) || (isMark && isOpen) : glue === 'joined';
      if (parts.length > 0 && isStart) put('\n');
      else if (!isStart && !joins) put(' ');
      const opens = isMark && !isOpen;
      if (isMark) isOpen = !isOpen;
      if (token === '„' || token === '‚') isOpen = true;
      if (token === '”') isOpen = false;
      before = opens ? '(open)' : token;
      isStart = false;
      const start = length;
      put(token);
      return [start, length];
    },
    endSentence() {
      isStart = true;
      isOpen = false;
      before = '';
    },
    get text() {
      return parts.join('');
    },
  };
}

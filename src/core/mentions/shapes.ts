/** How a word is written, as far as capitals go. */
export const Shape = {
  /** No word. */
  none: 0,
  lower: 1,
  /** Präsident, Dae-jung, O’Neill. */
  capital: 2,
  /** Two capitals or more and no small letter: NATO, U.S. */
  upper: 3,
  /** A capital inside: iPhone, BayernLB. */
  mixed: 4,
  /** One capital, with or without its full stop: J. */
  initial: 5,
  number: 6,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

const LetterCase = { unknown: 0, lower: 1, upper: 2, none: 3 } as const;

/** Filled as characters are met. */
const cases = new Uint8Array(0x10000);

function caseOf(unit: number): number {
  const known = cases[unit] ?? 0;
  if (known !== LetterCase.unknown) return known;
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  const isLetter = small !== character.toUpperCase() || character === 'ß';
  const found = !isLetter ? LetterCase.none : small === character ? LetterCase.lower : LetterCase.upper;
  cases[unit] = found;
  return found;
}

const HYPHEN = 0x2d;

/** Whether a unit is a hyphen that joins words. */
export function isHyphen(unit: number): boolean {
  return unit === HYPHEN || unit === 0x2010 || unit === 0x2011;
}

/** The shape of the word `text.slice(start, end)`. */
export function shapeOf(text: string, start: number, end: number): Shape {
  let lowers = 0;
  let uppers = 0;
  let inner = false;
  let first: number = LetterCase.none;
  let before: number = LetterCase.none;
  for (let at = start; at < end; at++) {
    const found = caseOf(text.charCodeAt(at));
    if (at === start) first = found;
    if (found === LetterCase.lower) lowers += 1;
    else if (found === LetterCase.upper) {
      uppers += 1;
      if (before === LetterCase.lower) inner = true;
    }
    before = found;
  }
  if (uppers + lowers === 0) return Shape.none;
  if (lowers === 0) return uppers === 1 ? (isInitial(text, start, end) ? Shape.initial : Shape.none) : Shape.upper;
  if (inner || (first === LetterCase.upper && uppers > 1 && !hasJoint(text, start, end))) return Shape.mixed;
  return first === LetterCase.upper ? Shape.capital : Shape.lower;
}

/** *J.*, or a capital by itself. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 || (end - start === 2 && text.charCodeAt(start + 1) === 0x2e);
}

/** A hyphen or apostrophe inside: its parts have capitals of their own (*US-Präsident*, *O’Neill*). */
function hasJoint(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isHyphen(unit) || unit === 0x27 || unit === 0x2019 || unit === 0x2f) return true;
  }
  return false;
}

/** The small letter of a capital's code unit, and the capital of a small letter's; the unit itself if it has none. */
export function smallUnit(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

export function capitalUnit(unit: number): number {
  const capital = String.fromCharCode(unit).toUpperCase();
  return capital.length === 1 ? capital.charCodeAt(0) : unit;
}

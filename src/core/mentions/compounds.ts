import { findWord, Word, type Lexicon } from './lexicon';
import { capitalUnit } from './shapes';

const CARRIED = Word.title | Word.male | Word.female | Word.orgHead | Word.placeHead | Word.workHead | Word.placeBefore;
const NOUNS = Word.noun | Word.title | Word.orgHead | Word.placeHead | Word.workHead;
const MIN_HEAD = 4;
const MIN_MODIFIER = 3;
/** Nothing longer is a word; it would cost its length squared. */
const MAX_LENGTH = 48;

/** Endings that make nouns of the German language, whatever stands before them. */
const NOUN_ENDINGS = `ung ungen heit heiten keit keiten schaft schaften tion tionen ismus ität itäten nis nisse ierung
  ling linge chen lein erin erinnen tum tät ität isierung`.split(/\s+/u);

/**
 * Reads a German word that the lexicon lacks as a compound: its longest known noun at the end tells what it is.
 * Returns {@link Word.noun} with what that noun brings (*Diplomatenakademie*: orgHead), or 0.
 */
export function readCompound(lexicon: Lexicon, text: string, start: number, end: number): number {
  if (end - start > MAX_LENGTH) return 0;
  for (let at = start + MIN_MODIFIER; at <= end - MIN_HEAD; at++) {
    const unit = text.charCodeAt(at);
    const bits = findWord(lexicon, text, at, end, capitalUnit(unit));
    if ((bits & NOUNS) !== 0) return Word.noun | (bits & CARRIED);
  }
  for (const ending of NOUN_ENDINGS) {
    if (end - start > ending.length + 2 && text.startsWith(ending, end - ending.length)) return Word.noun;
  }
  return 0;
}

/**
 * The end of the place's or organization's name that a compound begins with (*Russland|besuch*), -1 if it begins with none
 * or what follows is no known noun. Names of fewer than five letters are too likely to be something else.
 */
export function modifierEnd(lexicon: Lexicon, text: string, start: number, end: number, wanted: number): number {
  if (end - start > MAX_LENGTH) return -1;
  for (let at = end - MIN_HEAD; at >= start + 5; at--) {
    const bits = findWord(lexicon, text, start, at, text.charCodeAt(start));
    if (
      (bits & wanted) === 0 ||
      ((bits & Word.country) === 0 && at - start < 6) ||
      (bits & (Word.noun | Word.first | Word.family)) !== 0
    )
      continue;
    const joint = text.charCodeAt(at) === 0x73 && end - at > MIN_HEAD ? [at, at + 1] : [at];
    for (const from of joint) {
      const head = findWord(lexicon, text, from, end, capitalUnit(text.charCodeAt(from)));
      if ((head & NOUNS) !== 0) return at;
    }
  }
  return -1;
}

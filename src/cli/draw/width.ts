import { eastAsianWidth } from 'get-east-asian-width';

const unseen = /^[\p{M}\p{Cf}\u200B-\u200F]$/u;
const control = /^[\p{Cc}\p{Cs}\u2028\u2029]$/u;

/** A character as it is drawn: what would move the cursor or break the line is shown as `·`. */
export function shown(character: string): string {
  return control.test(character) ? '·' : character;
}

/** Columns that a character takes in a terminal: 0 for what is set on another, 2 for wide ones. */
export function columnsOf(character: string): number {
  if (unseen.test(character)) return 0;
  return control.test(character) ? 1 : eastAsianWidth(character.codePointAt(0) ?? 0);
}

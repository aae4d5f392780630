import { eastAsianWidth } from 'get-east-asian-width';
import { shown } from '../printable';

/** What is set on the character before it, or joins two. */
const unseen = /^[\p{M}\u200C\u200D]$/u;

/** Columns that a character takes in a terminal, as it is {@link shown}: 0 for what is set on another, 2 for wide ones. */
export function columnsOf(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (unseen.test(character)) return 0;
  return eastAsianWidth(shown(character).codePointAt(0) ?? 0);
}

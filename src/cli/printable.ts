const joiner = /^[\u200C\u200D]$/u;
/** What a terminal obeys, turns round, does not show, or cannot write: controls, format characters, halves of pairs. */
const steering = /^[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]$/u;

/** A character as it may be sent to a terminal: `·` for what would steer it, break the line or stay unseen. */
export function shown(character: string): string {
  return steering.test(character) && !joiner.test(character) ? '·' : character;
}

/** A text for people, line by line: names of files and parts of articles may hold what would steer a terminal. */
export function printable(text: string): string {
  return Array.from(text, (character) => (character === '\n' ? character : shown(character))).join('');
}

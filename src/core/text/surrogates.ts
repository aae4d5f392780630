/** True if the offset lies between the halves of a surrogate pair. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const low = text.charCodeAt(offset);
  if (low < 0xdc00 || low > 0xdfff) return false;
  const high = text.charCodeAt(offset - 1);
  return high >= 0xd800 && high <= 0xdbff;
}

/** The offset, moved out of a surrogate pair to that side and into the text. */
export function snapToCodePoint(text: string, offset: number, side: 'left' | 'right'): number {
  const inside = Math.min(Math.max(0, Math.trunc(offset) || 0), text.length);
  if (!splitsSurrogatePair(text, inside)) return inside;
  return side === 'left' ? inside - 1 : inside + 1;
}

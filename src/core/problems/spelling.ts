/** Letters and groups of them that stand for one sound, in the order in which they are looked for. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/\p{M}/gu, ''],
  [/ae/gu, 'a'],
  [/oe/gu, 'o'],
  [/ue/gu, 'u'],
  [/(?:ai|ay|ey|ei)/gu, 'ei'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/(?:ck|c|q)/gu, 'k'],
  [/[yj]/gu, 'i'],
  [/w/gu, 'v'],
  [/tz/gu, 'z'],
  [/[-\s’'.]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** A wording by its sound: *Meier*, *Meyer* and *Maier* have one, *Müller* and *Mueller*, *Wostotschny* and *Wostotschnyj*. */
export function soundOf(wording: string): string {
  // ø and ł have no mark that comes off.
  const plain = wording.toLowerCase().normalize('NFD').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('đ', 'd');
  return sounds.reduce((text, [letters, sound]) => text.replace(letters, sound), plain);
}

/** True if one word becomes the other by one letter more, less or other, or by two that change places. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a.charAt(from) === b.charAt(from)) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a.charAt(endA - 1) === b.charAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  const middle = a.slice(from, endA);
  return endA - from === 2 && endB - from === 2 && b.slice(from, endB) === middle.charAt(1) + middle.charAt(0);
}

/** A word and what is left of it without any one of its letters: two words that are one off share one of these. */
export function nearKeys(word: string): readonly string[] {
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at++) keys.add(word.slice(0, at) + word.slice(at + 1));
  return [...keys];
}

const endings = /(?:innen|in|schen|sche[rsnm]?|sch|erin|ern|ens|ers|es|en|em|er|e|n|s|[’'])$/u;

/** True if two words may be forms of one: *Schweiz* and *Schweizer*, *Europäische* and *Europäischen*, *Putin* and *Putins*. */
export function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.replace(endings, '') === short.replace(endings, '') || long.replace(endings, '') === short;
}

/** Words before a name that are none of it. */
const titles = new Set(
  `herr herrn frau dr dres prof professor professorin med jur phil ing dipl mr mrs ms miss mx sir dame lord lady rev reverend fr st
   herrn familie doktor monsieur madame signor signora señor señora`.split(/\s+/u),
);

/** Words inside family names, which make no full name by themselves. */
const particles = new Set(
  `von vom zu zur zum van der den de dem ten ter te di da del della dela du des la le los las al el bin ibn und and y af av`.split(
    /\s+/u,
  ),
);

/** Those who go by these need no family name. */
const reigns =
  /(?:^|\s)(?:papst|pope|könig|königin|king|queen|kaiser|kaiserin|prinz|prinzessin|prince|princess|sultan|scheich|emir|patriarch|schwester|bruder)\s+$/iu;

/** Offices that stand before a name of one word, long enough for {@link reigns}. */
const reach = 14;

/**
 * True if a wording is a full name: two words of a name at least, an initial counts, titles and *von der* do not. A name in a
 * script without capitals is taken as full.
 */
export function isFullName(wording: string): boolean {
  let count = 0;
  for (const word of wording.split(/[\s\u00a0]+/u)) {
    const bare = word.replace(/[.,’']+$/u, '').toLowerCase();
    if (titles.has(bare) || particles.has(bare)) continue;
    if (/^\p{Lo}{2}/u.test(word)) return true;
    if (/^[^\p{L}]*(?:[dlo]['’])?[\p{Lu}\p{Lt}]/u.test(word)) count++;
    if (count > 1) return true;
  }
  return false;
}

/** True if the words before a name say that it needs no more: *Papst* Franziskus. */
export function reignsBefore(text: string, start: number): boolean {
  return reigns.test(text.slice(Math.max(0, start - reach), start));
}

/** True if a first name shares the family name of the next: *Sonja* und Willi Berger. */
export function sharesNameAfter(text: string, end: number): boolean {
  return /^ (?:und|and|&) \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/u.test(text.slice(end, end + 60));
}

/** The last word of a name as names are compared: without case, and without the s of a genitive. */
export function familyNames(wording: string): readonly string[] {
  const last = /[\p{L}\p{M}-]+(?=[^\p{L}]*$)/u.exec(wording)?.[0].toLowerCase() ?? '';
  return last.endsWith('s') && last.length > 3 ? [last, last.slice(0, -1)] : [last];
}

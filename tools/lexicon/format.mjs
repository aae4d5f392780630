// The file that src/core/mentions/lexicon.ts reads: sorted words, each with what it shares with the word before.
export const MAGIC = [0x41, 0x41, 0x4c, 0x58, 1];

/** Bits of an entry; the same names and values stand in src/core/mentions/lexicon.ts. */
export const FLAGS = {
  noun: 1 << 0,
  first: 1 << 1,
  male: 1 << 2,
  female: 1 << 3,
  family: 1 << 4,
  east: 1 << 5,
  syllable: 1 << 6,
  place: 1 << 7,
  country: 1 << 8,
  org: 1 << 9,
  other: 1 << 10,
  adjective: 1 << 11,
  inhabitant: 1 << 12,
  title: 1 << 13,
  orgHead: 1 << 14,
  placeHead: 1 << 15,
  workHead: 1 << 16,
  placeBefore: 1 << 17,
  particle: 1 << 18,
  legal: 1 << 19,
  date: 1 << 20,
  stop: 1 << 21,
  speech: 1 << 22,
  placePrep: 1 << 23,
  phrase: 1 << 24,
  common: 1 << 25,
  acronym: 1 << 26,
  nameLike: 1 << 27,
  orgFirst: 1 << 28,
  english: 1 << 29,
  group: 1 << 30,
};

function pushVarint(out, value) {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** UTF-16 code units in UTF-8's form, a surrogate by itself. */
function pushUnits(out, word, from) {
  for (let i = from; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x80) out.push(unit);
    else if (unit < 0x800) out.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else out.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
  }
}

/** `entries`: word → {flags, group}; groups are numbered from 1. `names`: group → {de, en}, words of entries. */
export function encode(entries, names) {
  const words = [...entries.keys()].sort((a, b) => (a < b ? -1 : 1));
  const out = [...MAGIC];
  pushVarint(out, words.length);
  let units = 0;
  for (const word of words) units += word.length;
  pushVarint(out, units);
  let before = '';
  for (const word of words) {
    let shared = 0;
    while (shared < before.length && shared < word.length && before[shared] === word[shared]) shared++;
    pushVarint(out, shared);
    pushVarint(out, word.length - shared);
    pushUnits(out, word, shared);
    const { flags, group } = entries.get(word);
    pushVarint(out, (group > 0 ? flags | FLAGS.group : flags) >>> 0);
    if (group > 0) pushVarint(out, group);
    before = word;
  }
  const places = new Map(words.map((word, index) => [word, index + 1]));
  const groups = Math.max(0, ...names.keys());
  pushVarint(out, groups);
  for (let group = 1; group <= groups; group++) {
    const { de = '', en = '' } = names.get(group) ?? {};
    pushVarint(out, places.get(de) ?? 0);
    pushVarint(out, places.get(en) ?? 0);
  }
  return Uint8Array.from(out);
}

import type { Language } from '../article/article';
import { flagsOf, Word, type Lexicon } from '../mentions/lexicon';

const KNOWN = Word.first | Word.family | Word.place | Word.org | Word.syllable;

/**
 * A name without the ending of its genitive: *Nordkoreas* → Nordkorea, *Kim Jong Uns* → Kim Jong Un, *Putin’s* → Putin.
 * An -s stays where the article or the lexicon knows the name with it (*Hans*, *Paris*, *Texas*), and in English, which
 * writes an apostrophe.
 */
export function withoutGenitive(
  name: string,
  language: Language,
  lexicon: Lexicon,
  surfaces: ReadonlySet<string>,
): string {
  const last = name.charCodeAt(name.length - 1);
  if (last === 0x27 || last === 0x2019) return name.slice(0, -1);
  if (last !== 0x73 || name.length < 4) return name;
  const before = name.charAt(name.length - 2);
  if (before === "'" || before === '’') return name.slice(0, -2);
  if (language === 'en') return name;
  const bare = name.slice(0, -1);
  if (surfaces.has(bare)) return bare;
  const space = name.lastIndexOf(' ') + 1;
  const lastWord = name.slice(space);
  if ((flagsOf(lexicon, lastWord) & KNOWN) !== 0 || (space > 0 && flagsOf(lexicon, name) !== 0)) return name;
  return (flagsOf(lexicon, lastWord.slice(0, -1)) & KNOWN) !== 0 ? bare : name;
}

const INFLECTED = /^(\p{L}{3,}?)(?:e|en|er|es|em)$/u;

/** One key for all inflected forms of a name: *Vereinte Nationen*, *Vereinten Nationen*; small letters. */
export function inflectionKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .split(/\s+/u);
  if (words.length === 1) return words[0] ?? '';
  return words
    .map((word, at) =>
      at === words.length - 1 ? word.replace(/(?<=\p{L}{4})e?s$/u, '') : word.replace(INFLECTED, '$1'),
    )
    .join(' ');
}

const FEMININE =
  /(?:ung|heit|keit|schaft|tät|ion|ie|ei|agentur|bank|kammer|gruppe|liga|kirche|armee|flotte|behörde|front|marine|post|bahn|oper|presse|hochschule|börse|messe)$/u;
const NEUTER =
  /(?:amt|ium|institut|parlament|gericht|haus|zentrum|museum|theater|komitee|kreuz|orchester|werk|archiv|bündnis|kabinett|meer|reich)$/u;
const PLURAL = /(?:nationen|staaten|inseln|emirate|werke|philharmoniker|spiele|streitkräfte|nachrichten)$/u;
const MASCULINE = /(?:rat|bund|verband|verein|klub|club|fonds|hof|kongress|senat|dienst|krieg|ozean|osten|stuhl|tag)$/u;

/** The nominative of a name that begins with adjectives: *Nationalen Sicherheitsrates* → *Nationaler Sicherheitsrat*. */
export function nominative(name: string): string {
  const words = name.split(' ');
  const head = words.at(-1) ?? '';
  if (words.length < 2 || !/(?:en|er|es|em|e)$/u.test(words[0] ?? '')) return name;
  const small = head.toLowerCase();
  const bare = small.replace(/(?<=\p{L}{3})e?s$/u, '');
  const isGenitive = bare !== small && (MASCULINE.test(bare) || NEUTER.test(bare));
  const ending = endingFor(isGenitive ? bare : small);
  if (ending === undefined) return name;
  const adjectives = words
    .slice(0, -1)
    .map((word) => (isOfPlace(word) ? word : word.replace(INFLECTED, `$1${ending}`)));
  return [...adjectives, isGenitive ? head.slice(0, bare.length) : head].join(' ');
}

/** Stems of adjectives that take an ending -er, as names of places in front of it do not. */
const ADJECTIVE =
  /(?:sch|lich|(?<!leipz|danz|venedi|schlesw|schwe)ig|al|ell|iv|är|ös|sam|bar)$|^(?:neu|groß|klein|vereint|vereinigt|rot|grün|schwarz|weiß|blau|jung|alt|hoh|oberst|erst|zweit|dritt|frei|link|recht|bunt|eisern|golden|silbern)$/u;

/** *Kieler Zeitung*, *Neue Zürcher Zeitung*: the same in every case. */
function isOfPlace(word: string): boolean {
  return /\p{L}{3}er$/u.test(word) && !ADJECTIVE.test(word.slice(0, -2).toLowerCase());
}

function endingFor(head: string): string | undefined {
  if (FEMININE.test(head) || PLURAL.test(head)) return 'e';
  if (NEUTER.test(head)) return 'es';
  return MASCULINE.test(head) ? 'er' : undefined;
}

const SMALL_WORDS = /^(?:of|the|and|for|in|für|der|die|das|des|und|am|von|zur|zum|im)$/iu;

/** The initials of a name of several words, small words left out: *Korean Central News Agency* → KCNA; empty for one word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '' && !SMALL_WORDS.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toUpperCase()).join('');
}

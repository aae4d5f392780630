import type { Vocabulary } from '../article/wordNumbers';
import type { Lexicon, WordEntry } from './lexicon';
import { WordClass } from './wordClass';

/** What each wording of a vocabulary is in one language, by its number. */
export interface KnownWords {
  vocabulary: Vocabulary | undefined;
  /** In lower case; empty where the word was not looked up yet. */
  lower: string[];
  entries: (WordEntry | undefined)[];
  /** 1 where the word is not written in lower case. */
  capitals: Uint8Array;
}

const knownBy = new WeakMap<Lexicon, KnownWords>();

/** What is known of a vocabulary's words so far, with room for all of them. */
export function knownWords(lexicon: Lexicon, vocabulary: Vocabulary): KnownWords {
  let known = knownBy.get(lexicon);
  if (known === undefined) {
    known = { vocabulary: undefined, lower: [], entries: [], capitals: new Uint8Array(0) };
    knownBy.set(lexicon, known);
  }
  if (known.vocabulary !== vocabulary) {
    known.vocabulary = vocabulary;
    known.lower = [];
    known.entries = [];
  }
  while (known.lower.length < vocabulary.size) {
    known.lower.push('');
    known.entries.push(undefined);
  }
  if (known.capitals.length < vocabulary.size) {
    const wider = new Uint8Array(Math.max(known.capitals.length * 2, vocabulary.size));
    wider.set(known.capitals);
    known.capitals = wider;
  }
  return known;
}

/** Looks the word up that has this number. */
export function lookUp(known: KnownWords, number: number, surface: string, lexicon: Lexicon, german: boolean): void {
  const written = german ? surface.toLowerCase() : surface.toLowerCase().replace('’', "'");
  const small = german ? withSharpS(lexicon, written) : written;
  known.lower[number] = small;
  known.entries[number] =
    lexicon.get(small) ?? (german && written === surface ? compoundEntry(lexicon, small) : undefined);
  known.capitals[number] = written === surface ? 0 : 1;
}

/** *heisst*, *liess*: Switzerland writes ss where the lexicon has ß. */
function withSharpS(lexicon: Lexicon, written: string): string {
  if (!written.includes('ss') || lexicon.get(written) !== undefined) return written;
  const sharp = written.replace('ss', 'ß');
  return lexicon.get(sharp) === undefined ? written : sharp;
}

const prefixes =
  `ab an auf aus bei ein fest fort heraus her hinaus hinzu hin los mit nach nieder vor weg zurück zusammen statt teil bevor frei voran vorbei entgegen durch um über unter wieder weiter be ver er ent zer`.split(
    ' ',
  );
const prefixesByLetter = new Map<string, readonly string[]>();
for (const prefix of prefixes) {
  const letter = prefix.charAt(0);
  prefixesByLetter.set(letter, [...(prefixesByLetter.get(letter) ?? []), prefix]);
}
const shortestBase = 3;
const inflections =
  WordClass.finite | WordClass.subjunctive1 | WordClass.subjunctive2 | WordClass.infinitive | WordClass.participle;

/** *ankam*, *verlief*: a verb with its prefix, which inflects as the verb without it. */
function compoundEntry(lexicon: Lexicon, small: string): WordEntry | undefined {
  for (const prefix of prefixesByLetter.get(small.charAt(0)) ?? []) {
    if (small.length < prefix.length + shortestBase || !small.startsWith(prefix)) continue;
    const base = small.slice(prefix.length);
    const entry = base.startsWith('zu') ? undefined : lexicon.get(base);
    if (entry === undefined || (entry.classes & (WordClass.finite | WordClass.participle)) === 0) continue;
    if ((entry.classes & (WordClass.auxiliary | WordClass.modal)) !== 0) continue;
    return { classes: entry.classes & inflections, cues: [] };
  }
  return undefined;
}

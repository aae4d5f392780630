import type { Language } from '../article/article';

/** A number with what is counted by it, offsets of the text in which it stands. */
export interface Counted {
  readonly value: number;
  /** The word that is counted, without its ending, in small letters: `tote`. */
  readonly noun: string;
  readonly start: number;
  /** End of the number's own words. */
  readonly numberEnd: number;
  readonly end: number;
  /** *rund 15*, *mehr als 15*, *bis zu 15*: not exactly that. */
  readonly isRough: boolean;
}

const words: Readonly<Record<Language, readonly string[]>> = {
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

const scales: Readonly<Record<string, number>> = {
  tausend: 1e3,
  thousand: 1e3,
  million: 1e6,
  millionen: 1e6,
  mio: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  billion: 1e9,
};

const rough =
  /(?:rund|etwa|circa|ca\.|fast|knapp|gut|über|mehr als|weniger als|unter|bis zu|bis|mindestens|höchstens|ungefähr|beinahe|nahezu|gegen|wenigstens|zirka|weitere|weiteren|noch|about|around|nearly|almost|over|more than|less than|fewer than|under|up to|at least|some|roughly|another|further|~|≈|>|<|-|–|\/|zu|to|und|and|oder|or)\s?$/iu;

const pattern: Readonly<Record<Language, RegExp>> = {
  de: numberPattern(
    words.de.slice(2),
    String.raw`\d{1,3}(?:[.\u202f ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`,
    'Tausend|Millionen|Million|Mio\\.?|Milliarden|Milliarde|Mrd\\.?|tausend',
  ),
  en: numberPattern(
    words.en.slice(2),
    String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`,
    'thousand|million|billion',
  ),
};

function numberPattern(names: readonly string[], digits: string, units: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,:/-])(?<number>${digits}|${names.join('|')})(?:[ \\u00a0](?<scale>${units}))?[ \\u00a0](?<noun>\\p{L}[\\p{L}-]{2,40})`,
    'giu',
  );
}

/** Words behind a number that are not what is counted. */
const noNoun =
  /^(?:uhr|jährige[rnms]?|prozentpunkte?n?|punkte?n?|points?|minuten?|minutes?|sekunden?|seconds?|und|and|oder|or|bis|to|von|of|mal|times|tore?n?|goals?|the|der|die|das|den|dem|in|im|am|an|auf|für|for|mit|with|aus|from|nach|after|vor|by|beim?|on|at|as|als|wie|sind|is|are|was|were|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|cent|cents|kilo|kilogramm|tonnen?|tons?|liter|litres?|km|pm|uhrzeit|nicht|sich|hat|haben|had|have|will|that|who)$/iu;

/**
 * The numbers of a text that count something in words: *15 Tote*, *drei Züge*, *2,5 Millionen Menschen*. Times, ages, money,
 * measures and per cents are left out: a text has many of them, and each is about something else. Linear.
 */
export function countedIn(text: string, language: Language): readonly Counted[] {
  const found: Counted[] = [];
  for (const match of text.matchAll(pattern[language])) {
    const { number = '', scale, noun = '' } = match.groups ?? {};
    const isGerman = language === 'de';
    // In German what is counted is a noun, with an adjective perhaps; that is not looked behind.
    if (noNoun.test(noun) || (isGerman && !/^\p{Lu}/u.test(noun))) continue;
    const value =
      valueOf(number, language) * (scale === undefined ? 1 : (scales[scale.replace('.', '').toLowerCase()] ?? 1));
    const numberEnd = match.index + number.length + (scale === undefined ? 0 : scale.length + 1);
    const isRough = rough.test(text.slice(Math.max(0, match.index - 14), match.index));
    found.push({
      ...{ value, noun: bare(noun, language), start: match.index, numberEnd },
      ...{ end: match.index + match[0].length, isRough },
    });
  }
  return found;
}

function valueOf(number: string, language: Language): number {
  const word = words[language].indexOf(number.toLowerCase());
  if (word >= 0) return word;
  const digits = language === 'de' ? number.replace(/[.\u202f ]/gu, '').replace(',', '.') : number.replace(/,/gu, '');
  return Number(digits);
}

function bare(noun: string, language: Language): string {
  const small = noun.toLowerCase();
  return language === 'de' ? small.replace(/(?:en|n|e|er|ern|s)$/u, '') : small.replace(/(?:es|s)$/u, '');
}

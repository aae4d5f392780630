import type { Language } from '../article/article';
import type { Unit } from './calendar';

/** What a word says in a date. */
export type DateWord =
  | { readonly kind: 'weekday' | 'month' | 'season' | 'number' | 'offset'; readonly value: number }
  | { readonly kind: 'unit'; readonly value: Unit }
  | { readonly kind: 'step'; readonly value: Step }
  | { readonly kind: 'in' | 'ago' | 'filler' };

/** *kommenden*: the first after today; *nächsten*: that too, or the one of next week; *übernächste*: two on. */
export type Step = 'coming' | 'next' | 'afterNext' | 'this' | 'last' | 'beforeLast';

/** Index + 1 is the value; what stands in one entry means the same. */
const LISTS: Readonly<Record<Language, Readonly<Record<'weekday' | 'month' | 'season' | 'number', string>>>> = {
  de: {
    weekday: 'montag dienstag mittwoch donnerstag freitag samstag,sonnabend sonntag',
    month:
      'januar,jänner,jan februar,feber,feb märz,mär,mrz april,apr mai juni,jun juli,jul august,aug september,sept,sep oktober,okt november,nov dezember,dez',
    season: 'frühling,frühjahr sommer herbst winter',
    number:
      'ein,eine,einem,einer,einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  },
  en: {
    weekday: 'monday,mon tuesday,tue,tues wednesday,wed thursday,thu,thurs friday,fri saturday,sat sunday,sun',
    month:
      'january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sept,sep october,oct november,nov december,dec',
    season: 'spring summer autumn,fall winter',
    number:
      'one,a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  },
};

const UNITS: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  de: { day: 'tag tage tagen', week: 'woche wochen', month: 'monat monate monaten', year: 'jahr jahre jahren jahres' },
  en: { day: 'day days', week: 'week weeks', month: 'month months', year: 'year years' },
};

const STEPS: Readonly<Record<Language, Readonly<Record<Step, string>>>> = {
  de: {
    coming: 'kommende kommenden kommender kommendem kommendes',
    next: 'nächste nächsten nächster nächstem nächstes',
    afterNext: 'übernächste übernächsten übernächster übernächstem übernächstes',
    this: 'diese diesen dieser diesem dieses',
    last: 'letzte letzten letzter letztem letztes vergangene vergangenen vergangener vergangenem vergangenes vorige vorigen voriger vorigem voriges',
    beforeLast: 'vorletzte vorletzten vorletzter vorletztem vorletztes vorvergangenen vorvergangene vorvergangenes',
  },
  en: { coming: 'coming', next: 'next', afterNext: '', this: 'this', last: 'last past', beforeLast: '' },
};

/** Days from today. Not *morgen*, which is the morning too, and not *heute*, which means these days. */
const OFFSETS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  de: { vorgestern: -2, gestern: -1, übermorgen: 2 },
  en: { yesterday: -1, tomorrow: 1 },
};

const IN: Readonly<Record<Language, string>> = { de: 'in', en: 'in' };
const AGO: Readonly<Record<Language, string>> = { de: 'vor', en: 'ago' };
const FILLERS: Readonly<Record<Language, string>> = { de: 'den dem der des am im', en: 'the of on' };

const tables: Readonly<Record<Language, ReadonlyMap<string, DateWord>>> = { de: tableOf('de'), en: tableOf('en') };

function tableOf(language: Language): ReadonlyMap<string, DateWord> {
  const table = new Map<string, DateWord>();
  const put = (words: string, word: DateWord) => {
    for (const each of words.split(' ')) if (each !== '') table.set(each, word);
  };
  put(FILLERS[language], { kind: 'filler' });
  for (const kind of ['weekday', 'month', 'season', 'number'] as const)
    LISTS[language][kind].split(' ').forEach((words, index) => {
      put(words.replaceAll(',', ' '), { kind, value: index + 1 });
    });
  for (const [value, words] of Object.entries(UNITS[language])) put(words, { kind: 'unit', value: value as Unit });
  for (const [value, words] of Object.entries(STEPS[language])) put(words, { kind: 'step', value: value as Step });
  for (const [word, value] of Object.entries(OFFSETS[language])) put(word, { kind: 'offset', value });
  put(IN[language], { kind: 'in' });
  put(AGO[language], { kind: 'ago' });
  return table;
}

/** *Mittwochabend*, *Mittwochs*: the day of the week in it. */
const PART_OF_DAY = /(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?s?$/u;

const DAY_IN_WORD = /^[dfms]\p{Ll}*(?:tag|woch|abend)/u;

/** What a word in small letters, without its full stop, says in a date; undefined if nothing. */
export function dateWord(word: string, language: Language): DateWord | undefined {
  const table = tables[language];
  const known = table.get(word);
  if (known !== undefined || language === 'en' || !DAY_IN_WORD.test(word)) return known;
  const day = table.get(word.replace(PART_OF_DAY, ''));
  return day?.kind === 'weekday' ? day : undefined;
}

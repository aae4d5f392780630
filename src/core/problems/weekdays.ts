import type { Article, Block, Language } from '../article/article';
import { dayOf, daysBetween, weekdayOf, type Day } from '../dates/calendar';
import { readPhrase } from '../dates/phrase';
import { dayOfArticle } from '../dates/reference';
import { dateWord } from '../dates/words';
import { most, type WeekdayMismatch } from './problem';

const monthsDe =
  'Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.?';
const monthsEn =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const daysDe = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';
const daysEn = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const partDe = '(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?';
const dateDe = `\\d{1,2}\\. ?(?:${monthsDe})(?:,? \\d{4}(?!\\d))?|\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}(?!\\d)|\\d{4}-\\d\\d-\\d\\d`;
const dateEn = `\\d{1,2}(?:st|nd|rd|th)? (?:${monthsEn})(?:,? \\d{4}(?![\\d,]))?|(?:${monthsEn}) \\d{1,2}(?:st|nd|rd|th)?(?![\\d,.:]\\d|\\d)(?:,? \\d{4}(?![\\d,]))?|\\d{4}-\\d\\d-\\d\\d`;

/** A day of the week before a date, or behind it in brackets. */
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  de: [
    new RegExp(
      `(?<![\\p{L}-])(?<weekday>${daysDe})${partDe}(?:,? de[nmr] |, ?| \\(| )(?<date>${dateDe})(?!\\p{L})`,
      'gu',
    ),
    new RegExp(`(?<![\\d.])(?<date>${dateDe})(?: \\(|, ein(?:em)? )(?<weekday>${daysDe})(?!\\p{L})`, 'gu'),
  ],
  en: [
    new RegExp(
      `(?<![\\p{L}-])(?<weekday>${daysEn})(?: (?:morning|afternoon|evening|night))?(?:,? the |, ?| \\(| )(?<date>${dateEn})(?!\\p{L})`,
      'gu',
    ),
    new RegExp(`(?<![\\d.])(?<date>${dateEn})(?: \\(|, an? )(?<weekday>${daysEn})(?!\\p{L})`, 'gu'),
  ],
};

/** Before it, Russia and others had another calendar. */
const firstYear = 1924;
/** Days from the article's own within which a date without a year is surely of that year. */
const nearDays = 120;
/** *Freitag bis Sonntag, 27. November*: which of them the date belongs to is not said. */
const isRange = new RegExp(
  `(?:${daysDe}|${daysEn})(?:s|${partDe.slice(3, -2)})?(?: ?(?:bis|und|oder|sowie|and|to|through|or) (?:zum |am )?| ?[-–—/,&+] ?)$`,
  'u',
);

/** Days of the week that do not agree with their date. A date without a year is read by the article's own day. */
export function findWeekdayMismatches(article: Article): readonly WeekdayMismatch[] {
  const { blocks, language } = article;
  const today = dayOfArticle(article);
  const found: WeekdayMismatch[] = [];
  for (const block of blocks) {
    // Days of another language stand in quotations and names of events only.
    for (const pattern of block.kind === 'frontMatter' ? [] : patterns[language])
      for (const match of block.body.text.matchAll(pattern)) {
        if (found.length >= most) return found;
        const problem = problemOf(block, match, language, today);
        if (problem) found.push(problem);
      }
  }
  return found;
}

function problemOf(
  { start, body }: Block,
  match: RegExpExecArray,
  language: Language,
  today: Day | undefined,
): WeekdayMismatch | undefined {
  const { weekday = '', date = '' } = match.groups ?? {};
  if (isRange.test(body.text.slice(Math.max(0, match.index - 40), match.index))) return undefined;
  const phrase = readPhrase(date, language) ?? {};
  const day = dayMeant(phrase, today);
  const told = dateWord(weekday.toLowerCase(), language);
  if (!day || told?.kind !== 'weekday' || weekdayOf(day) === told.value) return undefined;
  const right = weekdayName(weekdayOf(day), language);
  const at = start + match.index;
  const placeOf = (words: string) => at + match[0].indexOf(words);
  const dayEdit = nearestDay(day, told.value, date, placeOf(date));
  return {
    code: 'weekdayMismatch',
    span: { start: at, end: at + match[0].length },
    ...{ date, weekday, right },
    ...(phrase.year === undefined && { year: day.year }),
    weekdayEdit: { start: placeOf(weekday), end: placeOf(weekday) + weekday.length, text: right },
    ...(dayEdit && { dayEdit }),
  };
}

/** Undefined where the date is none, or nobody can tell of which year it is. */
function dayMeant({ year, month, day }: NonNullable<ReturnType<typeof readPhrase>>, today?: Day): Day | undefined {
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return year < firstYear ? undefined : dayOf(year, month, day);
  if (!today || today.year < firstYear) return undefined;
  const years = [today.year - 1, today.year, today.year + 1].flatMap((each) => dayOf(each, month, day) ?? []);
  return years.find((each) => Math.abs(daysBetween(each, today)) <= nearDays);
}

const names: Readonly<Record<Language, readonly string[]>> = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const weekdayName = (weekday: number, language: Language): string => names[language][weekday - 1] ?? '';

/** The number of the day in a date, replaced by that of the nearest such day of the week in the same month. */
function nearestDay(day: Day, weekday: number, date: string, at: number): WeekdayMismatch['dayEdit'] {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const wanted = [ahead > 3 ? ahead - 7 : ahead, ahead > 3 ? ahead : ahead - 7]
    .map((shift) => day.day + shift)
    .find((each) => dayOf(day.year, day.month, each) !== undefined);
  // In 2026-11-24 the day comes last, elsewhere it is the first number of one or two digits.
  const place = /^\d{4}-/u.test(date) ? date.length - 2 : date.search(/(?<!\d)\d{1,2}(?!\d)/u);
  const digits = /^\d{1,2}/u.exec(date.slice(place))?.[0];
  if (wanted === undefined || place < 0 || digits === undefined) return undefined;
  const text = String(wanted).padStart(digits.length === 2 && (digits.startsWith('0') || wanted > 9) ? 2 : 1, '0');
  return { start: at + place, end: at + place + digits.length, text };
}

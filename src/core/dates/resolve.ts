import { dayOf, daysBetween, four, inOneWeek, plus, weekdayOf, write, type Day, type Unit } from './calendar';
import type { DatePhrase } from './phrase';
import type { Step } from './words';

/** Where a date without a year lies, seen from the article's day, as its sentence says; undefined: it does not say. */
export type Direction = 'past' | 'future' | undefined;

/**
 * The date that a phrase means, as precisely as it says it: ISO 8601 (`2027-05-03`, `2000-07`, `2029`, `2025-W47`), and
 * EDTF (Library of Congress, 2019) for what that lacks: a decade `199X`, a season `2024-22`. Undefined if nobody can tell:
 * without the article's own day (`today`), or where two readings are as good.
 */
export function resolve(phrase: DatePhrase, today: Day | undefined, direction: Direction): string | undefined {
  const { decade, year, season } = phrase;
  if (decade !== undefined) return only(phrase, 'decade') ? `${decade}X` : undefined;
  if (season !== undefined)
    return year !== undefined && only(phrase, 'season', 'year') ? `${four(year)}-2${season}` : undefined;
  if (phrase.day !== undefined && phrase.month === undefined) return undefined;
  if (year !== undefined || phrase.shortYear !== undefined) return resolveFull(phrase, today);
  return today && resolveRelative(phrase, today, direction);
}

function only(phrase: DatePhrase, ...keys: readonly (keyof DatePhrase)[]): boolean {
  return Object.keys(phrase).every((key) => (keys as readonly string[]).includes(key));
}

function resolveFull(phrase: DatePhrase, today: Day | undefined): string | undefined {
  if (!only(phrase, 'year', 'shortYear', 'month', 'day', 'weekday')) return undefined;
  const year = phrase.year ?? longYear(phrase.shortYear, today);
  if (year === undefined) return undefined;
  const { month, day, weekday } = phrase;
  if (weekday !== undefined && day === undefined) return undefined;
  const found = dayOf(year, month ?? 1, day ?? 1);
  return found && write(found, precisionOf(month, day));
}

const precisionOf = (month?: number, day?: number): Unit =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

/** Articles look back further than ahead: 80 years before the article's own, 20 behind. */
function longYear(short: number | undefined, today: Day | undefined): number | undefined {
  if (short === undefined || !today) return undefined;
  const latest = today.year + 20;
  return latest - ((((latest - short) % 100) + 100) % 100);
}

function resolveRelative(phrase: DatePhrase, today: Day, direction: Direction): string | undefined {
  const { offset, weekday, month, unit } = phrase;
  if (offset !== undefined) return only(phrase, 'offset') ? moved(today, offset, 'day') : undefined;
  if (month !== undefined) return resolveMonth(phrase, today, direction);
  if (weekday !== undefined)
    return only(phrase, 'weekday', 'step') ? resolveWeekday(weekday, phrase.step, today, direction) : undefined;
  if (unit === undefined || !only(phrase, 'unit', 'count', 'step')) return undefined;
  if (phrase.count !== undefined) return phrase.step === undefined ? moved(today, phrase.count, unit) : undefined;
  return phrase.step === undefined || unit === 'day' ? undefined : moved(today, STEPS[phrase.step], unit);
}

const STEPS: Readonly<Record<Step, number>> = { coming: 1, next: 1, afterNext: 2, this: 0, last: -1, beforeLast: -2 };

function moved(today: Day, count: number, unit: Unit): string | undefined {
  const day = plus(today, count, unit);
  return day && write(day, unit);
}

/** How far a month, or a day of it, may be from today if nothing tells on which side it lies. */
const NEAR = 100;

/** *im Juli*, *14. Juli*: of last, this and next year the one on the right side of today. */
function resolveMonth(phrase: DatePhrase, today: Day, direction: Direction): string | undefined {
  const { month = 1, day, step } = phrase;
  if (!only(phrase, 'month', 'day', 'weekday', 'step')) return undefined;
  const precision = precisionOf(month, day);
  const years = [-1, 0, 1].map((add) => dayOf(today.year + add, month, day ?? Math.min(today.day, 28)));
  const candidates = years.flatMap((each) => (each ? [{ each, away: daysBetween(today, each) }] : []));
  const side = step === undefined ? direction : STEPS[step] < 0 ? 'past' : 'future';
  if (step !== undefined && (STEPS[step] === 0 || Math.abs(STEPS[step]) > 1)) return undefined;
  // *im Juli* in July is this month; *kommenden Juli* is not.
  const isNow = (away: number, each: Day): boolean =>
    step === undefined && (precision === 'month' ? write(each, 'month') === write(today, 'month') : away === 0);
  const now = candidates.find(({ away, each }) => isNow(away, each));
  if (now) return write(now.each, precision);
  const sorted = candidates
    .filter(({ away }) => (side === 'past' ? away < 0 : side === 'future' ? away > 0 : Math.abs(away) <= NEAR))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  const [best] = sorted;
  return best && write(best.each, precision);
}

function resolveWeekday(weekday: number, step: Step | undefined, today: Day, direction: Direction): string | undefined {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const after = plus(today, ahead === 0 ? 7 : ahead, 'day');
  const before = plus(today, ahead - 7, 'day');
  switch (step) {
    case undefined:
      // Today's own name means today in what has happened: *am Montag* in Monday's paper.
      if (direction === 'past') return ahead === 0 ? write(today, 'day') : before && write(before, 'day');
      return direction === 'future' && after ? write(after, 'day') : undefined;
    case 'coming':
      return after && write(after, 'day');
    case 'last':
      return before && write(before, 'day');
    case 'next':
      // *nächsten Freitag*, said on a Tuesday, may be either of two.
      return after && !inOneWeek(after, today) ? write(after, 'day') : undefined;
    case 'this':
      return after && inOneWeek(after, today) ? write(after, 'day') : undefined;
    default:
      return undefined;
  }
}

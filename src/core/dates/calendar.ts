import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

/** A day of the calendar, without time or zone. */
export type Day = PlainDate.Record;

/** Undefined for a day that no calendar has, as 31 February, and outside of the years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const first = PlainDate.create(year, month, 1);
  return day <= PlainDate.daysInMonth(first) ? PlainDate.create(year, month, day) : undefined;
}

/** The day of `2025-11-24`; undefined for anything else. */
export function readDay(iso: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso) ?? [];
  return day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

export type Unit = 'day' | 'week' | 'month' | 'year';

/** So many days, weeks, months or years later, or earlier; a day that a shorter month lacks becomes its last. */
export function plus(day: Day, count: number, unit: Unit): Day | undefined {
  // Years that fit in four digits; what lies outside is no date of an article.
  if (Math.abs(count) > 9999) return undefined;
  const moved = ADD[unit](day, count);
  return moved.year >= 1 && moved.year <= 9999 ? moved : undefined;
}

const ADD: Readonly<Record<Unit, (day: Day, count: number) => Day>> = {
  day: PlainDate.addDays,
  week: PlainDate.addWeeks,
  month: PlainDate.addMonths,
  year: PlainDate.addYears,
};

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => PlainDate.dayOfWeek(day);

/** Whole days from one day to another, negative if it lies before. */
export const daysBetween = (from: Day, to: Day): number => PlainDate.diffDays(from, to);

/** True if two days lie in one week, Monday to Sunday. */
export const inOneWeek = (a: Day, b: Day): boolean => write(a, 'week') === write(b, 'week');

/** A day as precisely as is known, ISO 8601: `2025-11-24`, `2025-W48`, `2025-11`, `2025`. */
export function write(day: Day, precision: Unit): string {
  const year = four(day.year);
  switch (precision) {
    case 'day':
      return `${year}-${two(day.month)}-${two(day.day)}`;
    case 'week':
      return `${four(PlainDate.yearOfWeek(day) ?? day.year)}-W${two(PlainDate.weekOfYear(day) ?? 1)}`;
    case 'month':
      return `${year}-${two(day.month)}`;
    case 'year':
      return year;
  }
}

export const four = (number: number): string => String(number).padStart(4, '0');
const two = (number: number): string => String(number).padStart(2, '0');

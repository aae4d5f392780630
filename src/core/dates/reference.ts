import type { Article, Block, Body, Language } from '../article/article';
import { dayOf, daysBetween, readDay, type Day } from './calendar';
import { readPhrase, type DatePhrase } from './phrase';

/** Blocks at the beginning and the end of an article in which it may say of which day it is. */
const FIRST = 6;
const LAST = 3;
/** A block that says only when and where is not longer. */
const LONGEST_LINE = 100;

const known = new WeakMap<Article, { readonly day: Day | undefined }>();

/**
 * The article's own day: by its front matter, else by what it says itself in a dateline (*LONDON, Nov 24, 2025*), in a line of
 * its own (*Montag, 24. November 2025, 10:15 Uhr*, *Published: 24 November 2025*), or as today (*am heutigen Montag, dem 24.
 * November 2025*). Undefined if it says none: nothing else here knows what day it is.
 */
export function dayOfArticle(article: Article): Day | undefined {
  let found = known.get(article);
  if (!found) known.set(article, (found = { day: findDay(article) }));
  return found.day;
}

function findDay({ date, blocks, language }: Article): Day | undefined {
  if (date !== undefined) return readDay(date);
  const edges = blocks.filter((_, index) => index < FIRST || index >= blocks.length - LAST);
  for (const block of edges) {
    const day = dayOfBlock(block, language);
    if (day) return day;
  }
  const dateline = edges.map(({ body }) => datelineOf(body.text, body.dateline?.end)).find((text) => text !== '');
  return dateline === undefined ? undefined : dayWithoutYear(dateline, blocks, language);
}

const datelineOf = (text: string, end = 0): string => text.slice(0, end);

/** Kept with the body: an edit elsewhere must not read it again. */
const days = new WeakMap<Body, Map<Language, { readonly day: Day | undefined }>>();

function dayOfBlock({ kind, body }: Block, language: Language): Day | undefined {
  if (kind === 'frontMatter') return undefined;
  let kept = days.get(body);
  if (!kept) days.set(body, (kept = new Map<Language, { readonly day: Day | undefined }>()));
  let found = kept.get(language);
  if (!found) kept.set(language, (found = { day: readBlock(body.text, body.dateline?.end ?? 0, language) }));
  return found.day;
}

function readBlock(text: string, datelineEnd: number, language: Language): Day | undefined {
  const line = text.length <= LONGEST_LINE && isDateLine(text) ? text : text.slice(0, datelineEnd);
  const day = fullDay(line, language);
  if (day) return day;
  const today = TODAY.exec(text.slice(0, LONGEST_TODAY));
  return today ? fullDay(today[1] ?? '', language) : undefined;
}

const MONTHS =
  'Januar|Jänner|January|Februar|Feber|February|März|March|April|Mai|May|Juni|June|Juli|July|August|September|Oktober|October|November|Dezember|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|Dez|Dec';
/** Day, month and year in any of the usual orders. */
const FULL = String.raw`\d{1,2}(?:\.|st|nd|rd|th)? ?(?:${MONTHS})\.?,? \d{4}|(?:${MONTHS})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\. ?\d{1,2}\. ?\d{4}`;
const FULL_DATE = new RegExp(String.raw`(?<![\d.])(?:${FULL})(?!\d)`, 'gu');
const LONGEST_TODAY = 2000;
/** *am heutigen Montag, dem 24. November 2025*, *today, November 24, 2025* */
const TODAY = new RegExp(
  String.raw`(?:[Hh]eutigen|[Hh]eute|[Tt]oday)(?:,? \p{Lu}\p{Ll}{2,9})?,? \(?(?:dem |den |der )?(${FULL})(?!\d)`,
  'u',
);

/** What a line may hold beside its date: nothing that tells of anything else. */
const BESIDE =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|\b(?:stand|veröffentlicht|erschienen|aktualisiert|vom|am|um|den|dem|der|uhr|datum|published|updated|posted|on|at|date|first|last|am|pm|gmt|utc|cet|mez|est|edt|bst)\b|\d{1,2}[:.]\d\d(?:[:.]\d\d)?/giu;

/** Only a date, with the time, the day of the week and one place at most. */
function isDateLine(text: string): boolean {
  const rest = text.replace(FULL_DATE, ' ').replace(BESIDE, ' ');
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 2 && words.every((word) => /^\p{Lu}/u.test(word)) && rest !== text;
}

/** The only full date of a text; where it names two, neither is its own. */
function fullDay(text: string, language: Language): Day | undefined {
  const dates = text.match(FULL_DATE) ?? [];
  const [only] = dates;
  return only !== undefined && dates.length === 1 ? dayOfPhrase(readPhrase(only, language)) : undefined;
}

function dayOfPhrase(phrase: DatePhrase | undefined): Day | undefined {
  const { year, month, day } = phrase ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : dayOf(year, month, day);
}

const NO_YEAR = new RegExp(String.raw`\d{1,2}\.? (?:${MONTHS})\b|(?:${MONTHS})\.? \d{1,2}(?!\d)`, 'u');
/** Full dates of one paragraph that are looked at for the year of a dateline. */
const MOST = 50;

/**
 * *LONDON, Nov 24*: the year is that of a full date of the article which is so near that no other year can be meant; undefined
 * if it has none, or they disagree.
 */
function dayWithoutYear(dateline: string, blocks: readonly Block[], language: Language): Day | undefined {
  const { month, day } = readPhrase(NO_YEAR.exec(dateline)?.[0] ?? '', language) ?? {};
  if (month === undefined || day === undefined) return undefined;
  const found = new Map<number, Day>();
  for (const { kind, body } of blocks) {
    for (const named of kind === 'frontMatter' ? [] : daysIn(body, language)) {
      for (const year of [named.year - 1, named.year, named.year + 1]) {
        const own = dayOf(year, month, day);
        if (own && Math.abs(daysBetween(own, named)) <= 31) found.set(year, own);
      }
    }
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** The full dates of a body, kept with it as long as articles of one language ask. */
const named = new WeakMap<Body, { readonly language: Language; readonly days: readonly Day[] }>();

function daysIn(body: Body, language: Language): readonly Day[] {
  const known = named.get(body);
  if (known?.language === language) return known.days;
  const words = (body.text.match(FULL_DATE) ?? []).slice(0, MOST);
  const days = words.flatMap((each) => dayOfPhrase(readPhrase(each, language)) ?? []);
  named.set(body, { language, days });
  return days;
}

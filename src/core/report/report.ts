import type { Schema } from '../annotations/schema';
import type { ArticleDigest } from './digest';

/** An article that a report counts. */
export interface ReportSource {
  /** Its address; given back with each place. */
  readonly uri: string;
  /** How people call its file. */
  readonly name: string;
  readonly digest: ArticleDigest;
}

/** A place in an article that a row leads to: UTF-16 code units. */
export interface ReportPlace {
  /** Index of the article in {@link Report.articles}. */
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

/** What a report counts about one thing. */
export interface Counted {
  readonly name: string;
  /** Articles in which it is found. */
  readonly articles: number;
  /** Where, in the order of articles and text; at most {@link mostPlaces}. */
  readonly places: readonly ReportPlace[];
}

/** Somebody who is quoted, or all quotations of which nobody says who speaks. */
export interface SpeakerCount extends Counted {
  /** `voice`: the article does not name them (*der Maschinist*); `nobody`: nobody is said to speak. */
  readonly kind: 'named' | 'voice' | 'nobody';
  readonly quotes: number;
  /** Words in those quotations. */
  readonly words: number;
  /** Part of all quoted words, 0 to 1. Where several say something together, it counts for each. */
  readonly share: number;
}

/** An entity that is named. */
export interface NameCount extends Counted {
  readonly type: string;
  readonly mentions: number;
}

/** Two that are named in the same paragraph, one of them a person. */
export interface PairCount extends Counted {
  readonly other: string;
  readonly types: readonly [string, string];
  readonly paragraphs: number;
}

/** A day, week, month or year that is spoken of. */
export interface DateCount extends Counted {
  readonly mentions: number;
  /** Who is named most in the same paragraphs. */
  readonly with: readonly string[];
}

export interface ArticleCount {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly date?: string;
  readonly words: number;
  readonly quotes: number;
  readonly quotedWords: number;
}

/** What articles say by numbers: plain data. All words in it are untrusted. */
export interface Report {
  readonly articles: readonly ArticleCount[];
  readonly words: number;
  readonly quotes: number;
  readonly quotedWords: number;
  /** Suggestions that nobody has decided about. */
  readonly pending: number;
  /** Who is quoted with most words first. */
  readonly speakers: readonly SpeakerCount[];
  /** Named most often first. */
  readonly names: readonly NameCount[];
  readonly pairs: readonly PairCount[];
  /** In the order of time. */
  readonly dates: readonly DateCount[];
}

/** Places that are kept of one thing: who wants all of them searches. */
export const mostPlaces = 50;

/** What of a schema a report needs to know. */
export interface ReportSchema {
  /** Types of people. */
  readonly people: ReadonlySet<string>;
  /** Types whose meaning is a date: they are counted by what they mean, not by how they are called. */
  readonly dates: ReadonlySet<string>;
}

export function reportSchema({ types }: Schema): ReportSchema {
  const names = (fits: (type: Schema['types'][number]) => boolean) =>
    new Set(types.filter(fits).map(({ name }) => name));
  return {
    people: names(({ people }) => people === true),
    dates: names(({ attributes }) => attributes.some(({ reads }) => reads === 'date')),
  };
}

import { mostPlaces, type Counted, type ReportPlace } from './report';

/** Counts things under keys, with where they are found. */
export interface Tally<Extra extends object> {
  /** Counts one more of a thing, at a place if it has one; what is found of it so far may be altered. */
  add(
    key: string,
    make: () => Extra & { readonly name: string },
    place: ReportPlace | undefined,
    article: number,
  ): Extra;
  all(): readonly (Extra & Counted)[];
}

interface Found {
  readonly places: ReportPlace[];
  articles: number;
  last: number;
}

/** Articles come one after the other, so that the last one is all that has to be remembered to count them. */
export function createTally<Extra extends object>(): Tally<Extra> {
  const things = new Map<string, { readonly extra: Extra & { readonly name: string }; readonly found: Found }>();
  return {
    add(key, make, place, article) {
      let thing = things.get(key);
      if (!thing) things.set(key, (thing = { extra: make(), found: { places: [], articles: 0, last: -1 } }));
      const { extra, found } = thing;
      if (found.last !== article) found.articles++;
      found.last = article;
      if (place && found.places.length < mostPlaces) found.places.push(place);
      return extra;
    },
    all: () => [...things.values()].map(({ extra, found: { articles, places } }) => ({ ...extra, articles, places })),
  };
}

/** The most first; of the same number by name, so that the same articles always give the same order. */
export function byNumber<T extends { readonly name: string }>(numberOf: (thing: T) => number): (a: T, b: T) => number {
  return (a, b) => numberOf(b) - numberOf(a) || Number(a.name > b.name) - Number(a.name < b.name);
}

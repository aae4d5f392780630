import type { ArticleDigest, DigestItem, DigestPlace } from './digest';

/** Something of a digest that may be hidden: its type, and its score if nobody has decided about it. */
export interface Showable {
  readonly type: string;
  readonly score?: number;
}

/** What of a digest is visible; the digest itself if all of it is. Entities without a visible place are left out. */
export function shownPart(digest: ArticleDigest, isShown: (item: Showable) => boolean): ArticleDigest {
  const hidden = new Set<string>();
  const look = (item: DigestItem) => {
    if (!isShown(item)) hidden.add(item.id);
  };
  digest.quotes.forEach(look);
  digest.others.forEach(look);
  let pending = digest.pending;
  for (const { type, places } of digest.entities)
    for (const { item, by, score } of places)
      if (by === 'mention' && !isShown({ type, ...(score !== undefined && { score }) })) {
        hidden.add(item);
        if (score !== undefined) pending--;
      }
  if (hidden.size === 0) return digest;
  const isVisible = ({ id }: DigestItem) => !hidden.has(id);
  pending -= [...digest.quotes, ...digest.others].filter((item) => item.score !== undefined && !isVisible(item)).length;
  const entities = digest.entities.flatMap(({ introduced, places, ...entity }) => {
    const visible = places.filter(({ item }) => !hidden.has(item));
    const first = visible.some((place) => place.start === introduced?.start) ? introduced : visible[0];
    return visible.length > 0 ? [{ ...entity, places: visible, ...(first && { introduced: spanOf(first) }) }] : [];
  });
  const quotes = digest.quotes.filter(isVisible);
  const wordings = new Set(quotes.flatMap(({ speakers }) => speakers.map(({ wording }) => wording)));
  const voices = digest.voices.filter(({ wording }) => wordings.has(wording));
  const dates = digest.dates.filter(({ item }) => !hidden.has(item));
  return { ...digest, entities, quotes, voices, others: digest.others.filter(isVisible), dates, pending };
}

const spanOf = ({ start, end }: Pick<DigestPlace, 'start' | 'end'>) => ({ start, end });

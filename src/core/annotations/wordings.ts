import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { finderOf } from './anchor';
import { foldWording } from './finder';
import { partsOf } from './parts';
import { joinsWords } from './wordEdges';

/** Every place where one of the wordings stands as whole words, in the order of the text; the longest where several fit. */
export function findWordings(article: Article, wordings: readonly string[]): readonly Span[] {
  const { folded } = finderOf(article);
  const wanted = [...new Set(wordings.map((wording) => foldWording(wording).trim()))].filter(
    (wording) => wording !== '',
  );
  const found = wanted.flatMap((wording) => placesOf(folded.text, wording));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Span[] = [];
  for (const span of found) if (span.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(span);
  return chosen.flatMap(({ start, end }) => {
    const parts = partsOf(article, [{ start: folded.toSource(start), end: folded.toSource(end, 'end') }]);
    return parts.length === 1 ? parts : [];
  });
}

function placesOf(text: string, wording: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + wording.length)) {
    const end = at + wording.length;
    if (!joinsWords(text, at) && !joinsWords(text, end)) places.push({ start: at, end });
  }
  return places;
}

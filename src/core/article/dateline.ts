import type { Span } from '../text/span';
import { isStarter } from './starters';

/** No dateline is longer; also the bound of all searching here. */
const LONGEST = 90;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
const PLACE = String.raw`${NAME}(?: (?:an der |am |im |de |del |upon |on |of |and |und )?${NAME}){0,3}`;
const PLACES = String.raw`${PLACE}(?:\/${PLACE}){0,2}`;
/** *, Wash.*, *, Nov 24*, *, 24. November* */
const MORE = String.raw`(?:, (?:\d{1,2}\.? )?${NAME}(?: \d{1,2})?\.?(?:,? \d{4})?){0,2}`;
const AGENCY = String.raw`\([\p{L}][\p{L}\p{N}./ &-]{1,38}\)`;

/** BERLIN (dpa) – · LONDON, Nov 24 (Reuters) — · (AFP) – · Berlin (dpa). */
const WITH_AGENCY = new RegExp(String.raw`^(?:${PLACES}${MORE} )?${AGENCY}(?:\s?[-–—]{1,2}|\.|:)(?=\s)`, 'u');
/** Berlin dpa | · BERLIN taz | */
const WITH_BAR = new RegExp(String.raw`^${PLACES} \p{Ll}[\p{Ll}/]{1,12} \|(?=\s)`, 'u');
/** BERLIN – · WASHINGTON, D.C. — · BERLIN. */
const IN_CAPITALS =
  /^(?:\p{Lu}[\p{Lu}\p{M}.’'-]+(?:[ /]\p{Lu}[\p{Lu}\p{M}.’'-]+){0,4}(?:, [\p{L}.]{2,12}(?: \d{1,2})?)?\s[-–—]{1,2}|\p{Lu}{3,}(?:\/\p{Lu}{3,})*\.)(?=\s+[\p{Lu}\p{N}\p{Pi}\p{Ps}"'])/u;
/** Moskau/Kiew – */
const WITH_SLASH = new RegExp(String.raw`^${NAME}(?:\/${NAME}){1,2} [–—-]{1,2}(?=\s+[\p{Lu}\p{N}\p{Pi}\p{Ps}"'])`, 'u');
/** Berlin – Die … */
const PLAIN = new RegExp(String.raw`^${PLACES}(?:, ${NAME})? [–—](?=\s+(\p{Lu}\p{Ll}*)\s)`, 'u');

/** The dateline at the start of a paragraph, from the place to its dash, relative to it; undefined if there is none. */
export function findDateline(text: string): Span | undefined {
  const head = text.slice(0, LONGEST);
  for (const shape of [WITH_AGENCY, WITH_BAR, IN_CAPITALS, WITH_SLASH]) {
    const found = shape.exec(head)?.[0];
    if (found !== undefined && found.length < text.length) return { start: 0, end: found.length };
  }
  const plain = PLAIN.exec(head);
  return plain && isStarter((plain[1] ?? '').toLowerCase()) ? { start: 0, end: plain[0].length } : undefined;
}

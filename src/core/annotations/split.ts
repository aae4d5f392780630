import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { snapToCodePoint } from '../text/surrogates';
import { describe } from './anchor';
import type { Annotation, Decisions } from './annotation';
import type { Change } from './change';
import { annotationOf, createDraft, finishDraft, newAnnotation, type DecisionStamp } from './draft';
import { reject } from './drop';
import type { Item, Layer } from './layer';
import { partsOf } from './parts';
import { speakerRole } from './spoken';

/** The spans of an item on both sides of a place. */
export interface Halves {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** An item's spans cut at an offset, between words; undefined if one side would hold no word. */
export function halvesOf(article: Article, { spans }: Pick<Item, 'spans'>, offset: number): Halves | undefined {
  const at = wordStart(article.text, offset);
  const cut = (isBefore: boolean) =>
    partsOf(
      article,
      spans.flatMap(({ start, end }) => {
        const part = isBefore ? { start, end: Math.min(end, at) } : { start: Math.max(start, at), end };
        return part.start < part.end ? [part] : [];
      }),
    );
  const [before, after] = [cut(true), cut(false)];
  return holdsWord(article, before) && holdsWord(article, after) ? { before, after } : undefined;
}

const isWordPart = /[\p{L}\p{M}\p{N}]/u;

/** Nobody means to cut a word: a place inside one is its start. Closing marks and full stops stay with what they close. */
function wordStart(text: string, offset: number): number {
  let at = snapToCodePoint(text, offset, 'left');
  while (at > 0 && isWordPart.test(text.charAt(at - 1)) && isWordPart.test(text.charAt(at))) at--;
  const closing = /^[.,;:!?…]*[“”‘’"'«»‹›」』]?(?=\s)/u.exec(text.slice(at, at + 6));
  return at + (closing?.[0].length ?? 0);
}

function holdsWord({ text }: Article, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => isWordPart.test(text.slice(start, end)));
}

/**
 * Makes two of one, with the same attributes and the same speaker. What else is said about it goes where it stands nearer.
 * Empty if there is nothing to part there. A suggestion is rejected as a whole, so that it does not stay beside its halves.
 */
export function splitChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemId: string,
  offset: number,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const item = layer.items.find(({ id }) => id === itemId);
  const halves = item && halvesOf(article, item, offset);
  if (!item || !halves) return finishDraft(draft);
  const whole = annotationOf(draft, item);
  const { attributes, entity } = whole;
  draft.annotations.put({ ...placed(article, whole, halves.before), roles: rolesOf(whole, halves, true) });
  const facts = { attributes, roles: rolesOf(whole, halves, false), ...(entity !== undefined && { entity }) };
  draft.annotations.put(newAnnotation(draft, item.type, halves.after, facts));
  if (item.origin === 'suggestion') reject(draft, item);
  return finishDraft(draft);
}

function placed(article: Article, annotation: Annotation, spans: readonly Span[]): Annotation {
  return { ...annotation, selector: describe(article, spans), placement: { state: 'exact', score: 1, spans } };
}

function rolesOf({ roles }: Annotation, { before, after }: Halves, isFirst: boolean): Annotation['roles'] {
  const isHere = ({ span }: { readonly span?: Span }) =>
    span === undefined || distance(before, span) <= distance(after, span) === isFirst;
  const kept = Object.entries(roles).map(
    ([name, players]) => [name, name === speakerRole ? players : players.filter(isHere)] as const,
  );
  return Object.fromEntries(kept.filter(([, players]) => players.length > 0));
}

function distance(spans: readonly Span[], place: Span): number {
  return Math.min(...spans.map(({ start, end }) => Math.max(0, start - place.end, place.start - end)));
}

import type { Item, Layer } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import { attributionOf, isSpoken, speakerRole } from '../annotations/spoken';
import type { Article } from '../article/article';
import { compareSpans, type Span } from '../text/span';
import { most, type SpeakerMissing } from './problem';

/** Quotations of running text that nobody is said to speak, but those inside others and those of which a person said so. */
export function findWithoutSpeaker(article: Article, layer: Layer, schema: Schema): readonly SpeakerMissing[] {
  const spoken = layer.items.filter((item) => isSpoken(schema, item));
  const found: SpeakerMissing[] = [];
  const isInside = createInside(spoken);
  const isRunning = createRunning(article);
  for (const item of spoken) {
    const [first] = item.spans;
    if (found.length >= most || !first || (item.roles[speakerRole] ?? []).length > 0) continue;
    if (item.attributes[attributionOf.name] === attributionOf.unknown || !isRunning(first) || isInside(item)) continue;
    found.push({ code: 'quoteWithoutSpeaker', item: item.id, span: placeOf(article, item) });
  }
  return found;
}

/** Where a quotation's problem is shown: on the word that introduces it, else on its own first word. */
export function placeOf(article: Article, { spans, roles }: Item): Span {
  const cue = roles.cue?.find(({ span }) => span)?.span;
  const [first] = spans;
  if (cue) return cue;
  const start = first?.start ?? 0;
  const word = /^\s*\S{1,40}/u.exec(article.text.slice(start, Math.min(first?.end ?? start, start + 60)));
  return { start, end: start + (word?.[0].length ?? 0) };
}

/** Tells which items stand in a span of another. One sweep over all spans, sorted. */
function createInside(items: readonly Item[]): (item: Item) => boolean {
  const spans = items.flatMap((item) => item.spans.map((span) => ({ ...span, item }))).sort(compareSpans);
  const inside = new Set<Item>();
  let outer: (typeof spans)[number] | undefined;
  for (const span of spans) {
    if (outer && outer.item !== span.item && span.end <= outer.end) inside.add(span.item);
    else if (!outer || span.end > outer.end) outer = span;
  }
  return (item) => inside.has(item);
}

/** Tells which places stand in running text; ask in the order of the text. A headline need not say who speaks. */
export function createRunning({ blocks }: Article): (place: Span) => boolean {
  let next = 0;
  return ({ start }) => {
    while (next < blocks.length && (blocks[next]?.end ?? 0) <= start) next++;
    const kind = blocks[next]?.kind;
    return kind === 'paragraph' || kind === 'caption';
  };
}

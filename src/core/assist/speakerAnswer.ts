import type { Item, Layer } from '../annotations/layer';
import { speakerRole } from '../annotations/spoken';
import type { Article } from '../article/article';
import type { SuggestedEntity, SuggestedRole, Suggestion, Suggestions } from '../suggestion';
import { spansOverlap, type Span } from '../text/span';

/** What became of an answer: suggestions that stand on the text, and how many answers did not. */
export interface SpeakerAnswer {
  readonly suggestions: Suggestions;
  readonly refused: number;
}

/** A model is never so sure as a person, and less than a rule that found its words. */
const score = 0.6;
/** Characters around a quotation in which its speaker is looked for. */
const reach = 6_000;
const longestName = 200;

/** The answer is beyond the model's own text: nothing after so many characters is read. */
const longestAnswer = 100_000;

/**
 * Reads who a model says speaks, total. An answer counts only if its words stand in the article, outside the quotation, near it;
 * whatever else the model says is left out. Undefined if it gave no list.
 * @param model its name, for who asks why
 */
export function readSpeakers(
  answer: string,
  quotes: readonly Item[],
  article: Article,
  layer: Layer,
  model: string,
): SpeakerAnswer | undefined {
  const list = listIn(answer.slice(0, longestAnswer));
  if (!list) return undefined;
  const known = new Map<number, Suggestion>();
  const entities = new Map<string, SuggestedEntity>();
  const mentions = mentionsOf(layer);
  let refused = 0;
  for (const each of list) {
    const { quote: number, speaker } = (each ?? {}) as Readonly<Record<string, unknown>>;
    const quote = typeof number === 'number' ? quotes[number - 1] : undefined;
    const span = quote && typeof speaker === 'string' ? placeOf(speaker.trim(), quote, article.text) : undefined;
    if (!quote || !span || known.has(Number(number))) {
      refused++;
      continue;
    }
    const role = roleAt(span, mentions, layer, entities);
    known.set(Number(number), suggestion(quote, role, model));
  }
  return { suggestions: { items: [...known.values()], entities: [...entities.values()] }, refused };
}

/** The first array of an answer, whatever the model says around it. */
function listIn(answer: string): readonly unknown[] | undefined {
  const start = answer.indexOf('[');
  const end = answer.lastIndexOf(']');
  if (start < 0 || end < start) return undefined;
  try {
    const value: unknown = JSON.parse(answer.slice(start, end + 1));
    return Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: there is no answer in it.
    return undefined;
  }
}

/** Where the words stand nearest to the quotation, as whole words and outside it; undefined if nowhere near. */
function placeOf(words: string, quote: Item, text: string): Span | undefined {
  if (words === '' || words.length > longestName) return undefined;
  const start = quote.spans[0]?.start ?? 0;
  const end = quote.spans.at(-1)?.end ?? start;
  const last = Math.min(text.length, end + reach);
  let best: Span | undefined;
  let distance = Infinity;
  for (
    let at = text.indexOf(words, Math.max(0, start - reach));
    at >= 0 && at < last;
    at = text.indexOf(words, at + 1)
  ) {
    const span = { start: at, end: at + words.length };
    const away = at < start ? start - span.end : Math.max(0, at - end);
    if (away >= distance || !isWhole(text, span) || quote.spans.some((own) => spansOverlap(own, span))) continue;
    best = span;
    distance = away;
  }
  return best;
}

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));

function mentionsOf({ items }: Layer): ReadonlyMap<string, string> {
  const mentions = new Map<string, string>();
  for (const { entity, spans } of items) {
    const [first] = spans;
    if (entity !== undefined && first) mentions.set(`${first.start}-${first.end}`, entity);
  }
  return mentions;
}

/** The words, with the entity that they name if they are one of its mentions. */
function roleAt(
  span: Span,
  mentions: ReadonlyMap<string, string>,
  layer: Layer,
  entities: Map<string, SuggestedEntity>,
): SuggestedRole {
  const entity = layer.entities.get(mentions.get(`${span.start}-${span.end}`) ?? '');
  if (!entity) return span;
  const id = `languageModel/${entity.type}/${entity.name}`;
  entities.set(id, { id, type: entity.type, name: entity.name, aliases: [] });
  return { ...span, entity: id };
}

/** The quotation as it was suggested, with the speaker. Other roles keep their words. */
function suggestion({ type, spans, attributes, roles }: Item, speaker: SuggestedRole, model: string): Suggestion {
  const others = Object.entries(roles).flatMap(([name, players]): readonly [string, readonly SuggestedRole[]][] =>
    name === speakerRole ? [] : [[name, players.flatMap(({ span }) => (span ? [span] : []))]],
  );
  return {
    type,
    spans,
    attributes,
    roles: { ...Object.fromEntries(others), [speakerRole]: [speaker] },
    score,
    evidence: [{ code: 'languageModel', value: model }],
  };
}

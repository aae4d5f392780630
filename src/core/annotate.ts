import type { Article, Language } from './article/article';
import { parseArticle } from './article/parse';
import { createDateReader } from './dates/values';
import type { Entity, LinkedMention } from './entities/entity';
import { createGatherer } from './entities/gather';
import { createMentionFinder } from './mentions/find';
import type { Lexicon } from './mentions/lexicon';
import type { MentionForm } from './mentions/mention';
import { createQuoteFinder } from './quotes/find';
import type { Quote } from './quotes/quote';
import type { SuggestedRole, Suggestion, Suggestions } from './suggestion';
import { createAlignedMap } from './text/aligned';
import type { Span } from './text/span';

/** Everything detection finds in one text. */
export interface Detection {
  readonly article: Article;
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

export interface DetectOptions {
  /** Overrides what the text itself looks like. */
  readonly language?: Language;
}

/** Reads a text as it changes: give it each version in turn, and only what changed is read again. */
export interface Detector {
  /** Total and deterministic: any string has a detection, and the same string always the same. */
  detect(text: string, options?: DetectOptions): Detection;
}

/** text → article → mentions → entities → quotes. Make one detector a document, or one for a stream of texts. */
export function createDetector(lexicon: Lexicon): Detector {
  const findMentions = createMentionFinder(lexicon);
  const gather = createGatherer(lexicon);
  const findQuotes = createQuoteFinder();
  let previous: Article | undefined;
  return {
    detect(text, options = {}) {
      const article = parseArticle(text, { ...options, ...(previous && { previous }) });
      previous = article;
      const gathered = gather(article, findMentions(article));
      return { article, ...gathered, quotes: findQuotes(article, gathered) };
    },
  };
}

/** Puts detections of one text, as it changes, in the general form of the schema; suggestions that stay are the same objects. */
export type Suggester = (detection: Detection, forms?: ReadonlySet<MentionForm>) => Suggestions;

/**
 * A detection in the general form of the schema: mentions become their type, quotations the type `quote`. Only here are dates
 * read.
 * @param forms mentions of other forms are left out; without it none are
 */
export function toSuggestions(detection: Detection, forms?: ReadonlySet<MentionForm>): Suggestions {
  return createSuggester()(detection, forms);
}

/** {@link toSuggestions} for a text that changes. */
export function createSuggester(): Suggester {
  let dateOf: (date: Span) => string | undefined;
  const ofMentions = createAlignedMap(
    (mention: LinkedMention) =>
      mention.type === 'date' ? dateSuggestion(mention, dateOf(mention)) : mentionSuggestion(mention),
    // A date may mean another day when something else changes.
    ({ type }) => type !== 'date',
  );
  const ofQuotes = createAlignedMap(quoteSuggestion);
  return ({ article, mentions, quotes, entities }, forms) => {
    dateOf = createDateReader(article);
    const wanted = forms ? mentions.filter(({ form }) => forms.has(form)) : mentions;
    return { items: [...ofMentions(wanted), ...ofQuotes(quotes)], entities };
  };
}

const formAttributes = { name: { form: 'name' }, derived: { form: 'derived' }, part: { form: 'part' } } as const;
const noRoles: Suggestion['roles'] = {};

function mentionSuggestion(mention: LinkedMention): Suggestion {
  const { start, end, type, form, entity, score, evidence } = mention;
  const attributes = formAttributes[form];
  return { type, spans: [{ start, end }], attributes, roles: noRoles, entity, score, evidence };
}

function dateSuggestion(mention: LinkedMention, date: string | undefined): Suggestion {
  const suggestion = mentionSuggestion(mention);
  return date === undefined ? suggestion : { ...suggestion, attributes: { ...suggestion.attributes, date } };
}

function quoteSuggestion(quote: Quote): Suggestion {
  const { speaker, cue, frame, addressee, spans, score, evidence } = quote;
  return {
    type: 'quote',
    spans,
    attributes: { kind: quote.type, medium: quote.medium },
    roles: { speaker: speakerRoles(speaker, quote.speakerEntities), cue, frame, addressee },
    score,
    evidence,
  };
}

/** The n-th wording means the n-th entity; where one wording means several (*sie beide*), each gets its own role. */
function speakerRoles(speaker: readonly Span[], entities: readonly string[]): readonly SuggestedRole[] {
  const last = speaker.at(-1);
  if (!last) return [];
  const roles = speaker.map((span, index): SuggestedRole => {
    const entity = entities[index];
    return entity === undefined ? span : { ...span, entity };
  });
  return [...roles, ...entities.slice(speaker.length).map((entity) => ({ ...last, entity }))];
}

import { openQuotes } from '../../core/assist/openQuotes';
import { readSpeakers } from '../../core/assist/speakerAnswer';
import { speakerQuestion, type Prompt } from '../../core/assist/speakerPrompt';
import type { ArticleSession } from '../document/session';

/** A language model, as far as it is asked here. */
export interface Model {
  /** What people call it. */
  readonly name: string;
  /** Its whole answer. Rejects if there is none. */
  ask(prompt: Prompt): Promise<string>;
}

/** What became of asking. */
export type Outcome =
  | { readonly code: 'nothingToAsk' | 'noAnswer' | 'changed' }
  | { readonly code: 'suggested'; readonly count: number; readonly refused: number; readonly left: number };

/** Who offers, among those who offer suggestions on a session. */
const offerName = 'languageModel';

/**
 * Asks a model who says the quotations whose speaker is not known, and lays its answers in as suggestions. What it says is
 * checked against the text; if the text has changed meanwhile, nothing of it counts.
 */
export async function suggestSpeakers(
  session: Pick<ArticleSession, 'article' | 'layer' | 'schema' | 'offer'>,
  model: Model,
): Promise<Outcome> {
  const { article, layer } = session;
  const question = speakerQuestion(article, openQuotes(layer, session.schema));
  if (question.quotes.length === 0) return { code: 'nothingToAsk' };
  const answer = await model.ask(question.prompt);
  if (session.article.text !== article.text) return { code: 'changed' };
  const read = readSpeakers(answer, question.quotes, article, layer, model.name);
  if (!read) return { code: 'noAnswer' };
  const { suggestions, refused } = read;
  session.offer(offerName, suggestions);
  return { code: 'suggested', count: suggestions.items.length, refused, left: question.left };
}

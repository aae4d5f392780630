import type { Detection } from '../core/annotate';
import type { Quote } from '../core/quotes/quote';

/** What `annotate --jsonl` gives for a text behind its `id`: these keys and no others. */
export function toResult({ article, mentions, entities, quotes }: Detection) {
  return {
    lang: article.language,
    mentions: mentions.map(({ start, end, type, form, entity, score }) => ({
      start,
      end,
      type,
      form,
      entity,
      score: rounded(score),
    })),
    entities: entities.map(({ id: entity, type, name, aliases }) => ({ id: entity, type, name, aliases })),
    quotes: quotes.map(quoteResult),
  };
}

function quoteResult({ type, medium, spans, speaker, cue, frame, addressee, speakerEntities, score }: Quote) {
  return { type, medium, spans, speaker, cue, frame, addressee, speakerEntities, score: rounded(score) };
}

/** Three digits: what is behind them means nothing. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

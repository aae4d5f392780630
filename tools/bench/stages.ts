import { toSuggestions } from '../../src/core/annotate';
import { noDecisions } from '../../src/core/annotations/decisions';
import { overlay } from '../../src/core/annotations/overlay';
import { parseArticle } from '../../src/core/article/parse';
import { tokenize } from '../../src/core/article/tokens';
import { createGatherer } from '../../src/core/entities/gather';
import { createMentionFinder } from '../../src/core/mentions/find';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import { createQuoteFinder } from '../../src/core/quotes/find';
import type { Clock } from './clock';
import { countWords } from './texts';

/** Milliseconds that each stage takes for a thousand words, over all texts, each read from nothing. */
export function stageSpeeds(
  texts: readonly string[],
  lexicon: Lexicon,
  clock: Clock,
): Readonly<Record<string, number>> {
  const spent: Record<string, number> = {};
  const timed = <T>(stage: string, run: () => T): T => {
    const start = clock();
    const result = run();
    spent[stage] = (spent[stage] ?? 0) + clock() - start;
    return result;
  };
  let words = 0;
  for (const text of texts) {
    const findMentions = createMentionFinder(lexicon);
    const gather = createGatherer(lexicon);
    const findQuotes = createQuoteFinder();
    const article = timed('parse', () => parseArticle(text));
    const mentions = timed('mentions', () => findMentions(article));
    const gathered = timed('gather', () => gather(article, mentions));
    const quotes = timed('quotes', () => findQuotes(article, gathered));
    const suggestions = timed('suggestions', () => toSuggestions({ article, ...gathered, quotes }));
    timed('overlay', () => overlay(suggestions, noDecisions, text));
    words += countWords(text);
  }
  return Object.fromEntries(Object.entries(spent).map(([stage, time]) => [stage, (1000 * time) / words]));
}

/** Words a second of our tokenizer and of the one that the platform brings. */
export function tokenizerSpeeds(texts: readonly string[], clock: Clock): Readonly<Record<string, number>> {
  const segmenter = new Intl.Segmenter('de', { granularity: 'word' });
  const speed = (all: readonly string[], split: (text: string) => number): number => {
    const words = all.reduce((sum, text) => sum + countWords(text), 0);
    let tokens = 0;
    const start = clock();
    for (const text of all) tokens += split(text);
    return tokens === 0 ? 0 : (1000 * words) / (clock() - start);
  };
  const few = texts.slice(0, 100);
  return {
    ours: speed(texts, (text) => tokenize(text).length),
    'Intl.Segmenter': speed(few, (text) => [...segmenter.segment(text)].length),
  };
}

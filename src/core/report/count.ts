import { createNames, countNames } from './names';
import type { ArticleCount, Report, ReportSchema, ReportSource } from './report';
import { countSpeakers, quotedWords } from './speakers';
import { countTogether } from './together';

/** Counts who speaks and how much, who is named together with whom, where and when, in some articles. Linear in what is found. */
export function countReport(sources: readonly ReportSource[], schema: ReportSchema): Report {
  const nameOf = createNames(sources);
  const articles = sources.map(countArticle);
  const sum = (numberOf: (article: ArticleCount) => number) =>
    articles.reduce((total, article) => total + numberOf(article), 0);
  return {
    articles,
    words: sum(({ words }) => words),
    quotes: sum(({ quotes }) => quotes),
    quotedWords: sum((article) => article.quotedWords),
    pending: sources.reduce((total, { digest }) => total + digest.pending, 0),
    speakers: countSpeakers(sources, nameOf),
    names: countNames(sources, schema, nameOf),
    ...countTogether(sources, schema, nameOf),
  };
}

function countArticle({ uri, name, digest }: ReportSource): ArticleCount {
  const { title, date, words, quotes } = digest;
  const counted = { uri, name, title, words, quotes: quotes.length, quotedWords: quotedWords(digest) };
  return date === undefined ? counted : { ...counted, date };
}

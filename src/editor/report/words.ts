import * as vscode from 'vscode';
import type { PageWords, ReportTarget } from '../../core/report/page';
import type { Report } from '../../core/report/report';
import { numberFormats, type ReportWords } from '../../core/report/words';
import { labelOf } from '../document/messages';
import type { Collected } from './collect';

/** What is reported on, as a title. */
export function titleOf({ kind, uri }: ReportTarget): string {
  if (kind === 'workspace') return vscode.l10n.t('Report on All Articles');
  const { path } = vscode.Uri.parse(uri);
  return vscode.l10n.t('Report on {0}', path.slice(path.lastIndexOf('/') + 1));
}

/** The words of a report, in the language of the interface. */
export function reportWords(target: ReportTarget, report: Report, { labels }: Collected): ReportWords {
  return {
    language: vscode.env.language,
    title: titleOf(target),
    ...tableWords(),
    columns: columnWords(),
    types: Object.fromEntries([...labels].map(([name, label]) => [name, labelOf(label)])),
    nobody: vscode.l10n.t('Nobody is named'),
    voice: vscode.l10n.t('not named by the article'),
    summary: summaryOf(report),
    pending: vscode.l10n.t('Suggestions that nobody has decided about are counted too: {0}', report.pending),
    empty: emptyOf(target, report),
    more: vscode.l10n.t('and {0} more rows, which the CSV files have'),
  };
}

const columnWords = (): ReportWords['columns'] => ({
  speaker: vscode.l10n.t('Speaker'),
  quotes: vscode.l10n.t('Quotations'),
  words: vscode.l10n.t('Words'),
  share: vscode.l10n.t('Share of quoted words'),
  articles: vscode.l10n.t('Articles'),
  name: vscode.l10n.t('Name'),
  other: vscode.l10n.t('Together with'),
  paragraphs: vscode.l10n.t('Paragraphs'),
  mentions: vscode.l10n.t('Mentions'),
  date: vscode.l10n.t('Date'),
  with: vscode.l10n.t('Named in the same paragraphs'),
  article: vscode.l10n.t('Article'),
  quotedWords: vscode.l10n.t('Quoted words'),
});

const tableWords = (): Pick<ReportWords, 'tables' | 'notes'> => ({
  tables: {
    speakers: vscode.l10n.t('Who Speaks, and How Much'),
    together: vscode.l10n.t('Who Is Named with Whom'),
    named: vscode.l10n.t('Named'),
    dates: vscode.l10n.t('When'),
    articles: vscode.l10n.t('Articles'),
  },
  notes: {
    speakers: vscode.l10n.t('Words inside quotations of any kind. What several say together counts for each of them.'),
    together: vscode.l10n.t('In how many paragraphs both are named; one of the two is a person.'),
    named: vscode.l10n.t('How often the articles name them.'),
    dates: vscode.l10n.t('Days, weeks, months and years that the articles speak of, as far as their words say which.'),
    articles: vscode.l10n.t('The share is that of quoted words in all words.'),
  },
});

function summaryOf(report: Report): string {
  const { number, share } = numberFormats(vscode.env.language);
  const part = share.format(report.words > 0 ? report.quotedWords / report.words : 0);
  const [words, quotes] = [number.format(report.words), number.format(report.quotes)];
  if (report.articles.length === 1)
    return vscode.l10n.t('Words: {0}. Quotations: {1}, which hold {2} of the words.', words, quotes, part);
  const articles = number.format(report.articles.length);
  return vscode.l10n.t(
    'Articles: {0}. Words: {1}. Quotations: {2}, which hold {3} of the words.',
    articles,
    words,
    quotes,
    part,
  );
}

function emptyOf({ kind }: ReportTarget, { articles }: Report): string {
  if (articles.length > 0) return vscode.l10n.t('Nobody speaks here, and nobody is named.');
  if (kind === 'article') return vscode.l10n.t('This article cannot be read any more.');
  return vscode.l10n.t(
    'There are no articles here. Files called .article are articles, and texts that somebody annotated.',
  );
}

export const pageWords = (): PageWords => ({
  saveHtml: vscode.l10n.t('Save as HTML…'),
  saveCsv: vscode.l10n.t('Save as CSV…'),
  refresh: vscode.l10n.t('Read Again'),
  goTo: vscode.l10n.t('Go to {0} in the text', '{0}'),
  went: vscode.l10n.t('Place {0} of {1}', '{0}', '{1}'),
  chart: vscode.l10n.t('Chart: {0}. The table below has its numbers.', '{0}'),
  showAll: vscode.l10n.t('Show all rows ({0})', '{0}'),
});

/** What is to be said over a report: what it lacks, and that not everything in it is decided. */
export function hintsOf(
  { pending }: Report,
  { sources, all, unread }: Collected,
  words: ReportWords,
): readonly string[] {
  return [
    ...(sources.length + unread < all
      ? [vscode.l10n.t('Only {0} of {1} articles were read.', sources.length, all)]
      : []),
    ...(unread > 0 ? [vscode.l10n.t('Articles that could not be read: {0}', unread)] : []),
    ...(pending > 0 ? [words.pending] : []),
  ];
}

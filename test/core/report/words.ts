import type { ReportWords } from '../../../src/core/report/words';

/** Words of a report that say which they are. */
export const words: ReportWords = {
  language: 'de',
  title: 'Bericht über <b>a.article</b>',
  columns: {
    ...{ speaker: 'Sprecher', quotes: 'Zitate', words: 'Wörter', share: 'Anteil', articles: 'Artikel', name: 'Name' },
    ...{ other: 'Mit', paragraphs: 'Absätze', mentions: 'Nennungen', date: 'Datum', with: 'Dabei', article: 'Artikel' },
    quotedWords: 'Zitiert',
  },
  tables: { speakers: 'Wer spricht', together: 'Wer mit wem', named: 'Genannt', dates: 'Wann', articles: 'Artikel' },
  notes: { speakers: 'N1', together: 'N2', named: 'N3', dates: 'N4', articles: 'N5' },
  types: { person: 'Person' },
  nobody: 'Niemand',
  voice: 'ohne Namen',
  summary: 'Eine Zeile',
  pending: 'Offen: 3',
  empty: 'Nichts',
  more: 'und {0} weitere',
};

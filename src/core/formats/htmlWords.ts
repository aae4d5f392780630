import type { Language } from '../article/article';

/** What the page says by itself, in the language of its article. */
export interface Words {
  readonly quoted: string;
  readonly nobody: string;
  readonly named: string;
  readonly name: string;
  readonly alsoCalled: string;
  readonly mentions: string;
  readonly suggestion: string;
  readonly made: string;
  readonly notes: string;
}

export const words: Readonly<Record<Language, Words>> = {
  de: {
    quoted: 'Wer sagt was',
    nobody: 'Niemand genannt',
    named: 'Wer und was vorkommt',
    name: 'Name',
    alsoCalled: 'auch',
    mentions: 'Nennungen',
    suggestion: 'gestrichelt: vorgeschlagen, von niemandem bestätigt',
    made: 'Ausgezeichnet mit Article Annotator',
    notes: 'Anmerkungen',
  },
  en: {
    quoted: 'Who says what',
    nobody: 'Nobody named',
    named: 'Who and what is named',
    name: 'Name',
    alsoCalled: 'also',
    mentions: 'Mentions',
    suggestion: 'dashed: suggested, confirmed by nobody',
    made: 'Annotated with Article Annotator',
    notes: 'Notes',
  },
};

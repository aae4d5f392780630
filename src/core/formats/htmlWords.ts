import type { Language } from '../article/article';

/** What the page says by itself, in the language of its article. */
export interface Words {
  readonly quoted: string;
  readonly nobody: string;
  readonly named: string;
  readonly alsoCalled: string;
  readonly mentions: string;
  readonly suggestion: string;
  readonly edited: string;
  readonly decidedBy: string;
  readonly made: string;
  readonly notes: string;
  /** A label of the built-in schema in this language; that of another schema as it is. */
  readonly labelOf: (label: string) => string;
}

/** Labels, and the names of roles and values of attributes, of the built-in schema; stored names are written as words. */
const labels: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  de: new Map([
    ['Person', 'Person'],
    ['Place', 'Ort'],
    ['Organization', 'Organisation'],
    ['Other', 'Sonstiges'],
    ['Date', 'Zeitangabe'],
    ['Quote', 'Zitat'],
    ['speaker', 'Wer spricht'],
    ['cue', 'Redeverb'],
    ['addressee', 'An wen'],
    ['frame', 'Rahmen'],
    ['name', 'Name'],
    ['derived', 'abgeleitet'],
    ['part', 'Teil eines Wortes'],
    ['direct', 'direkt'],
    ['indirect', 'indirekt'],
    ['freeIndirect', 'frei indirekt'],
    ['indirectFreeIndirect', 'indirekt/frei indirekt'],
    ['reported', 'berichtet'],
    ['speech', 'gesagt'],
    ['thought', 'gedacht'],
    ['writing', 'geschrieben'],
  ]),
  en: new Map([
    ['speaker', 'Speaker'],
    ['cue', 'Cue'],
    ['addressee', 'Addressee'],
    ['frame', 'Frame'],
    ['derived', 'derived from a name'],
    ['part', 'part of a word'],
    ['freeIndirect', 'free indirect'],
    ['indirectFreeIndirect', 'indirect/free indirect'],
  ]),
};

export const words: Readonly<Record<Language, Words>> = {
  de: {
    quoted: 'Wer sagt was',
    nobody: 'Niemand genannt',
    named: 'Wer und was vorkommt',
    alsoCalled: 'auch',
    mentions: 'Nennungen',
    suggestion: 'gestrichelt: vorgeschlagen, von niemandem bestätigt',
    edited: 'gewellt: bestätigt, der Wortlaut wurde seither geändert',
    decidedBy: 'bestätigt von',
    made: 'Ausgezeichnet mit Article Annotator',
    notes: 'Anmerkungen',
    labelOf: (label) => labels.de.get(label) ?? label,
  },
  en: {
    quoted: 'Who says what',
    nobody: 'Nobody named',
    named: 'Who and what is named',
    alsoCalled: 'also',
    mentions: 'Mentions',
    suggestion: 'dashed: suggested, confirmed by nobody',
    edited: 'wavy: confirmed, its words were changed since',
    decidedBy: 'confirmed by',
    made: 'Annotated with Article Annotator',
    notes: 'Notes',
    labelOf: (label) => labels.en.get(label) ?? label,
  },
};

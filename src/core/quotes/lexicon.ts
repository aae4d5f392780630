import type { CueVerb } from './cues-de';
import { WordClass } from './wordClass';

/** How a form stands for a cue. `joined`: the finite form with its prefix, as at the end of a clause (*mitteilte*). */
export type CueForm = 'finite' | 'joined' | 'participle' | 'infinitive';

export interface CueUse {
  readonly verb: CueVerb;
  /** Separable prefix that must stand at the end of the clause of a `finite` form; empty if none. */
  readonly prefix: string;
  readonly form: CueForm;
}

/** Any verb that says something here. */
export const anyVerb = { entry: '', governs: 'd', needs: [], about: [], medium: 'speech' } as const;

/** What the rules know about one written form. */
export interface WordEntry {
  readonly classes: number;
  readonly cues: readonly CueUse[];
}

/** Forms in lower case. */
export type Lexicon = ReadonlyMap<string, WordEntry>;

const closed =
  WordClass.determiner | WordClass.pronoun | WordClass.preposition | WordClass.subordinator | WordClass.objectPronoun;
const verbal =
  WordClass.finite | WordClass.say | WordClass.sayInfinitive | WordClass.subjunctive1 | WordClass.infinitive;

/** *einige, meine, sein* look like verbs and are none. */
function closeClass(entry: { classes: number; cues: CueUse[] }): void {
  if ((entry.classes & closed) === 0) return;
  entry.classes &= ~verbal;
  entry.cues.length = 0;
}

/** Collects entries; the same form may come from several lists. */
export function createLexiconBuilder(): {
  readonly add: (form: string, classes: number, cue?: CueUse) => void;
  readonly addAll: (forms: Iterable<string>, classes: number) => void;
  readonly build: () => Lexicon;
} {
  const entries = new Map<string, { classes: number; cues: CueUse[] }>();
  const add = (form: string, classes: number, cue?: CueUse): void => {
    let entry = entries.get(form);
    if (entry === undefined) entries.set(form, (entry = { classes: 0, cues: [] }));
    entry.classes |= classes;
    if (cue !== undefined) entry.cues.push(cue);
  };
  return {
    add,
    addAll: (forms, classes) => {
      for (const form of forms) add(form, classes);
    },
    build: () => {
      for (const entry of entries.values()) closeClass(entry);
      return entries;
    },
  };
}

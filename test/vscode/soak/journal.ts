/** What is decided about one name, as the soak knows it. */
export interface Owned {
  /** What its words may be by now: the name, and what edits made of it. */
  readonly words: readonly string[];
  readonly status: 'accepted' | 'rejected';
}

/** What a soak remembers over the death of the extension host. */
export interface Journal {
  readonly seed: number;
  readonly steps: number;
  /** Of {@link import('./random').Random}. */
  random: number;
  step: number;
  names: number;
  /** By id: decisions that are in the file for sure. */
  owned: Record<string, Owned>;
  /** Ids that were removed. */
  removed: string[];
  /** Ids of those that do not stand on their words, though these are in the text. */
  lost: string[];
  /** Earlier texts, for a checkout. */
  texts: string[];
  /** What was done last. */
  done: string[];
  /** How often each thing was done. */
  counts: Record<string, number>;
  faults: string[];
  /** How many deaths the host has died. */
  kills: number;
  /** Which host is at work, counted from 1: an earlier one that is not dead yet has nothing more to say. */
  life: number;
}

export function startJournal(seed: number, steps: number): Journal {
  return {
    ...{
      seed,
      steps,
      random: seed,
      step: 0,
      names: 0,
      owned: {},
      removed: [],
      lost: [],
      done: [],
      texts: [],
      counts: {},
      faults: [],
    },
    ...{ kills: 0, life: 0 },
  };
}

export function count(journal: Journal, what: string): void {
  journal.counts[what] = (journal.counts[what] ?? 0) + 1;
}

/** Milliseconds of the extension host: by the clock, and by the processor, which other programs cannot lengthen. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
}

export interface Opening {
  /** What the extension host was busy with from the document's arrival until its decorations were set. */
  readonly host: Cost;
  /** The same by the clock, with the waiting for the window. */
  readonly arrived: number;
}

export interface Typing {
  readonly items: number;
  readonly decisions: number;
  /** A key's change event: all that its listeners do, decorations set. */
  readonly edits: readonly Cost[];
  /** All that the host was busy with from the key until VS Code says that it is typed. */
  readonly keys: readonly Cost[];
  /** So many keys are typed between two pauses. */
  readonly wordLength: number;
  /** All that the host was busy with in each pause: the text is read again, what changed is drawn. */
  readonly pauses: readonly Cost[];
  /** The longest time in which the host could not answer. */
  readonly longest: Cost;
}

/** A text whose every paragraph a program changed at once. */
export interface Rewriting {
  readonly annotations: number;
  /** Of these stand on their words afterwards. */
  readonly placed: number;
  /** The change event: all that its listeners do. */
  readonly edit: Cost;
  /** From the edit until the annotations were found and the new text was read. */
  readonly done: Cost;
  /** Times in which the host could not answer, the longest first, in milliseconds. */
  readonly gaps: readonly number[];
}

/** What `npm run bench` reads from result.json. */
export interface BenchResult {
  readonly version: string;
  readonly activation: Cost;
  readonly model: Cost;
  readonly openings: readonly Opening[];
  readonly long: Typing;
  readonly big: Typing & { readonly opening: Opening };
  readonly rewriting: Rewriting;
  readonly heaps: Readonly<Record<string, number>>;
}

/** A stretch of tokens under one label. */
export interface Chunk {
  readonly label: string;
  /** From the start of the first token to the end of the last, in code points. */
  readonly at: readonly [start: number, end: number];
  /** Line of the first token. */
  readonly line: number;
  /** Its item in Wikidata, where the file has a column for it. */
  readonly wikidata?: string;
}

/** A token with its tag in one column. */
export interface TaggedRow {
  readonly tag: string;
  readonly at: readonly [start: number, end: number];
  readonly line: number;
  readonly wikidata?: string;
}

const none = new Set(['O', '_', '-', '']);
const tagged = /^([BIESLU])-(.+)$/su;

/** Whether a cell is a tag of IOB1, IOB2, BIOES or BILOU. */
export function isTag(cell: string): boolean {
  return none.has(cell) || tagged.test(cell);
}

/**
 * The chunks that a column of tags says: IOB2 (Tjong Kim Sang and Veenstra 1999), and as lenient as the CoNLL evaluation script with IOB1,
 * BIOES and BILOU. An `I-` behind nothing of its label begins a chunk.
 */
export function chunksOf(rows: readonly TaggedRow[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  const close = (): void => {
    if (open) chunks.push(open);
    open = undefined;
  };
  for (const { tag, at, line, wikidata } of rows) {
    const [, prefix = '', label = ''] = tagged.exec(tag) ?? [];
    const goesOn = open?.label === label && (prefix === 'I' || prefix === 'E' || prefix === 'L');
    if (open && goesOn) open = { ...open, at: [open.at[0], at[1]] };
    else {
      close();
      if (label !== '') open = { label, at, line, ...(wikidata !== undefined && { wikidata }) };
    }
    if (prefix === 'E' || prefix === 'L' || prefix === 'S' || prefix === 'U') close();
  }
  close();
  return chunks;
}

/** How often each pair of labels was given, by the first annotator and the second. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts the labels that two annotators gave the same things, in the same order. */
export function tabulate(first: readonly string[], second: readonly string[]): Table {
  const table = new Map<string, Map<string, number>>();
  first.forEach((label, index) => {
    const row = table.get(label) ?? new Map<string, number>();
    const other = second[index] ?? '';
    row.set(other, (row.get(other) ?? 0) + 1);
    table.set(label, row);
  });
  return table;
}

/** The share of things that both labelled alike; undefined if there is nothing. */
export function observedAgreement(table: Table): number | undefined {
  const all = countAll(table);
  return all === 0 ? undefined : countSame(table) / all;
}

/**
 * Cohen's κ (1960, Educational and Psychological Measurement 20:37–46): how far two annotators agree beyond what the
 * frequencies of their own labels would give by chance. Undefined if there is nothing, or if both gave everything the same
 * single label: then chance alone explains all.
 */
export function cohensKappa(table: Table): number | undefined {
  const all = countAll(table);
  if (all === 0) return undefined;
  const columns = new Map<string, number>();
  for (const row of table.values())
    for (const [label, count] of row) columns.set(label, (columns.get(label) ?? 0) + count);
  let chance = 0;
  for (const [label, row] of table) chance += sum(row.values()) * (columns.get(label) ?? 0);
  const rest = all * all - chance;
  return rest === 0 ? undefined : (countSame(table) * all - chance) / rest;
}

function countSame(table: Table): number {
  return sum([...table].map(([label, row]) => row.get(label) ?? 0));
}

function countAll(table: Table): number {
  return sum([...table.values()].map((row) => sum(row.values())));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

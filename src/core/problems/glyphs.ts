/** The pairs of marks in use, each as its two marks. */
const pairs = ['„“', '“”', '»«', '«»', '""', '‚‘', '‘’', '›‹', '‹›', "''", '「」', '『』'] as const;

/** The pairs that stand inside those of another pair. */
const innerOf: Readonly<Record<string, string | undefined>> = {
  '„“': '‚‘',
  '“”': '‘’',
  '»«': '›‹',
  '«»': '‹›',
  '""': "''",
  '‘’': '“”',
  '「」': '『』',
};

/** The marks that are written inside these; undefined for marks that no language writes so. */
export function innerMarks(marks: string): string | undefined {
  return innerOf[marks];
}

/** True for marks that often stand around a single word beside the double ones of an article. */
export const isSingle = (marks: string): boolean => /^[‚‘’‛‹›'‵′]/u.test(marks);

/**
 * The mark that belongs to one that stands alone.
 * @param used the pairs that the article has, the most frequent first: they go before what is usual elsewhere
 */
export function partnerOf(mark: string, side: 'open' | 'close', used: readonly string[]): string {
  const index = side === 'open' ? 0 : 1;
  const pair = [...used, ...pairs].find((each) => each.charAt(index) === mark);
  return pair?.charAt(1 - index) ?? mark;
}

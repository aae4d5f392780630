/** Lines shown before and behind a change, so that one sees where it is. */
const CONTEXT = 2;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * What has to be taken from `before` and added to make `after`, as `diff -U2` shows it; empty if they are the same.
 * By the longest common subsequence: quadratic, for texts of some hundred lines.
 */
export function difference(before: string, after: string): string {
  const lines = compare(before.split('\n'), after.split('\n'));
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' ');
  let shown = '';
  let last = -1;
  for (const [index, { sign, text }] of lines.entries()) {
    if (!isNear(index)) continue;
    if (index > last + 1) shown += '⋮\n';
    shown += `${sign} ${text}`.trimEnd() + '\n';
    last = index;
  }
  return shown;
}

function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  const common = commonLengths(before, after);
  const lines: Line[] = [];
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const gone = before[b];
    const come = after[a];
    if (gone !== undefined && gone === come) {
      lines.push({ sign: ' ', text: gone });
      b++;
      a++;
    } else if (gone !== undefined && (common[b + 1]?.[a] ?? 0) >= (common[b]?.[a + 1] ?? 0)) {
      lines.push({ sign: '-', text: gone });
      b++;
    } else {
      lines.push({ sign: '+', text: come ?? '' });
      a++;
    }
  }
  return lines;
}

/** At [b][a]: how many lines `before` from b and `after` from a have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let b = before.length - 1; b >= 0; b--) {
    const row = lengths[b] ?? [];
    const below = lengths[b + 1] ?? [];
    for (let a = after.length - 1; a >= 0; a--)
      row[a] = before[b] === after[a] ? (below[a + 1] ?? 0) + 1 : Math.max(below[a] ?? 0, row[a + 1] ?? 0);
  }
  return lengths;
}

/**
 * A label in one letter that no label before it has: P(erson), p(L)ace, O(rganization). One letter fits over the space behind
 * a name, two touch the next word. Where a label has no letter left it takes two.
 */
export function abbreviate(label: string, labels: readonly string[]): string {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  // Initials first: whoever comes first has his own.
  for (const one of labels) take(one, lettersOf(one).slice(0, 1));
  for (const one of labels) if (!short.has(one)) take(one, lettersOf(one));
  const [first = '', second = ''] = lettersOf(label);
  return short.get(label) ?? first + second.toLowerCase();

  function take(one: string, letters: readonly string[]): void {
    const free = letters.find((letter) => !taken.has(letter));
    if (free === undefined || short.has(one)) return;
    short.set(one, free);
    taken.add(free);
  }
}

const lettersOf = (label: string): readonly string[] => Array.from(label.toUpperCase());

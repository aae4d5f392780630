/** A label in one or two letters that tell it from the others: P(erson) and O(r)t beside O(rganisation), by first difference. */
export function abbreviate(label: string, labels: readonly string[]): string {
  const letters = Array.from(label.toUpperCase());
  const [first = ''] = letters;
  const rivals = labels
    .filter((other) => other !== label)
    .map((other) => Array.from(other.toUpperCase()))
    .filter(([initial]) => initial === first);
  if (rivals.length === 0) return first;
  const telling = letters.find((letter, at) => at > 0 && rivals.every((rival) => rival[at] !== letter));
  return first + (telling ?? letters[1] ?? '').toLowerCase();
}

import { isAgent } from './agency';
import type { Grammar } from './grammar';
import type { Range, Reading } from './reading';
import type { Attribution, Told } from './told';
import type { Segment } from './segments';
import { WordClass } from './wordClass';
import { hasClass } from './words';

export interface Voice {
  readonly sentence: number;
  readonly speaker: readonly Range[];
  /**
   * `told` by a verb of saying or a full name; `agent`: only a sentence's subject, but a body or somebody in a role;
   * `word`: one word that counts if somebody of that name has spoken.
   */
  readonly strength: 'told' | 'agent' | 'word';
}

/** *war nach eigenem Bekunden eingeweiht*: the sentence's subject is who says so. */
export function isOwnView({ words }: Reading, { roles }: Told): boolean {
  return /^(?:eigene[nrm]?|seine[nrm]?|ihre[nrm]?)$/.test(words.lower[roles?.speaker[0]?.from ?? -1] ?? '');
}

/** *Dekan Berg sieht das gelassen. Man habe nichts gewusst*: a name as subject may be who speaks next. */
export function hearSubject(
  reading: Reading,
  grammar: Grammar,
  { segments }: Attribution,
  sentence: number,
  voices: Voice[],
): void {
  const main = segments.findIndex((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  const subject = main < 0 ? aroundApposition(reading, segments) : grammar.subject(reading, segments, main);
  if (subject === undefined) return;
  // English writes nothing large within a sentence but names.
  const namesInside = !grammar.german && subject.from > (segments[0]?.from ?? 0);
  const isNamed = endsInName(reading, subject) || endsInName(reading, beforeComma(reading, subject));
  const strength = isNamed ? 'told' : agency(reading, subject, namesInside);
  if (strength !== undefined) voices.push({ sentence, speaker: [subject], strength });
}

/** *Paula Lindner, jüngste Sängerin des Chores, zuckt mit den Schultern*: a verb that no list knows, behind commas. */
function aroundApposition({ words }: Reading, segments: readonly Segment[]): Range | undefined {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined || segments.length !== 3) return undefined;
  const isPlain = segments.every(({ kind, separator }, k) => kind === 'fragment' && (k === 0 || separator === ','));
  const isVerb = /..t$/.test(words.lower[last.from] ?? '') && words.entries[last.from] === undefined;
  return isPlain && isVerb && !hasClass(words, last.from, WordClass.capital) ? first : undefined;
}

/** *Paula Lindner, jüngste Sängerin des Chores*: the name without its apposition. */
function beforeComma({ words }: Reading, { from, to }: Range): Range {
  let end = from;
  while (end < to && words.lower[end] !== ',') end++;
  return { from, to: end };
}

/** *Christian Wulff (CDU)*. */
function withoutBracket({ words }: Reading, { from, to }: Range): Range {
  if (words.lower[to - 1] !== ')') return { from, to };
  let end = to - 1;
  while (end > from && words.lower[end] !== '(') end--;
  return end > from ? { from, to: end } : { from, to };
}

/** *Das Institut sieht keine Gefahr. Nur wenige seien betroffen*: whose view a sentence may tell that says nothing of speaking. */
function agency(reading: Reading, phrase: Range, namesInside: boolean): 'agent' | 'word' | undefined {
  const { words } = reading;
  const { from, to } = withoutBracket(reading, phrase);
  const head = words.lower[to - 1] ?? '';
  if (!hasClass(words, to - 1, WordClass.capital)) return undefined;
  const surface = words.body.text.slice(words.body.tokens.starts[to - 1], words.body.tokens.ends[to - 1]);
  if (isAgent(head) || /^\p{Lu}{2,}$/u.test(surface)) return 'agent';
  if (to !== from + 1) return undefined;
  return namesInside ? 'agent' : 'word';
}

function endsInName(reading: Reading, phrase: Range): boolean {
  const { words } = reading;
  const { from, to } = withoutBracket(reading, phrase);
  if (!hasClass(words, to - 1, WordClass.capital) || hasClass(words, to - 1, WordClass.number)) return false;
  return to - from > 1 && hasClass(words, to - 2, WordClass.capital) && !hasClass(words, to - 2, WordClass.determiner);
}

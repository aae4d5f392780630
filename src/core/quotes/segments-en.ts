import { lastSign } from './pairing';
import type { Range, Reading } from './reading';
import { cutSegments, type Segment, type SegmentKind } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { say, finite, capital, determiner, pronoun, preposition, subordinator, word, adverb, auxiliary } = WordClass;

/**
 * English sets no comma before what is said: cuts behind the verb of saying too, and marks *X said* behind a quotation
 * as what *said X* is, a frame that hangs on what stands before.
 */
export function cutEnglish(reading: Reading, sentence: Range): Segment[] {
  const cut: Segment[] = [];
  for (const segment of cutSegments(reading, sentence)) {
    if (segment.kind === 'quote') cut.push(segment);
    else cut.push(...splitBehindVerb(reading, segment, isTelling(reading, cut[cut.length - 1])));
  }
  return cut.map((segment, k) => hangOn(reading, cut, segment, k));
}

function isTelling({ words }: Reading, before: Segment | undefined): boolean {
  return before !== undefined && endsWithComma(words, before);
}

/** *Asked whether she would run, …* sets the scene. */
function isParticipial({ words }: Reading, { from: start, separator }: Segment): boolean {
  const from = /^(?:when|if|once)$/.test(words.lower[start] ?? '') ? start + 1 : start;
  if (separator !== '' || !hasClass(words, from, WordClass.sayParticiple) || !hasClass(words, start, capital))
    return false;
  return /^(?:if|whether|why|how|what|when|where|who|about|to|by|that|for)$/.test(words.lower[from + 1] ?? '');
}

function splitBehindVerb(reading: Reading, segment: Segment, telling: boolean): Segment[] {
  if (isParticipial(reading, segment)) return [{ ...segment, finite: -1, kind: 'infinitive' }];
  const verb = cueVerbIn(reading, segment);
  if (verb < 0) {
    const first = firstFinite(reading, segment);
    return [{ ...segment, finite: first, kind: kindWithout(reading, segment, first) }];
  }
  // *“What a mess,” thought Tully as she opened the door*
  const at = telling && verb === segment.from ? -1 : complementStart(reading, segment, verb);
  // *…, adding that …* and *…, but added* go on with the speaker before, as *and added* does.
  const gerund = hasClass(reading.words, verb, WordClass.sayInfinitive);
  const contrasts = verb === segment.from + 1 && /^(?:but|yet)$/.test(reading.words.lower[segment.from] ?? '');
  const separator = gerund || (contrasts && segment.separator === ',') ? '+' : segment.separator;
  const own = { ...segment, separator, finite: verb, kind: kindAt({ ...segment, separator }, verb) };
  if (at < 0) return [own];
  const kind: SegmentKind = startKind(reading, at);
  const rest: Segment = { from: at, to: segment.to, separator: ',', kind, finite: -1, pair: undefined };
  return [
    { ...own, to: at },
    { ...rest, finite: firstFinite(reading, rest) },
  ];
}

/** *calling it “…”* hangs on the sentence like an infinitive; a verb that no list knows makes a clause. */
function kindWithout({ words }: Reading, segment: Segment, first: number): SegmentKind {
  if (segment.kind !== 'fragment') return segment.kind;
  // *…, flanked by his ministers, …* tells of the noun before it.
  const participial =
    first === segment.from && /.{2}ed$/.test(words.lower[first] ?? '') && hasClass(words, first + 1, preposition);
  if (participial && segment.separator === ',') return 'relative';
  if (first >= 0) return first === segment.from ? 'verbFirst' : 'main';
  const gerund =
    /.{2}ing$/.test(words.lower[segment.from] ?? '') && !hasClass(words, segment.from, preposition | determiner);
  return gerund && words.entries[segment.from]?.classes !== 0 ? 'infinitive' : segment.kind;
}

function kindAt(segment: Segment, verb: number): SegmentKind {
  if (segment.kind === 'relative' || segment.kind === 'subordinate') return segment.kind;
  return verb === segment.from || (verb === segment.from + 1 && segment.separator === '+') ? 'verbFirst' : 'main';
}

/** Determiners that are a subject by themselves: *Another said*. */
const standsForNoun = /^(?:another|some|many|several|both|one|each|few|most|all)$/;

/** The first verb of saying that is the segment's verb: after a subject, or after *has*, *had*, *would*. */
function cueVerbIn({ words, jump }: Reading, { from, to }: Range): number {
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) {
    if (i === from && isTellingGerund(words, i)) return i;
    if (!hasClass(words, i, say | WordClass.sayParticiple) || hasClass(words, i, capital)) continue;
    const used = words.lower[i - 1] === 'to' && words.lower[i - 2] === 'used';
    if (
      !used &&
      hasClass(words, i - 1, determiner | preposition) &&
      i > from &&
      !standsForNoun.test(words.lower[i - 1] ?? '')
    )
      continue;
    if (/^(?:than|as)$|['’]s?$/.test(words.lower[i - 1] ?? '')) continue;
    // *the new rules are*: a noun in the plural.
    if ((words.lower[i] ?? '').endsWith('s') && hasClass(words, i + 1, auxiliary | WordClass.modal)) continue;
    return i;
  }
  return -1;
}

/** *adding that …*, but not *speaking on Monday*. */
function isTellingGerund(words: Reading['words'], i: number): boolean {
  if (!hasClass(words, i, WordClass.sayInfinitive) || hasClass(words, i, capital)) return false;
  return words.entries[i]?.cues.some(({ form, verb }) => form === 'infinitive' && /[dn]/.test(verb.governs)) === true;
}

function firstFinite({ words, jump }: Reading, { from, to }: Range): number {
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) if (isVerb(words, i)) return i;
  return -1;
}

function isVerb(words: Reading['words'], i: number): boolean {
  const before = words.lower[i - 1] ?? '';
  if ((hasClass(words, i - 1, determiner) && !standsForNoun.test(before)) || /^(?:than|as)$/.test(before)) return false;
  if (hasClass(words, i, finite) && !hasClass(words, i, capital)) return true;
  return words.entries[i] === undefined && !hasClass(words, i, capital) && /.{2}ed$/.test(words.lower[i] ?? '');
}

/** *quoted the general as saying*: the first token behind that, otherwise behind the verb. */
function behindSaying({ words }: Reading, verb: number, to: number): number {
  if (words.lower[verb] === 'quoted' || words.lower[verb] === 'quotes') {
    for (let i = verb + 1; i < to - 1; i++)
      if (words.lower[i] === 'saying' && words.lower[i - 1] === 'as') return i + 1;
  }
  return verb + 1;
}

/** Where the told clause begins behind the verb: at *that*, at a subject before another verb, at *to*; -1 if nowhere. */
function complementStart(reading: Reading, { to }: Range, verb: number): number {
  const { words, jump } = reading;
  let subject = -1;
  const start = behindSaying(reading, verb, to);
  for (let i = start; i < to; i = (jump[i] ?? i) + 1) {
    const lower = words.lower[i] ?? '';
    if (/^(?:that|whether|how|why)$/.test(lower)) return i;
    if (lower === 'to' && (hasClass(words, i + 1, WordClass.infinitive | say) || mayBeInfinitive(words, verb, i + 1)))
      return i;
    if (isVerb(words, i)) return subject;
    // *said she “could not believe it” and that …*
    if (subject >= 0 && (jump[i] ?? i) > i && hasClass(words, i + 1, finite | WordClass.modal)) return subject;
    if (subject < 0 && startsSubject(reading, i, start - 1)) subject = i;
  }
  return -1;
}

/** *vowed to rebuild*: a verb that no list knows, behind one that takes an infinitive. */
function mayBeInfinitive(words: Reading['words'], verb: number, i: number): boolean {
  if (
    words.entries[i] !== undefined ||
    hasClass(words, i, capital | WordClass.number) ||
    (words.lower[i] ?? '').endsWith('s')
  )
    return false;
  return words.entries[verb]?.cues.some((use) => use.verb.governs.includes('z')) === true;
}

/** The phrase right behind *told* is who was told; one behind a preposition is no subject. */
function startsSubject({ words }: Reading, i: number, verb: number): boolean {
  if (words.lower[verb] === 'told' && i === verb + 1) return false;
  if (hasClass(words, i - 1, preposition) || !hasClass(words, i, word)) return false;
  if (hasClass(words, i - 1, capital) && !hasClass(words, i, determiner | pronoun)) return false;
  if (hasClass(words, i - 1, determiner)) return false;
  if (i === verb + 1) return !hasClass(words, i, preposition | adverb | subordinator);
  return hasClass(words, i, pronoun | determiner) || (hasClass(words, i, capital) && !hasClass(words, i, adverb));
}

function startKind({ words }: Reading, at: number): SegmentKind {
  const lower = words.lower[at] ?? '';
  if (/^(?:that|whether|how|why)$/.test(lower)) return 'subordinate';
  return lower === 'to' ? 'infinitive' : 'main';
}

/** *laughs Bea Tully*, *Ruiz shot back*: the small word beside the name, known as a verb or not; -1 if none. */
function guessTelling(words: Reading['words'], { from, to }: Range): number {
  const other = preposition | adverb | determiner | pronoun | subordinator | WordClass.coordinator | WordClass.number;
  for (let i = from; i < Math.min(to, from + 6); i++) {
    if (!hasClass(words, i, word)) return -1;
    const small = !hasClass(words, i, capital | other);
    if (small && (i > from ? hasClass(words, i - 1, capital | pronoun) : hasClass(words, i + 1, capital | determiner)))
      return i;
  }
  return -1;
}

/** *“You can’t leave,” Adler remembers*: whatever the verb is, it tells. */
function endsWithComma(words: Reading['words'], { kind, pair }: Segment): boolean {
  return kind === 'quote' && pair !== undefined && /^[,?!]$/.test(lastSign(words.lower, pair));
}

/** *…, X said on Monday.*: short, with nothing told behind it. */
function hangOn({ words }: Reading, segments: readonly Segment[], segment: Segment, k: number): Segment {
  const before = segments[k - 1];
  const told = k === 1 && before !== undefined && endsWithComma(words, before) && segment.separator === '';
  // *…,” the group’s director, Peter Lin, told Reuters*: the verb comes later.
  const later = segments.slice(k + 1, k + 4).some(({ kind, separator }) => kind === 'verbFirst' && separator === ',');
  if (told && !later && segment.kind === 'fragment') {
    const finite = guessTelling(words, segment);
    return finite < 0 ? segment : { ...segment, kind: 'verbFirst', finite };
  }
  if (k === 0 || segment.kind !== 'main' || before === undefined || segment.finite < 0) return segment;
  if (told) return { ...segment, kind: 'verbFirst' };
  if (!hasClass(words, segment.finite, say | WordClass.sayParticiple)) return segment;
  const opens = hasClass(words, segment.from, subordinator | preposition);
  if (opens && !hasClass(words, segment.from, pronoun)) return segment;
  const next = segments[k + 1];
  const tells = next?.from === segment.to && next.kind !== 'quote';
  const close = before.kind === 'quote' || (segment.separator === ',' && !tells && segment.finite - segment.from < 8);
  return close && !tells && !hasClass(words, segment.finite - 1, auxiliary)
    ? { ...segment, kind: 'verbFirst' }
    : segment;
}

import type { Block } from '../article/article';
import type { BodyFindings, Leftover } from './body';
import { ENOUGH, type Candidate } from './candidate';
import { CLEAR, differences, HINT, learnAll, lessonOf, MORE, type Known } from './known';
import type { Mention, MentionsByBlock, MentionType } from './mention';
import type { Span } from '../text/span';
import { bareIfGenitive } from './personName';

/** What the article knows, and which wordings a block asked about. */
class Witness {
  readonly asked: string[] = [];

  constructor(private readonly known: Known) {}

  family(wording: string): string | undefined {
    return this.#ask(wording).families.get(wording);
  }

  /** The only person of a given name. */
  given(wording: string): string | undefined {
    const full = this.#ask(wording).givens.get(wording);
    return full === '' ? undefined : full;
  }

  firm(wording: string): string | undefined {
    return this.#ask(wording).firms.get(wording);
  }

  types(wording: string): ReadonlyMap<MentionType, number> | undefined {
    return this.#ask(wording).types.get(wording);
  }

  hints(wording: string): ReadonlyMap<MentionType, number> | undefined {
    return this.#ask(wording).hints.get(wording);
  }

  /** Whether a name of several words begins with a word. */
  opens(first: string): boolean {
    const opening = first + MORE;
    return this.#ask(opening).openings.has(opening);
  }

  /** Mostly the same wording is asked about several times in a row. */
  #ask(wording: string): Known {
    if (this.asked.at(-1) !== wording) this.asked.push(wording);
    return this.known;
  }
}

/** What became of a block's findings. */
interface Verdict {
  readonly mentions: readonly Mention[];
  readonly asked: readonly string[];
}

/** What was weighed last. */
interface Weighed {
  readonly known: Known;
  readonly lessons: readonly string[];
  readonly verdicts: ReadonlyMap<BodyFindings, Verdict>;
}

const NOTHING: readonly Mention[] = [];
const UNREAD: Weighed = { known: learnAll([]), lessons: [], verdicts: new Map() };

/**
 * The article as evidence: what one place makes clear decides the short, inflected, odd or sentence-initial mention
 * elsewhere. Whatever finds the candidates, they pass through here. Linear in the number of findings; after an edit only
 * the blocks are decided again that ask about a wording of which the article now knows something else.
 */
export function createWeigher(): (blocks: readonly Block[], findings: readonly BodyFindings[]) => MentionsByBlock {
  const lessons = new WeakMap<BodyFindings, string>();
  const lesson = (found: BodyFindings): string => {
    let kept = lessons.get(found);
    if (kept === undefined) lessons.set(found, (kept = lessonOf(found)));
    return kept;
  };
  let last = UNREAD;
  return (blocks, findings) => {
    const now = findings.map(lesson);
    const isSame = now.length === last.lessons.length && now.every((one, index) => one === last.lessons[index]);
    const known = isSame ? last.known : learnAll(findings);
    const changed = isSame ? undefined : differences(last.known, known);
    const verdicts = new Map<BodyFindings, Verdict>();
    const mentions = findings.map((found, index) => {
      if (found.candidates.length + found.leftovers.length === 0) return NOTHING;
      const kept = verdicts.get(found) ?? last.verdicts.get(found);
      const isKept = kept !== undefined && !(changed && kept.asked.some((wording) => changed.has(wording)));
      const verdict = isKept ? kept : settled(decide(known, blocks[index]?.body.text ?? '', found), kept);
      verdicts.set(found, verdict);
      return verdict.mentions;
    });
    last = { known, lessons: now, verdicts };
    return mentions;
  };
}

function settled(verdict: Verdict, before: Verdict | undefined): Verdict {
  return before && areSame(verdict.mentions, before.mentions) ? { ...verdict, mentions: before.mentions } : verdict;
}

function decide(known: Known, text: string, { candidates, leftovers }: BodyFindings): Verdict {
  const witness = new Witness(known);
  const out: Mention[] = [];
  let rest = 0;
  for (const candidate of candidates) {
    for (; rest < leftovers.length && (leftovers[rest]?.start ?? 0) < candidate.start; rest++) {
      pushLeftover(witness, text, leftovers[rest], out);
    }
    pushCandidate(witness, text, candidate, out);
  }
  for (; rest < leftovers.length; rest++) pushLeftover(witness, text, leftovers[rest], out);
  return { mentions: out, asked: witness.asked };
}

function areSame(one: readonly Mention[], two: readonly Mention[]): boolean {
  return one.length === two.length && one.every((mention, index) => isSame(mention, two[index]));
}

function isSame(one: Mention, two: Mention | undefined): boolean {
  if (two?.start !== one.start || two.end !== one.end || two.type !== one.type) return false;
  if (two.form !== one.form || two.score !== one.score || two.evidence.length !== one.evidence.length) return false;
  return one.evidence.every(({ code, value }, index) => {
    const other = two.evidence[index];
    return other?.code === code && other.value === value;
  });
}

/** *von der Weide*, *Von der Weide*: the particles belong to the name if the full name has them. */
function pushLed(witness: Witness, text: string, led: number, end: number, out: Mention[]): boolean {
  const wording = text.slice(led, end);
  const name = wording.charAt(0).toLowerCase() + wording.slice(1);
  const value = witness.family(wording) ?? witness.family(name) ?? witness.family(bareIfGenitive(name));
  if (value === undefined || (out.at(-1)?.end ?? 0) > led) return false;
  const evidence = [{ code: 'repetition' as const, value }];
  out.push({ start: led, end, type: 'person', form: 'name', score: 0.9, evidence });
  return true;
}

/** Further words of a name, each with a capital. */
const FURTHER = /^(?: \p{Lu}[\p{L}\p{M}\d&.'’-]*){1,3}/u;
const REACH = 60;

/** *Waldorf* here, *Waldorf Frommer* clearly elsewhere: the longer name, if its other words follow. */
function pushLonger(witness: Witness, text: string, { start, end }: Span, out: Mention[]): boolean {
  const first = text.slice(start, end);
  if (first.includes(' ') || !witness.opens(first)) return false;
  const further = FURTHER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  for (let to = further.length; to > 0; to = further.lastIndexOf(' ', to - 1)) {
    const wording = first + further.slice(0, to);
    const type = likeliest(witness.types(wording) ?? []);
    if (type === undefined) continue;
    out.push({
      start,
      end: end + to,
      type,
      form: 'name',
      score: 0.8,
      evidence: [{ code: 'repetition', value: wording }],
    });
    return true;
  }
  return false;
}

function pushLeftover(witness: Witness, text: string, leftover: Leftover | undefined, out: Mention[]): void {
  if (leftover === undefined || leftover.start < (out.at(-1)?.end ?? 0)) return;
  if (pushLonger(witness, text, leftover, out)) return;
  const { start, end, base, led } = leftover;
  if (led !== undefined && pushLed(witness, text, led, end, out)) return;
  if (leftover.determined) return;
  const wording = text.slice(start, end);
  const full = witness.family(wording) ?? witness.family(base) ?? witness.given(wording) ?? witness.given(base);
  const value = full ?? witness.firm(wording) ?? witness.firm(base);
  if (value === undefined) {
    if (leftover.unlisted) pushRepeated(witness, leftover, wording, out);
    return;
  }
  const type = full === undefined ? 'organization' : 'person';
  const evidence = [{ code: 'repetition' as const, value }];
  out.push({ start, end, type, form: 'name', score: 0.8, evidence });
}

/** Said clearly elsewhere, an odd place's least sum of scores. */
const REPEATED = 0.85;

/** *Edenbachen* in a headline: it ends as a noun does, but elsewhere it is clearly a name. */
function pushRepeated(witness: Witness, { start, end, base }: Leftover, wording: string, out: Mention[]): void {
  for (const value of [wording, base]) {
    const sums = witness.types(value);
    const type = likeliest(sums ?? []);
    if (type === undefined || (sums?.get(type) ?? 0) < REPEATED) continue;
    out.push({ start, end, type, form: 'name', score: 0.7, evidence: [{ code: 'repetition', value }] });
    return;
  }
}

function pushCandidate(witness: Witness, text: string, candidate: Candidate, out: Mention[]): void {
  const { start, end, form, type, evidence } = candidate;
  if (start < (out.at(-1)?.end ?? 0) || (form === 'name' && pushLonger(witness, text, candidate, out))) return;
  if (form === 'name' && type === 'person' && candidate.words > 2 && pushSplit(witness, candidate, out)) return;
  if (candidate.led !== undefined && pushLed(witness, text, candidate.led, end, out)) return;
  const decided: Decided =
    form === 'name' && type !== 'date' ? weigh(witness, candidate) : { type, score: candidate.score };
  if (decided.score < ENOUGH) return;
  const reasons =
    decided.full === undefined ? evidence : [...evidence, { code: 'repetition' as const, value: decided.full }];
  out.push({ start, end, type: decided.type, form, score: decided.score, evidence: reasons });
}

interface Decided {
  readonly type: MentionType;
  readonly score: number;
  readonly full?: string;
}

/** The type with the most to say for it; of equals the first. */
function likeliest(sums: Iterable<readonly [MentionType, number]>): MentionType | undefined {
  let best: MentionType | undefined;
  let most = 0;
  for (const [type, sum] of sums) {
    if (best !== undefined && sum <= most) continue;
    best = type;
    most = sum;
  }
  return best;
}

/** Two suspicions or more that say the same make one that counts. */
const TWICE = 0.9;

function hinted(witness: Witness, { type, score, base }: Candidate): Decided {
  if (score >= ENOUGH || score < HINT) return { type, score };
  const sum = witness.hints(base)?.get(type) ?? 0;
  return sum >= TWICE ? { type, score: 0.55, full: base } : { type, score };
}

function weigh(witness: Witness, candidate: Candidate): Decided {
  const { type, score, surface, base, words, determined } = candidate;
  const full =
    words === 1 && !(determined && score < ENOUGH) ? (witness.family(surface) ?? witness.family(base)) : undefined;
  // *Holloway* is a place too, but not where Margaret Holloway is told of, and no *in* stands before it.
  const isHomonym = type === 'place' && !candidate.located && !determined;
  if (full !== undefined && (type === 'person' || score < 0.87 || isHomonym))
    return { type: 'person', score: Math.max(score, 0.9), full };
  const named = words === 1 && !determined ? (witness.given(surface) ?? witness.given(base)) : undefined;
  if (named !== undefined && (type === 'person' || score < 0.6))
    return { type: 'person', score: Math.max(score, 0.8), full: named };
  const firm = witness.firm(surface) ?? witness.firm(base);
  if (firm !== undefined && score < 0.87) return { type: 'organization', score: 0.85, full: firm };
  const sums = witness.types(base) ?? witness.types(surface);
  if (sums === undefined) return hinted(witness, candidate);
  const best = likeliest([[type, sums.get(type) ?? 0], ...sums]) ?? type;
  const support = sums.get(best) ?? 0;
  if (best === type) return score >= CLEAR ? { type, score } : { type, score: 0.7, full: base };
  return support > score ? { type: best, score: Math.max(0.7, Math.min(score, 0.9)), full: base } : { type, score };
}

/** *Kim Jong Un Putin*: a name that also stands by itself, and behind it the name of somebody else. */
function pushSplit(witness: Witness, { start, surface, end, evidence }: Candidate, out: Mention[]): boolean {
  const space = surface.lastIndexOf(' ');
  const head = surface.slice(0, space);
  const tail = surface.slice(space + 1);
  const other = witness.family(tail) ?? witness.family(bareIfGenitive(tail));
  if (other === undefined || other.startsWith(head) || !witness.types(head)?.has('person')) return false;
  out.push({ start, end: start + head.length, type: 'person', form: 'name', score: 0.9, evidence });
  const reasons = [{ code: 'repetition' as const, value: other }];
  out.push({ start: start + space + 1, end, type: 'person', form: 'name', score: 0.9, evidence: reasons });
  return true;
}

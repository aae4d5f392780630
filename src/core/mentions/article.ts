import type { Article, Block } from '../article/article';
import type { BodyFindings, Leftover } from './body';
import { ENOUGH, type Candidate } from './candidate';
import type { Mention, MentionType } from './mention';

/** From here on a finding is evidence for others. */
const CLEAR = 0.6;
const PARTICLE = /^(?:von|van|de|der|den|zu|zur|vom|di|da|del|du|la|le|bin|ibn|al|el|dos)$/u;
const INITIAL = /^(?:\p{Lu}\.|Jr\.?|Sr\.?|I{1,3}|IV)$/u;

/** What is clear somewhere in the article, and may decide elsewhere. */
interface Known {
  /** Family name (or the only name of a person with several) → the fullest name that has it. */
  readonly families: Map<string, string>;
  /** A firm's name without its legal form → with it. */
  readonly firms: Map<string, string>;
  /** Wording without genitive → type → sum of the scores. */
  readonly types: Map<string, Map<MentionType, number>>;
}

/**
 * The article as evidence: what one place makes clear decides the short, inflected, odd or sentence-initial mention
 * elsewhere. Whatever finds the candidates, they pass through here. Linear in the number of findings.
 */
export function weighByArticle(article: Article, findings: readonly BodyFindings[]): Mention[] {
  const known: Known = { families: new Map(), firms: new Map(), types: new Map() };
  for (const { candidates } of findings) for (const candidate of candidates) learn(known, candidate);
  const mentions: Mention[] = [];
  article.blocks.forEach((block, index) => {
    const found = findings[index];
    if (found === undefined || found.candidates.length + found.leftovers.length === 0) return;
    decideBlock(known, block, found, mentions);
  });
  return mentions;
}

function learn(
  { families, firms, types }: Known,
  { type, form, score, surface, base, words, evidence }: Candidate,
): void {
  if (score < CLEAR || form !== 'name' || type === 'date') return;
  const sums = types.get(base) ?? new Map<MentionType, number>();
  sums.set(type, (sums.get(type) ?? 0) + score);
  types.set(base, sums);
  if (evidence[0]?.code === 'legalForm') learnFirm(firms, surface, evidence[0].value);
  if (type !== 'person' || words < 2) return;
  // Of several people of one family name, the one that the article introduces first is the likeliest to go by it alone.
  for (const name of familyNames(surface)) if (!families.has(name)) families.set(name, base);
}

function learnFirm(firms: Map<string, string>, surface: string, legalForm = ''): void {
  const end = surface.indexOf(` ${legalForm}`);
  if (end > 2) firms.set(surface.slice(0, end), surface);
}

/** The words of a full name that may stand for it: *Kim* of Kim Jong Un, *Putin* of Wladimir Putin, also with its particles. */
export function familyNames(fullName: string): string[] {
  const parts = fullName.split(/\s+/u).filter((part) => !INITIAL.test(part));
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  const names = new Set<string>();
  const eastern = isEastern(parts);
  const family = eastern ? first : last;
  for (const name of [family, bareIfGenitive(family)]) if (!PARTICLE.test(name) && name.length > 1) names.add(name);
  const particle = parts.findIndex((part, at) => at > 0 && PARTICLE.test(part));
  if (particle > 0) names.add(parts.slice(particle).join(' '));
  return [...names];
}

function bareIfGenitive(name: string): string {
  return name.length > 3 && name.endsWith('s') ? name.slice(0, -1) : name;
}

const EAST_FAMILY =
  /^(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Ryu|Yoo|Hong|Moon|Bae|Nam|Roh|Noh|Ri|Pak|Choe|Chung|Rhee|Ban|Xi|Li|Wang|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Hu|Mao|Wen|Jiang|Deng|Nguyen|Tran|Ho|Aung|Tsai|Chiang|Ai)$/u;
const SYLLABLES = /^\p{Lu}\p{Ll}{0,5}(?:-\p{L}\p{Ll}{0,5})?$/u;

/** Family name first: known as such, and only short syllables behind it. */
export function isEastern(parts: readonly string[]): boolean {
  const [family = '', ...given] = parts;
  if (!EAST_FAMILY.test(family) || given.length === 0 || given.length > 2) return false;
  if (given.length === 1 && EAST_FAMILY.test(given[0] ?? '') && !(given[0] ?? '').includes('-')) return true;
  return given.every((part) => SYLLABLES.test(part) || part.length <= 8);
}

function decideBlock(known: Known, block: Block, { candidates, leftovers }: BodyFindings, out: Mention[]): void {
  let rest = 0;
  for (const candidate of candidates) {
    for (; rest < leftovers.length && (leftovers[rest]?.start ?? 0) < candidate.start; rest++) {
      pushLeftover(known, block, leftovers[rest], out);
    }
    pushCandidate(known, block, candidate, out);
  }
  for (; rest < leftovers.length; rest++) pushLeftover(known, block, leftovers[rest], out);
}

/** *von der Weide*, *Von der Weide*: the particles belong to the name if the full name has them. */
function pushLed({ families }: Known, block: Block, led: number, end: number, out: Mention[]): boolean {
  const text = block.body.text.slice(led, end);
  const name = text.charAt(0).toLowerCase() + text.slice(1);
  const value = families.get(text) ?? families.get(name) ?? families.get(bareIfGenitive(name));
  if (value === undefined || (out.at(-1)?.end ?? 0) > block.start + led) return false;
  const evidence = [{ code: 'repetition' as const, value }];
  out.push({ start: block.start + led, end: block.start + end, type: 'person', form: 'name', score: 0.9, evidence });
  return true;
}

function pushLeftover(known: Known, block: Block, leftover: Leftover | undefined, out: Mention[]): void {
  if (leftover === undefined) return;
  const { start, end, base, led } = leftover;
  if (led !== undefined && pushLed(known, block, led, end, out)) return;
  if (leftover.determined) return;
  const text = block.body.text.slice(start, end);
  const full = known.families.get(text) ?? known.families.get(base);
  const firm = full === undefined ? (known.firms.get(text) ?? known.firms.get(base)) : undefined;
  const value = full ?? firm;
  if (value === undefined) return;
  const type = full === undefined ? 'organization' : 'person';
  const evidence = [{ code: 'repetition' as const, value }];
  out.push({ start: block.start + start, end: block.start + end, type, form: 'name', score: 0.8, evidence });
}

function pushCandidate(known: Known, block: Block, candidate: Candidate, out: Mention[]): void {
  const { start, end, form, type, evidence } = candidate;
  if (form === 'name' && type === 'person' && candidate.words > 2 && pushSplit(known, block, candidate, out)) return;
  if (candidate.led !== undefined && pushLed(known, block, candidate.led, end, out)) return;
  const decided: Decided =
    form === 'name' && type !== 'date' ? decide(known, candidate) : { type, score: candidate.score };
  if (decided.score < ENOUGH) return;
  const reasons =
    decided.full === undefined ? evidence : [...evidence, { code: 'repetition' as const, value: decided.full }];
  out.push({
    start: block.start + start,
    end: block.start + end,
    type: decided.type,
    form,
    score: decided.score,
    evidence: reasons,
  });
}

interface Decided {
  readonly type: MentionType;
  readonly score: number;
  readonly full?: string;
}

function decide({ families, firms, types }: Known, candidate: Candidate): Decided {
  const { type, score, surface, base, words, determined } = candidate;
  const full =
    words === 1 && !(determined && score < ENOUGH) ? (families.get(surface) ?? families.get(base)) : undefined;
  if (full !== undefined && (type === 'person' || score < 0.87))
    return { type: 'person', score: Math.max(score, 0.9), full };
  const firm = firms.get(surface) ?? firms.get(base);
  if (firm !== undefined && score < 0.87) return { type: 'organization', score: 0.85, full: firm };
  const sums = types.get(base) ?? types.get(surface);
  if (sums === undefined) return { type, score };
  let best = type;
  for (const [other, sum] of sums) if (sum > (sums.get(best) ?? 0)) best = other;
  const support = sums.get(best) ?? 0;
  if (best === type) return score >= CLEAR ? { type, score } : { type, score: 0.7, full: base };
  return support > score ? { type: best, score: Math.max(0.7, Math.min(score, 0.9)), full: base } : { type, score };
}

/** *Kim Jong Un Putin*: a name that also stands by itself, and behind it the name of somebody else. */
function pushSplit(known: Known, block: Block, { start, surface, end, evidence }: Candidate, out: Mention[]): boolean {
  const space = surface.lastIndexOf(' ');
  const head = surface.slice(0, space);
  const tail = surface.slice(space + 1);
  const other = known.families.get(tail) ?? known.families.get(bareIfGenitive(tail));
  if (other === undefined || other.startsWith(head) || !known.types.get(head)?.has('person')) return false;
  const from = block.start + start;
  out.push({ start: from, end: from + head.length, type: 'person', form: 'name', score: 0.9, evidence });
  out.push({
    start: from + space + 1,
    end: block.start + end,
    type: 'person',
    form: 'name',
    score: 0.9,
    evidence: [{ code: 'repetition', value: other }],
  });
  return true;
}

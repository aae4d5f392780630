import type { Frame } from './frame';
import { placeAround, setDirect } from './placeAround';
import { trimRange } from './reading';
import type { Segment } from './segments';
import { rolesOfFrame, type Draft, type Position, type Roles } from './told';
import { isWaiting } from './waiting';
import { hasClass } from './words';
import { WordClass } from './wordClass';

/** The segments behind the verb's that still belong to the frame: appositions, relative clauses, a lone prefix. */
export function frameEnd({ segments, grammar, reading }: Draft, frame: Frame): number {
  let k = frame.segment;
  const lastToken = Math.max(...[...frame.cue, ...frame.speaker].map((range) => range.to));
  while (k + 1 < segments.length) {
    const next = segments[k + 1];
    if (next === undefined || next.separator === ':' || next.kind === 'quote') break;
    const holds = next.from < lastToken;
    const skips = next.kind === 'relative' || next.kind === 'fragment';
    if (
      !holds &&
      (!skips || grammar.isComplement(reading, segments, frame, k + 1) || goesOn(reading, segments, frame, next))
    )
      break;
    k++;
  }
  return k;
}

/** *Es sei, sagte er, die längste Nacht gewesen*: the rest of what was told ends in the participle that its verb waits for. */
function goesOn({ words }: Draft['reading'], segments: readonly Segment[], frame: Frame, next: Segment): boolean {
  const before = segments[frame.firstSegment - 1];
  if (isWaiting(words, before)) return true;
  if (next.kind !== 'fragment' || before === undefined || !hasClass(words, before.finite, WordClass.auxiliary))
    return false;
  let last = next.to - 1;
  while (last > next.from && !hasClass(words, last, WordClass.word)) last--;
  return hasClass(words, last, WordClass.participle | WordClass.sayParticiple);
}

/** Frame before: *X sagt(e): „…“*, *X sagte, dass …*. */
export function placeBefore(draft: Draft, frame: Frame): boolean {
  const { segments, reading, grammar } = draft;
  const last = frameEnd(draft, frame);
  const next = segments[last + 1];
  if (next === undefined) return false;
  const roles = frameRoles(draft, frame, last, 'before');
  if (next.kind === 'quote' && frame.reported && frame.speaker.length === 0) return false;
  if (next.kind === 'quote') {
    for (let j = last + 1; segments[j]?.kind === 'quote'; j++) setDirect(draft, segments[j], roles);
    return true;
  }
  if (!grammar.isComplement(reading, segments, frame, last + 1)) return false;
  const end = complementEnd(draft, frame, last + 1);
  const first = next.kind === 'infinitive' && isClosed(draft, frame) ? segments[frame.segment + 1] : next;
  const range = trimRange(reading, { from: first?.from ?? next.from, to: segments[end]?.to ?? next.to });
  const pronominal = isPronoun(draft, frame);
  draft.told.push({ kind: 'indirect', ranges: [range], roles, score: frame.noun ? 0.6 : 0.8, pronominal });
  return true;
}

function isPronoun({ reading }: Pick<Draft, 'reading'>, { speaker }: Pick<Roles, 'speaker'>): boolean {
  const from = speaker[0]?.from ?? -1;
  return speaker[0]?.to === from + 1 && /^(?:er|sie|he|she|they)$/.test(reading.words.lower[from] ?? '');
}

/** *hat zugesagt, den Turm, das größte der Häuser, zu bauen*: the cue ends its clause, so what follows is told. */
function isClosed({ segments, reading }: Draft, frame: Frame): boolean {
  const own = segments[frame.segment];
  const last = frame.cue[frame.cue.length - 1];
  return own !== undefined && last !== undefined && last.to >= trimRange(reading, own).to && last.to > own.finite;
}

/** Where the clauses end that hang on the frame: at a verb that goes on with the frame's own subject. */
function complementEnd({ segments, reading }: Draft, frame: Frame, start: number): number {
  const first = segments[start];
  const subjunctive = WordClass.subjunctive1 | WordClass.subjunctive2;
  const closed = first?.kind === 'subordinate' || first?.kind === 'infinitive' || first?.kind === 'quote';
  let end = start;
  for (let j = start + 1; j < segments.length; j++) {
    const segment = segments[j];
    if (segment === undefined || segment.separator === ';') break;
    const indicative = segment.finite >= 0 && !hasClass(reading.words, segment.finite, subjunctive);
    const embedded =
      frame.noun || segments[frame.segment]?.kind === 'subordinate' || segments[frame.segment]?.kind === 'relative';
    if (segment.kind === 'verbFirst' && indicative && goesBack(segment, closed || embedded, frame)) break;
    if (segment.kind === 'quote' && segment.separator === ':') break;
    end = j;
  }
  return end;
}

/** The verb goes on with the frame's subject, not with what is told: *sagte, er komme, und ging*. */
function goesBack({ separator }: Segment, closed: boolean, frame: Frame): boolean {
  return separator === '+' ? closed || frame.verb.governs.includes('d') : closed && separator === ',';
}

/** Frame behind or inside: *„…“, sagte X*, *…, sagte X, …*, *…, wie X mitteilte, …*. */
export function placeAfter(draft: Draft, frame: Frame): boolean {
  const { segments } = draft;
  const before = segments[frame.firstSegment - 1];
  if (before === undefined) return false;
  const last = frameEnd(draft, frame);
  const tells =
    frame.comparing || (frame.verb.governs.includes('d') && (!frame.impersonal || frame.verb.entry === 'heißen'));
  return placeAround(
    draft,
    { first: frame.firstSegment, last },
    (position) => frameRoles(draft, frame, last, position),
    tells,
  );
}

/** *Wie X mitteilte, …* at the start of the sentence. */
export function placeSentence(draft: Draft, frame: Frame): boolean {
  const { segments, reading } = draft;
  const last = frameEnd(draft, frame);
  const next = segments[last + 1];
  if (next === undefined) return false;
  const roles = frameRoles(draft, frame, last, 'before');
  if (next.kind === 'quote') {
    setDirect(draft, next, roles);
    return true;
  }
  const range = trimRange(reading, { from: next.from, to: segments[segments.length - 1]?.to ?? next.to });
  draft.told.push({ kind: 'indirect', ranges: [range], roles, score: 0.85 });
  return true;
}

function frameRoles({ segments, reading }: Draft, frame: Frame, last: number, position: Position): Roles {
  const from = segments[Math.min(frame.firstSegment, frame.segment)]?.from ?? 0;
  const range = trimRange(reading, { from, to: segments[last]?.to ?? from });
  return rolesOfFrame(frame, range, position);
}

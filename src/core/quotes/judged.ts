import type { Frame } from './frame';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import { trimRange, type Range, type Reading } from './reading';
import { rolesOfFrame, type Attribution, type Roles } from './told';

/** What a pair of marks turns out to be: a quotation with its roles, or undefined for a name, title or irony. */
export interface DirectQuote {
  readonly pair: Pair;
  /** Its further parts where the frame stands inside: *„…“, sagte X, „…“*. */
  readonly more: readonly Pair[];
  readonly roles: Roles | undefined;
  /** It stands for itself; its speaker is whoever spoke before. */
  readonly alone: boolean;
  readonly score: number;
}

export type Judged = Omit<DirectQuote, 'more'>;

/** *Dort fand sich der Satz „…“*: what holds the words does not speak them. */
export function outside(roles: Roles, { open, close }: Pair): Roles {
  const holds = ({ from, to }: Range): boolean => from <= open && close < to;
  return roles.speaker.some(holds) ? { ...roles, speaker: roles.speaker.filter((range) => !holds(range)) } : roles;
}

/** *„…“, meint er*: with marks *meinen* says. */
export function aloud({ words }: Reading, roles: Roles): Roles {
  const verb = words.lower[roles.cue[0]?.from ?? -1] ?? '';
  return roles.medium === 'thought' && /^mein(?:t|te|en|ten)$/.test(verb) ? { ...roles, medium: 'speech' } : roles;
}

/** The nearest main clause before a segment, -1 if there is none. */
export function mainBefore(attribution: Attribution, segment: number): number {
  for (let k = segment - 1; k >= 0; k--) {
    const kind = attribution.segments[k]?.kind;
    if (kind === 'quote') return -1;
    if (kind === 'main' || kind === 'verbFirst') return k;
  }
  return -1;
}

export function subjectBefore(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  segment: number,
): Range | undefined {
  const main = mainBefore(attribution, segment);
  return main < 0 ? undefined : grammar.subject(reading, attribution.segments, main);
}

/** The clause of a verb; the fragment of a participle that stands apart from its auxiliary belongs to the clause before. */
export function judgingSegment({ segments }: Attribution, verb: number): number {
  let k = segments.findIndex(({ from, to }) => from <= verb && verb < to);
  // *Mit den Worten „…“ begrüßte er …*: the only verb in front stands in the marks.
  const first = k < 0 ? undefined : segments[k];
  const opens = k === 0 || first?.separator === ':';
  if (
    opens &&
    first !== undefined &&
    (first.finite < 0 || first.finite > verb) &&
    segments[k + 1]?.kind === 'verbFirst'
  )
    return k + 1;
  while (k > 0 && (segments[k]?.finite ?? 0) < 0) k--;
  return k;
}

/** Roles of words that somebody calls a thing by: *nannte es „…“*. */
export function judgedRoles(reading: Reading, grammar: Grammar, attribution: Attribution, segment: number): Roles {
  const frame = attribution.idle.find((each) => each.segment === segment);
  if (frame !== undefined) return idleRoles(reading, attribution, frame);
  const own = attribution.segments[segment];
  const holder = grammar.bearer(reading, attribution.segments, segment);
  const main = own?.kind === 'fragment' || own?.kind === 'infinitive';
  const clause = main
    ? subjectBefore(reading, grammar, attribution, segment + 1)
    : grammar.subject(reading, attribution.segments, segment);
  const subject = holder === undefined ? clause : holder[0];
  return {
    cue: own === undefined || own.finite < 0 ? [] : [{ from: own.finite, to: own.finite + 1 }],
    speaker: subject === undefined ? [] : [subject],
    frame: own === undefined ? [] : [trimRange(reading, own)],
    addressee: [],
    medium: 'speech',
    position: 'inside',
    impersonal: false,
    hearsay: false,
  };
}

export function idleRoles(reading: Reading, attribution: Attribution, frame: Frame): Roles {
  const segment = attribution.segments[frame.segment];
  return rolesOfFrame(frame, trimRange(reading, segment ?? { from: 0, to: 0 }), 'inside');
}

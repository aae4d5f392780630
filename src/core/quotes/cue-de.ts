import { anyVerb, type CueUse } from './lexicon';
import { findPrefix, hasNeed, lastWord, needAt } from './prefix-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { say, sayParticiple, auxiliary, capital } = WordClass;
const passive = /^(?:wird|werden|wurde|wurden|werde|würde|würden|worden)$/;
export const being = /^(?:ist|sind|war|waren|sei|seien|wäre|wären)$/;

/** *die erklärte Absicht* holds no verb of saying. */
export function isAdjective({ words }: Reading, { finite: at }: Cue): boolean {
  if (hasClass(words, at, auxiliary | WordClass.modal) || /^(?:das|dies)$/.test(words.lower[at - 1] ?? ''))
    return false;
  return (
    hasClass(words, at - 1, WordClass.determiner | WordClass.preposition) &&
    hasClass(words, at + 1, capital) &&
    /te[nrms]?$/.test(words.lower[at] ?? '')
  );
}

/** The words of saying in a clause, and the finite verb among them. */
export interface Cue {
  readonly use: CueUse;
  readonly cue: readonly Range[];
  readonly finite: number;
  readonly passive: boolean;
}

/** The cue that is the verb of segment `k`, if it is one. */
export function findCue(reading: Reading, segments: readonly Segment[], k: number): Cue | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const { words } = reading;
  const isFinal = segment.kind === 'subordinate' || segment.kind === 'relative';
  if (isFinal) return finalCue(reading, segment);
  const verb = segment.finite;
  if (hasClass(words, verb, say)) {
    const use = chooseUse(reading, segments, k, verb);
    if (use !== undefined) return { ...use, finite: verb, passive: false };
  }
  if (hasClass(words, verb, auxiliary)) return participleCue(reading, segments, k, verb);
  if (/^(?:soll|sollen|will|wollen|dürfte|dürften|könnte|muss|müssen)$/.test(words.lower[verb] ?? ''))
    return perfectCue(reading, segment) ?? wantsToKnow(reading, segment);
  return /^(?:musste|mussten|wollte|wollten|konnte|konnten|durfte|durften|ließ|ließen|lässt|lassen)$/.test(
    words.lower[verb] ?? '',
  )
    ? infinitiveCue(reading, segment)
    : undefined;
}

/** *„Wo ist er?“, wollen die Leute wissen*. */
function wantsToKnow(reading: Reading, segment: Segment): Cue | undefined {
  const last = lastWord(reading, segment);
  const at = segment.finite;
  if (reading.words.lower[last] !== 'wissen' || !/^(?:will|wollen)$/.test(reading.words.lower[at] ?? ''))
    return undefined;
  const use: CueUse = { verb: { ...anyVerb, entry: 'fragen' }, prefix: '', form: 'finite' };
  const cue = [
    { from: at, to: at + 1 },
    { from: last, to: last + 1 },
  ];
  return { use, cue, finite: at, passive: false };
}

/** *soll gesagt haben*. */
function perfectCue(reading: Reading, segment: Segment): Cue | undefined {
  const last = lastWord(reading, segment);
  if (reading.words.lower[last] !== 'haben' || last - 1 <= segment.finite) return undefined;
  const use = participleUse(reading, segment, last - 1);
  const at = segment.finite;
  const cue = [
    { from: at, to: at + 1 },
    { from: last - 1, to: last + 1 },
  ];
  return use === undefined ? undefined : { use, cue, finite: at, passive: false };
}

/** *musste einräumen*. */
function infinitiveCue(reading: Reading, segment: Segment): Cue | undefined {
  const { words } = reading;
  const last = lastWord(reading, segment);
  if (!hasClass(words, last, WordClass.sayInfinitive) || last <= segment.finite) return undefined;
  const use = words.entries[last]?.cues.find((each) => each.form === 'infinitive' && hasNeed(reading, segment, each));
  const at = segment.finite;
  if (use === undefined || words.lower[last - 1] === 'zu') return undefined;
  return {
    use,
    cue: [
      { from: at, to: at + 1 },
      { from: last, to: last + 1 },
    ],
    finite: at,
    passive: false,
  };
}

/** *wie X mitteilte*, *der gesagt hat*: the verb closes the clause. */
function finalCue(reading: Reading, segment: Segment): Cue | undefined {
  const { words } = reading;
  const last = lastWord(reading, segment);
  if (hasClass(words, last, say)) {
    const use = words.entries[last]?.cues.find(
      (each) =>
        (each.form === 'joined' || (each.form === 'finite' && each.prefix === '')) && hasNeed(reading, segment, each),
    );
    const apart = spelledApart(reading, last);
    if (apart !== undefined)
      return { use: apart, cue: [{ from: last - 1, to: last + 1 }], finite: last, passive: false };
    if (use !== undefined) return { use, cue: [{ from: last, to: last + 1 }], finite: last, passive: false };
  }
  if (!hasClass(words, last, auxiliary)) {
    return segment.finite > segment.from && segment.finite <= segment.from + 8 && hasClass(words, segment.finite, say)
      ? looseCue(reading, segment)
      : undefined;
  }
  const participle = words.lower[last - 1] === 'worden' ? last - 2 : last - 1;
  const use = participleUse(reading, segment, participle);
  // *in die sie geraten war* is no advice.
  const state = words.lower[participle] === 'geraten' && being.test(words.lower[last] ?? '');
  if (use === undefined || state) return undefined;
  return {
    use,
    cue: [{ from: participle, to: last + 1 }],
    finite: last,
    passive: isPassive(reading, last, participle),
  };
}

/** *wie X bekannt gab*: the prefix as a word of its own before the verb. */
function spelledApart({ words }: Reading, last: number): CueUse | undefined {
  const before = words.lower[last - 1] ?? '';
  if (!/^(?:bekannt|fest|klar|deutlich|richtig|voraus|kund)$/.test(before)) return undefined;
  return words.entries[last]?.cues.find((each) => each.form === 'finite' && each.prefix === before);
}

/** *wie X sagte am Montag*: something follows the verb after all. */
function looseCue(reading: Reading, segment: Segment): Cue | undefined {
  const at = segment.finite;
  const use = reading.words.entries[at]?.cues.find(
    (each) => each.prefix === '' && each.form !== 'participle' && hasNeed(reading, segment, each),
  );
  return use === undefined ? undefined : { use, cue: [{ from: at, to: at + 1 }], finite: at, passive: false };
}

function participleCue(reading: Reading, segments: readonly Segment[], k: number, verb: number): Cue | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  let last = lastWord(reading, segment);
  if (/^(?:worden|haben)$/.test(reading.words.lower[last] ?? '')) last--;
  const later = lateParticiple(reading, segments, k);
  for (const at of [last, last - 1, last - 2, later]) {
    if (at <= verb) continue;
    const use = participleUse(reading, segment, at);
    if (use === undefined) continue;
    const cue =
      at === verb + 1
        ? [{ from: verb, to: at + 1 }]
        : [
            { from: verb, to: verb + 1 },
            { from: at, to: at + 1 },
          ];
    return { use, cue, finite: verb, passive: isPassive(reading, verb, at) && !isConvinced(reading, verb, use) };
  }
  return undefined;
}

/** *hatte der Investor, Larry A. Silverstein, zugesagt*: the participle stands behind an insertion. */
function lateParticiple(reading: Reading, segments: readonly Segment[], k: number): number {
  for (let j = k + 1; j < Math.min(segments.length, k + 4); j++) {
    const next = segments[j];
    if (next === undefined || (next.kind !== 'fragment' && next.kind !== 'relative')) return -1;
    const last = lastWord(reading, next);
    if (next.kind === 'fragment' && hasClass(reading.words, last, sayParticiple)) return last;
  }
  return -1;
}

function participleUse(reading: Reading, segment: Segment, at: number): CueUse | undefined {
  if (!hasClass(reading.words, at, sayParticiple) || (reading.jump[at - 1] ?? 0) >= at) return undefined;
  return reading.words.entries[at]?.cues.find((use) => use.form === 'participle' && hasNeed(reading, segment, use));
}

/** *Sie ist überzeugt, dass …* is what she thinks. */
function isConvinced({ words }: Reading, finiteAt: number, { verb }: CueUse): boolean {
  return verb.entry === 'über-zeugen' && being.test(words.lower[finiteAt] ?? '');
}

function isPassive({ words }: Reading, finiteAt: number, participle: number): boolean {
  const form = words.lower[finiteAt] ?? '';
  return passive.test(form) || words.lower[participle + 1] === 'worden' || being.test(form);
}

/** The cue among those that a form may be: the one whose prefix and further words stand in the clause. */
function chooseUse(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  verb: number,
): Pick<Cue, 'use' | 'cue'> | undefined {
  const segment = segments[k];
  const uses = reading.words.entries[verb]?.cues;
  if (segment === undefined || uses === undefined) return undefined;
  const prefixAt = findPrefix(reading, segments, k, verb);
  const prefix = prefixAt < 0 ? '' : (reading.words.lower[prefixAt] ?? '');
  const besidePrefix = prefixAt < 0 ? '' : (reading.words.lower[prefixAt - 1] ?? '');
  const fitting = uses.filter(
    (use) =>
      use.form === 'finite' &&
      use.prefix === prefix &&
      (hasNeed(reading, segment, use) || use.verb.needs.includes(besidePrefix)),
  );
  const use = fitting.find((each) => each.verb.needs.length > 0) ?? fitting[0];
  if (use === undefined) return undefined;
  const own = { from: verb, to: verb + 1 };
  const extra = prefixAt >= 0 ? prefixAt : needAt(reading, segment, use);
  if (extra < 0) return { use, cue: [own] };
  const before = use.verb.needs.includes(besidePrefix);
  const far = { from: before ? prefixAt - 1 : extra, to: extra + 1 };
  if (far.to <= own.from) return { use, cue: [far, own] };
  return { use, cue: far.from === own.to ? [{ from: own.from, to: far.to }] : [own, far] };
}

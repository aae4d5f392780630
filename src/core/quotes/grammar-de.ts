import { agentOf } from './agents-de';
import { bearerOf } from './bearers-de';
import { titleTails } from './cues-de';
import type { Frame } from './frame';
import { findFrameDe } from './frames-de';
import { freeSpeech } from './free-de';
import type { Grammar } from './grammar';
import { judges } from './judging-de';
import { createGermanLexicon } from './lexicon-de';
import { innerPhrase, nounPhrase } from './nouns-de';
import type { Range, Reading } from './reading';
import { cutSegments, type Segment } from './segments';
import { findSourcesDe } from './sources-de';
import { subjectAfter, subjectBefore } from './subjects-de';
import { WordClass } from './wordClass';
import { hasClass } from './words';

const { subjunctive1, subjunctive2, cueNoun, capital, word, determiner } = WordClass;

const openers = /^(?:dass|daß|ob|wie|warum|weshalb|wieso|inwieweit)$/;

const questions = /^(?:wann|wer|wen|wem|was|wo|wohin|woher|welche|welcher|welches|welchen|wodurch|womit|wofür|worauf)$/;

const purposes = /^(?:um|ohne|statt|anstatt|so)$/;

const infinitiveNouns =
  /^(?:forderung|aufforderung|bitte|vorschlag|ankündigung|versprechen|drohung|appell|aufruf|empfehlung|vorwurf|vorwürfe|zusage|beschluss|antrag|idee|hoffnung|befürchtung|angst|absicht|plan)$/;

const titleEnd = new RegExp(`(?:${titleTails.filter((tail) => tail !== 'wort').join('|')})(?:e?s|e?n|e|er)?$|wort$`);

const nounTail = 7;

export function createGermanGrammar(): Grammar {
  return {
    german: true,
    lexicon: createGermanLexicon(),
    cut: cutSegments,
    findFrame: findFrameDe,
    findSources: findSourcesDe,
    findNounFrame,
    isComplement,
    freeSpeech,
    namesThing,
    judges,
    viewer,
    bearer: bearerOf,
    subject: findSubject,
  };
}

function isComplement(reading: Reading, segments: readonly Segment[], frame: Frame, j: number): boolean {
  const segment = segments[j];
  if (segment === undefined) return false;
  const { words } = reading;
  const { governs } = frame.verb;
  const clause = /[dn]/.test(governs);
  if (segment.separator === ':') return governs.includes('d');
  if (segment.separator === '+')
    return segment.kind === 'subordinate' && openers.test(openingWord(reading, segment)) && clause;
  if (segment.separator === ';' || segment.separator === '–') return false;
  switch (segment.kind) {
    case 'subordinate':
      if (openers.test(openingWord(reading, segment))) return clause && !frame.comparing;
      if (questions.test(openingWord(reading, segment))) {
        if (/frag|wissen|diskut|prüf|erläuter/.test(frame.verb.entry)) return true;
      }
      return governs.includes('d') && reportsLater(reading, segments, j);
    case 'main':
      if (hasClass(words, segment.finite, subjunctive1 | subjunctive2)) return clause || governs.includes('z');
      return governs.includes('d') && !frame.noun && !hasObject(reading, segments, frame) && !turns(reading, segment);
    case 'verbFirst':
      return governs.includes('d') && hasClass(words, segment.finite, subjunctive1 | subjunctive2);
    case 'infinitive':
      if (purposes.test(words.lower[segment.from] ?? '')) return false;
      if (governs.includes('d') && claimsOfSelf(reading, segment)) return true;
      return governs.includes('z') || (frame.noun && infinitiveNouns.test(words.lower[frame.cue[0]?.from ?? -1] ?? ''));
    default:
      return false;
  }
}

/** *erklärte die Wahl für ungültig, der Saal wurde geräumt*: with an object the verb tells no clause in the indicative. */
function hasObject({ words }: Reading, segments: readonly Segment[], frame: Frame): boolean {
  const segment = segments[frame.segment];
  const speaker = frame.speaker[0];
  if (segment === undefined) return false;
  for (let i = segment.finite + 1; i < segment.to; i++) {
    if (speaker !== undefined && speaker.from <= i && i < speaker.to) continue;
    const accusative = /^(?:die|das|den|eine|einen|ein|seine|seinen|ihre|ihren)$/.test(words.lower[i] ?? '');
    if (accusative && !hasClass(words, i - 1, WordClass.preposition) && words.lower[i - 1] !== 'gegenüber') return true;
  }
  return false;
}

/** *…, allerdings hatte sie keine Zeit*: goes on with the story. */
function turns({ words }: Reading, { from }: Segment): boolean {
  return /^(?:allerdings|trotzdem|dennoch|jedoch|doch|aber|denn)$/.test(words.lower[from] ?? '');
}

/** *sagte, kommen zu wollen*, *erklärte, nichts gewusst zu haben*: every verb of saying takes such an infinitive. */
function claimsOfSelf({ words }: Reading, segment: Segment): boolean {
  let last = segment.to - 1;
  while (last > segment.from && !hasClass(words, last, word)) last--;
  return (
    words.lower[last - 1] === 'zu' &&
    /^(?:wollen|haben|sein|können|müssen|dürfen|werden)$/.test(words.lower[last] ?? '')
  );
}

/** *sagte, wenn es regne, komme er*: a clause that opens the reported one, if its main clause follows. */
function reportsLater(reading: Reading, segments: readonly Segment[], j: number): boolean {
  const main = segments.slice(j + 1, j + 4).find((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  return main !== undefined && hasClass(reading.words, main.finite, subjunctive1 | subjunctive2);
}

function openingWord({ words }: Reading, segment: Segment): string {
  const first = words.lower[segment.from] ?? '';
  return hasClass(words, segment.from, WordClass.coordinator | WordClass.preposition | WordClass.adverb)
    ? (words.lower[segment.from + 1] ?? '')
    : first;
}

const nounVerb = { entry: '', governs: 'nz', needs: [], about: [], medium: 'speech' } as const;

/** *die Behauptung [der Polizei], …*: the noun closes the segment, but for its genitive. */
function findNounFrame(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined {
  const segment = segments[k];
  const next = segments[k + 1];
  if (segment === undefined || next === undefined || segment.kind === 'quote') return undefined;
  const at = cueNounAt(reading, segment);
  if (at < 0) return undefined;
  const inner = innerPhrase(reading, { from: at, to: nounPhrase(reading, at, segment.to) });
  const own = nounSubject(reading, segments, k, at);
  const outside = next.kind === 'quote' ? (own ?? inner ?? ownerBefore(reading, segment, at)) : (inner ?? own);
  return {
    segment: k,
    cue: [{ from: at, to: at + 1 }],
    verb: nounVerb,
    speaker: outside === undefined ? [] : [outside],
    addressee: [],
    impersonal: false,
    reported: false,
    comparing: false,
    noun: true,
    firstSegment: k,
  };
}

/** *Müllers Antwort*, *Ahrens’ Antwort*, *Ihre Antwort*: whose the noun of saying is. */
function ownerBefore({ words, body: { text, tokens } }: Reading, segment: Range, noun: number): Range | undefined {
  const last = noun - 1;
  if (last < segment.from) return undefined;
  if (/^(?:seine?|ihre?)$/.test(words.lower[last] ?? '')) return { from: last, to: noun };
  if (!hasClass(words, last, capital) || hasClass(words, last, determiner)) return undefined;
  if (!/(?:s|[szxß]['’])$/u.test(text.slice(tokens.starts[last], tokens.ends[last]))) return undefined;
  let from = last;
  while (from > segment.from && hasClass(words, from - 1, capital) && !hasClass(words, from - 1, determiner)) from--;
  return { from, to: noun };
}

function cueNounAt(reading: Reading, segment: Segment): number {
  const { words } = reading;
  const earliest = Math.max(segment.from, segment.to - nounTail);
  for (let i = segment.to - 1; i >= earliest; i--) {
    if (!hasClass(words, i, cueNoun)) continue;
    const end = nounPhrase(reading, i, segment.to);
    return end >= segment.to || allVerbs(reading, end, segment.to) ? i : -1;
  }
  return -1;
}

/** *…die Ansicht vertreten, dass*: only verbs stand behind the noun. */
function allVerbs({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (hasClass(words, i, word) && (hasClass(words, i, capital | determiner) || to - from > 3)) return false;
  }
  return true;
}

/** The clause's subject, unless it is the noun itself. */
function nounSubject(reading: Reading, segments: readonly Segment[], k: number, noun: number): Range | undefined {
  if (isPassiveClause(reading, segments[k])) return agentOf(reading, segments, k, true)?.range;
  const own = findSubject(reading, segments, k);
  const usable = own !== undefined && (noun < own.from || own.to <= noun);
  const subject = usable ? own : sharedSubject(reading, segments, k);
  return subject === undefined || reading.words.lower[subject.from] === 'es' ? undefined : subject;
}

function isPassiveClause({ words }: Reading, segment: Segment | undefined): boolean {
  if (segment === undefined || segment.finite < 0) return false;
  let last = segment.to - 1;
  while (last > segment.from && !hasClass(words, last, word)) last--;
  if (words.lower[last] === 'worden') return true;
  return (
    /^(?:wird|werden|wurde|wurden)$/.test(words.lower[segment.finite] ?? '') &&
    last > segment.finite &&
    hasClass(words, last, WordClass.participle | WordClass.sayParticiple)
  );
}

/** *X zog das Angebot, …, mit der Begründung zurück*, *X spielte das herunter und ist der Meinung*: the clause before names it. */
function sharedSubject(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const segment = segments[k];
  if (segment === undefined || (segment.finite >= 0 && segment.separator !== '+')) return undefined;
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    const kind = segments[j]?.kind;
    if (kind === 'quote') return undefined;
    if (kind === 'main' || kind === 'verbFirst') return findSubject(reading, segments, j);
  }
  // *Mit den Worten „…“ begrüßte er …*
  const behind = k === 0 ? segments.slice(1, 4).findIndex(({ kind }) => kind === 'verbFirst') : -1;
  if (behind < 0 || isPassiveClause(reading, segments[behind + 1])) return undefined;
  return findSubject(reading, segments, behind + 1);
}

function findSubject(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite < 0) return undefined;
  if (segment.kind === 'subordinate' || segment.kind === 'relative')
    return subjectAfter(reading, segments, k, segment.from);
  return (
    subjectBefore(reading, segments, k, segment.finite)?.range ?? subjectAfter(reading, segments, k, segment.finite)
  );
}

/** *Für den Theologen Hans Küng ist …*, *Er will …*. */
function viewer(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const segment = segments[k];
  const { words } = reading;
  if (segment === undefined) return undefined;
  if (words.lower[segment.from] === 'für' && segment.from < segment.finite) {
    const end = nounPhrase(reading, segment.from + 1, segment.finite);
    return end === segment.finite ? { from: segment.from + 1, to: end } : undefined;
  }
  return /^(?:will|wollen|wollte|wollten|möchte|möchten|sieht|sehen|sah|sahen)$/.test(words.lower[segment.finite] ?? '')
    ? findSubject(reading, segments, k)
    : undefined;
}

function namesThing({ words }: Reading, open: number): boolean {
  const before = words.lower[open - 1] ?? '';
  if (/^(?:sogenannt|so-genannt|genannt|namens|betitelt|heißt|hieß|heißen|alias|titel)/.test(before)) return true;
  return (
    hasClass(words, open - 1, capital) && (hasClass(words, open - 1, WordClass.titleNoun) || titleEnd.test(before))
  );
}

import { canSpeak } from './agency';
import type { Freedom } from './grammar';
import { lastWord } from './prefix-de';
import type { Reading } from './reading';
import type { Segment } from './segments';
import { WordClass } from './wordClass';
import { hasClass } from './words';

const { subjunctive1, subjunctive2, capital } = WordClass;

/** A main clause in the subjunctive. *könnte*, *wäre* and their like are used in plain telling too. */
export function freeSpeech(reading: Reading, segments: readonly Segment[]): Freedom {
  const main = segments.find((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  if (main === undefined) return 'no';
  if (hasClass(reading.words, main.finite, capital)) return 'no';
  if (hasClass(reading.words, main.finite, subjunctive1)) {
    if (isWish(reading, main.finite)) return 'no';
    // *Man nehme drei Eier*, unless somebody is being reported.
    const recipe = !hasClass(reading.words, main.finite, WordClass.auxiliary | WordClass.modal);
    const isMan = reading.words.lower[main.finite - 1] === 'man' && main.finite === main.from + 1;
    return recipe && isMan ? 'perhaps' : 'sure';
  }
  if (hasClass(reading.words, main.finite, subjunctive2)) return isCondition(reading, segments) ? 'no' : 'perhaps';
  return isHearsay(reading, main) ? 'hearsay' : 'no';
}

/** *Wenn sie kommt, wäre es das dritte Mal*: the writer's own supposing; who reports another's writes *komme* or *käme*. */
function isCondition({ words }: Reading, segments: readonly Segment[]): boolean {
  return segments.some(
    ({ kind, from, finite }) =>
      kind === 'subordinate' &&
      /^(?:wenn|falls|sobald|solange)$/.test(words.lower[from] ?? '') &&
      finite >= 0 &&
      !hasClass(words, finite, subjunctive1 | subjunctive2),
  );
}

/**
 * *soll … gewesen sein*, *will … gewusst haben*: the perfect infinitive tells that the modal reports. *soll krank sein* and
 * other states report too, *soll kommen* and *soll gebaut werden* are plans.
 */
function isHearsay(reading: Reading, segment: Segment): boolean {
  const { words } = reading;
  const verb = words.lower[segment.finite] ?? '';
  if (!/^(?:soll(?:en)?|will|wollen)$/.test(verb)) return false;
  const last = lastWord(reading, segment);
  if (last <= segment.finite) return false;
  const perfect = /^(?:haben|sein)$/.test(words.lower[last] ?? '') && /(?:t|en)$/.test(words.lower[last - 1] ?? '');
  return perfect || (verb.startsWith('soll') && isState(reading, segment, last));
}

/** Infinitives of what is so without anybody's doing. */
const stative = /^(?:befinden|betragen|stammen|leben|wohnen|leiden|besitzen|wissen|kennen|heißen|handeln)$/;
/** What is ordered or planned even where it is a state. */
const planned =
  /^(?:künftig|zukünftig|zukunft|später|bald|ab|bis|morgen|nächste[nrms]?|kommende[nrms]?|damit|dann|möglichst|immer|\d{4})$/;
const controlled =
  /^(?:fertig|pünktlich|ruhig|still|vorsichtig|ehrlich|höflich|bereit|da|dabei|zurück|hier|hause|möglich|erlaubt|verboten|sicher|frei|offen|erhältlich|verfügbar|zugänglich)$/;
const everybody = /^(?:alle|jede[rsn]?|man|wir|ihr|ich|du|niemand|beide|schüler|bürger|kinder)$/;
const causes = /(?:motiv|grund|ursache|auslöser|hintergrund|täter|opfer)$/;

/** *Er soll krank sein*, *Unter den Toten soll sich ein Kind befinden*, *Auslöser soll ein Defekt sein*. */
function isState(reading: Reading, { from, to, finite: verb }: Segment, last: number): boolean {
  const { words } = reading;
  const infinitive = words.lower[last] ?? '';
  if (controlled.test(words.lower[last - 1] ?? '')) return false;
  let cause = false;
  let reflexive = false;
  for (let i = from; i < to; i++) {
    const lower = words.lower[i] ?? '';
    if (planned.test(lower) || everybody.test(lower)) return false;
    cause ||= hasClass(words, i, capital) && causes.test(lower);
    reflexive ||= lower === 'sich';
  }
  if (/^(?:befinden|handeln)$/.test(infinitive)) return reflexive;
  if (stative.test(infinitive)) return true;
  return infinitive === 'sein' && (cause || ofPerson(reading, from, verb));
}

/** A person stands before the verb, or a pronoun on either side of it. */
function ofPerson({ words }: Reading, from: number, verb: number): boolean {
  if (/^(?:er|sie)$/.test(words.lower[verb + 1] ?? '')) return true;
  return verb > from && canSpeak(words, { from, to: verb });
}

/** *Es lebe*, *man nehme*, *möge*: a wish, no report. */
function isWish({ words }: Reading, at: number): boolean {
  return (
    /^(?:möge|lebe)$/.test(words.lower[at] ?? '') ||
    /^(?:ich|wir|gott)$/.test(words.lower[at - 1] ?? '') ||
    /^(?:ich|wir)$/.test(words.lower[at + 1] ?? '')
  );
}

import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type Schema, type SchemaType } from '../../core/annotations/schema';
import type { Evidence } from '../../core/evidence';
import type { Loss } from '../../core/formats/format';
import type { Problem, Repair, UnbalancedMark } from '../../core/problems/problem';
import type { NameRefusal } from '../../core/structure/entityName';
import type { Failure } from '../../core/wikidata/ask';
import { placeLabel } from './placeMessages';

// The one place that turns the core's codes into sentences. Words of the article are put in by whoever shows the
// sentence, so that they can be escaped for the place where they are shown: {0} stands for them.

/** A sentence, and the words of the article that belong where `{0}` stands; untrusted text. */
export interface Reason {
  readonly sentence: string;
  readonly value?: string;
}

/** Why detection thinks so, as a sentence. */
export function reasonOf({ code, value }: Evidence): Reason {
  const [alone, withValue] = reasons()[code];
  return value === undefined || value === '' ? { sentence: alone } : { sentence: withValue ?? alone, value };
}

/** For each code the sentence without and the one with the words that it rests on. */
const reasons = (): Readonly<Record<Evidence['code'], readonly [string, string?]>> => ({
  ...mentionReasons(),
  ...quoteReasons(),
});

const mentionReasons = () =>
  ({
    gazetteer: [vscode.l10n.t('known name'), vscode.l10n.t('known name: {0}', '{0}')],
    firstName: [vscode.l10n.t('known first name'), vscode.l10n.t('known first name: {0}', '{0}')],
    familyName: [vscode.l10n.t('known family name'), vscode.l10n.t('known family name: {0}', '{0}')],
    title: [
      vscode.l10n.t('a title or office stands before it'),
      vscode.l10n.t('a title or office beside it: {0}', '{0}'),
    ],
    headNoun: [vscode.l10n.t('its last word says what it is'), vscode.l10n.t('{0} says what it is', '{0}')],
    legalForm: [vscode.l10n.t('a legal form'), vscode.l10n.t('legal form: {0}', '{0}')],
    abbreviation: [vscode.l10n.t('an abbreviation in capitals'), vscode.l10n.t('abbreviation of {0}', '{0}')],
    context: [vscode.l10n.t('the words around it'), vscode.l10n.t('the word beside it: {0}', '{0}')],
    capitals: [vscode.l10n.t('capital letter where none is due')],
    repetition: [vscode.l10n.t('named clearly elsewhere'), vscode.l10n.t('named clearly elsewhere: {0}', '{0}')],
    dateShape: [vscode.l10n.t('written like a date')],
    derivation: [vscode.l10n.t('made from a name'), vscode.l10n.t('made from {0}', '{0}')],
    tagger: [vscode.l10n.t('the trained tagger')],
  }) as const;

const quoteReasons = () =>
  ({
    marks: [vscode.l10n.t('quotation marks'), vscode.l10n.t('quotation marks {0}', '{0}')],
    continued: [vscode.l10n.t('carried on from the paragraph before')],
    repaired: [vscode.l10n.t('the closing mark is missing')],
    cue: [vscode.l10n.t('a word of saying'), vscode.l10n.t('a word of saying: {0}', '{0}')],
    subjunctive: [
      vscode.l10n.t('the mood of reported speech'),
      vscode.l10n.t('the mood of reported speech: {0}', '{0}'),
    ],
    speakerBefore: [vscode.l10n.t('the speaker stands before it')],
    speakerAfter: [vscode.l10n.t('the speaker stands behind it')],
    speakerInside: [vscode.l10n.t('the speaker stands inside it')],
    pronoun: [vscode.l10n.t('a pronoun means the speaker'), vscode.l10n.t('the speaker’s word means {0}', '{0}')],
    sameSpeaker: [vscode.l10n.t('the speaker goes on')],
    takenUp: [vscode.l10n.t('the text quotes it again and names the speaker')],
    noSpeaker: [vscode.l10n.t('nobody is named as speaker')],
    detector: [vscode.l10n.t('another extension'), vscode.l10n.t('suggested by {0}', '{0}')],
    languageModel: [vscode.l10n.t('a language model'), vscode.l10n.t('suggested by the language model {0}', '{0}')],
  }) as const;

/** The labels of the built-in schema in the language of the interface; a label of another schema as it is. */
export function labelOf(label: string): string {
  return builtInLabels()[label] ?? label;
}

const builtInLabels = (): Readonly<Record<string, string | undefined>> => ({
  Person: vscode.l10n.t('Person'),
  Place: vscode.l10n.t('Place'),
  Organization: vscode.l10n.t('Organization'),
  Other: vscode.l10n.t('Other'),
  Date: vscode.l10n.t('Date'),
  Quote: vscode.l10n.t('Quote'),
  // Roles, attributes and their values, under the names by which they are stored.
  kind: vscode.l10n.t('Kind'),
  form: vscode.l10n.t('Form'),
  medium: vscode.l10n.t('Medium'),
  unknown: vscode.l10n.t('speaker unknown'),
  speaker: vscode.l10n.t('Speaker'),
  cue: vscode.l10n.t('Cue'),
  addressee: vscode.l10n.t('Addressee'),
  frame: vscode.l10n.t('Frame'),
  name: vscode.l10n.t('name'),
  derived: vscode.l10n.t('derived from a name'),
  part: vscode.l10n.t('part of a compound'),
  direct: vscode.l10n.t('direct'),
  indirect: vscode.l10n.t('indirect'),
  freeIndirect: vscode.l10n.t('free indirect'),
  indirectFreeIndirect: vscode.l10n.t('indirect/free indirect'),
  reported: vscode.l10n.t('reported'),
  speech: vscode.l10n.t('speech'),
  thought: vscode.l10n.t('thought'),
  writing: vscode.l10n.t('writing'),
});

/** What a type is called; its stored name if the schema does not know it. */
export function typeLabel(type: SchemaType | undefined, name: string): string {
  return type ? labelOf(type.label) : name;
}

/** How an item stands: whether it is decided, and on which words. */
export function statusLabel({ origin, state, score }: Item): string {
  if (origin === 'suggestion') return vscode.l10n.t('Suggestion · {0} % sure', Math.round(score * 100));
  if (state === 'edited') return vscode.l10n.t('Decided, but its words were changed since');
  if (state === 'moved') return vscode.l10n.t('Decided, moved with its words');
  return vscode.l10n.t('Decided');
}

/** Why a search found nothing out; the server's own word for it is untrusted text. */
export function failureLabel(failure: Failure): string {
  switch (failure.code) {
    case 'offline':
      return vscode.l10n.t('Wikidata cannot be reached: you seem to be offline. Nothing was changed.');
    case 'timeout':
      return vscode.l10n.t('Wikidata did not answer in time. Nothing was changed.');
    case 'cancelled':
      return vscode.l10n.t('The search was cancelled');
    case 'redirect':
      return vscode.l10n.t('Wikidata’s address leads elsewhere, and was not followed. Nothing was changed.');
    case 'tooLarge':
      return vscode.l10n.t('Wikidata’s answer was too large to be right. Nothing was changed.');
    case 'unexpected':
      return vscode.l10n.t('Wikidata’s answer could not be understood. Nothing was changed.');
    case 'endpoint':
      return vscode.l10n.t('Nothing was asked: {0} is no https address.', 'article.wikidata.endpoint');
    case 'status':
      return vscode.l10n.t('Wikidata answered with error {0}. Nothing was changed.', failure.status);
    case 'refused':
      return vscode.l10n.t('Wikidata refused the search: {0}. Nothing was changed.', failure.detail);
  }
}

/** What a format could not hold. */
export function lossLabel({ code, count }: Loss): string {
  switch (code) {
    case 'types':
      return vscode.l10n.t('annotations of types that it lacks: {0}', count);
    case 'links':
      return vscode.l10n.t('links to Wikidata: {0}', count);
    case 'notes':
      return vscode.l10n.t('notes: {0}', count);
    case 'relations':
      return vscode.l10n.t('relations: {0}', count);
    case 'roles':
      return vscode.l10n.t('roles such as the speaker: {0}', count);
    case 'discontinuous':
      return vscode.l10n.t('annotations of several parts: {0}', count);
    case 'overlap':
      return vscode.l10n.t('overlapping annotations: {0}', count);
    case 'attributes':
      return vscode.l10n.t('attributes: {0}', count);
    case 'unplaced':
      return vscode.l10n.t('annotations that are nowhere in the text: {0}', count);
    case 'surrogates':
      return vscode.l10n.t('characters that are no valid Unicode: {0}', count);
  }
}

/** What is wrong, in one sentence. Problems are shown as plain text, so the article's words need no care in it. */
export function problemLabel(problem: Problem, schema: Schema): string {
  switch (problem.code) {
    case 'edited':
    case 'ambiguous':
    case 'orphan':
      return placeLabel(problem, typeLabel(schemaType(schema, problem.type), problem.type));
    case 'unbalancedMarks':
      return problem.side === 'open'
        ? vscode.l10n.t('The quotation mark {0} is never closed', problem.mark)
        : vscode.l10n.t('The quotation mark {0} closes nothing', problem.mark);
    case 'quoteWithoutSpeaker':
      return vscode.l10n.t('Nobody is named as the speaker of this quotation');
    case 'speakerNotIntroduced':
      return problem.entity === undefined
        ? vscode.l10n.t('The article never says by name who “{0}” is', problem.wording)
        : vscode.l10n.t('{0} speaks, but is never called by a full name', problem.wording);
    case 'mixedMarks':
      return vscode.l10n.t(
        'This quotation is in {0}, most of the article’s are in {1}',
        pairLabel(problem.marks),
        pairLabel(problem.main),
      );
    case 'nameSpelledTwoWays':
      return vscode.l10n.t('“{0}” is elsewhere in this article spelled “{1}”', problem.wording, problem.other);
    case 'personNotIntroduced':
      return vscode.l10n.t('{0} is never called by a full name, nor by an office', problem.wording);
    case 'weekdayMismatch':
      return problem.year === undefined
        ? vscode.l10n.t('{0} is no {1} but a {2}', problem.date, problem.weekday, problem.right)
        : vscode.l10n.t('{0} is no {1} in {2} but a {3}', problem.date, problem.weekday, problem.year, problem.right);
    case 'headlineNumber':
      return vscode.l10n.t('The headline says “{0}”, the text “{1}”', problem.wording, problem.other);
  }
}

/** A pair of marks, such as `„“`, with room between them: two of them alone are hard to read. */
export function pairLabel(marks: string): string {
  return `${marks.charAt(0)}…${marks.charAt(1)}`;
}

/** What a fix of a missing mark does. */
export function repairLabel({ place, edit }: Repair, { mark, side }: UnbalancedMark): string {
  switch (place) {
    case 'frame':
      return vscode.l10n.t('Insert {0} before the words of saying', edit.text);
    case 'colon':
      return vscode.l10n.t('Insert {0} behind the colon', edit.text);
    case 'sentence':
      return side === 'open'
        ? vscode.l10n.t('Insert {0} at the end of the sentence', edit.text)
        : vscode.l10n.t('Insert {0} at the start of the sentence', edit.text);
    case 'paragraph':
      return side === 'open'
        ? vscode.l10n.t('Insert {0} at the end of the paragraph', edit.text)
        : vscode.l10n.t('Insert {0} at the start of the paragraph', edit.text);
    case 'remove':
      return vscode.l10n.t('Remove {0}', mark);
  }
}

/** Why an entity cannot have a name. */
export function refusedName(refusal: Exclude<NameRefusal, 'same'>, name: string): string {
  switch (refusal) {
    case 'empty':
      return vscode.l10n.t('A name must have letters');
    case 'long':
      return vscode.l10n.t('That is too long for a name');
    case 'taken':
      return vscode.l10n.t('Another entity of this article is called {0}', name);
  }
}

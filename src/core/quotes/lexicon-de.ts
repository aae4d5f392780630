import { conjugate, type GermanForms } from './conjugate-de';
import { cueNouns, cueVerbs, sourceNouns, titleTails, type CueVerb } from './cues-de';
import { createLexiconBuilder, type Lexicon } from './lexicon';
import { commonVerbs, strongVerbs } from './verbs-de';
import { WordClass } from './wordClass';
import * as lists from './words-de';

type Builder = ReturnType<typeof createLexiconBuilder>;

/** Compiles the German word lists; a few milliseconds, once a finder. */
export function createGermanLexicon(): Lexicon {
  const builder = createLexiconBuilder();
  addClosedClasses(builder);
  for (const verb of [...strongVerbs.keys(), ...commonVerbs]) addForms(builder, conjugate(verb, strongVerbs), 0);
  for (const cue of cueVerbs) addCue(builder, cue);
  addAuxiliaries(builder);
  return builder.build();
}

function addClosedClasses({ addAll }: Builder): void {
  addAll(lists.determiners, WordClass.determiner);
  addAll(lists.obliqueDeterminers, WordClass.determiner | WordClass.oblique);
  addAll(lists.genitiveDeterminers, WordClass.genitive);
  addAll(lists.prepositions, WordClass.preposition);
  addAll(lists.adverbs, WordClass.adverb);
  addAll(lists.subordinators, WordClass.subordinator);
  addAll(lists.relatives, WordClass.relative);
  addAll(lists.coordinators, WordClass.coordinator);
  addAll(lists.subjectPronouns, WordClass.pronoun);
  addAll(lists.objectPronouns, WordClass.objectPronoun);
  addAll(lists.nameParticles, WordClass.nameParticle);
  addAll(lists.sourceAdverbs, WordClass.sourceAdverb);
  addAll(lists.negations, WordClass.negation);
  addAll(lists.mediaNouns, WordClass.mediaNoun);
  addAll(sourceNouns, WordClass.sourceNoun);
  addAll(titleTails, WordClass.titleNoun);
  addAll(
    cueNouns.map((noun) => noun.toLowerCase()),
    WordClass.cueNoun,
  );
}

/** The subjunctive of a verb is only sure where no indicative and no other word is written alike. */
function addForms({ add, addAll }: Builder, forms: GermanForms, extra: number): void {
  addAll(forms.indicative, WordClass.finite | extra);
  add(forms.infinitive, WordClass.infinitive);
  add(forms.participle, WordClass.participle);
  if (forms.zuInfinitive !== '') add(forms.zuInfinitive, WordClass.infinitive);
  for (const form of [forms.subjunctive1, forms.subjunctive1Full]) {
    if (form !== '' && !forms.indicative.includes(form)) add(form, WordClass.subjunctive1 | WordClass.finite);
  }
  for (const form of forms.subjunctive2) {
    if (!forms.indicative.includes(form)) add(form, WordClass.subjunctive2 | WordClass.finite);
  }
}

function addCue(builder: Builder, verb: CueVerb): void {
  const forms = conjugate(verb.entry, strongVerbs);
  const { add } = builder;
  const { prefix } = forms;
  const full = forms.subjunctive1Full === '' ? [] : [forms.subjunctive1Full];
  const finite = [...forms.indicative, forms.subjunctive1, ...full, ...forms.subjunctive2];
  addForms(builder, forms, 0);
  for (const form of finite) {
    add(form, WordClass.say, { verb, prefix, form: 'finite' });
    if (prefix !== '') add(prefix + form, WordClass.say | WordClass.finite, { verb, prefix: '', form: 'joined' });
  }
  add(forms.participle, WordClass.sayParticiple, { verb, prefix: '', form: 'participle' });
  add(forms.infinitive, WordClass.sayInfinitive, { verb, prefix: '', form: 'infinitive' });
  if (forms.zuInfinitive !== '') {
    add(forms.zuInfinitive, WordClass.sayInfinitive, { verb, prefix: '', form: 'infinitive' });
  }
}

const auxiliaries = {
  indicative: 'ist sind war waren hat haben hatte hatten wird werden wurde wurden bin bist seid hast habt',
  subjunctive1: 'sei seien habe werde',
  subjunctive2: 'wäre wären hätte hätten würde würden',
};

const modals = {
  indicative:
    'kann können konnte konnten muss müssen musste mussten darf dürfen durfte durften soll sollen sollte sollten will wollen wollte wollten mag mögen mochte mochten lässt',
  subjunctive1: 'könne müsse dürfe solle wolle möge',
  subjunctive2: 'könnte könnten müsste müssten dürfte dürften möchte möchten',
};

function addAuxiliaries({ addAll }: Builder): void {
  const { finite, subjunctive1, subjunctive2, auxiliary, modal } = WordClass;
  addAll(auxiliaries.indicative.split(' '), finite | auxiliary);
  addAll(auxiliaries.subjunctive1.split(' '), finite | auxiliary | subjunctive1);
  addAll(auxiliaries.subjunctive2.split(' '), finite | auxiliary | subjunctive2);
  addAll(modals.indicative.split(' '), finite | modal);
  addAll(modals.subjunctive1.split(' '), finite | modal | subjunctive1);
  addAll(modals.subjunctive2.split(' '), finite | modal | subjunctive2);
}

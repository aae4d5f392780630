import { conjugateEnglish } from './conjugate-en';
import { englishCueNouns, englishCues, englishTitleNouns, englishVerbs } from './cues-en';
import { createLexiconBuilder, type Lexicon } from './lexicon';
import { WordClass } from './wordClass';
import { englishWords } from './words-en';

/** Compiles the English word lists, once a finder. */
export function createEnglishLexicon(): Lexicon {
  const builder = createLexiconBuilder();
  const { add, addAll } = builder;
  addAll(englishWords('determiners'), WordClass.determiner);
  addAll(englishWords('prepositions'), WordClass.preposition);
  addAll(englishWords('adverbs'), WordClass.adverb);
  addAll(englishWords('subordinators'), WordClass.subordinator);
  addAll(englishWords('relatives'), WordClass.relative);
  addAll(englishWords('coordinators'), WordClass.coordinator);
  addAll(englishWords('pronouns'), WordClass.pronoun);
  addAll(englishWords('objects'), WordClass.objectPronoun);
  addAll(englishCueNouns, WordClass.cueNoun);
  addAll(englishTitleNouns, WordClass.titleNoun);
  for (const verb of englishVerbs) {
    const forms = conjugateEnglish(verb);
    addAll(forms.finite.slice(1), WordClass.finite);
    add(forms.infinitive, WordClass.infinitive);
  }
  for (const verb of englishCues) {
    const forms = conjugateEnglish(verb.entry);
    for (const form of new Set(forms.finite)) {
      add(form, WordClass.say | WordClass.finite, { verb, prefix: '', form: 'finite' });
    }
    add(forms.participle, WordClass.sayParticiple, { verb, prefix: '', form: 'participle' });
    add(forms.gerund, WordClass.sayInfinitive, { verb, prefix: '', form: 'infinitive' });
  }
  addAll(englishWords('auxiliaries'), WordClass.finite | WordClass.auxiliary);
  addAll(englishWords('modals'), WordClass.finite | WordClass.modal);
  return builder.build();
}

// First and family names of @faker-js/faker (MIT), the locales that are written in Latin letters.
import { allLocales } from '@faker-js/faker';

const LATIN = /^[\p{Script=Latin}'’-]{2,}$/u;
// Joke locales and those whose lists are transliterated inconsistently.
const LEFT_OUT = new Set(['base', 'en_AU_ocker', 'en_BORK', 'eo', 'yo_NG', 'zu_ZA', 'en_NG', 'en_GH', 'th', 'af_ZA']);

function* namesOf(definition) {
  for (const [sex, list] of Object.entries(definition ?? {}))
    for (const name of list ?? []) if (LATIN.test(name)) yield [sex, name];
}

export function people() {
  const male = new Set();
  const female = new Set();
  const family = new Set();
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (LEFT_OUT.has(locale) || person === undefined) continue;
    for (const [sex, name] of namesOf(person.first_name)) {
      if (sex !== 'male') female.add(name);
      if (sex !== 'female') male.add(name);
    }
    for (const [, name] of namesOf(person.last_name)) family.add(name);
  }
  return { male, female, family };
}

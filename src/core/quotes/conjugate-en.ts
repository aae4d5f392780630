/** The forms of an English verb, all lower case. */
export interface EnglishForms {
  readonly infinitive: string;
  /** Third person singular and past; the base form too, as it is the plural's present. */
  readonly finite: readonly string[];
  readonly participle: string;
  readonly gerund: string;
}

/**
 * Forms of a verb written `announce` or, if irregular, `say/said` or `write/wrote/written`. A final consonant is doubled
 * only where the entry asks for it with a plus: `admit+`.
 */
export function conjugateEnglish(entry: string): EnglishForms {
  const doubles = entry.endsWith('+');
  const [infinitive = '', past, participle] = (doubles ? entry.slice(0, -1) : entry).split('/');
  const stem = doubles ? infinitive + infinitive.slice(-1) : infinitive;
  const regular = pastOf(stem);
  return {
    infinitive,
    finite: [infinitive, thirdPerson(infinitive), past ?? regular],
    participle: participle ?? past ?? regular,
    gerund: `${infinitive.endsWith('e') && !infinitive.endsWith('ee') ? infinitive.slice(0, -1) : stem}ing`,
  };
}

function thirdPerson(infinitive: string): string {
  if (/[^aeiou]y$/.test(infinitive)) return `${infinitive.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(infinitive) ? `${infinitive}es` : `${infinitive}s`;
}

function pastOf(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`;
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
}

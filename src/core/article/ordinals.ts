import type { Language } from './article';

const MONTHS = new Set(
  `januar jänner februar feber märz april mai juni juli august september oktober november dezember
   jan. feb. mär. apr. jun. jul. aug. sept. sep. okt. nov. dez.`.split(/\s+/u),
);
/** What is counted by ordinals, so that the noun alone tells. */
const COUNTED =
  /(?:jahrhunderts?|jahrestag(?:e?s)?|geburtstag(?:e?s)?|todestag(?:e?s)?|hochzeitstag|jubiläums?|bundestag(?:es)?|weltkrieg(?:e?s)?|minute|runde|spieltag(?:e?s)?|lebensjahrs?|sitzung|tag(?:e?s)?|mal)$/u;
/** Words before an ordinal: articles, contractions, possessives. */
const BEFORE = new Set(
  `am im vom zum zur beim ans ins der die das den dem des ein eine einen einem eines einer sein seine seinen seinem seiner
   seines ihr ihre ihren ihrem ihrer ihres mein meine meinen meinem unser unsere unseren unserem jeder jede jedes jeden
   dieser diese diesem diesen ab seit bis und oder bis`.split(/\s+/u),
);

/**
 * Whether the full stop behind a number makes it an ordinal (*am 12. Mai, der 1. FC Köln*) and ends no sentence.
 * `before` and `after` are the words around the number; what follows has a capital. English has no such full stop.
 */
export function isOrdinalDot(before: string, number: string, after: string, language: Language): boolean {
  if (language !== 'de' || !/^\d{1,3}$/u.test(number)) return false;
  const noun = after.toLowerCase();
  if (MONTHS.has(noun) && Number(number) <= 31) return true;
  if (COUNTED.test(noun)) return true;
  return before === '' || BEFORE.has(before.toLowerCase());
}

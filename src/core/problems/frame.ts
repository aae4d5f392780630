import type { Body, Language } from '../article/article';
import type { Lexicon } from '../quotes/lexicon';
import { createGermanLexicon } from '../quotes/lexicon-de';
import { createEnglishLexicon } from '../quotes/lexicon-en';
import { WordClass } from '../quotes/wordClass';

/** Made when the first mark is missing: it conjugates every verb of saying. */
const lexicons: Partial<Record<Language, Lexicon>> = {};

const lexiconOf = (language: Language): Lexicon =>
  (lexicons[language] ??= language === 'de' ? createGermanLexicon() : createEnglishLexicon());

/**
 * Where *„Wir warten, sagte sie* ends: before the comma in German, behind it in English. Offsets of the block; undefined if no
 * words of saying stand between a mark and an end.
 */
export function frameIn(body: Body, at: number, end: number, language: Language): number | undefined {
  const { tokens, text } = body;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const start = tokens.starts[i] ?? 0;
    if (start <= at + 1) continue;
    if (start >= end) return undefined;
    if (text.charAt(start) === ',' && saysAfter(body, i, language)) return language === 'de' ? start : start + 1;
  }
  return undefined;
}

/** *, sagte*, *, so Berg*; in English also *, he said* and *, Jane Doe said*. */
function saysAfter({ tokens, text }: Body, comma: number, language: Language): boolean {
  const lexicon = lexiconOf(language);
  const wordAt = (index: number) => text.slice(tokens.starts[index], tokens.ends[index]);
  const says = (index: number) => ((lexicon.get(wordAt(index))?.classes ?? 0) & WordClass.say) !== 0;
  if (says(comma + 1)) return true;
  if (language === 'de') return wordAt(comma + 1) === 'so' && /^\p{Lu}/u.test(wordAt(comma + 2));
  const isPronoun = /^(?:he|she|they|it|I|we)$/u.test(wordAt(comma + 1));
  if (isPronoun) return says(comma + 2);
  return /^\p{Lu}/u.test(wordAt(comma + 1)) && (says(comma + 2) || says(comma + 3));
}

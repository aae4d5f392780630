import type { Language } from '../article/article';
import type { Get } from '../ports';
import { at, wikibase } from './address';
import { ask, isFields, plainText, type Failure, type Fields } from './ask';
import { isEndpoint } from './endpoint';
import { isWikidataItem } from './item';
import { typesOf } from './types';

/** An item that may be meant. Texts are the server's, on one line; empty where it has none. */
export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Of what it is an instance: *human*, *city*. */
  readonly types: readonly string[];
}

export interface Question {
  readonly words: string;
  /** In which the words are, and the answer should be. */
  readonly language: Language;
}

/** As many as one looks through. */
const MOST = 10;
const LARGEST = 1_000_000;
const LONGEST_QUESTION = 200;
const OTHER: Readonly<Record<Language, Language>> = { de: 'en', en: 'de' };

/**
 * Looks words up in a Wikibase: in the article's language, and if that finds nothing, in the other one. What the candidates are
 * is asked for afterwards, and left out if that fails.
 */
export async function searchItems(
  get: Get,
  endpoint: string,
  { words, language }: Question,
): Promise<{ readonly candidates: readonly Candidate[] } | Failure> {
  if (!isEndpoint(endpoint)) return { code: 'endpoint' };
  const search = plainText(words, LONGEST_QUESTION);
  if (search === '') return { candidates: [] };
  const found = await searchIn(get, endpoint, search, language);
  if ('code' in found) return found;
  const again =
    found.candidates.length === 0 ? await searchIn(get, endpoint, search, OTHER[language], language) : found;
  if ('code' in again || again.candidates.length === 0) return again;
  const types = await typesOf(get, endpoint, ids(again.candidates), language);
  return { candidates: again.candidates.map((each) => ({ ...each, types: types.get(each.id) ?? [] })) };
}

const ids = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ id }) => id);

async function searchIn(
  get: Get,
  endpoint: string,
  search: string,
  language: Language,
  uselang = language,
): Promise<{ readonly candidates: readonly Candidate[] } | Failure> {
  const url = at(endpoint, wikibase.searchEntities({ search, language, uselang, limit: MOST, type: 'item' }));
  const asked = await ask(get, url, LARGEST);
  if ('code' in asked) return asked;
  const { search: found } = asked.answer;
  if (!Array.isArray(found)) return { code: 'unexpected' };
  const seen = new Set<string>();
  const candidates = (found as readonly unknown[]).slice(0, MOST).flatMap((each) => {
    const candidate = isFields(each) ? candidateOf(each) : undefined;
    if (!candidate || seen.has(candidate.id)) return [];
    seen.add(candidate.id);
    return [candidate];
  });
  return { candidates };
}

function candidateOf({ id, label, description, match }: Fields): Candidate | undefined {
  if (typeof id !== 'string' || !isWikidataItem(id)) return undefined;
  const matched = isFields(match) ? plainText(match.text, 120) : '';
  return { id, label: plainText(label, 120) || matched || id, description: plainText(description, 200), types: [] };
}

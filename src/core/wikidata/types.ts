import type { Language } from '../article/article';
import type { Get } from '../ports';
import { at, wikibase } from './address';
import { ask, isFields, plainText, type Fields } from './ask';
import { isWikidataItem } from './item';

/** *instance of* */
const INSTANCE_OF = 'P31';
/** The statements of ten well-known items are megabytes. */
const LARGEST = 12_000_000;
const MOST_TYPES = 2;
type Id = `Q${number}`;

/** Of what items are instances, in words; an item of which nothing is known is absent. Never fails: then nothing is known. */
export async function typesOf(
  get: Get,
  endpoint: string,
  items: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const statements = await entities(get, at(endpoint, wikibase.getEntities({ ids: items as Id[], props: ['claims'] })));
  const classes = new Map(items.map((item) => [item, classesOf(statements[item])]));
  const wanted = [...new Set([...classes.values()].flat())].slice(0, 50) as Id[];
  if (wanted.length === 0) return new Map();
  const languages = [language, 'en' as const];
  const built = wikibase.getEntities({ ids: wanted, props: ['labels'], languages: [...new Set(languages)] });
  const named = await entities(get, at(endpoint, built));
  const labelled = [...classes].map(
    ([item, ids]) => [item, ids.flatMap((id) => labelOf(named[id], languages))] as const,
  );
  return new Map(labelled);
}

async function entities(get: Get, url: string): Promise<Fields> {
  const asked = await ask(get, url, LARGEST);
  return 'answer' in asked && isFields(asked.answer.entities) ? asked.answer.entities : {};
}

/** The items in the first statements, however the server's answer is built. */
function classesOf(entity: unknown): readonly string[] {
  const claims = isFields(entity) && isFields(entity.claims) ? entity.claims[INSTANCE_OF] : undefined;
  if (!Array.isArray(claims)) return [];
  return (claims as readonly unknown[]).slice(0, MOST_TYPES).flatMap((claim) => {
    const id = ['mainsnak', 'datavalue', 'value', 'id'].reduce<unknown>(
      (value, key) => (isFields(value) ? value[key] : undefined),
      claim,
    );
    return typeof id === 'string' && isWikidataItem(id) ? [id] : [];
  });
}

function labelOf(entity: unknown, languages: readonly string[]): readonly string[] {
  const labels = isFields(entity) && isFields(entity.labels) ? entity.labels : {};
  for (const language of languages) {
    const label = labels[language];
    const text = isFields(label) ? plainText(label.value, 60) : '';
    if (text !== '') return [text];
  }
  return [];
}

import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { overlay } from '../../../src/core/annotations/overlay';
import { parseArticle } from '../../../src/core/article/parse';
import type { Handout } from '../../../src/core/formats/format';
import { createHandout } from '../../../src/core/formats/handout';
import { annotate, decisionsOf, spanOf } from '../annotations/samples';

/** A text with decisions on the first occurrence of these words. */
export function handoutOf(
  text: string,
  rows: readonly (readonly [type: string, words: string, attributes?: Readonly<Record<string, string>>])[],
): Handout {
  const article = parseArticle(text, { language: 'de' });
  const annotations = rows.map(([type, words, attributes = {}], index) =>
    annotate(article, `a${index}`, [spanOf(text, words)], { type, attributes }),
  );
  const decisions = decisionsOf(...annotations);
  const layer = overlay({ items: [], entities: [] }, decisions, text);
  const source = { name: 'kiel.article', text, language: 'de' as const, layer, decisions, schema: defaultSchema };
  return createHandout(source, { withSuggestions: true });
}

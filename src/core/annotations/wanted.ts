import type { Suggestions } from '../suggestion';
import { withoutRefused, type Refused } from './refused';
import { schemaType, type Schema } from './schema';

/** The suggestions that are made at all: of types that the schema has, and that nobody refused for the whole workspace. */
export function wantedSuggestions(
  suggestions: Suggestions,
  schema: Schema,
  refused: Refused,
  text: string,
): Suggestions {
  return withoutRefused(ofSchema(suggestions, schema), refused, text);
}

/** The suggestions as they are if the schema has all their types, as the built-in one does; else those that it has. */
function ofSchema(suggestions: Suggestions, schema: Schema): Suggestions {
  const isKnown = ({ type }: { readonly type: string }) => schemaType(schema, type) !== undefined;
  if (suggestions.items.every(isKnown)) return suggestions;
  return { items: suggestions.items.filter(isKnown), entities: suggestions.entities.filter(isKnown) };
}

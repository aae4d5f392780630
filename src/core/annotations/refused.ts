import type { Suggestion, Suggestions } from '../suggestion';
import { foldWording } from './finder';
import { withLf } from './paragraphs';

/** Wordings that are not to be suggested as certain types, in any article: by folded wording, the names of the types. */
export type Refused = ReadonlyMap<string, ReadonlySet<string>>;

/** Wordings as people write them in a list, with the types as which they are refused. */
export function readRefused(list: Iterable<readonly [wording: string, types: readonly string[]]>): Refused {
  const refused = new Map<string, Set<string>>();
  for (const [wording, types] of list) {
    const key = foldWording(withLf(wording));
    const known = refused.get(key) ?? new Set();
    for (const type of types) known.add(type);
    refused.set(key, known);
  }
  return refused;
}

/** The suggestions without those refused. Costs nothing where nothing is. */
export function withoutRefused(suggestions: Suggestions, refused: Refused, text: string): Suggestions {
  if (refused.size === 0) return suggestions;
  const isRefused = ({ type, spans }: Suggestion): boolean => {
    const [only] = spans;
    if (!only || spans.length > 1) return false;
    return refused.get(foldWording(withLf(text.slice(only.start, only.end))))?.has(type) === true;
  };
  return { ...suggestions, items: suggestions.items.filter((item) => !isRefused(item)) };
}

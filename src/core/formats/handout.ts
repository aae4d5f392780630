import type { Decisions } from '../annotations/annotation';
import type { Layer } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import type { Language } from '../article/article';
import type { Handout } from './format';
import { countLone, wellFormedDeep } from './wellFormed';

/** An article as it is open or stored. */
export interface HandoutSource {
  readonly name: string;
  readonly text: string;
  readonly language: Language;
  readonly layer: Layer;
  readonly decisions: Decisions;
  readonly schema: Schema;
}

/** What is to be handed on: what is decided, and with `withSuggestions` what is only proposed. */
export function createHandout(source: HandoutSource, options: { readonly withSuggestions: boolean }): Handout {
  const { name, text, language, layer, decisions, schema } = source;
  const items = options.withSuggestions ? layer.items : layer.items.filter(({ origin }) => origin === 'decision');
  return {
    ...wellFormedDeep({
      name,
      text,
      language,
      items,
      entities: entitiesOf(items, layer),
      annotations: decisions.annotations,
      storedEntities: decisions.entities,
      notes: [...decisions.notes.values()],
      relations: [...decisions.relations.values()],
      schema,
    }),
    unplaced: layer.unplaced.length,
    loneSurrogates: countLone(text),
  };
}

/** Those that an item names or that play a role in one. */
function entitiesOf(items: Layer['items'], layer: Layer): Layer['entities'] {
  const named = new Set<string>();
  for (const { entity, roles } of items) {
    if (entity !== undefined) named.add(entity);
    for (const players of Object.values(roles))
      for (const player of players) if (player.entity !== undefined) named.add(player.entity);
  }
  return new Map([...layer.entities].filter(([id]) => named.has(id)));
}

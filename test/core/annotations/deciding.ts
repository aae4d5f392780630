import assert from 'node:assert/strict';
import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import type { Change } from '../../../src/core/annotations/change';
import { acceptChange } from '../../../src/core/annotations/decide';
import { applyChange, invertChange, noDecisions } from '../../../src/core/annotations/decisions';
import type { Layer } from '../../../src/core/annotations/layer';
import { overlay } from '../../../src/core/annotations/overlay';
import type { Suggestions } from '../../../src/core/suggestion';
import { article, spanOf, stampAt, suggest } from './samples';

export const text =
  'Anna Merk sagte: „Kiel zahlt.“ Das Rathaus, so Merk, warte.\n\nMerkwürdig: Merk schwieg zu Merks Plan. Frau Merk?';
export const parsed = article(text);
const suggestions: Suggestions = {
  items: [
    suggest(text, 'person', 'Anna Merk', 0, { entity: 'e1', attributes: { form: 'name' } }),
    suggest(text, 'quote', '„Kiel zahlt.“', 0, {
      attributes: { kind: 'direct', medium: 'speech' },
      roles: { speaker: [{ ...spanOf(text, 'Anna Merk'), entity: 'e1' }], cue: [spanOf(text, 'sagte')], frame: [] },
    }),
    suggest(text, 'place', 'Kiel', 0, { entity: 'e2' }),
    suggest(text, 'person', 'Merk', 1, { entity: 'e1' }),
  ],
  entities: [
    { id: 'e1', type: 'person', name: 'Anna Merk', aliases: ['Merk'] },
    { id: 'e2', type: 'place', name: 'Kiel', aliases: [] },
  ],
};
export const stamp = () => stampAt();

const byId = (records: ReadonlyMap<string, unknown>) => [...records].sort(([a], [b]) => (a < b ? -1 : 1));

/** Applies a change, and proves on the way that its inverse takes it back. */
export function apply(decisions: Decisions, change: Change): Decisions {
  const after = applyChange(decisions, change);
  const back = applyChange(after, invertChange(change));
  for (const kind of ['annotations', 'entities', 'notes', 'relations'] as const) {
    assert.deepEqual(byId(back[kind]), byId(decisions[kind]), kind);
  }
  return after;
}

export const layerOf = (decisions: Decisions, of = suggestions): Layer => overlay(of, decisions, text);
export const idOf = (layer: Layer, type: string, words: string, nth = 0): string => {
  const { start } = spanOf(text, words, nth);
  return layer.items.find((item) => item.type === type && item.spans[0]?.start === start)?.id ?? assert.fail(words);
};
export const only = (decisions: Decisions): Annotation => {
  assert.equal(decisions.annotations.size, 1);
  return [...decisions.annotations.values()][0] ?? assert.fail();
};

export function accepted(): Decisions {
  const layer = layerOf(noDecisions);
  const ids = layer.items.map(({ id }) => id);
  return apply(noDecisions, acceptChange(layer, noDecisions, parsed, ids, stampAt('2026-11-24T09:00:00Z', 'ks', 'x')));
}

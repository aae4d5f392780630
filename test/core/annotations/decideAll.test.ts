import assert from 'node:assert/strict';
import {
  acceptChange,
  mergeEntitiesChange,
  placeChange,
  renameEntityChange,
  retypeChange,
  tagChange,
} from '../../../src/core/annotations/decide';
import { applyChange, emptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { occurrencesOf, tagAllChange } from '../../../src/core/annotations/occurrences';
import { overlay } from '../../../src/core/annotations/overlay';
import type { Suggestions } from '../../../src/core/suggestion';
import { annotate, article, decisionsOf, gardenSchema, noSuggestions, spanOf, stampAt, suggest } from './samples';
import { text, parsed, stamp, apply, layerOf, idOf, only, accepted } from './deciding';

describe('tagAllChange', () => {
  it('tags every whole word, not inside others, and not where somebody has decided', () => {
    const decided = decisionsOf(annotate(parsed, 'd', [spanOf(text, 'Frau Merk')], { type: 'person' }));
    const layer = layerOf(decided);
    const occurrences = occurrencesOf(layer, parsed, idOf(layer, 'person', 'Merk', 1)) ?? assert.fail();
    assert.deepEqual([...occurrences.wordings].sort(), ['Anna Merk', 'Merk']);
    const after = apply(
      decided,
      tagAllChange({ layer, decisions: decided, article: parsed }, occurrences, defaultSchema, stamp()),
    );
    const spans = [...after.annotations.values()]
      .filter(({ id }) => id !== 'd')
      .flatMap(({ placement }) => placement.spans);
    assert.deepEqual(spans, [spanOf(text, 'Anna Merk'), spanOf(text, 'Merk', 1), spanOf(text, 'Merk', 3)]);
    const named = new Set([...after.annotations.values()].map(({ entity }) => entity));
    assert.deepEqual(named.size, 2, 'one entity for all of them, none for the one that was there');
  });

  it('does not tag again what was rejected', () => {
    const rejected = decisionsOf(annotate(parsed, 'r', [spanOf(text, 'Merk', 1)], { status: 'rejected' }));
    const occurrences = { type: 'person', wordings: ['Merk'] };
    const after = apply(
      rejected,
      tagAllChange(
        { layer: layerOf(rejected), decisions: rejected, article: parsed },
        occurrences,
        defaultSchema,
        stamp(),
      ),
    );
    assert.equal(after.annotations.get('r')?.status, 'rejected');
    assert.equal(after.annotations.size, 3, 'what is rejected and two more; the Merk of Anna Merk is part of a name');
  });

  it('leaves the names of others alone', () => {
    const family = 'Kim Jong Un kam, Kim sprach. Er traf Kim Dae-jung, und Kim schwieg. Kim ging.';
    const here = article(family);
    const suggestions: Suggestions = {
      items: [
        suggest(family, 'person', 'Kim Jong Un', 0, { entity: 'e1' }),
        suggest(family, 'person', 'Kim', 1, { entity: 'e1' }),
        suggest(family, 'person', 'Kim Dae-jung', 0, { entity: 'e2' }),
        suggest(family, 'person', 'Kim', 3, { entity: 'e2' }),
      ],
      entities: [
        { id: 'e1', type: 'person', name: 'Kim Jong Un', aliases: ['Kim'] },
        { id: 'e2', type: 'person', name: 'Kim Dae-jung', aliases: ['Kim'] },
      ],
    };
    const layer = overlay(suggestions, noDecisions, family);
    const occurrences = occurrencesOf(layer, here, layer.items[0]?.id ?? '') ?? assert.fail();
    const change = tagAllChange({ layer, decisions: noDecisions, article: here }, occurrences, defaultSchema, stamp());
    const spans = change.annotations.flatMap(({ after }) => after?.placement.spans ?? []);
    assert.deepEqual(spans, [spanOf(family, 'Kim Jong Un'), spanOf(family, 'Kim', 1), spanOf(family, 'Kim', 4)]);
  });

  it('finds other glyphs of the same wording', () => {
    const glyphs = 'Die „Nord-Wind“ und die "Nord‑Wind" liefen aus.';
    const here = article(glyphs);
    const layer = overlay(noSuggestions, noDecisions, glyphs);
    const change = tagAllChange(
      { layer, decisions: noDecisions, article: here },
      { type: 'other', wordings: ['„Nord-Wind“'] },
      defaultSchema,
      stamp(),
    );
    assert.equal(change.annotations.length, 2);
  });
});

describe('renameEntityChange and mergeEntitiesChange', () => {
  it('renames, and the suggestions still belong to it', () => {
    const layer = layerOf(noDecisions);
    const entity = layer.items[0]?.entity ?? '';
    const after = apply(noDecisions, renameEntityChange(layer, noDecisions, parsed, entity, 'A. Merk', stamp()));
    assert.deepEqual(
      [...after.entities.values()].map(({ name, aliases }) => [name, aliases]),
      [['A. Merk', ['Anna Merk', 'Merk']]],
    );
    const now = layerOf(after);
    assert.equal(now.entities.get(now.items[0]?.entity ?? '')?.name, 'A. Merk');
    assert.deepEqual(
      renameEntityChange(now, after, parsed, now.items[0]?.entity ?? '', 'A. Merk', stamp()),
      emptyChange,
    );
  });

  it('merges stored and detected entities, with all that names them', () => {
    const decisions = apply(
      accepted(),
      tagChange(layerOf(accepted()), accepted(), parsed, [spanOf(text, 'Rathaus')], 'place', defaultSchema, stamp()),
    );
    const layer = layerOf(decisions);
    const ids = [...layer.entities.values()].filter(({ type }) => type === 'place').map(({ id }) => id);
    const [kiel, town] = ids;
    const after = apply(decisions, mergeEntitiesChange(layer, decisions, parsed, ids, kiel ?? '', stamp()));
    assert.equal(after.entities.has(town ?? ''), false);
    assert.deepEqual(after.entities.get(kiel ?? '')?.aliases, ['Rathaus']);
    assert.equal(layerOf(after).entities.get(kiel ?? '')?.items.length, 2);
    assert.deepEqual(
      mergeEntitiesChange(layerOf(after), after, parsed, [kiel ?? ''], kiel ?? '', stamp()),
      emptyChange,
    );
  });

  it('merges no entities of two types', () => {
    const decisions = accepted();
    const [first, second] = [...decisions.entities.keys()];
    assert.deepEqual(
      mergeEntitiesChange(layerOf(decisions), decisions, parsed, [second ?? ''], first ?? '', stamp()),
      emptyChange,
    );
  });
});

describe('placeChange', () => {
  it('attaches an orphan to other words', () => {
    const orphan = decisionsOf(annotate(parsed, 'o', [], { placement: { state: 'orphan', score: 0, spans: [] } }));
    const spans = [spanOf(text, 'Rathaus')];
    const { placement, selector } = only(
      apply(orphan, placeChange(layerOf(orphan), orphan, parsed, 'o', spans, stamp())),
    );
    assert.deepEqual([placement, selector.quote], [{ state: 'exact', score: 1, spans }, ['Rathaus']]);
  });
});

describe('a schema of its own', () => {
  const garden = 'Der Ahorn braucht die Schere. „Ahorn schneiden“, sagt Ute.';
  const here = article(garden);
  const found: Suggestions = {
    items: [
      suggest(garden, 'plant', 'Ahorn', 0, { entity: 'e1', attributes: { season: 'autumn' } }),
      suggest(garden, 'task', 'Ahorn schneiden', 0, {
        roles: { object: [{ ...spanOf(garden, 'Ahorn', 1), entity: 'e1' }] },
      }),
      suggest(garden, 'plant', 'Ahorn', 1, { entity: 'e1' }),
    ],
    entities: [{ id: 'e1', type: 'plant', name: 'Ahorn', aliases: [] }],
  };

  it('goes the same way', () => {
    const layer = overlay(found, noDecisions, garden);
    const ids = layer.items.map(({ id }) => id);
    const all = applyChange(noDecisions, acceptChange(layer, noDecisions, here, ids, stamp()));
    const shown = overlay(found, all, garden);
    assert.deepEqual(
      shown.items.map(({ origin, type }) => `${origin} ${type}`),
      ['decision plant', 'decision task', 'decision plant'],
    );
    assert.equal(shown.entities.size, 1);
    const tool = applyChange(
      all,
      retypeChange(
        shown,
        all,
        here,
        [shown.items[0]?.id ?? ''],
        'tool',
        gardenSchema,
        stampAt('2026-11-25T10:00:00Z', 'ks', 't'),
      ),
    );
    const retyped = tool.annotations.get(shown.items[0]?.id ?? '');
    assert.deepEqual([retyped?.type, retyped?.attributes, tool.entities.size], ['tool', {}, 2]);
  });
});

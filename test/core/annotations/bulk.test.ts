import assert from 'node:assert/strict';
import { itemsAlike, likenessOf } from '../../../src/core/annotations/alike';
import { acceptChange } from '../../../src/core/annotations/decide';
import { emptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Scene } from '../../../src/core/annotations/draft';
import { occurrencesIn, occurrencesOf, tagAllChange } from '../../../src/core/annotations/occurrences';
import { overlay } from '../../../src/core/annotations/overlay';
import { readRefused, withoutRefused } from '../../../src/core/annotations/refused';
import { shiftSpans } from '../../../src/core/annotations/shiftSpans';
import { itemsAbout, splitEntityChange } from '../../../src/core/annotations/splitEntity';
import { entitiesCalled, unifyChange } from '../../../src/core/annotations/unify';
import type { Suggestions } from '../../../src/core/suggestion';
import { apply, idOf, layerOf, parsed, stamp, text } from './deciding';
import { article, noSuggestions, spanOf, suggest } from './samples';

const scene = (decisions = noDecisions): Scene => ({ layer: layerOf(decisions), decisions, article: parsed });

/** Two Kims: one called by his full name too. */
const family = 'Kim Jong Un kam. „Gut“, sagte Kim. Kim Dae-jung ging, Kim auch. Mit Kim sprach niemand.';
const found: Suggestions = {
  items: [
    suggest(family, 'person', 'Kim Jong Un', 0, { entity: 'e1' }),
    suggest(family, 'quote', '„Gut“', 0, { roles: { speaker: [{ ...spanOf(family, 'Kim', 1), entity: 'e1' }] } }),
    suggest(family, 'person', 'Kim', 1, { entity: 'e1' }),
    suggest(family, 'person', 'Kim Dae-jung', 0, { entity: 'e2' }),
    suggest(family, 'person', 'Kim', 3, { entity: 'e2' }),
    suggest(family, 'person', 'Kim', 4, { entity: 'e1' }),
  ],
  entities: [
    { id: 'e1', type: 'person', name: 'Kim Jong Un', aliases: ['Kim'] },
    { id: 'e2', type: 'person', name: 'Kim Dae-jung', aliases: ['Kim'] },
  ],
};
const here = article(family);
const kims = (decisions = noDecisions): Scene => ({
  layer: overlay(found, decisions, family),
  decisions,
  article: here,
});
const wordsOf = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => family.slice(start, end)).join();

describe('what is like an item', () => {
  it('has its words, or names its entity; the same words of somebody else are told apart', () => {
    const likeness = likenessOf(kims(), `?person:${family.indexOf('Kim', 20)}-${family.indexOf('Kim', 20) + 3}`);
    const alike = itemsAlike(kims(), likeness ?? assert.fail());
    assert.deepEqual(
      alike.map(({ item, hasSameWords, hasSameEntity }) => [wordsOf(item.spans), hasSameWords, hasSameEntity]),
      [
        ['Kim Jong Un', false, true],
        ['Kim', true, true],
        ['Kim', true, false],
        ['Kim', true, true],
      ],
    );
  });

  it('is found in another article by the names', () => {
    const likeness = likenessOf(scene(), idOf(layerOf(noDecisions), 'person', 'Merk', 1)) ?? assert.fail();
    const other = 'Merk schwieg, Anna Merk auch. Ein Merk sprach.';
    const suggestions: Suggestions = {
      items: [
        suggest(other, 'person', 'Merk', 0, { entity: 'x' }),
        suggest(other, 'person', 'Anna Merk', 0, { entity: 'x' }),
        suggest(other, 'place', 'Merk', 2, {}),
      ],
      entities: [{ id: 'x', type: 'person', name: 'Anna Merk', aliases: ['Merk'] }],
    };
    const there = { layer: overlay(suggestions, noDecisions, other), decisions: noDecisions, article: article(other) };
    assert.equal(itemsAlike(there, likeness).length, 2);
  });

  it('is unknown for what is not shown', () => {
    assert.equal(likenessOf(scene(), 'nothing'), undefined);
  });
});

describe('tagging all occurrences', () => {
  it('of only some of the places', () => {
    const layer = layerOf(noDecisions);
    const occurrences = occurrencesOf(layer, parsed, idOf(layer, 'person', 'Merk', 1)) ?? assert.fail();
    const only = [spanOf(text, 'Merk', 1)];
    const { annotations } = apply(noDecisions, tagAllChange(scene(), occurrences, defaultSchema, stamp(), only));
    assert.deepEqual(
      [...annotations.values()].map(({ placement }) => placement.spans),
      [only],
    );
  });

  it('in another article names the entity as here', () => {
    const layer = layerOf(noDecisions);
    const occurrences = occurrencesOf(layer, parsed, idOf(layer, 'person', 'Merk', 1)) ?? assert.fail();
    const other = 'Merk schwieg. Auch Merk.';
    const there = {
      layer: overlay(noSuggestions, noDecisions, other),
      decisions: noDecisions,
      article: article(other),
    };
    const meant = occurrencesIn(there.layer, occurrences);
    assert.equal(meant.entity, undefined);
    const change = tagAllChange(there, meant, defaultSchema, stamp());
    assert.equal(change.annotations.length, 2);
    assert.deepEqual(
      change.entities.map(({ after }) => after?.name),
      ['Anna Merk'],
    );
  });
});

describe('splitting an entity', () => {
  const idAt = (nth: number) => `?person:${spanOf(family, 'Kim', nth).start}-${spanOf(family, 'Kim', nth).end}`;

  it('knows what speaks of it: its mentions and its quotations', () => {
    assert.deepEqual(
      itemsAbout(kims(), '?e1').map(({ type }) => type),
      ['person', 'quote', 'person', 'person'],
    );
  });

  it('gives mentions to somebody new, and leaves the others alone', () => {
    const after = apply(noDecisions, splitEntityChange(kims(), '?e1', [idAt(4)], 'Kim Il Sung', stamp()));
    assert.deepEqual(
      [...after.entities.values()].map(({ name }) => name),
      ['Kim Il Sung'],
    );
    const { layer } = kims(after);
    const names = layer.items.map(({ entity }) => layer.entities.get(entity ?? '')?.name);
    assert.deepEqual(names, ['Kim Jong Un', undefined, 'Kim Jong Un', 'Kim Dae-jung', 'Kim Dae-jung', 'Kim Il Sung']);
  });

  it('gives a quotation to somebody who is known already', () => {
    const quote = `?quote:${family.indexOf('„')}-${family.indexOf('“') + 1}`;
    const after = apply(noDecisions, splitEntityChange(kims(), '?e1', [quote], 'Kim Dae-jung', stamp()));
    const { layer } = kims(after);
    const speaker = layer.items.find(({ type }) => type === 'quote')?.roles.speaker?.[0];
    assert.equal(layer.entities.get(speaker?.entity ?? '')?.name, 'Kim Dae-jung');
  });

  for (const [title, entity, ids, name] of [
    ['without a name', '?e1', [idAt(4)], ''],
    ['under its own name', '?e1', [idAt(4)], 'Kim Jong Un'],
    ['without mentions', '?e1', [], 'Kim Il Sung'],
    ['with the mentions of another', '?e1', [idAt(3)], 'Kim Il Sung'],
    ['of which nobody knows', '?e9', [idAt(4)], 'Kim Il Sung'],
  ] as const)
    it(`changes nothing ${title}`, () => {
      assert.deepEqual(splitEntityChange(kims(), entity, ids, name, stamp()), emptyChange);
    });
});

describe('making one of several entities', () => {
  it('keeps the one that has the name', () => {
    const after = apply(noDecisions, unifyChange(kims(), ['?e1', '?e2'], 'Kim Dae-jung', stamp()));
    const { layer } = kims(after);
    assert.deepEqual(
      [...layer.entities.values()].map(({ name, items }) => [name, items.length]),
      [['Kim Dae-jung', 5]],
    );
  });

  it('gives the name to one alone', () => {
    const after = apply(noDecisions, unifyChange(kims(), ['?e2'], 'Kim D. J.', stamp()));
    const names = [...kims(after).layer.entities.values()].map(({ name }) => name).sort();
    assert.deepEqual(names, ['Kim D. J.', 'Kim Jong Un']);
  });

  it('finds who is called so elsewhere', () => {
    const called = entitiesCalled(kims(), 'person', new Set(['Kim Jong Un', 'Kim']));
    assert.deepEqual(
      called.map(({ name }) => name),
      ['Kim Jong Un'],
    );
    assert.deepEqual(entitiesCalled(kims(), 'place', new Set(['Kim Jong Un'])), []);
  });

  it('is one with what was accepted', () => {
    const ids = kims().layer.items.map(({ id }) => id);
    const all = apply(noDecisions, acceptChange(kims().layer, noDecisions, here, ids, stamp()));
    const [first, second] = [...all.entities.keys()];
    const after = apply(all, unifyChange(kims(all), [first ?? '', second ?? ''], 'Kim Jong Un', stamp()));
    assert.equal(after.entities.size, 1);
  });
});

describe('what a workspace refuses', () => {
  const list = readRefused([
    ['Kim', ['place', 'organization']],
    ['Kim Dae-jung', ['person']],
  ]);
  it('is not suggested as these types', () => {
    const words = withoutRefused(found, list, family).items.map(({ spans }) => wordsOf(spans));
    assert.deepEqual(words, ['Kim Jong Un', '„Gut“', 'Kim', 'Kim', 'Kim']);
  });
  it('costs nothing where nothing is refused', () => {
    assert.equal(withoutRefused(found, new Map(), family), found);
  });
  it('is the same with other glyphs', () => {
    const glyphs = 'Die „Nord‑Wind“ lief aus.';
    const suggestions = { items: [suggest(glyphs, 'other', '„Nord‑Wind“')], entities: [] };
    assert.deepEqual(withoutRefused(suggestions, readRefused([['"Nord-Wind"', ['other']]]), glyphs).items, []);
  });
});

describe('spans beside an edit', () => {
  it('move with the text, several edits at once', () => {
    const spans = [spanOf('Anna und Ben', 'Anna'), spanOf('Anna und Ben', 'Ben')];
    const edits = [
      { start: 0, end: 0, text: 'Die ' },
      { start: 5, end: 8, text: '&' },
    ];
    assert.deepEqual(shiftSpans(spans, edits), [
      { start: 4, end: 8 },
      { start: 11, end: 14 },
    ]);
  });
});

import assert from 'node:assert/strict';
import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import type { Change } from '../../../src/core/annotations/change';
import {
  acceptChange,
  mergeEntitiesChange,
  noteChange,
  occurrencesOf,
  placeChange,
  rejectChange,
  removeChange,
  renameEntityChange,
  retypeChange,
  setRoleChange,
  tagAllChange,
  tagChange,
} from '../../../src/core/annotations/decide';
import { applyChange, emptyChange, invertChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Layer } from '../../../src/core/annotations/layer';
import { overlay } from '../../../src/core/annotations/overlay';
import type { Suggestions } from '../../../src/core/suggestion';
import { annotate, article, decisionsOf, gardenSchema, noSuggestions, spanOf, stampAt, suggest } from './samples';

const text =
  'Anna Merk sagte: „Kiel zahlt.“ Das Rathaus, so Merk, warte.\n\nMerkwürdig: Merk schwieg zu Merks Plan. Frau Merk?';
const parsed = article(text);
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
const stamp = () => stampAt();

/** Applies a change, and proves on the way that its inverse takes it back. */
function apply(decisions: Decisions, change: Change): Decisions {
  const after = applyChange(decisions, change);
  const back = applyChange(after, invertChange(change));
  for (const kind of ['annotations', 'entities', 'notes', 'relations'] as const) {
    assert.deepEqual(new Map([...back[kind]].sort()), new Map<string, unknown>([...decisions[kind]].sort()), kind);
  }
  return after;
}

const layerOf = (decisions: Decisions, of = suggestions): Layer => overlay(of, decisions, text);
const idOf = (layer: Layer, type: string, words: string, nth = 0): string => {
  const { start } = spanOf(text, words, nth);
  return layer.items.find((item) => item.type === type && item.spans[0]?.start === start)?.id ?? assert.fail(words);
};
const only = (decisions: Decisions): Annotation => {
  assert.equal(decisions.annotations.size, 1);
  return [...decisions.annotations.values()][0] ?? assert.fail();
};

function accepted(): Decisions {
  const layer = layerOf(noDecisions);
  const ids = layer.items.map(({ id }) => id);
  return apply(noDecisions, acceptChange(layer, noDecisions, parsed, ids, stampAt('2026-11-24T09:00:00Z', 'ks', 'x')));
}

describe('acceptChange', () => {
  it('stores a suggestion with its attributes, roles and entities', () => {
    const layer = layerOf(noDecisions);
    const after = apply(
      noDecisions,
      acceptChange(layer, noDecisions, parsed, [idOf(layer, 'quote', '„Kiel')], stamp()),
    );
    const annotation = only(after);
    assert.deepEqual(annotation.attributes, { kind: 'direct', medium: 'speech' });
    const [entity] = after.entities.values();
    assert.equal(entity?.name, 'Anna Merk');
    assert.deepEqual(annotation.roles, {
      speaker: [{ span: spanOf(text, 'Anna Merk'), quote: 'Anna Merk', entity: entity.id }],
      cue: [{ span: spanOf(text, 'sagte'), quote: 'sagte' }],
    });
    assert.deepEqual([annotation.by, annotation.on, annotation.status], ['ks', '2026-11-24T10:00:00Z', 'accepted']);
  });

  it('stores an entity once for several suggestions', () => {
    const { entities, annotations } = accepted();
    assert.deepEqual(
      [...entities.values()].map(({ name }) => name),
      ['Anna Merk', 'Kiel'],
    );
    assert.equal(annotations.size, 4);
  });

  it('changes nothing twice', () => {
    const decisions = accepted();
    const layer = layerOf(decisions);
    assert.equal(layer.items.length, 4);
    assert.ok(layer.items.every(({ origin }) => origin === 'decision'));
    assert.deepEqual(
      acceptChange(
        layer,
        decisions,
        parsed,
        layer.items.map(({ id }) => id),
        stamp(),
      ),
      emptyChange,
    );
    assert.deepEqual(acceptChange(layer, decisions, parsed, ['?nothing'], stamp()), emptyChange);
  });

  it('confirms a place that was found on similar words', () => {
    const spans = [spanOf(text, 'Merk', 1)];
    const placement = { state: 'edited', score: 0.9, spans } as const;
    const decisions = decisionsOf(annotate(parsed, 'a', [spanOf(text, 'Kiel')], { placement }));
    const { selector, placement: now } = only(
      apply(decisions, acceptChange(layerOf(decisions), decisions, parsed, ['a'], stamp())),
    );
    assert.deepEqual([selector.quote, now.state], [['Merk'], 'exact']);
  });
});

describe('rejectChange and removeChange', () => {
  it('keeps a rejection, so that the suggestion does not come back', () => {
    const layer = layerOf(noDecisions);
    const after = apply(
      noDecisions,
      rejectChange(layer, noDecisions, parsed, [idOf(layer, 'person', 'Merk', 1)], stamp()),
    );
    assert.equal(only(after).status, 'rejected');
    assert.equal(layerOf(after).items.length, 3);
    assert.equal(only(apply(after, acceptChange(layerOf(after), after, parsed, ['n1'], stamp()))).status, 'accepted');
  });

  it('rejects what was accepted, and keeps all that is known of it', () => {
    const decisions = accepted();
    const id = idOf(layerOf(decisions), 'quote', '„Kiel');
    const after = apply(decisions, rejectChange(layerOf(decisions), decisions, parsed, [id], stamp()));
    const { status, roles } = after.annotations.get(id) ?? assert.fail();
    assert.deepEqual([status, Object.keys(roles)], ['rejected', ['speaker', 'cue']]);
  });

  it('removes a decision with its notes, and then the suggestion is there again', () => {
    const decisions = accepted();
    const id = idOf(layerOf(decisions), 'place', 'Kiel');
    const noted = apply(decisions, noteChange(layerOf(decisions), decisions, parsed, id, 'Stadt oder Land?', stamp()));
    assert.equal([...noted.notes.values()][0]?.about, id);
    const after = apply(noted, removeChange(layerOf(noted), noted, parsed, [id], stamp()));
    assert.equal(after.notes.size, 0);
    assert.equal(idOf(layerOf(after), 'place', 'Kiel'), '?place:18-22');
  });

  it('rejects a suggestion that is to be removed, and removes an orphan', () => {
    const layer = layerOf(noDecisions);
    const id = idOf(layer, 'place', 'Kiel');
    assert.equal(only(apply(noDecisions, removeChange(layer, noDecisions, parsed, [id], stamp()))).status, 'rejected');
    const orphan = decisionsOf(annotate(parsed, 'o', [], { placement: { state: 'orphan', score: 0, spans: [] } }));
    assert.equal(apply(orphan, removeChange(layerOf(orphan), orphan, parsed, ['o'], stamp())).annotations.size, 0);
  });
});

describe('tagChange', () => {
  const tag = (decisions: Decisions, words: string, type: string, name?: string): Decisions =>
    apply(
      decisions,
      tagChange(layerOf(decisions), decisions, parsed, [spanOf(text, words)], type, defaultSchema, stamp(), name),
    );

  it('tags words, with the defaults of their type and an entity that is called like them', () => {
    const after = tag(noDecisions, 'Rathaus', 'organization');
    const { attributes, entity } = only(after);
    assert.deepEqual(attributes, { form: 'name' });
    assert.equal(after.entities.get(entity ?? '')?.name, 'Rathaus');
  });

  it('leaves out white space at the ends, and gives each paragraph its part', () => {
    const span = { start: text.indexOf(' warte'), end: text.indexOf(': Merk') };
    const change = tagChange(layerOf(noDecisions), noDecisions, parsed, [span], 'quote', defaultSchema, stamp());
    const { placement, entity } = only(apply(noDecisions, change));
    assert.deepEqual(
      placement.spans.map(({ start, end }) => text.slice(start, end)),
      ['warte.', 'Merkwürdig'],
    );
    assert.equal(entity, undefined);
  });

  it('does nothing for white space, and nothing twice', () => {
    const blank = { start: text.indexOf('\n'), end: text.indexOf('\n') + 2 };
    const change = tagChange(layerOf(noDecisions), noDecisions, parsed, [blank], 'person', defaultSchema, stamp());
    assert.deepEqual(change, emptyChange);
    const once = tag(noDecisions, 'Rathaus', 'organization');
    assert.deepEqual(tag(once, 'Rathaus', 'organization'), once);
  });

  it('accepts the suggestion that says the same', () => {
    const after = tag(noDecisions, '„Kiel zahlt.“', 'quote');
    assert.deepEqual(Object.keys(only(after).roles), ['speaker', 'cue']);
  });

  it('takes a rejection back', () => {
    const rejected = decisionsOf(
      annotate(parsed, 'r', [spanOf(text, 'Rathaus')], { type: 'place', status: 'rejected' }),
    );
    const after = tag(rejected, 'Rathaus', 'place');
    assert.deepEqual([only(after).id, only(after).status], ['r', 'accepted']);
  });

  it('changes the type of a name that stands exactly there', () => {
    const once = tag(noDecisions, 'Rathaus', 'organization');
    const after = tag(once, 'Rathaus', 'place');
    assert.deepEqual([only(after).id, only(after).type], [only(once).id, 'place']);
    assert.equal(after.entities.get(only(after).entity ?? '')?.type, 'place');
  });

  it('joins the entity that is named', () => {
    const decisions = accepted();
    const after = tag(decisions, 'Rathaus', 'place', 'Kiel');
    assert.equal(after.entities.size, decisions.entities.size);
  });
});

describe('retypeChange and setRoleChange', () => {
  it('accepts a suggestion with another type, and the suggestion does not stay beside it', () => {
    const layer = layerOf(noDecisions);
    const change = retypeChange(
      layer,
      noDecisions,
      parsed,
      [idOf(layer, 'person', 'Anna')],
      'organization',
      defaultSchema,
      stamp(),
    );
    const after = apply(noDecisions, change);
    assert.equal(only(after).type, 'organization');
    assert.deepEqual(
      layerOf(after)
        .items.filter(({ spans }) => spans[0]?.start === 0)
        .map(({ type }) => type),
      ['organization'],
    );
  });

  it('rejects the suggestion where the new type names nothing', () => {
    const layer = layerOf(noDecisions);
    const change = retypeChange(
      layer,
      noDecisions,
      parsed,
      [idOf(layer, 'person', 'Anna')],
      'quote',
      defaultSchema,
      stamp(),
    );
    const after = apply(noDecisions, change);
    assert.deepEqual([...after.annotations.values()].map(({ type, status }) => `${type} ${status}`).sort(), [
      'person rejected',
      'quote accepted',
    ]);
  });

  it('drops attributes and roles that the new type does not have', () => {
    const decisions = accepted();
    const id = idOf(layerOf(decisions), 'quote', '„Kiel');
    const after = apply(
      decisions,
      retypeChange(layerOf(decisions), decisions, parsed, [id], 'other', defaultSchema, stamp()),
    );
    const { attributes, roles, entity } = after.annotations.get(id) ?? assert.fail();
    assert.deepEqual([attributes, roles], [{ form: 'name' }, {}]);
    assert.equal(after.entities.get(entity ?? '')?.name, '„Kiel zahlt.“');
  });

  it('sets and takes away a role, by an entity that only detection knows', () => {
    const layer = layerOf(noDecisions);
    const id = idOf(layer, 'quote', '„Kiel');
    const player = { span: spanOf(text, 'Rathaus'), quote: 'Rathaus', entity: '?e2' };
    const after = apply(noDecisions, setRoleChange(layer, noDecisions, parsed, id, 'speaker', [player], stamp()));
    const { roles, id: stored } = only(after);
    assert.equal(after.entities.get(roles.speaker?.[0]?.entity ?? '')?.name, 'Kiel');
    assert.equal(layerOf(after).items.filter(({ type }) => type === 'quote').length, 1);
    const without = apply(after, setRoleChange(layerOf(after), after, parsed, stored, 'speaker', [], stamp()));
    assert.deepEqual(Object.keys(only(without).roles), ['cue']);
  });
});

describe('tagAllChange', () => {
  it('tags every whole word, not inside others, and not where somebody has decided', () => {
    const decided = decisionsOf(annotate(parsed, 'd', [spanOf(text, 'Frau Merk')], { type: 'person' }));
    const layer = layerOf(decided);
    const occurrences = occurrencesOf(layer, parsed, idOf(layer, 'person', 'Merk', 1)) ?? assert.fail();
    assert.deepEqual([...occurrences.wordings].sort(), ['Anna Merk', 'Merk']);
    const after = apply(decided, tagAllChange(layer, decided, parsed, occurrences, defaultSchema, stamp()));
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
      tagAllChange(layerOf(rejected), rejected, parsed, occurrences, defaultSchema, stamp()),
    );
    assert.equal(after.annotations.get('r')?.status, 'rejected');
    assert.equal(after.annotations.size, 4);
  });

  it('finds other glyphs of the same wording', () => {
    const glyphs = 'Die „Nord-Wind“ und die "Nord‑Wind" liefen aus.';
    const here = article(glyphs);
    const layer = overlay(noSuggestions, noDecisions, glyphs);
    const change = tagAllChange(
      layer,
      noDecisions,
      here,
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

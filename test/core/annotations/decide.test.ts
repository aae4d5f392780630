import assert from 'node:assert/strict';
import type { Decisions } from '../../../src/core/annotations/annotation';
import {
  acceptChange,
  noteChange,
  rejectChange,
  removeChange,
  retypeChange,
  setRoleChange,
  tagChange,
} from '../../../src/core/annotations/decide';
import { emptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { annotate, decisionsOf, spanOf } from './samples';
import { text, parsed, stamp, apply, layerOf, idOf, only, accepted } from './deciding';

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

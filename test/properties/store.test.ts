import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decisions } from '../../src/core/annotations/annotation';
import type { Change } from '../../src/core/annotations/change';
import {
  acceptChange,
  mergeEntitiesChange,
  noteChange,
  rejectChange,
  removeChange,
  renameEntityChange,
  retypeChange,
  setRoleChange,
  tagChange,
} from '../../src/core/annotations/decide';
import { applyChange, invertChange, mergeChanges, noDecisions } from '../../src/core/annotations/decisions';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { mergeDecisions } from '../../src/core/annotations/merge';
import { tagAllChange } from '../../src/core/annotations/occurrences';
import { overlay } from '../../src/core/annotations/overlay';
import type { Suggestion, Suggestions } from '../../src/core/suggestion';
import { article, gardenSchema, stampAt, suggest } from '../core/annotations/samples';

const text = 'Ute Ahorn lobt den Ahorn: „Der Ahorn blüht, sagt Ute.“ Ute geht.\n\nDer Ahorn bleibt, Ute Ahorn auch.';
const parsed = article(text);

/** One step of a person: what is done, to which item, with what. */
interface Step {
  readonly what: number;
  readonly item: number;
  readonly span: readonly [number, number];
  readonly more: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(9),
  item: fc.nat(),
  span: fc.tuple(fc.nat(text.length), fc.nat(14)),
  more: fc.nat(),
});

for (const [name, schema] of [
  ['the built-in schema', defaultSchema],
  ['a made-up schema', gardenSchema],
] as const) {
  const types = schema.types.map((type) => type.name);
  const named = schema.types.filter((type) => type.named).map((type) => type.name);
  const type = named[0] ?? '';
  const other = schema.types.find((candidate) => !candidate.named);
  const suggestions: Suggestions = {
    items: [
      suggest(text, type, 'Ute Ahorn', 0, { entity: 'e1' }),
      suggest(text, named[1] ?? '', 'Ahorn', 1, { entity: 'e2' }),
      suggest(text, other?.name ?? '', '„Der Ahorn blüht, sagt Ute.“', 0, {
        roles: { [other?.roles[0] ?? '']: [{ start: 0, end: 9, entity: 'e1' }] },
      }),
      suggest(text, type, 'Ute', 1, { entity: 'e1' }),
    ],
    entities: [
      { id: 'e1', type, name: 'Ute Ahorn', aliases: ['Ute'] },
      { id: 'e2', type: named[1] ?? '', name: 'Ahorn', aliases: [] },
    ],
  };

  const changeOf = (decisions: Decisions, { what, item, span, more }: Step, number: number, side = 's'): Change => {
    const layer = overlay(suggestions, decisions, text);
    const stamp = stampAt(`2026-11-24T10:00:${String(number).padStart(2, '0')}Z`, 'ks', `${side}${number}-`);
    const ids = [layer.items[item % Math.max(1, layer.items.length)]?.id ?? ''];
    const entities = [...layer.entities.keys()];
    const spans = [{ start: span[0], end: span[0] + span[1] }];
    const kind = types[more % types.length] ?? '';
    const entity = entities[more % Math.max(1, entities.length)] ?? '';
    const builders: readonly (() => Change)[] = [
      () => acceptChange(layer, decisions, parsed, ids, stamp),
      () => rejectChange(layer, decisions, parsed, ids, stamp),
      () => removeChange(layer, decisions, parsed, ids, stamp),
      () => tagChange(layer, decisions, parsed, spans, kind, schema, stamp),
      () => retypeChange(layer, decisions, parsed, ids, kind, schema, stamp),
      () =>
        setRoleChange(layer, decisions, parsed, ids[0] ?? '', other?.roles[0] ?? '', [{ quote: 'Ute', entity }], stamp),
      () =>
        tagAllChange({ layer, decisions, article: parsed }, { type: kind, wordings: ['Ute', 'Ahorn'] }, schema, stamp),
      () => renameEntityChange(layer, decisions, parsed, entity, `Name ${more}`, stamp),
      () => mergeEntitiesChange(layer, decisions, parsed, entities, entity, stamp),
      () => noteChange(layer, decisions, parsed, ids[0] ?? '', 'Notiz', stamp),
    ];
    return builders[what % builders.length]?.() ?? assert.fail();
  };

  const contents = ({ annotations, entities, notes, relations }: Decisions) =>
    [annotations, entities, notes, relations].map((records) =>
      [...(records as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)),
    );

  describe(`decisions under ${name}`, () => {
    it('are what they were when every step is taken back, one by one or as one', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
          const states: Decisions[] = [noDecisions];
          const changes: Change[] = [];
          steps.forEach((one, number) => {
            const before = states.at(-1) ?? noDecisions;
            const change = changeOf(before, one, number);
            changes.push(change);
            states.push(applyChange(before, change));
          });
          let back = states.at(-1) ?? noDecisions;
          for (let index = changes.length - 1; index >= 0; index--) {
            back = applyChange(back, invertChange(changes[index] ?? assert.fail()));
            assert.deepEqual(contents(back), contents(states[index] ?? noDecisions));
          }
          if (changes.length === 0) return;
          const one = changes.reduce(mergeChanges);
          const after = applyChange(noDecisions, one);
          assert.deepEqual(contents(after), contents(states.at(-1) ?? noDecisions));
          assert.deepEqual(contents(applyChange(after, invertChange(one))), contents(noDecisions));
        }),
      );
    });

    it('are shown sorted and inside the text, each once', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
          const decisions = steps.reduce(
            (before, one, number) => applyChange(before, changeOf(before, one, number)),
            noDecisions,
          );
          const { items, entities } = overlay(suggestions, decisions, text);
          assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
          items.forEach(({ spans, entity, roles }, index) => {
            assert.ok(spans.length > 0);
            for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length);
            const [before, first] = [items[index - 1]?.spans[0], spans[0]];
            assert.ok(
              !before ||
                !first ||
                before.start < first.start ||
                (before.start === first.start && before.end >= first.end),
            );
            const players = Object.values(roles).flat();
            for (const id of [entity, ...players.map((role) => role.entity)])
              assert.ok(id === undefined || entities.has(id));
          });
        }),
      );
    });

    it('merge to the same, whoever merges, and merging again changes nothing', () => {
      const steps = fc.array(step, { maxLength: 5 });
      fc.assert(
        fc.property(steps, steps, steps, (first, mine, theirs) => {
          const run = (from: Decisions, list: readonly Step[], side: string): Decisions =>
            list.reduce((before, one, number) => applyChange(before, changeOf(before, one, number, side)), from);
          const base = run(noDecisions, first, 'b');
          const [a, b] = [run(base, mine, 'm'), run(base, theirs, 't')];
          const merged = mergeDecisions(a, b);
          assert.deepEqual(contents(merged), contents(mergeDecisions(b, a)));
          assert.deepEqual(contents(mergeDecisions(merged, b)), contents(merged));
        }),
      );
    });
  });
}

describe('overlay', () => {
  it('never throws and never invents, whatever overlaps', () => {
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(20))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + 1 + length) }));
    const suggestion: fc.Arbitrary<Suggestion> = fc
      .record({
        type: fc.constantFrom('a', 'b', 'c'),
        spans: fc.array(span, { minLength: 1, maxLength: 2 }),
        entity: fc.constantFrom('e1', 'e9'),
      })
      .map((facts) => ({
        ...facts,
        spans: facts.spans.sort((a, b) => a.start - b.start),
        attributes: {},
        roles: {},
        score: 1,
        evidence: [],
      }));
    fc.assert(
      fc.property(fc.array(suggestion), (items) => {
        const layer = overlay(
          { items, entities: [{ id: 'e1', type: 'a', name: 'A', aliases: [] }] },
          noDecisions,
          text,
        );
        assert.equal(layer.items.length, items.length);
      }),
    );
  });
});

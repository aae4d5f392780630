import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readOffer } from '../../../src/core/annotations/readOffer';

const text = 'Anna Berg 😀 sagte: „Ja.“';
const source = { id: 'example.names', text, evidence: { code: 'detector', value: 'Names' } } as const;
const read = (value: unknown) => readOffer(value, source);

describe('suggestions of another extension', () => {
  it('are taken with their entity, roles, attributes and score', () => {
    const quote = {
      type: 'quote',
      start: 20,
      end: 25,
      roles: { speaker: [{ start: 0, end: 9, type: 'person', name: 'Anna Berg' }] },
    };
    const person = { type: 'person', start: 0, end: 9, name: ' Anna Berg ', attributes: { form: 'name' }, score: 0.8 };
    assert.deepEqual(read([person, quote]), {
      refused: 0,
      suggestions: {
        entities: [{ id: 'example.names/person/Anna Berg', type: 'person', name: 'Anna Berg', aliases: [] }],
        items: [
          {
            ...{ type: 'person', spans: [{ start: 0, end: 9 }], attributes: { form: 'name' }, roles: {}, score: 0.8 },
            ...{ entity: 'example.names/person/Anna Berg', evidence: [source.evidence] },
          },
          {
            ...{
              type: 'quote',
              spans: [{ start: 20, end: 25 }],
              attributes: {},
              score: 0.5,
              evidence: [source.evidence],
            },
            roles: { speaker: [{ start: 0, end: 9, entity: 'example.names/person/Anna Berg' }] },
          },
        ],
      },
    });
  });

  it('may have several spans, in any order', () => {
    const spans = [
      { start: 10, end: 12 },
      { start: 0, end: 4 },
    ];
    assert.deepEqual(read([{ type: 'other', spans }])?.suggestions.items[0]?.spans, [spans[1], spans[0]]);
  });

  for (const [what, value] of [
    ['a span outside the text', { type: 'other', start: 20, end: 2000 }],
    ['an empty span', { type: 'other', start: 4, end: 4 }],
    ['a span through a surrogate pair', { type: 'other', start: 0, end: 11 }],
    ['a fraction', { type: 'other', start: 0.5, end: 4 }],
    [
      'overlapping spans',
      {
        type: 'other',
        spans: [
          { start: 0, end: 4 },
          { start: 3, end: 5 },
        ],
      },
    ],
    ['no spans', { type: 'other', spans: [] }],
    ['no type', { start: 0, end: 4 }],
    ['a role that stands nowhere', { type: 'quote', start: 0, end: 4, roles: { speaker: [{ start: 3, end: 1 }] } }],
    ['roles of another shape', { type: 'quote', start: 0, end: 4, roles: { speaker: 'Anna' } }],
    ['nothing', null],
  ] as const)
    it(`leave out ${what}, and say so`, () => {
      const good = { type: 'other', start: 0, end: 4, score: 7 };
      const offer = read([value, good]);
      assert.equal(offer?.refused, 1);
      assert.deepEqual(
        offer.suggestions.items.map(({ score }) => score),
        [0.5],
      );
    });

  for (const value of [undefined, null, 'text', { items: [] }, 3])
    it(`are not ${JSON.stringify(value)}`, () => {
      assert.equal(read(value), undefined);
    });

  it('never throw, whatever they are, and stand on the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              type: fc.string(),
              start: fc.integer({ min: -2, max: 30 }),
              end: fc.integer({ min: -2, max: 30 }),
            }),
          ),
        ),
        (value) => {
          for (const { spans } of read(value)?.suggestions.items ?? [])
            for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length);
        },
      ),
    );
  });
});

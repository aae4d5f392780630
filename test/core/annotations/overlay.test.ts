import assert from 'node:assert/strict';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { overlay } from '../../../src/core/annotations/overlay';
import type { Suggestions } from '../../../src/core/suggestion';
import { annotate, article, decisionsOf, Editing, noSuggestions, spanOf, suggest } from './samples';

const text = 'Anna Merk sagte: „Die Stadt Kiel zahlt, sagt Kiel“, so Merk in Kiel.';
const parsed = article(text);

const entities = [
  { id: 'e1', type: 'person', name: 'Anna Merk', aliases: ['Merk'] },
  { id: 'e2', type: 'place', name: 'Kiel', aliases: [] },
];
const quote = suggest(text, 'quote', '„Die Stadt Kiel zahlt, sagt Kiel“', 0, {
  roles: { speaker: [{ ...spanOf(text, 'Anna Merk'), entity: 'e1' }] },
});
const suggestions: Suggestions = {
  items: [
    suggest(text, 'person', 'Anna Merk', 0, { entity: 'e1' }),
    quote,
    suggest(text, 'place', 'Kiel', 0, { entity: 'e2' }),
    suggest(text, 'place', 'Kiel', 1, { entity: 'e2' }),
    suggest(text, 'person', 'Merk', 1, { entity: 'e1' }),
    suggest(text, 'place', 'Kiel', 2, { entity: 'e2' }),
  ],
  entities,
};

const shown = (decisions: Decisions, of = suggestions): readonly string[] =>
  overlay(of, decisions, text).items.map(({ origin, type, spans }) => {
    return `${origin === 'decision' ? '' : '?'}${type} ${spans.map(({ start, end }) => text.slice(start, end)).join('|')}`;
  });

const all = shown(decisionsOf());

describe('overlay', () => {
  it('shows every suggestion where nothing is decided', () => {
    assert.deepEqual(all, [
      '?person Anna Merk',
      '?quote „Die Stadt Kiel zahlt, sagt Kiel“',
      '?place Kiel',
      '?place Kiel',
      '?person Merk',
      '?place Kiel',
    ]);
  });

  const person = (words: string, nth = 0, facts = {}) => annotate(parsed, 'a', [spanOf(text, words, nth)], facts);
  const rejected = { status: 'rejected' } as const;
  const cases: readonly [what: string, decisions: Decisions, gone: readonly number[], added: string | undefined][] = [
    ['an accepted one instead of its suggestion', decisionsOf(person('Anna Merk')), [0], 'person Anna Merk'],
    [
      'a longer one instead of a name inside it',
      decisionsOf(person('sagte: „Die Stadt Kiel')),
      [2],
      'person sagte: „Die Stadt Kiel',
    ],
    [
      'a name of another type instead of it',
      decisionsOf(person('Anna Merk', 0, { type: 'place' })),
      [0],
      'place Anna Merk',
    ],
    [
      'names inside an accepted quote',
      decisionsOf(person('„Die Stadt Kiel zahlt, sagt Kiel“', 0, { type: 'quote' })),
      [1],
      'quote „Die Stadt Kiel zahlt, sagt Kiel“',
    ],
    [
      'an accepted quote with other ends instead of it',
      decisionsOf(person('Die Stadt Kiel zahlt, sagt Kiel', 0, { type: 'quote' })),
      [1],
      'quote Die Stadt Kiel zahlt, sagt Kiel',
    ],
    ['a quote around a short accepted one', decisionsOf(person('zahlt', 0, { type: 'quote' })), [], 'quote zahlt'],
    ['not what was rejected', decisionsOf(person('Merk', 1, rejected)), [4], undefined],
    [
      'the other occurrences of what was rejected',
      decisionsOf(person('Kiel', 1, { ...rejected, type: 'place' })),
      [3],
      undefined,
    ],
    ['a suggestion of another type than was rejected', decisionsOf(person('Kiel', 1, rejected)), [], undefined],
    ['a suggestion of other words than were rejected', decisionsOf(person('Anna', 0, rejected)), [], undefined],
    [
      'the names inside a rejected quote',
      decisionsOf(person('„Die Stadt Kiel zahlt, sagt Kiel“', 0, { ...rejected, type: 'quote' })),
      [1],
      undefined,
    ],
  ];
  for (const [what, decisions, gone, added] of cases) {
    it(`shows ${what}`, () => {
      const expected = all.filter((_, index) => !gone.includes(index));
      assert.deepEqual([...shown(decisions)].sort(), [...expected, ...(added === undefined ? [] : [added])].sort());
    });
  }

  it('does not show what has no place, and says which accepted ones have none', () => {
    const placement = { state: 'orphan', score: 0, spans: [] } as const;
    const { items, unplaced } = overlay(
      noSuggestions,
      decisionsOf(annotate(parsed, 'o', [], { placement }), annotate(parsed, 'r', [], { placement, ...rejected })),
      text,
    );
    assert.deepEqual([items, unplaced], [[], ['o']]);
  });

  it('brings a detected entity together with the stored one that is called so', () => {
    const stored = {
      id: 's',
      type: 'person',
      name: 'A. Merk',
      aliases: ['Anna Merk'],
      wikidata: 'Q5',
      by: '',
      on: '',
      extra: {},
    };
    const decisions = {
      ...decisionsOf(annotate(parsed, 'a', [spanOf(text, 'Anna Merk')], { entity: 's' })),
      entities: new Map([['s', stored]]),
    };
    const layer = overlay(suggestions, decisions, text);
    assert.deepEqual(
      layer.items.map(({ type, entity }) => [type, entity]),
      [
        ['person', 's'],
        ['quote', undefined],
        ['place', '?e2'],
        ['place', '?e2'],
        ['person', 's'],
        ['place', '?e2'],
      ],
    );
    assert.deepEqual(layer.entities.get('s'), {
      id: 's',
      origin: 'decision',
      type: 'person',
      name: 'A. Merk',
      aliases: ['Anna Merk', 'Merk'],
      wikidata: 'Q5',
      items: layer.items.filter(({ entity }) => entity === 's').map(({ id }) => id),
    });
    assert.equal(layer.items[1]?.roles.speaker?.[0]?.entity, 's');
    assert.equal(layer.entities.get('?e2')?.items.length, 3);
    assert.equal(layer.entities.has('?e1'), false);
  });

  it('keeps entities of one name and two types apart', () => {
    const stored = { id: 's', type: 'organization', name: 'Kiel', aliases: [], by: '', on: '', extra: {} };
    const layer = overlay(suggestions, { ...decisionsOf(), entities: new Map([['s', stored]]) }, text);
    assert.equal(layer.entities.get('?e2')?.name, 'Kiel');
    assert.equal(layer.entities.has('s'), false, 'nothing names it');
  });

  it('sorts outer before inner, also when detection did not', () => {
    const items = [suggest(text, 'place', 'Kiel', 2), quote, suggest(text, 'place', 'Kiel', 0)];
    assert.deepEqual(shown(decisionsOf(), { items, entities: [] }), [
      '?quote „Die Stadt Kiel zahlt, sagt Kiel“',
      '?place Kiel',
      '?place Kiel',
    ]);
  });

  it('keeps a rejection through edits elsewhere, through undo, and when the same words are typed again', () => {
    const decisions = decisionsOf(annotate(parsed, 'a', [spanOf(text, 'Kiel', 1)], { ...rejected, type: 'place' }));
    const editing = new Editing(text, decisions);
    const kiels = (): readonly number[] => {
      const places = [0, 1, 2].map((nth) => suggest(editing.text, 'place', 'Kiel', nth));
      const { items } = overlay({ items: places, entities: [] }, editing.decisions, editing.text);
      return items.map((item) => places.findIndex(({ spans }) => spans[0]?.start === item.spans[0]?.start));
    };
    assert.deepEqual(kiels(), [0, 2]);
    editing.type(0, 'Heute: ');
    assert.deepEqual(kiels(), [0, 2]);
    editing.replace('Kiel', '', 1).undo();
    assert.deepEqual(kiels(), [0, 2]);
    const { end } = spanOf(editing.text, 'Kiel', 1);
    editing.backspace(end, 4).type(end - 4, 'Kiel');
    assert.deepEqual(kiels(), [0, 2]);
  });
});

import { strict as assert } from 'node:assert';
import { followOffer, withOffers } from '../../../src/core/annotations/offered';
import type { Suggestion, Suggestions } from '../../../src/core/suggestion';

const text = 'Anna Berg sagte: „Ja, wir kommen.“';

function suggestion(type: string, words: string, more: Partial<Suggestion> = {}): Suggestion {
  const start = text.indexOf(words);
  return {
    type,
    spans: [{ start, end: start + words.length }],
    attributes: {},
    roles: {},
    score: 0.9,
    evidence: [],
    ...more,
  };
}

const person = { id: 'e1', type: 'person', name: 'Anna Berg', aliases: [] };
const own: Suggestions = {
  items: [suggestion('person', 'Anna Berg', { entity: 'e1' }), suggestion('quote', '„Ja, wir kommen.“')],
  entities: [person],
};

describe('suggestions of others', () => {
  it('change nothing where there are none', () => {
    assert.equal(withOffers(own, []), own);
    assert.equal(withOffers(own, [{ items: [], entities: [] }]), own);
  });

  it('stand beside ours, and in the place of ours of the same type on the same words', () => {
    const quote = suggestion('quote', '„Ja, wir kommen.“', { score: 0.4 });
    const other = suggestion('other', 'Anna Berg');
    const { items } = withOffers(own, [{ items: [quote, other], entities: [] }]);
    assert.deepEqual(items, [own.items[0], quote, other]);
  });

  it('mean the entity that we know under their name', () => {
    const roles = { speaker: [{ start: 0, end: 9, entity: 'x/1' }] };
    const quote = suggestion('quote', '„Ja, wir kommen.“', { roles });
    const entities = [
      { ...person, id: 'x/1' },
      { ...person, id: 'x/2', name: 'Ben Tal' },
    ];
    const all = withOffers(own, [{ items: [quote], entities }]);
    assert.deepEqual(all.items[1]?.roles, { speaker: [{ start: 0, end: 9, entity: 'e1' }] });
    assert.deepEqual(
      all.entities.map(({ id }) => id),
      ['e1', 'x/2'],
    );
  });
});

describe('suggestions of others, when the text is edited,', () => {
  const offer: Suggestions = {
    items: [
      suggestion('quote', '„Ja, wir kommen.“', { roles: { speaker: [{ start: 0, end: 9, entity: 'e1' }] } }),
      suggestion('other', 'sagte'),
    ],
    entities: [person],
  };
  const edited = (start: number, end: number, words: string) => {
    const after = text.slice(0, start) + words + text.slice(end);
    const edit = { start, end, text: words, removed: text.slice(start, end) };
    const { items } = followOffer(offer, [edit], text, after);
    return items.map(({ spans, roles }) =>
      [...spans, ...Object.values(roles).flat()].map((span) => after.slice(span.start, span.end)),
    );
  };

  it('move with their words', () => {
    assert.deepEqual(edited(0, 0, 'Auch '), [['„Ja, wir kommen.“', 'Anna Berg'], ['sagte']]);
  });

  it('are the same objects where nothing moves', () => {
    const edit = { start: text.length, end: text.length, text: ' Ende.', removed: '' };
    assert.equal(followOffer(offer, [edit], text, `${text} Ende.`).items[0], offer.items[0]);
  });

  it('go when they lose a word, or when a player does', () => {
    assert.deepEqual(edited(18, 20, 'Nein'), [['sagte']]);
    assert.deepEqual(edited(0, 4, 'Anne'), [['sagte']]);
    assert.deepEqual(edited(0, text.length, 'Anderes.'), []);
  });

  it('go when a program changes the text in many places', () => {
    const edits = Array.from({ length: 51 }, () => ({ start: 0, end: 0, text: '', removed: '' }));
    assert.deepEqual(followOffer(offer, edits, text, text).items, []);
  });
});

import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { parseArticle } from '../../../src/core/article/parse';
import { digestOf } from '../../../src/core/report/digest';
import { shownPart } from '../../../src/core/report/shown';
import { item, layer } from '../../editor/items';

const text = 'Anna Berg kam. „Nein“, sagte sie. Berg ging. Der Pilot rief: „Ja“.';
const role = (quote: string, entity?: string) => {
  const start = text.indexOf(quote);
  return { quote, span: { start, end: start + quote.length }, ...(entity !== undefined && { entity }) };
};
const items = [
  item('person', '0-9', { entity: 'e1', score: 0.4 }),
  item('quote', '15-21', { roles: { speaker: [role('sie', 'e1')] }, score: 0.8 }),
  item('person', '34-38', { entity: 'e1', origin: 'decision', score: 1 }),
  item('quote', '60-64', { roles: { speaker: [role('Der Pilot')] }, score: 0.3 }),
  item('claim', '50-54', { score: 0.9 }),
];
const digest = digestOf(parseArticle(text), layer(items, { e1: 'Anna Berg' }), defaultSchema);

describe('the visible part of a digest', () => {
  it('is the digest itself if nothing is hidden', () => {
    assert.equal(
      shownPart(digest, () => true),
      digest,
    );
    assert.equal(digest.pending, 4);
  });

  it('lacks what has too low a score, and what hangs on it', () => {
    const shown = shownPart(digest, ({ score }) => (score ?? 1) >= 0.5);
    assert.deepEqual(
      shown.entities.map(({ places, introduced }) => [places.map(({ start }) => start), introduced?.start]),
      [[[29, 34], 29]],
    );
    assert.deepEqual([shown.quotes.length, shown.voices.length, shown.others.length, shown.pending], [1, 0, 1, 2]);
  });

  it('lacks the types that are hidden', () => {
    const shown = shownPart(digest, ({ type }) => type !== 'person' && type !== 'quote');
    assert.deepEqual([shown.entities, shown.quotes, shown.pending], [[], [], 1]);
  });
});

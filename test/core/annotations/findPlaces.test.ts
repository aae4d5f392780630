import { strict as assert } from 'node:assert';
import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import { findPlaces } from '../../../src/core/annotations/findPlaces';
import { followEdits } from '../../../src/core/annotations/follow';
import { attachStored, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { takePlaces } from '../../../src/core/annotations/takePlaces';
import { parseArticle } from '../../../src/core/article/parse';
import { annotation, decisionsOf } from '../../editor/items';

const text = 'Am Abend sprach Anna Berg mit Ben Tal.\n\nDer Rat der Stadt hörte Cem Ulu zu.';
const changed = 'Am späten Abend sprach dort Anna Berg mit Ben Tal.\n\nDer Rat der Stadt hörte Cem Ulu zu.';
const [a, b, c] = ['Anna Berg', 'Ben Tal', 'Cem Ulu'].map((words, index) => {
  return annotation('abc'.charAt(index).repeat(8), text, words);
}) as [Annotation, Annotation, Annotation];

const sidecar = (decisions: Decisions) => {
  const read = readSidecar(writeSidecar(decisions, parseArticle(text)));
  return 'records' in read ? read : assert.fail();
};
const wordsOf = (annotations: ReadonlyMap<string, Annotation>, after: string) =>
  Object.fromEntries(
    [...annotations].map(([id, { placement }]) => [
      id.charAt(0),
      placement.spans.map(({ start, end }) => after.slice(start, end)).join(),
    ]),
  );
const nowhere = (each: Annotation): Annotation => ({ ...each, placement: { state: 'orphan', score: 0, spans: [] } });

describe('finding places', () => {
  it('tells of what is lost and of nothing else', () => {
    const found = findPlaces({
      text: changed,
      origins: [{ decisions: decisionsOf(a, b), text }],
      lost: new Set([a.id]),
    });
    assert.deepEqual(wordsOf(found, changed), { a: 'Anna Berg' });
  });

  it('goes by the last text in which an annotation stood', () => {
    const inBoth = { ...b, placement: { ...b.placement, spans: [{ start: 16, end: 25 }] } };
    const origins = [
      { decisions: decisionsOf(a, inBoth), text },
      { decisions: decisionsOf(nowhere(a), b), text },
    ];
    const found = findPlaces({ text: changed, origins, lost: new Set([a.id, b.id]) });
    assert.deepEqual(wordsOf(found, changed), { a: 'Anna Berg', b: 'Ben Tal' });
  });

  it('knows by a sidecar what stood in no text of this window', () => {
    const content = sidecar(decisionsOf(a, b));
    const origins = [
      { content, bases: [text] },
      { decisions: decisionsOf(b), text },
    ];
    const found = findPlaces({ text: changed, origins, lost: new Set([a.id, b.id]) });
    assert.deepEqual(wordsOf(found, changed), { a: 'Anna Berg', b: 'Ben Tal' });
  });
});

describe('a sidecar laid on a text without searching', () => {
  it('has what stands in the same paragraphs, wherever these are, and nothing else', () => {
    const moved = changed.split('\n\n').toReversed().join('\n\n');
    const { annotations } = attachStored(sidecar(decisionsOf(a, b, c)), parseArticle(moved));
    assert.deepEqual(wordsOf(annotations, moved), { a: '', b: '', c: 'Cem Ulu' });
    assert.equal(annotations.get(a.id)?.placement.state, 'orphan');
  });
});

describe('taking places', () => {
  const role = { quote: 'Anna Berg', span: { start: 16, end: 25 } };
  const found = (each: Annotation) => new Map([[each.id, each]]);

  it('leaves alone what has a place', () => {
    const other = { ...a, placement: { ...a.placement, spans: [{ start: 0, end: 2 }] } };
    assert.deepEqual(takePlaces(decisionsOf(a), found(other)).annotations.get(a.id), a);
  });

  it('keeps what was decided meanwhile, and finds the roles that are still the same', () => {
    const before = { ...a, roles: { speaker: [role, { ...role, quote: 'Ben' }], cue: [role] } };
    const without = { quote: 'Anna Berg' };
    const lost = { ...nowhere(a), type: 'place', roles: { speaker: [without, { quote: 'Cem' }] } };
    const taken = takePlaces(decisionsOf(lost), found(before)).annotations.get(a.id);
    assert.deepEqual(taken, { ...lost, placement: a.placement, roles: { speaker: [role, { quote: 'Cem' }] } });
  });

  it('says that there are several places of what was not deleted in this window', () => {
    const several: Annotation = { ...a, placement: { state: 'ambiguous', score: 0, spans: [] } };
    const stateOf = (decisions: Decisions) =>
      takePlaces(decisions, found(several)).annotations.get(a.id)?.placement.state;
    assert.equal(stateOf(decisionsOf(nowhere(a))), 'ambiguous');
    const deleted = followEdits(decisionsOf(a), [{ start: 16, end: 25, text: '', removed: 'Anna Berg' }]);
    assert.equal(stateOf(deleted), 'orphan');
  });
});

import assert from 'node:assert/strict';
import { joinSpans } from '../../../src/core/formats/labelledSpans';

const span = (key: string, start: number) => ({ key, label: 'quote', at: [start, start + 1] as const, line: 1 });

describe('spans and arrows', () => {
  it('takes no longer for many parts that go round in a circle', () => {
    const count = 50_000;
    const spans = Array.from({ length: count }, (_, at) => span(String(at), at));
    const arrows = spans.map(({ key }, at) => ({ from: key, to: String((at + 1) % count), label: 'continues' }));
    const before = performance.now();
    joinSpans(spans, arrows);
    assert.ok(performance.now() - before < 3000);
  });

  it('counts roles of a role, roles in a circle and relations to them', () => {
    const speaker = (key: string, start: number) => ({ ...span(key, start), label: 'speaker' });
    const spans = [span('q', 0), speaker('s', 2), speaker('t', 4), speaker('u', 6), speaker('v', 8)];
    const arrow = (from: string, to: string, label = 'speaker') => ({ from, to, label, line: 1 });
    const arrows = [arrow('q', 's'), arrow('s', 't'), arrow('u', 'v'), arrow('v', 'u'), arrow('q', 's', 'knows')];
    const { annotations, relations, strange } = joinSpans(spans, arrows);
    assert.deepEqual([annotations.length, annotations[0]?.roles.speaker?.length, relations.length], [1, 1, 0]);
    assert.equal(strange, 4);
  });

  it('tells of two spans with one key', () => {
    const { problems } = joinSpans([span('1', 0), span('1', 2), span('2', 3)], []);
    assert.deepEqual(problems, [{ code: 'repeatedId', line: 1, detail: '1' }]);
  });
});

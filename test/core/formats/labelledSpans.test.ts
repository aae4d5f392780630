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

  it('tells of two spans with one key', () => {
    const { problems } = joinSpans([span('1', 0), span('1', 2), span('2', 3)], []);
    assert.deepEqual(problems, [{ code: 'repeatedId', line: 1, detail: '1' }]);
  });
});

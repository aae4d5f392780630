import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPlainText } from '../../../src/core/formats/plainText';

describe('the text beside an export', () => {
  it('has no byte order mark and LF alone', () => {
    assert.equal(createPlainText('\uFEFFa\r\nb\rc\n').text, 'a\nb\nc\n');
    assert.equal(createPlainText('').text, '');
  });

  it('keeps every span on its words, in UTF-16 and in code points', () => {
    const piece = fc.constantFrom('a', '\r\n', '\r', '\n', '😀', '\uFEFF', 'ö', ' ', '\u2028');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, one, two) => {
        const text = pieces.join('');
        const ends = pieces.map((_, at) => pieces.slice(0, at + 1).join('').length);
        const edges = [0, ...ends].filter((edge) => !text.slice(edge - 1, edge + 1).includes('\r\n'));
        const [start = 0, end = 0] = [edges[one % edges.length] ?? 0, edges[two % edges.length] ?? 0].sort(
          (a, b) => a - b,
        );
        const words = text
          .slice(start, end)
          .replace(start === 0 ? /^\uFEFF/ : '', '')
          .replace(/\r\n?/g, '\n');
        const plain = createPlainText(text);
        const placed = plain.place({ start, end });
        assert.equal(plain.text.slice(placed.start, placed.end), words);
        const points = plain.points({ start, end });
        assert.equal(Array.from(plain.text).slice(points.start, points.end).join(''), words);
        assert.deepEqual(plain.pointsAt(placed), points);
        const behindMark = { start: text.startsWith('\uFEFF') ? Math.max(1, start) : start, end };
        if (behindMark.start < end) assert.deepEqual(plain.origin(placed), behindMark);
      }),
    );
  });
});

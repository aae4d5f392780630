import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCodePoints } from '../../src/core/text/codepoints';
import { fold } from '../../src/core/text/fold';
import { createLines } from '../../src/core/text/lines';
import { snapToCodePoint, splitsSurrogatePair } from '../../src/core/text/surrogates';
import { anyText } from './texts';

const textAndOffset = anyText.chain((text) => fc.tuple(fc.constant(text), fc.integer({ min: 0, max: text.length })));

describe('laws of texts', () => {
  it('offset → position → offset is the identity', () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const lines = createLines(text);
        const { line, character } = lines.positionAt(offset);
        assert.equal(lines.offsetAt(line, character), offset);
      }),
    );
  });

  it('code points count as the language itself counts them', () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const points = createCodePoints(text);
        assert.equal(points.length, Array.from(text).length);
        const start = snapToCodePoint(text, offset, 'left');
        assert.equal(points.toCodePoint(offset), Array.from(text.slice(0, start)).length);
        assert.equal(points.toUtf16(points.toCodePoint(start)), start);
      }),
    );
  });

  it('a snapped offset never splits a surrogate pair', () => {
    fc.assert(
      fc.property(textAndOffset, fc.constantFrom('left' as const, 'right' as const), ([text, offset], side) => {
        assert.ok(!splitsSurrogatePair(text, snapToCodePoint(text, offset, side)));
      }),
    );
  });

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text).text;
        assert.equal(fold(folded).text, folded);
      }),
    );
  });

  it('the map of a folded text is ascending, inside the source, and splits no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        let before = 0;
        for (let at = 0; at <= folded.text.length; at++) {
          if (splitsSurrogatePair(folded.text, at)) continue;
          const source = folded.toSource(at);
          assert.ok(source >= before && source <= text.length);
          assert.ok(!splitsSurrogatePair(text, source) && !splitsSurrogatePair(text, folded.toSource(at, 'end')));
          const insideCluster = at > 0 && source === folded.toSource(at - 1);
          assert.ok(insideCluster || folded.toSource(at, 'end') <= source);
          before = source;
        }
      }),
    );
  });

  it('what is folded by itself is what it is in its text, at the edges of words', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        assert.equal(fold(`${a} x ${b}`).text, `${fold(`${a} x`).text} ${fold(b).text}`.replace(/ (?=\p{M})/u, ' '));
      }),
      { examples: [['„a“', '\r\n']] },
    );
  });
});

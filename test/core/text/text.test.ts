import assert from 'node:assert/strict';
import { createCodePoints } from '../../../src/core/text/codepoints';
import { fold } from '../../../src/core/text/fold';
import { createLines, lineStarts, positionIn } from '../../../src/core/text/lines';
import { snapToCodePoint } from '../../../src/core/text/surrogates';

describe('createLines', () => {
  const lines = createLines('ab\r\nc\rd\n');

  it('counts LF, CRLF and CR', () => {
    assert.equal(lines.count, 4);
    assert.equal(createLines('').count, 1);
    assert.equal(createLines('a\u2028b').count, 1);
  });

  const PLACES = [
    [0, 0, 0],
    [2, 0, 2],
    [3, 0, 3],
    [4, 1, 0],
    [6, 2, 0],
    [8, 3, 0],
  ] as const;
  for (const [offset, line, character] of PLACES) {
    it(`puts offset ${offset} at ${line}:${character} and back`, () => {
      assert.deepEqual(lines.positionAt(offset), { line, character });
      assert.equal(lines.offsetAt(line, character), offset);
    });
  }

  it('takes a place outside the text for the nearest one', () => {
    assert.equal(lines.offsetAt(0, 99), 2);
    assert.equal(lines.offsetAt(1, 99), 5);
    assert.equal(lines.offsetAt(9, 0), 8);
    assert.equal(lines.offsetAt(-1, 5), 0);
    assert.equal(lines.offsetAt(3, 5), 8);
    assert.deepEqual(lines.positionAt(99), { line: 3, character: 0 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
  });
});

describe('createCodePoints', () => {
  it('is the identity without surrogate pairs', () => {
    const points = createCodePoints('aé\ud800b');
    assert.equal(points.length, 4);
    assert.equal(points.toCodePoint(3), 3);
    assert.equal(points.toUtf16(3), 3);
  });

  it('counts a surrogate pair as one', () => {
    const points = createCodePoints('a😀b😀');
    assert.equal(points.length, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((at) => points.toCodePoint(at)),
      [0, 1, 1, 2, 3, 3, 4],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((at) => points.toUtf16(at)),
      [0, 1, 3, 4, 6],
    );
  });

  it('takes what is outside for the nearest end', () => {
    const points = createCodePoints('😀');
    assert.equal(points.toCodePoint(9), 1);
    assert.equal(points.toCodePoint(-1), 0);
    assert.equal(points.toUtf16(9), 2);
  });
});

describe('snapToCodePoint', () => {
  it('moves out of a surrogate pair and into the text', () => {
    assert.equal(snapToCodePoint('a😀', 2, 'left'), 1);
    assert.equal(snapToCodePoint('a😀', 2, 'right'), 3);
    assert.equal(snapToCodePoint('a😀', 9, 'left'), 3);
    assert.equal(snapToCodePoint('a😀', -1, 'left'), 0);
    assert.equal(snapToCodePoint('a\udc00', 1, 'left'), 1);
  });
});

describe('fold', () => {
  const FOLDED: readonly (readonly [string, string])[] = [
    ['„Ja“ »ja« “ja”', '"Ja" "ja" "ja"'],
    ['‚ja‘ ‹ja› ’ja’', "'ja' 'ja' 'ja'"],
    ['a–b—c‑d−e', 'a-b-c-d-e'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['Wort\u00adtrennung\u200b\ufeff', 'Worttrennung'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['e\u0301 a\u0308', 'é ä'],
    ['e\u00ad\u0301', 'é'],
    ['\u212b \u1112\u1161\u11ab', 'Å 한'],
    ['😀 Groß', '😀 Groß'],
    ['', ''],
  ];
  for (const [text, expected] of FOLDED) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () => {
      assert.equal(fold(text).text, expected);
    });
  }

  it('maps a folded wording to where it stands in the source', () => {
    const source = 'x „So\u00adnne\u00ad“\r\ne\u0301';
    const folded = fold(source);
    const start = folded.text.indexOf('Sonne');
    const spot = (from: number, to: number): string => source.slice(folded.toSource(from), folded.toSource(to, 'end'));
    assert.equal(spot(start, start + 5), 'So\u00adnne');
    assert.equal(spot(folded.text.length - 1, folded.text.length), 'e\u0301');
    assert.equal(folded.toFolded(source.indexOf('“')), folded.text.lastIndexOf('"'));
    assert.equal(folded.toFolded(source.length), folded.text.length);
    assert.equal(folded.toSource(folded.text.length), source.length);
  });
});

describe('the lines of a text of which only their beginnings are known', () => {
  for (const text of ['', 'eins', 'eins\nzwei\r\ndrei\rvier\n', '\n\n'])
    it(`are those of ${JSON.stringify(text)}`, () => {
      const [lines, starts] = [createLines(text), [...lineStarts(text)]];
      for (let offset = 0; offset <= text.length; offset++)
        assert.deepEqual(positionIn(starts, offset), lines.positionAt(offset));
    });

  it('are one where none is known', () => {
    assert.deepEqual(positionIn([], 3), { line: 0, character: 3 });
  });
});

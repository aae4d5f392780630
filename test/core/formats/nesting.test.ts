import assert from 'node:assert/strict';
import { base64 } from '../../../src/core/formats/base64';
import { piecesOf, type Layered } from '../../../src/core/formats/nesting';

/** Spans as they are drawn: each row a label, and where it stands under the text. */
function nested(text: string, ...rows: readonly string[]): string {
  const layered = rows
    .map((row): Layered & { name: string } => {
      const name = row.trim().charAt(0);
      const item = { id: name } as Layered['item'];
      return { start: row.indexOf(name), end: row.lastIndexOf(name) + 1, item, name };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let written = '';
  for (const piece of piecesOf({ start: 0, end: text.length }, layered)) {
    if (piece.kind === 'text') written += text.slice(piece.span.start, piece.span.end);
    else if (piece.kind === 'open') written += `[${piece.entry.item.id}`;
    else written += piece.isLast ? ']' : '>]';
  }
  return written;
}

describe('what stands over a text as a tree', () => {
  const rows: readonly (readonly [string, string, ...string[]])[] = [
    ['nothing', 'abc'],
    ['one', 'x[aabc]y', ' aaa '],
    ['one after the other', '[abc][bde]', 'aa  ', '  bb'],
    ['one in the other', '[ax[by]z]', 'aaa', ' b '],
    ['both of the same', '[a[bxy]]', 'aa', 'bb'],
    ['both from the same place', '[a[bx]yz]', 'aaa', 'b  '],
    ['both to the same place', '[axy[bz]]', 'aaa', '  b'],
    ['two that cross', '[ax[by>]][bz]', 'aa ', ' bb'],
  ];
  const texts = ['abc', 'xabcy', 'bcde', 'xyz', 'xy', 'xyz', 'xyz', 'xyz'];
  for (const [index, [what, expected, ...drawn]] of rows.entries())
    it(`${what}: ${expected}`, () => {
      assert.equal(nested(texts[index] ?? '', ...drawn), expected);
    });

  it('goes on behind the end of the block', () => {
    const entry = { start: -3, end: 9, item: { id: 'a' } as Layered['item'] };
    const pieces = [...piecesOf({ start: 0, end: 4 }, [entry])];
    assert.deepEqual(pieces, [
      { kind: 'open', entry },
      { kind: 'text', span: { start: 0, end: 4 } },
      { kind: 'close', entry, isLast: false },
    ]);
  });
});

describe('base 64', () => {
  // The test vectors of RFC 4648, section 10.
  const vectors = {
    '': '',
    f: 'Zg==',
    fo: 'Zm8=',
    foo: 'Zm9v',
    foob: 'Zm9vYg==',
    fooba: 'Zm9vYmE=',
    foobar: 'Zm9vYmFy',
  };
  for (const [text, expected] of Object.entries(vectors))
    it(`${JSON.stringify(text)} is ${expected}`, () => {
      assert.equal(base64(new TextEncoder().encode(text)), expected);
    });
});

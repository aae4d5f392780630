import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLines } from '../../src/cli/lines';
import { chunksOf } from './program';

/** Each line as text; one that was too long is undefined. */
async function linesOf(chunks: readonly (string | Uint8Array)[], longest?: number): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for await (const lines of readLines(chunksOf(chunks), longest))
    for (const { number, bytes } of lines) {
      found.push(bytes && Buffer.from(bytes).toString());
      assert.equal(number, found.length);
    }
  return found;
}

describe('lines of a stream', () => {
  const cases: readonly (readonly [title: string, chunks: readonly string[], lines: readonly string[]])[] = [
    ['none in nothing', [], []],
    ['none in empty chunks', ['', ''], []],
    ['one without an end', ['a'], ['a']],
    ['one with an end', ['a\n'], ['a']],
    ['empty ones', ['\n\n'], ['', '']],
    ['some that share a chunk', ['a\nb\nc'], ['a', 'b', 'c']],
    ['one that takes several chunks', ['a', 'b', 'c\n', 'd'], ['abc', 'd']],
    ['an end that comes alone', ['a', '\n', 'b'], ['a', 'b']],
    ['U+2028, U+0085 and CR, which end none', ['a\u2028b\u0085c\rd\ne'], ['a\u2028b\u0085c\rd', 'e']],
  ];
  for (const [title, chunks, lines] of cases)
    it(title, async () => {
      assert.deepEqual(await linesOf(chunks), lines);
    });

  it('are the same however the bytes are cut', async () => {
    const text = fc.array(fc.constantFrom('ä', '🦉', 'a', '\n'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(6)), async (characters, sizes) => {
        const bytes = Buffer.from(characters.join(''));
        const chunks: Uint8Array[] = [];
        let from = 0;
        for (const size of sizes) chunks.push(bytes.subarray(from, (from += size)));
        chunks.push(bytes.subarray(from));
        assert.deepEqual(await linesOf(chunks), await linesOf([bytes]));
        assert.equal((await linesOf(chunks)).join('\n'), characters.join('').replace(/\n$/, ''));
      }),
    );
  });

  it('are not kept beyond the longest, and those behind are read', async () => {
    assert.deepEqual(await linesOf(['abcd\nabcde\n', 'ab', 'cde', 'f\nx\nabcde'], 4), [
      'abcd',
      undefined,
      undefined,
      'x',
      undefined,
    ]);
  });
});

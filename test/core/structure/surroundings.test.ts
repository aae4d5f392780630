import assert from 'node:assert/strict';
import { surroundingsOf } from '../../../src/core/structure/surroundings';

/** The line around some words, which are marked in it. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const { line, place } = surroundingsOf(text, { start, end: start + words.length });
  return `${line.slice(0, place.start)}[${line.slice(place.start, place.end)}]${line.slice(place.end)}`;
}

describe('the surroundings of a stretch of text', () => {
  for (const [title, text, words, expected] of [
    ['its whole line, if that is short', 'eins\nAnna Berg kam.\nzwei', 'Berg', 'Anna [Berg] kam.'],
    ['the beginning of a line', 'eins\r\nAnna kam.', 'Anna', '[Anna] kam.'],
    [
      'whole words before it',
      'Die Brücke über die Elbe bleibt gesperrt, sagte Anna Berg.',
      'Anna Berg',
      '… gesperrt, sagte [Anna Berg].',
    ],
    [
      'one line of what runs over several',
      'Er sagte: „Ja.\n\nNein.“ Dann ging er.',
      '„Ja.\n\nNein.“',
      'Er sagte: [„Ja. Nein.“] Dann ging er.',
    ],
    ['no half characters', `${'😀'.repeat(40)} Anna ${'😀'.repeat(40)}`, 'Anna', `[Anna] ${'😀'.repeat(29)}`],
  ] as const)
    it(`are ${title}`, () => {
      assert.equal(around(text, words), expected);
    });

  it('clip what is long itself', () => {
    const { line, place } = surroundingsOf(`a ${'x'.repeat(500)} b`, { start: 2, end: 502 });
    assert.ok(line.length < 160, String(line.length));
    assert.equal(place.end - place.start, 80);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawDetection } from '../../src/cli/draw/detection';
import { cutPieces } from '../../src/cli/draw/pieces';
import { columnsOf } from '../../src/cli/draw/width';
import { printable, shown } from '../../src/cli/printable';
import type { Detection } from '../../src/core/annotate';
import { loadDetector } from './program';

/** Pieces of texts that are hard to draw. */
const hard = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Petra Kranz ',
        'sagte: ',
        '„Ja.“ ',
        '„',
        '“',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\t',
        '会',
        '🦉',
        'e\u0301',
      ),
      fc.constantFrom(
        '\u202E',
        '\u2066',
        '\u200B',
        '\u200D',
        '\u00AD',
        '\uFEFF',
        '\u2028',
        '\u0085',
        '\0',
        '\u001B[2J',
      ),
      fc.constantFrom('\uD83E', '\uDD89'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('drawing', () => {
  const drawn = (detection: Detection, width = 100): string => [...drawDetection(detection, { width })].join('');
  const draw = async (text: string, width = 100): Promise<string> => drawn((await loadDetector()).detect(text), width);

  describe('a span under its text', () => {
    /** The text, and which columns the name in it takes. */
    const cases: readonly (readonly [title: string, text: string, from: number, columns: number])[] = [
      ['at the start', 'Kiel ist schön.', 0, 4],
      ['behind wide characters', '会議 in Kiel war lang.', 8, 4],
      ['behind an emoji', '🦉 in Kiel ist wach.', 6, 4],
      ['behind a combining mark', 'Cafe\u0301 in Kiel war zu.', 8, 4],
      ['behind a tab', 'Ort:\tKiel ist schön.', 5, 4],
      ['behind a soft hyphen, which is shown', 'In der Stadt\u00ADmitte von Kiel war es.', 23, 4],
      ['behind an escape sequence', 'Es \u001B[31mwar in Kiel rot.', 15, 4],
    ];
    for (const [title, text, from, columns] of cases)
      it(title, async () => {
        const row = (await draw(text)).split('\n').find((line) => line.endsWith('^ place')) ?? '';
        assert.deepEqual([row.indexOf('^'), row.lastIndexOf('^') + 1 - row.indexOf('^')], [from, columns]);
      });
  });

  it('goes on under the next line, and says of what', async () => {
    const drawing = await draw('Kranz sagte: „Das Wetter in Kiel ist heute gut.“', 30);
    assert.match(drawing, /~{14} q1 direct speech\n[^\n]+\n[^]*^~+ q1 …$/m);
  });

  it('has a row for the frame where that says more than the speaker with the cue', async () => {
    assert.match(await draw('Kranz sagte am Abend in Kiel: „Ja.“'), /^-{28} q1 frame$/m);
    assert.doesNotMatch(await draw('Kranz sagte: „Ja.“'), /frame/);
  });

  it('breaks at line ends of all kinds, a line each', async () => {
    const drawing = await draw('Petra Kranz sieht\r\nKiel und\rBonn und\nGraz.');
    const lines = drawing.split('\n').filter((line) => /^[A-Z]/.test(line));
    assert.deepEqual(lines, ['Petra Kranz sieht', 'Kiel und', 'Bonn und', 'Graz.']);
  });

  it('shows in the name of a speaker, too, what would steer the terminal as a dot', async () => {
    const detection = (await loadDetector()).detect('Petra Kranz sagte: „Ja.“ Kranz ging.');
    const entities = detection.entities.map((entity) => ({ ...entity, name: 'Pe\u001B[2Jtra\n\u202EK' }));
    assert.match(drawn({ ...detection, entities }), / = Pe·\[2Jtra ·K$/m);
  });

  it('lets nothing through that steers a terminal, and no line too wide', async () => {
    const detector = await loadDetector();
    fc.assert(
      fc.property(hard, fc.integer({ min: 20, max: 60 }), (text, width) => {
        const drawing = drawn(detector.detect(text), width);
        assert.doesNotMatch(drawing, /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });

  it('cuts lines that hold every character once, split no pair and are no wider than asked', () => {
    fc.assert(
      fc.property(hard, fc.integer({ min: 20, max: 60 }), (text, width) => {
        const pieces = cutPieces(text, { start: 0, end: text.length }, width).map(({ start, end }) =>
          text.slice(start, end),
        );
        assert.equal(pieces.join(''), text);
        for (const piece of pieces) {
          assert.doesNotMatch(piece.replace(/(?:\r\n|\r|\n)$/, ''), /\n|\r(?!\n)/);
          const columns = Array.from(piece.replace(/[\r\n]+$/, ''), columnsOf).reduce((sum, of) => sum + of, 0);
          assert.ok(columns <= width, `${columns} columns: ${JSON.stringify(piece)}`);
        }
        assert.deepEqual(
          pieces.flatMap((piece) => Array.from(piece)),
          Array.from(text),
        );
      }),
    );
  });

  it('of a long line takes time in step with its length', async () => {
    const drawing = await draw('Petra Kranz sagte: „Ja.“ '.repeat(5000));
    assert.equal(drawing.match(/ direct speech$/gm)?.length, 5000);
  });
});

describe('characters for a terminal', () => {
  const dots = [
    '\0',
    '\u0007',
    '\u001B',
    '\r',
    '\t',
    '\u007F',
    '\u009B',
    '\u00AD',
    '\u200B',
    '\u200E',
    '\u202E',
    '\u2066',
  ];
  for (const character of [...dots, '\u2028', '\u2029', '\uFEFF', '\uD83E', '\uDD89', '\u{E0041}'])
    it(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} is a dot`, () => {
      assert.deepEqual([shown(character), columnsOf(character)], ['·', 1]);
    });
  for (const [character, columns] of [
    ['a', 1],
    ['ß', 1],
    ['„', 1],
    ['会', 2],
    ['🦉', 2],
    ['\u0301', 0],
    ['\u200D', 0],
    ['\uFE0F', 0],
  ] as const)
    it(`${JSON.stringify(character)} is itself and takes ${columns}`, () => {
      assert.deepEqual([shown(character), columnsOf(character)], [character, columns]);
    });
  it('keep their lines in a message', () => {
    assert.equal(printable('a\u001B]0;x\u0007\r\nb'), 'a·]0;x··\nb');
  });
});

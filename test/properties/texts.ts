import fc from 'fast-check';

const PIECES = [
  ...[
    'Er kam',
    'Dr. Müller',
    'O’Neill',
    'Hans’',
    'U.S.',
    'am 12. Mai',
    'Kim Dae-jung',
    'BERLIN (dpa) –',
    'sagte',
    'Foto: x',
  ],
  ...['„', '“', '"', "'", '’', '‘', '»', '«', '‚', '(', ')', '.', '…', '!', ',', ':', '-', '–', '/', '#', '---'],
  ...[' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\u00a0', '\u2028', '\t', '\ufeff', '\u200b', '\u00ad'],
  ...[
    '😀',
    '👩🏽‍🚀',
    '🇩🇪',
    'e\u0301',
    '\u0301',
    'שלום',
    '\u200f',
    '한',
    '\ud83d',
    '\ude00',
    '1',
    '1.000',
    '<script>',
    '=1+1',
  ],
];

/** Any text: of the pieces that articles are made of, and of arbitrary UTF-16. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** A paragraph of words, without any line end. */
export const paragraph: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => !/[\r\n\u2028#-]/u.test(piece) && piece.trim() !== '')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => `Es ${pieces.join(' ')} so.`);

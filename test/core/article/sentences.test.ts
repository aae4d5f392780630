import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { readBody } from '../../../src/core/article/body';

/** Texts with a bar where a sentence ends. */
const SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Er kam.| Sie ging.',
    'Kam er?| Sie ging!| Ja.',
    // Abbreviations and initials.
    'Das sagte Dr. Helga Prof. Muster.| Dann ging sie.',
    'Das gilt z. B. Für alle nicht.',
    'Es gibt u. a. Brot, Wein usw.| Die Gäste bleiben.',
    'J. R. Ostermann schrieb es.| K.-H. Maier las es.',
    'Sie zahlt 2,3 Mio. Euro.| Er zahlt 14 Mio.| Das reicht.',
    'Die Muster GmbH & Co. KG zahlt.| Er heißt Max.| Sie lacht.',
    // Ordinals and numbers.
    'Am 12. Mai begann es.| Im Jahr 2025.| Danach war Ruhe.',
    'Der 1. FC Köln spielt am 3. Oktober.| Platz 3.| Bayern siegt.',
    'In der Nacht vom 3. auf den 4. Oktober.| Er ist 45.| Sie auch.',
    'Im 19. Jahrhundert lebte Ludwig XIV. wie ein Gott.',
    'Um 12.30 Uhr stand es 2:1.| Es kostet 1.000,50 Euro.',
    // Marks and brackets.
    '„Nein!“ rief er.| „Nein!“| Er ging.',
    '„Schlecht?“, fragte sie.| »Gut.«| Dann ging er.',
    '„Er kommt.| Er geht“, sagte sie.',
    'Er sagte: „Gut.“| Dann ging er.',
    '(Er lachte.)| Sie nicht.| [Anm. d. Red.]| Schluss.',
    '«Gut.\u00a0»| Dann ging er.',
    // Ellipsis.
    'Nun…| Vielleicht.| Er … Müller kam ... doch nicht.',
    'Ende.|Der Anfang.',
  ],
  en: [
    'He came.| She left.',
    'Mr. and Mrs. Smith met Sen. Jones.| They spoke.',
    'He was 45.| Police said so.| On Jan. 5 he left.',
    'The U.S. Senate met.| They left the U.S.| The end.',
    'Apple Inc. said so.| It works for Apple Inc.| The firm agreed.',
    'At 5 p.m. Monday he ate.| So did I.| He left.',
    '“Yes.”| She nodded.| “Yes.” she nodded.',
    "'Yes.'| Yahoo! has won.| What?!| No.",
    'No. 5 is alive.| He said no.| Then he left.',
    'She has a Ph.D. from Yale.',
    'Wait …| Then run.',
  ],
};

describe('splitSentences', () => {
  for (const language of ['de', 'en'] as const) {
    for (const drawn of SENTENCES[language]) {
      it(`splits (${language}) ${drawn}`, () => {
        const text = drawn.replaceAll('|', '');
        const body = readBody(text, language);
        const found = body.sentences.map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(
          found,
          drawn.split('|').map((sentence) => sentence.trim()),
        );
      });
    }
  }

  it('makes a dateline a sentence of its own', () => {
    const { sentences } = readBody('BERLIN (dpa) – Der Rat tagt.', 'de');
    assert.deepEqual(
      sentences.map(({ start, end }) => [start, end]),
      [
        [0, 14],
        [15, 28],
      ],
    );
  });

  it('finds none in a text without tokens', () => {
    assert.deepEqual(readBody(' \u200b ', 'de').sentences, []);
  });
});

import assert from 'node:assert/strict';
import { createDetector } from '../../src/core/annotate';
import { lexicon } from '../core/mentions/marked';

const texts = [
  'MOSKAU (dpa) – „Wir kommen gut voran“, sagte Wladimir Putin am Montag in Moskau. Er reise bald nach Peking, teilte der Kreml mit.',
  'LONDON (AP) — “We’re ready,” Angela Merkel said on Monday in London. The Kremlin didn’t comment.',
];

describe('what is known of words by their numbers', () => {
  it('changes nothing when it was forgotten, or known in the other language', () => {
    const detector = createDetector(lexicon);
    const read = (): unknown[] =>
      texts.flatMap((text) => [
        detector.detect(text, { language: 'de' }),
        detector.detect(text, { language: 'en' }),
        detector.detect(`${text} `, { language: 'de' }),
      ]);
    const before = read();
    assert.deepEqual(read(), before);
    const many = Array.from({ length: 70_000 }, (_, index) => `wort${String(index)}`);
    for (let from = 0; from < many.length; from += 10_000) {
      detector.detect(many.slice(from, from + 10_000).join(' '), { language: 'de' });
    }
    assert.deepEqual(read(), before);
    assert.deepEqual(
      texts.map((text) => createDetector(lexicon).detect(text, {})),
      texts.map((text) => detector.detect(text, {})),
    );
  });
});

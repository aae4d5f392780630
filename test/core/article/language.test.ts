import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/article/language';

const CASES = [
  ['en', 'The council said on Monday that the new line would open in April.'],
  ['en', '“We told people they would ride to the pier,” she said.'],
  ['de', 'Der Stadtrat teilte am Montag mit, dass die neue Linie im April eröffnet wird.'],
  ['de', '„Wir haben lange genug gemessen“, sagte sie.'],
  ['de', ''],
  ['de', '12345 --- !!!'],
  ['de', '你好，世界'],
] as const;

describe('detectLanguage', () => {
  for (const [language, text] of CASES) {
    it(`tells ${language} for ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.equal(detectLanguage(text), language);
    });
  }
});

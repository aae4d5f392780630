import assert from 'node:assert/strict';
import { findDateline } from '../../../src/core/article/dateline';

const FOUND: readonly (readonly [string, string])[] = [
  ['BERLIN (dpa) – Der Rat tagt.', 'BERLIN (dpa) –'],
  ['Berlin (dpa/lni) - Der Rat tagt.', 'Berlin (dpa/lni) -'],
  ['Hannover (dpa). Der Rat tagt.', 'Hannover (dpa).'],
  ['LONDON, Nov 24 (Reuters) — The tram came.', 'LONDON, Nov 24 (Reuters) —'],
  ['BERLIN, 24. November (AFP) – Der Rat tagt.', 'BERLIN, 24. November (AFP) –'],
  ['YAKIMA, Wash. (Inland Press) - Two growers merge.', 'YAKIMA, Wash. (Inland Press) -'],
  ['(Reuters) - Two growers merge.', '(Reuters) -'],
  ['Moskau/Kiew – Russlands Armee rückt vor.', 'Moskau/Kiew –'],
  ['FRANKFURT AM MAIN – Die Börse fällt.', 'FRANKFURT AM MAIN –'],
  ['WASHINGTON, D.C. — The Senate met.', 'WASHINGTON, D.C. —'],
  ['Frankfurt am Main – Die Börse fällt.', 'Frankfurt am Main –'],
  ['Berlin taz | Der Rat tagt.', 'Berlin taz |'],
  ['BERLIN. Der Rat tagt.', 'BERLIN.'],
  ['WIEN – „Nein“, sagt er.', 'WIEN –'],
];

const NOT_FOUND = [
  'Merkel – die Kanzlerin – sprach.',
  'Zwei Männer – Karl und Otto – kamen.',
  'Der Rat (dpa berichtete) tagt.',
  'USA und China streiten.',
  'Die NATO – ein Bündnis – tagt.',
  '„BERLIN (dpa) –“, stand da.',
  'BERLIN (dpa) –',
  '',
];

describe('findDateline', () => {
  for (const [text, expected] of FOUND) {
    it(`finds ${expected}`, () => {
      const span = findDateline(text);
      assert.equal(text.slice(span?.start ?? 0, span?.end ?? 0), expected);
    });
  }

  for (const text of NOT_FOUND) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.equal(findDateline(text), undefined);
    });
  }
});

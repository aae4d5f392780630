import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createDetector, createSuggester, toSuggestions } from '../../src/core/annotate';
import { noDecisions } from '../../src/core/annotations/decisions';
import { createOverlay, overlay } from '../../src/core/annotations/overlay';
import { repositoryModels } from '../../tools/models';
import { anyText } from './texts';

const root = path.join(__dirname, '../..');
const lexicon = repositoryModels();
const samples = readdirSync(path.join(root, 'samples'))
  .filter((name) => name.endsWith('.article'))
  .map((name) => readFileSync(path.join(root, 'samples', name), 'utf8'));

/** What a person types that changes more than its own paragraph. */
const telling = fc.constantFrom(
  'a',
  'H',
  's',
  ' ',
  '\n\n',
  'Weber',
  'Anna Weber, ',
  'von der Weide',
  'Nordhafen AG ',
  'Verband Deutscher Uhrmacher (VDU) ',
  'VDU',
  '„',
  '“',
  ', sagte sie.',
  'sagte Frau Weber: ',
  '---\ndate: 2024-05-03\n---\n',
);
const edit = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 })),
  added: fc.oneof(telling, anyText),
});

describe('a detector that follows a text', () => {
  it('finds in each version what a new detector finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 6 }), (sample, edits) => {
        const following = createDetector(lexicon);
        const suggest = createSuggester();
        const lay = createOverlay();
        lay(suggest(following.detect(sample)), noDecisions, sample);
        let text = sample;
        for (const { at, removed, added } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + added + text.slice(start + removed);
          const found = following.detect(text);
          const fresh = createDetector(lexicon).detect(text);
          assert.deepEqual(found, fresh);
          assert.deepEqual(lay(suggest(found), noDecisions, text), overlay(toSuggestions(fresh), noDecisions, text));
        }
      }),
      { numRuns: 30 },
    );
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createDetector } from '../../src/core/annotate';
import { repositoryModels } from '../../tools/models';
import { anyText } from './texts';

const root = path.join(__dirname, '../..');
const lexicon = repositoryModels();
const samples = readdirSync(path.join(root, 'samples'))
  .filter((name) => name.endsWith('.article'))
  .map((name) => readFileSync(path.join(root, 'samples', name), 'utf8'));

const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 300 }), added: anyText });

describe('a detector that follows a text', () => {
  it('finds in each version what a new detector finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 5 }), (sample, edits) => {
        const following = createDetector(lexicon);
        following.detect(sample);
        let text = sample;
        for (const { at, removed, added } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + added + text.slice(start + removed);
          assert.deepEqual(following.detect(text), createDetector(lexicon).detect(text));
        }
      }),
      { numRuns: 25 },
    );
  }).timeout(20_000);
});

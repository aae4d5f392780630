import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawDetection } from '../../src/cli/draw/detection';
import { createDetector } from '../../src/core/annotate';
import { repositoryModels } from '../../tools/models';
import { difference } from './difference';

const root = path.join(__dirname, '../..');
const samples = readdirSync(path.join(root, 'samples')).filter((file) => file.endsWith('.article'));
const isUpdate = process.env.UPDATE_GOLDEN === '1';

const hint = 'It is read differently now (- golden file, + now). If that is better: npm run golden, and review the diff.';

/** Each sample with everything that is found in it drawn under its lines; `npm run golden` writes them anew. */
describe('golden files: what is found in the samples', () => {
  const detector = createDetector(repositoryModels());

  for (const sample of samples)
    it(sample, () => {
      const file = path.join(__dirname, sample.replace('.article', '.golden.txt'));
      const detection = detector.detect(readFileSync(path.join(root, 'samples', sample), 'utf8'));
      const drawn = [...drawDetection(detection, { width: 100 })].join('');
      if (isUpdate) writeFileSync(file, drawn);
      const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (drawn !== golden) assert.fail(`${hint}\n\n${difference(golden, drawn)}`);
    });

  it('draws nothing for an article that is gone', () => {
    const drawings = readdirSync(__dirname).filter((file) => file.endsWith('.golden.txt'));
    assert.deepEqual(
      drawings.filter((file) => !samples.includes(file.replace('.golden.txt', '.article'))),
      [],
    );
  });
});

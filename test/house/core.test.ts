import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const core = path.resolve(__dirname, '../../src/core');
const load = createRequire(__filename);

/** Loading them all here also makes modules that no test reaches count in the coverage. */
describe('the modules of the core', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.ts$/u.test(file));

  for (const file of files)
    it(`loads ${file.replaceAll(path.sep, '/')}`, () => {
      assert.doesNotThrow(() => {
        load(path.join(core, file));
      });
    });
});

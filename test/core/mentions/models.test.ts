import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadModels } from '../../../src/core/mentions/models';
import type { ReadModel } from '../../../src/core/ports';

const read: ReadModel = (name) =>
  Promise.resolve(new Uint8Array(readFileSync(path.join(__dirname, '../../../models', name))));

function without(gone: string): ReadModel {
  return (name) => (name === gone ? Promise.reject(new Error(`no ${name}`)) : read(name));
}

describe('loading the models', () => {
  it('gives the lexicon its tagger', async () => {
    const lexicon = await loadModels(read, (cause) => {
      throw cause;
    });
    assert.ok(lexicon.size > 0);
    assert.equal(typeof lexicon.tag, 'function');
  });

  it('goes on by rules without the tagger, and says why', async () => {
    const causes: unknown[] = [];
    const lexicon = await loadModels(without('tagger.bin'), (cause) => causes.push(cause));
    assert.equal(lexicon.tag, undefined);
    assert.match(String(causes[0]), /no tagger\.bin/u);
  });

  it('says so of a tagger that is none', async () => {
    const causes: unknown[] = [];
    const broken: ReadModel = (name) => (name === 'tagger.bin' ? Promise.resolve(new Uint8Array([1])) : read(name));
    assert.equal((await loadModels(broken, (cause) => causes.push(cause))).tag, undefined);
    assert.match(String(causes[0]), /no tagger/u);
  });

  it('rejects without the lexicon', async () => {
    await assert.rejects(
      loadModels(without('lexicon.bin'), () => undefined),
      /no lexicon\.bin/u,
    );
  });
});

import assert from 'node:assert/strict';
import { laterStore } from '../../../src/editor/document/laterStore';
import type { SidecarStore } from '../../../src/editor/document/sidecarStore';

/** A store that writes down what it is asked for. */
function scribe(): { readonly asked: string[]; readonly store: SidecarStore } {
  const asked: string[] = [];
  const note = (what: string) => {
    asked.push(what);
  };
  const store: SidecarStore = {
    load: () => {
      note('load');
      return Promise.resolve();
    },
    changed: () => {
      note('changed');
    },
    flush: () => {
      note('flush');
      return Promise.resolve();
    },
    dispose: () => {
      note('dispose');
    },
  };
  return { asked, store };
}

describe('a store whose file is known later', () => {
  it('does then what it was asked for before', async () => {
    const { asked, store } = scribe();
    let open: (store: SidecarStore) => void = () => undefined;
    const later = laterStore(new Promise((resolve) => (open = resolve)));
    const loaded = later.load();
    later.changed();
    const flushed = later.flush();
    assert.deepEqual(asked, []);
    open(store);
    await Promise.all([loaded, flushed]);
    assert.deepEqual(asked, ['load', 'changed', 'flush']);
  });

  it('is disposed of, also before its file is known', async () => {
    const { asked, store } = scribe();
    const opening = Promise.resolve(store);
    laterStore(opening).dispose();
    await opening;
    await Promise.resolve();
    assert.ok(asked.includes('dispose'));
  });
});

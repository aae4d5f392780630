import { strict as assert } from 'node:assert';
import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import type { SidecarFile } from '../../../src/editor/document/sidecarFile';
import { createSidecarStore } from '../../../src/editor/document/sidecarStore';
import { annotation, decisionsOf } from '../items';
import { fakeTiming } from './fakeTiming';

const text = 'Anna Berg traf Ben Tal und Cem Ulu am Abend.';
const article = parseArticle(text);
const a = annotation('aaaaaaaa', text, 'Anna Berg');
const b = annotation('bbbbbbbb', text, 'Ben Tal');
const c = annotation('cccccccc', text, 'Cem Ulu');
const contentOf = (...annotations: readonly Annotation[]) => writeSidecar(decisionsOf(...annotations), article);

/** A file that others write, and of which nobody tells unless the test says so. */
function fakeFile(content: string | undefined) {
  const listeners = new Set<() => void>();
  const uri: unknown = { toString: () => 'file:///a.article.ann.jsonl' };
  const disk = { content, reads: 0 };
  const file: SidecarFile = {
    ...{ uri: uri as SidecarFile['uri'], isFile: true, dispose: () => undefined },
    read: () => {
      disk.reads++;
      return Promise.resolve(disk.content);
    },
    write: (written) => {
      disk.content = written;
      return Promise.resolve();
    },
    onDidChange: (listener) => {
      const call = () => void listener();
      listeners.add(call);
      const listening: unknown = { dispose: () => listeners.delete(call) };
      return listening as ReturnType<SidecarFile['onDidChange']>;
    },
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return { file, disk, tell };
}

/** An open article whose sidecar holds this; `seen` has the ids after each change. */
async function open(content: string | undefined) {
  const { timing, pass, isIdle } = fakeTiming();
  const { file, disk, tell } = fakeFile(content);
  const seen: string[] = [];
  let decisions: Decisions = noDecisions;
  const kept = {
    article,
    get decisions() {
      return decisions;
    },
    set decisions(now) {
      decisions = now;
      seen.push(idsOf(now));
    },
  };
  const [nothing, ok] = [() => undefined, () => Promise.resolve()];
  const store = createSidecarStore(file, kept, {
    recovery: { get: nothing, keep: ok, clear: ok },
    bases: { read: () => Promise.resolve([]), keep: ok },
    problems: { tell: nothing, forget: nothing },
    notices: {
      ...{ newerVersion: nothing, damaged: nothing, unreadable: nothing },
      offerRemedy: () => Promise.resolve(undefined),
    },
    timing,
    logger: { info: nothing, warn: nothing, error: (_, cause) => assert.fail(String(cause)) },
  });
  await store.load();
  const decide = (...annotations: readonly Annotation[]) => {
    kept.decisions = decisionsOf(...annotations);
    store.changed();
  };
  return { store, kept, disk, seen, tell, decide, pass, isIdle };
}

const idsOf = ({ annotations }: Decisions): string =>
  [...annotations.keys()]
    .map((id) => id.charAt(0))
    .sort()
    .join('');

/** The ids of a file's annotations, by their first letters. */
function idsIn(content: string | undefined): string {
  const read = readSidecar(content ?? '');
  if (!('records' in read)) return assert.fail('a newer version');
  const ids = read.records.flatMap(({ kind, value }) => (kind === 'annotation' ? value.id.charAt(0) : []));
  return ids.sort().join('');
}

/** Lets everything that waits for nothing but promises happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

describe('a sidecar of an open article', () => {
  it('is looked at again after our own writing: nobody may tell of what others wrote right behind it', async () => {
    const { store, kept, disk, decide, pass } = await open(undefined);
    decide(a);
    await store.flush();
    assert.equal(idsIn(disk.content), 'a');
    disk.content = contentOf(a, b);
    pass(1_000);
    await store.flush();
    assert.equal(idsOf(kept.decisions), 'ab');
  });

  it('is looked at again after it was opened: what watches it may not have started', async () => {
    const { store, kept, disk, pass } = await open(contentOf(a));
    disk.content = contentOf(a, b);
    pass(1_000);
    await store.flush();
    assert.equal(idsOf(kept.decisions), 'ab');
  });

  it('is left alone when nothing happens any more', async () => {
    const { store, disk, pass, isIdle } = await open(contentOf(a));
    for (const wait of [1_000, 4_000]) {
      pass(wait);
      await store.flush();
    }
    assert.deepEqual([disk.reads, isIdle()], [3, true]);
  });

  it('is not looked at again once the article is closed, also when it is written then', async () => {
    const { store, disk, decide, isIdle } = await open(contentOf(a));
    decide(a, b);
    store.dispose();
    assert.equal(isIdle(), true);
    await store.flush();
    assert.deepEqual([idsIn(disk.content), isIdle()], ['ab', true]);
  });

  for (const [title, half] of [
    ['empties it before filling it', ''],
    ['takes it away before it is there anew', undefined],
    ['has written a part of it', contentOf(a).slice(0, -20)],
  ] as const)
    it(`loses nothing while another program ${title}`, async () => {
      const { store, disk, seen, tell, pass } = await open(contentOf(a, b));
      disk.content = half;
      tell();
      await settle();
      disk.content = contentOf(a, b, c);
      pass(100);
      await store.flush();
      assert.deepEqual(seen, ['ab', 'abc']);
    });

  it('is not written over while another program fills it', async () => {
    const { store, disk, decide, pass } = await open(contentOf(a, b));
    disk.content = '';
    decide(a, b, c);
    await settle();
    assert.equal(disk.content, '');
    disk.content = contentOf(a, b);
    pass(100);
    await store.flush();
    assert.equal(idsIn(disk.content), 'abc');
  });

  it('is believed to be gone, or empty, when it stays so', async () => {
    const { store, kept, disk, tell, pass } = await open(contentOf(a, b));
    disk.content = undefined;
    tell();
    await settle();
    pass(100);
    await store.flush();
    assert.equal(idsOf(kept.decisions), '');
  });
});

import { strict as assert } from 'node:assert';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { parseArticle } from '../../../src/core/article/parse';
import { catchUp, createSidecarSync } from '../../../src/editor/document/sidecarSync';
import { annotation, decisionsOf } from '../items';

const text = 'Anna Berg traf Ben Tal und Cem Ulu am Abend.';
const article = parseArticle(text);
const a = annotation('aaaaaaaa', text, 'Anna Berg');
const b = annotation('bbbbbbbb', text, 'Ben Tal');

/** One window: what it keeps, and what it would tell its person. */
function start(decisions: Decisions = noDecisions) {
  const kept = { article, decisions };
  const news: string[] = [];
  const sync = createSidecarSync(kept, {
    newerVersion: (version) => news.push(`version ${version}`),
    damaged: (problems) => news.push(`line ${problems.map(({ line }) => line).join()}`),
  });
  const save = (present: string | undefined): string => {
    const content = sync.render(present) ?? assert.fail('nothing to write');
    sync.wrote(content, kept.decisions);
    return content;
  };
  return { kept, news, sync, save };
}

const idsOf = ({ annotations }: Decisions) => [...annotations.keys()].sort();

describe('a sidecar and what is decided', () => {
  it('makes no file for nothing', () => {
    assert.equal(start().sync.render(undefined), undefined);
  });

  it('reads what it wrote', () => {
    const written = start(decisionsOf(a, b)).save(undefined);
    const { kept, sync, news } = start();
    assert.equal(sync.takeIn(written), true);
    assert.deepEqual(idsOf(kept.decisions), ['aaaaaaaa', 'bbbbbbbb']);
    assert.deepEqual(kept.decisions.annotations.get('aaaaaaaa')?.placement.spans, [{ start: 0, end: 9 }]);
    assert.equal(sync.knows(written), true);
    assert.deepEqual(news, []);
  });

  it('writes the same again, to the byte', () => {
    const { sync, save } = start(decisionsOf(a, b));
    const written = save(undefined);
    assert.equal(sync.render(written), written);
  });

  it('joins what two windows decided', () => {
    const [one, other] = [start(), start()];
    one.kept.decisions = decisionsOf(a);
    const first = one.save(undefined);
    other.kept.decisions = decisionsOf(b);
    assert.equal(other.sync.knows(first), false);
    other.sync.takeIn(first);
    const both = other.save(first);
    one.sync.takeIn(both);
    assert.deepEqual(idsOf(one.kept.decisions), ['aaaaaaaa', 'bbbbbbbb']);
  });

  it('keeps removed what one window removed while the other decided', () => {
    const [one, other] = [start(decisionsOf(a)), start()];
    const first = one.save(undefined);
    other.sync.takeIn(first);
    other.kept.decisions = {
      ...other.kept.decisions,
      annotations: new Map([...other.kept.decisions.annotations, ['bbbbbbbb', b]]),
    };
    const second = other.save(first);
    one.kept.decisions = noDecisions;
    one.sync.takeIn(second);
    assert.deepEqual(idsOf(one.kept.decisions), ['bbbbbbbb']);
  });

  it('lets go of what is gone with the file', () => {
    const { kept, save, sync } = start(decisionsOf(a));
    save(undefined);
    assert.equal(sync.takeIn(undefined), true);
    assert.deepEqual(idsOf(kept.decisions), []);
  });

  it('leaves a newer version alone, says so, and keeps what is decided here', () => {
    const { kept, news, sync } = start(decisionsOf(a));
    assert.equal(sync.takeIn('{"format":"article-annotations","version":99,"unit":"codepoint"}\n'), false);
    assert.deepEqual(news, ['version 99']);
    assert.deepEqual(idsOf(kept.decisions), ['aaaaaaaa']);
  });

  it('says which lines are damaged, and writes them back', () => {
    const written = start(decisionsOf(a)).save(undefined);
    const damaged = `${written}{"annotation":"half\n`;
    const { kept, news, sync, save } = start();
    sync.takeIn(damaged);
    assert.deepEqual(news, [`line ${written.split('\n').length}`]);
    kept.decisions = { ...kept.decisions, annotations: new Map([...kept.decisions.annotations, ['bbbbbbbb', b]]) };
    assert.ok(save(damaged).split('\n').includes('{"annotation":"half'));
  });
});

describe('writing a sidecar while places are searched for', () => {
  /** A file that says when it is read, and a search that ends when the test wants. */
  function waiting(content: string | undefined) {
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const places = {
      attach: () => noDecisions,
      isUnderWay: true,
      done: async () => {
        if (!places.isUnderWay) return;
        log.push('waits');
        await new Promise<void>((resolve) => ends.push(resolve));
      },
    };
    const file = {
      read: () => {
        log.push('reads');
        return Promise.resolve(content);
      },
      bases: { read: () => Promise.resolve(['before']) },
    };
    const end = () => {
      places.isUnderWay = false;
      ends.splice(0).forEach((resolve) => {
        resolve();
      });
    };
    return { log, places, file, end };
  }
  const quiet = { knows: () => true, needsBase: () => false, takeIn: () => true };
  const soon = () => new Promise((resolve) => setImmediate(resolve));

  it('waits until all of them are found', async () => {
    const { log, places, file, end } = waiting('x');
    const caught = catchUp(quiet, file, places);
    await soon();
    assert.deepEqual(log, ['waits']);
    end();
    assert.deepEqual(await caught, { present: 'x' });
    assert.deepEqual(log, ['waits', 'reads']);
  });

  it('waits again if another search began while the file was read', async () => {
    const { log, places, file, end } = waiting('x');
    end();
    const caught = catchUp(quiet, file, places);
    places.isUnderWay = true;
    await soon();
    end();
    assert.deepEqual(await caught, { present: 'x' });
    assert.deepEqual(log.slice(-2), ['waits', 'reads']);
  });

  it('does not where nothing is ever searched for', async () => {
    const { file } = waiting(undefined);
    assert.deepEqual(await catchUp(quiet, file, undefined), { present: undefined });
  });

  it('leaves a file alone that was not taken in', async () => {
    const { file } = waiting('newer');
    assert.equal(await catchUp({ ...quiet, knows: () => false, takeIn: () => false }, file, undefined), false);
  });

  it('takes in a file that was edited by the texts of before', async () => {
    const { file } = waiting('edited');
    const taken: unknown[] = [];
    const edited = {
      knows: () => false,
      needsBase: () => true,
      takeIn: (...given: readonly unknown[]) => taken.push(...given) > 0,
    };
    assert.deepEqual(await catchUp(edited, file, undefined), { present: 'edited' });
    assert.deepEqual(taken, ['edited', ['before']]);
  });
});

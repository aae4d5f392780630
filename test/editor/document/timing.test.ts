import { strict as assert } from 'node:assert';
import { createHeldRefresh, createRefresh } from '../../../src/editor/document/refresh';
import { createRetry } from '../../../src/editor/document/retry';
import { fakeTiming } from './fakeTiming';

describe('refresh', () => {
  const start = (costs: readonly number[]) => {
    const { timing, pass } = fakeTiming();
    let runs = 0;
    const work = () => {
      pass(costs[runs++] ?? 0);
    };
    return { refresh: createRefresh(work, timing), runs: () => runs, pass };
  };

  it('does what somebody waits for at once', () => {
    const { refresh, runs } = start([1, 20, 30]);
    for (const done of [1, 2, 3]) {
      refresh.request();
      assert.equal(runs(), done);
    }
  });

  it('reads a short text with each key', () => {
    const { refresh, runs } = start([1, 2, 3, 1]);
    refresh.request();
    for (const done of [2, 3, 4]) {
      refresh.edited();
      assert.equal(runs(), done);
    }
  });

  it('reads a longer text once for all keys, when typing pauses', () => {
    const { refresh, runs, pass } = start([10, 10]);
    refresh.request();
    for (let key = 0; key < 5; key++) {
      refresh.edited();
      pass(100);
    }
    assert.equal(runs(), 1);
    pass(20);
    assert.equal(runs(), 2);
    assert.equal(refresh.isPending, false);
  });

  it('reads after a second even if typing never pauses', () => {
    const { refresh, runs, pass } = start([10, 10]);
    refresh.request();
    for (let key = 0; key < 10; key++) {
      refresh.edited();
      pass(100);
    }
    assert.equal(runs(), 2);
  });

  it('lets dear work wait, and does it once for many requests', () => {
    const { refresh, runs, pass } = start([50, 1]);
    for (let request = 0; request < 10; request++) refresh.request();
    assert.equal(runs(), 1);
    pass(99);
    assert.equal(runs(), 1);
    pass(1);
    assert.equal(runs(), 2);
  });

  it('does not take a decision for the price of reading', () => {
    const { refresh, runs, pass } = start([200, 5, 200]);
    refresh.request();
    refresh.request();
    pass(400);
    assert.equal(runs(), 2);
    refresh.edited();
    pass(399);
    assert.equal(runs(), 2, 'the next reading is as dear as the last');
    pass(1);
    assert.equal(runs(), 3);
  });

  it('does nothing any more once disposed of', () => {
    const { refresh, runs, pass } = start([50, 1]);
    refresh.request();
    refresh.request();
    refresh.dispose();
    pass(1000);
    assert.equal(runs(), 1);
  });
});

describe('refresh that can be held', () => {
  it('does nothing until it is let go, and then as after an edit', () => {
    const { timing, pass } = fakeTiming();
    let runs = 0;
    const refresh = createHeldRefresh(() => {
      runs++;
      pass(20);
    }, timing);
    refresh.request();
    refresh.edited();
    refresh.hold();
    assert.equal(refresh.isPending, true);
    refresh.request();
    refresh.edited();
    pass(5000);
    assert.equal(runs, 1);
    refresh.letGo();
    assert.equal(refresh.isPending, true);
    pass(0);
    pass(200);
    assert.deepEqual([runs, refresh.isPending], [2, false]);
    refresh.edited();
    refresh.dispose();
    pass(5000);
    assert.equal(runs, 2);
  });

  it('is not in the midst of whoever lets it go, however cheap it is', () => {
    const { timing, pass } = fakeTiming();
    let runs = 0;
    const refresh = createHeldRefresh(() => runs++, timing);
    refresh.hold();
    refresh.letGo();
    assert.deepEqual([runs, refresh.isPending], [0, true]);
    refresh.hold();
    pass(1);
    assert.deepEqual([runs, refresh.isPending], [0, true]);
    refresh.letGo();
    pass(1);
    assert.deepEqual([runs, refresh.isPending], [1, false]);
  });
});

describe('retry', () => {
  const start = () => {
    const { timing, pass } = fakeTiming();
    let attempts = 0;
    const retry = createRetry(() => attempts++, timing);
    return { retry, pass, attempts: () => attempts };
  };

  it('waits twice as long each time', () => {
    const { retry, pass, attempts } = start();
    for (const [count, wait] of [5, 10, 20, 40].entries()) {
      retry.failed();
      pass(wait * 1000 - 1);
      assert.equal(attempts(), count);
      pass(1);
      assert.equal(attempts(), count + 1);
    }
  });

  it('stops when it worked, and starts soon again', () => {
    const { retry, pass, attempts } = start();
    retry.failed();
    retry.failed();
    retry.succeeded();
    pass(60_000);
    assert.equal(attempts(), 0);
    retry.failed();
    pass(5000);
    assert.equal(attempts(), 1);
  });
});

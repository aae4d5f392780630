import { strict as assert } from 'node:assert';
import { becomesCurrent } from '../../../src/editor/document/current';

// Nothing outside of the editor imports VS Code, not even its types.
type Session = Parameters<typeof becomesCurrent>[0];
type Token = Parameters<typeof becomesCurrent>[1];

/** An event, and how often somebody listens. */
function fakeEvent() {
  const listeners = new Set<() => void>();
  const event: unknown = (listener: () => void) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  const fire = () => {
    for (const listener of listeners) listener();
  };
  return {
    event: event as Session['onDidChange'] & Token['onCancellationRequested'],
    fire,
    count: () => listeners.size,
  };
}

describe('waiting for an article to be read', () => {
  const start = async (isCurrent: boolean) => {
    const [changed, cancelled] = [fakeEvent(), fakeEvent()];
    const session = { ready: Promise.resolve(), isCurrent, onDidChange: changed.event };
    const token: Token = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
    const answers: boolean[] = [];
    const waiting = becomesCurrent(session, token).then((answer) => answers.push(answer));
    await session.ready;
    return { session, changed, cancelled, waiting, answers, listening: () => changed.count() + cancelled.count() };
  };

  it('goes on when what is read is shown, and not when a part of it is', async () => {
    const { session, changed, waiting, answers, listening } = await start(false);
    changed.fire();
    await Promise.resolve();
    assert.deepEqual([answers, listening()], [[], 2]);
    session.isCurrent = true;
    changed.fire();
    await waiting;
    assert.deepEqual([answers, listening()], [[true], 0]);
  });

  it('ends when nobody wants the answer any more', async () => {
    const { cancelled, waiting, answers, listening } = await start(false);
    cancelled.fire();
    await waiting;
    assert.deepEqual([answers, listening()], [[false], 0]);
  });

  it('is over at once where everything is shown', async () => {
    const { waiting, answers, listening } = await start(true);
    await waiting;
    assert.deepEqual([answers, listening()], [[true], 0]);
  });
});

import assert from 'node:assert/strict';
import { createDrawn } from '../../../src/editor/show/drawn';
import type { Layout } from '../../../src/editor/show/layout';

const layoutOf = (styles: Readonly<Record<string, readonly (readonly [number, number])[]>>): Layout =>
  new Map(Object.entries(styles).map(([key, spans]) => [key, spans.map(([start, end]) => ({ start, end }))]));

const before = layoutOf({
  name: [[10, 15]],
  quote: [
    [0, 5],
    [20, 40],
  ],
  date: [[50, 60]],
});

/** An edit, what is to be seen after it, and the styles that must be drawn again. */
const EDITS: readonly (readonly [
  title: string,
  edit: [number, number, string],
  after: Layout,
  again: readonly string[],
])[] = [
  [
    'typed between them',
    [17, 17, 'x'],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [21, 41],
      ],
      date: [[51, 61]],
    }),
    [],
  ],
  [
    'deleted between them',
    [43, 46, ''],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [20, 40],
      ],
      date: [[47, 57]],
    }),
    [],
  ],
  [
    'typed inside one',
    [30, 30, 'x'],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [20, 41],
      ],
      date: [[51, 61]],
    }),
    ['quote'],
  ],
  [
    'typed at an edge',
    [15, 15, 'x'],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [21, 41],
      ],
      date: [[51, 61]],
    }),
    ['name'],
  ],
  [
    'a new one',
    [17, 17, 'x'],
    layoutOf({
      name: [
        [10, 15],
        [17, 18],
      ],
      quote: [
        [0, 5],
        [21, 41],
      ],
      date: [[51, 61]],
    }),
    ['name'],
  ],
  [
    'one that goes',
    [17, 17, 'x'],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [21, 41],
      ],
    }),
    ['date'],
  ],
  [
    'another style',
    [17, 17, 'x'],
    layoutOf({
      name: [[10, 15]],
      quote: [
        [0, 5],
        [21, 41],
      ],
      day: [[51, 61]],
    }),
    ['date', 'day'],
  ],
];

describe('what is drawn', () => {
  it('is everything at first, and nothing when nothing changed', () => {
    const drawn = createDrawn();
    assert.deepEqual(drawn.update(before), ['name', 'quote', 'date']);
    assert.deepEqual(drawn.update(before), []);
  });

  for (const [title, [start, end, text], after, again] of EDITS)
    it(`is drawn again where VS Code does not move it rightly: ${title}`, () => {
      const drawn = createDrawn();
      drawn.update(before);
      drawn.edited([{ start, end, text }]);
      assert.deepEqual([...drawn.update(after)].sort(), again);
    });

  it('moves with several edits of one event', () => {
    const drawn = createDrawn();
    drawn.update(before);
    drawn.edited([
      { start: 7, end: 7, text: 'ab' },
      { start: 17, end: 18, text: '' },
    ]);
    assert.deepEqual(
      drawn.update(
        layoutOf({
          name: [[12, 17]],
          quote: [
            [0, 5],
            [21, 41],
          ],
          date: [[51, 61]],
        }),
      ),
      [],
    );
  });
});

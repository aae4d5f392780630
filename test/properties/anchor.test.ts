import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as describeSpans, finderOf, place } from '../../src/core/annotations/anchor';
import type { TextEdit } from '../../src/core/annotations/follow';
import { partsOf } from '../../src/core/annotations/parts';
import { parseArticle } from '../../src/core/article/parse';
import type { Span } from '../../src/core/text/span';
import { annotate, article, decisionsOf, Editing } from '../core/annotations/samples';
import { anyText } from './texts';

/** Numbers that a test cuts to the text it has. */
const numbers = fc.array(fc.nat(), { minLength: 2, maxLength: 6 });

/** Spans that an annotation may have, from any numbers; none where the text has nothing but white space there. */
function spansIn(text: string, values: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    const start = (values[index] ?? 0) % (text.length + 1);
    spans.push({ start, end: start + ((values[index + 1] ?? 0) % 40) });
  }
  return partsOf(parseArticle(text), spans);
}

describe('a selector', () => {
  it('leads back to its spans or says that it cannot, but never elsewhere', () => {
    fc.assert(
      fc.property(anyText, numbers, (text, values) => {
        const parsed = parseArticle(text);
        const spans = spansIn(text, values);
        if (spans.length !== 1) return;
        const { folded } = finderOf(parsed);
        const isWhole = spans.every(({ start, end }) => {
          return (
            folded.toSource(folded.toFolded(start)) === start && folded.toSource(folded.toFolded(end), 'end') === end
          );
        });
        const placement = place(parsed, describeSpans(parsed, spans));
        // Half of a letter with its accent is no wording.
        if (placement.spans.length === 0 || !isWhole) return;
        const key = (list: readonly Span[]) =>
          list.map(({ start, end }) => [folded.toFolded(start), folded.toFolded(end)]);
        assert.deepEqual(key(placement.spans), key(spans));
      }),
    );
  });

  it('finds spans that lie inside the text and are sorted, in any other text', () => {
    fc.assert(
      fc.property(anyText, anyText, numbers, (text, other, values) => {
        const spans = spansIn(text, values);
        if (spans.length === 0) return;
        const placement = place(parseArticle(other), describeSpans(parseArticle(text), spans));
        let from = 0;
        for (const { start, end } of placement.spans) {
          assert.ok(start >= from && end > start && end <= other.length);
          from = start;
        }
        assert.ok(placement.score >= 0 && placement.score <= 1);
      }),
    );
  });
});

/** Edits of one event from any numbers: disjoint, in the text. */
function editsIn(length: number, values: readonly number[], text: (index: number) => string): TextEdit[] {
  const cuts = values.map((value) => value % (length + 1)).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    const [start, end] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    const before = edits.at(-1);
    if (before && start <= before.end) continue;
    edits.push({ start, end: Math.min(end, start + 12), text: text(index) });
  }
  return edits;
}

/** A character that knows which annotations it belongs to. */
interface Marked {
  readonly character: string;
  readonly ids: ReadonlySet<string>;
}

/** The slow and obvious way to follow an edit: every character carries its annotations. */
function editMarked(characters: readonly Marked[], { start, end, text }: TextEdit): readonly Marked[] {
  const ids = new Set<string>();
  const all = new Set(characters.flatMap((marked) => [...marked.ids]));
  for (const id of all) {
    const first = characters.findIndex((marked) => marked.ids.has(id));
    const last = characters.findLastIndex((marked) => marked.ids.has(id)) + 1;
    const isInside = start < end ? first <= start && end <= last : first < start && end < last;
    const isWhole = start <= first && last <= end;
    if (isInside && !isWhole) ids.add(id);
  }
  const added = Array.from(text, (character) => ({ character, ids }));
  return [...characters.slice(0, start), ...added, ...characters.slice(end)];
}

const event = fc.record({
  cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
  lengths: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
});

describe('followEdits', () => {
  it('does what marking every character would do, whatever is edited', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(79), { minLength: 4, maxLength: 8 }),
        fc.array(event, { maxLength: 12 }),
        (ends, events) => {
          let next = 0x4e00;
          const fresh = (length: number): string => Array.from({ length }, () => String.fromCharCode(next++)).join('');
          const text = fresh(80);
          const spans = ends.slice(1).map((end, index) => ({
            start: Math.min(end, ends[index] ?? 0),
            end: Math.max(end, ends[index] ?? 0) + 1,
          }));
          const annotations = spans.map((span, index) => annotate(article(text), `a${index}`, [span]));
          const editing = new Editing(text, decisionsOf(...annotations));
          let marked: readonly Marked[] = Array.from(text, (character, at) => ({
            character,
            ids: new Set(
              annotations
                .filter(
                  ({
                    placement: {
                      spans: [span],
                    },
                  }) => span && span.start <= at && at < span.end,
                )
                .map(({ id }) => id),
            ),
          }));
          for (const { cuts, lengths } of events) {
            const edits = editsIn(editing.text.length, cuts, (index) => fresh(lengths[index] ?? 0));
            marked = edits.toReversed().reduce(editMarked, marked);
            editing.edit(...edits);
            assert.equal(marked.map(({ character }) => character).join(''), editing.text);
            for (const { id } of annotations) {
              const own = marked.filter(({ ids }) => ids.has(id)).map(({ character }) => character);
              assert.deepEqual(editing.wordsOf(id), own.length === 0 ? [] : [own.join('')]);
            }
          }
        },
      ),
    );
  });

  const text = 'Anna sah Anna und Ana, dann nahm Anna den Kahn an Land und sah sich um.';
  const role = { speaker: [{ span: { start: 0, end: 4 }, quote: 'Anna' }] };

  it('is where it was after everything is undone', () => {
    fc.assert(
      fc.property(numbers, fc.array(event, { maxLength: 10 }), (values, events) => {
        let next = 0x4e00;
        const fresh = (length: number): string => Array.from({ length }, () => String.fromCharCode(next++)).join('');
        const annotation = annotate(article(text), 'a', spansIn(text, values), { roles: role });
        const editing = new Editing(text, decisionsOf(annotation));
        for (const { cuts, lengths } of events) {
          editing.edit(...editsIn(editing.text.length, cuts, (index) => fresh(lengths[index] ?? 0)));
        }
        while (editing.undos.length > 0) editing.undo();
        assert.equal(editing.text, text);
        assert.deepEqual(editing.decisions.annotations.get('a'), annotation);
      }),
      { numRuns: 300 },
    );
  });

  /** The second part comes back inside the first, if nobody says what was removed. */
  const risenInside = [
    { cuts: [6713940, 79842181, 11082121, 0], lengths: [1, 0, 3, 0, 0, 0] },
    { cuts: [779636, 15820], lengths: [3, 0, 0, 0, 0, 0] },
    { cuts: [1105931145, 0, 7525139, 1468579210], lengths: [0, 0, 0, 0, 0, 0] },
    { cuts: [356373604, 919662398], lengths: [3, 0, 0, 0, 0, 0] },
    { cuts: [1551080240, 1765533135, 0, 0, 0, 0], lengths: [1, 0, 3, 0, 0, 0] },
    { cuts: [0, 219853258, 0, 654279700], lengths: [0, 0, 3, 0, 0, 0] },
  ];

  for (const says of ['removed', 'nothing'] as const) {
    it(`keeps spans sorted, apart and in the text${says === 'nothing' ? ', also without the removed text' : ''}`, () => {
      fc.assert(
        fc.property(numbers, fc.array(event, { maxLength: 10 }), fc.nat(10), (values, events, undone) => {
          const annotation = annotate(article(text), 'a', spansIn(text, values), { roles: role });
          const editing = new Editing(text, decisionsOf(annotation), says);
          for (const { cuts, lengths } of events) {
            const typed = (index: number): string => 'anaxa'.slice(index, index + (lengths[index] ?? 0));
            editing.edit(...editsIn(editing.text.length, cuts, typed));
          }
          for (let count = Math.min(undone, editing.undos.length); count > 0; count--) editing.undo();
          const { placement, roles } = editing.decisions.annotations.get('a') ?? annotation;
          let from = 0;
          for (const { start, end } of placement.spans) {
            assert.ok(from <= start && start < end && end <= editing.text.length);
            from = end;
          }
          assert.equal(
            placement.state,
            placement.spans.length === 0 && annotation.placement.spans.length > 0 ? 'orphan' : 'exact',
          );
          const speaker = roles.speaker?.[0]?.span;
          assert.ok(!speaker || (speaker.start < speaker.end && speaker.end <= editing.text.length));
        }),
        { examples: [[[157692113, 1961273839, 1528290427, 2], risenInside, 0]] },
      );
    });
  }
});

import assert from 'node:assert/strict';
import type { Annotation, StoredEntity } from '../../../src/core/annotations/annotation';
import type { Change } from '../../../src/core/annotations/change';
import {
  applyChange,
  emptyChange,
  invertChange,
  isEmptyChange,
  mergeChanges,
  noDecisions,
  staleRecords,
} from '../../../src/core/annotations/decisions';
import { mergeDecisions } from '../../../src/core/annotations/merge';
import { annotate, article, decisionsOf, Editing, spanOf } from './samples';

const text = 'Anna Merk lachte. Sie kam aus Kiel.';
const parsed = article(text);
const merk = annotate(parsed, 'a', [spanOf(text, 'Anna Merk')]);
const rejected: Annotation = { ...merk, status: 'rejected', on: '2026-11-24T11:00:00Z' };
const kiel = annotate(parsed, 'k', [spanOf(text, 'Kiel')], { type: 'place' });
const entity: StoredEntity = { id: 'e', type: 'person', name: 'Anna', aliases: [], by: 'ks', on: '2026', extra: {} };
const toRejected: Change = { ...emptyChange, annotations: [{ before: merk, after: rejected }] };

describe('applyChange', () => {
  it('adds, changes and removes records of every kind', () => {
    const change: Change = { ...toRejected, entities: [{ after: entity }] };
    const after = applyChange(decisionsOf(merk), change);
    assert.deepEqual([after.annotations.get('a'), after.entities.get('e')], [rejected, entity]);
    assert.deepEqual(applyChange(after, invertChange(change)), decisionsOf(merk));
    assert.equal(
      applyChange(decisionsOf(merk), { ...emptyChange, annotations: [{ before: merk }] }).annotations.size,
      0,
    );
  });

  it('returns the same decisions for the empty change', () => {
    const decisions = decisionsOf(merk);
    assert.equal(applyChange(decisions, emptyChange), decisions);
    assert.ok(isEmptyChange(invertChange(emptyChange)));
  });

  describe('leaves a record alone that is no longer as the change saw it, and does the rest', () => {
    const other: Annotation = { ...merk, by: 'jw', on: '2026-11-24T12:00:00Z', type: 'place' };
    const cases: readonly [string, Annotation | undefined, Change['annotations'][number]][] = [
      ['changed by somebody else', other, { before: merk, after: rejected }],
      ['gone', undefined, { before: merk, after: rejected }],
      ['there already', other, { after: merk }],
      ['to be removed, and changed by somebody else', other, { before: merk }],
    ];
    for (const [what, present, record] of cases) {
      it(what, () => {
        const decisions = present ? decisionsOf(present) : noDecisions;
        const change: Change = { ...emptyChange, annotations: [record, { after: kiel }] };
        assert.deepEqual(staleRecords(decisions, change), ['a']);
        const after = applyChange(decisions, change);
        assert.deepEqual([after.annotations.get('a'), after.annotations.get('k')], [present, kiel]);
      });
    }
  });

  it('takes a decision back where the annotation stands now', () => {
    const editing = new Editing(text, applyChange(decisionsOf(merk), toRejected)).type(0, 'Ja, ');
    editing.decisions = applyChange(editing.decisions, invertChange(toRejected));
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
    assert.equal(editing.decisions.annotations.get('a')?.status, 'accepted');
  });

  it('keeps the ghost of an annotation whose decision is taken back', () => {
    const editing = new Editing(text, applyChange(decisionsOf(merk), toRejected)).replace('Anna Merk', '');
    editing.decisions = applyChange(editing.decisions, invertChange(toRejected));
    editing.undo();
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('moves an annotation that the change does move', () => {
    const moved = annotate(parsed, 'a', [spanOf(text, 'Sie')]);
    const after = applyChange(decisionsOf(merk), { ...emptyChange, annotations: [{ before: merk, after: moved }] });
    assert.deepEqual(after.annotations.get('a'), moved);
  });

  it('keeps roles where they stand now, but for the one that it sets', () => {
    const cue = [{ span: spanOf(text, 'lachte'), quote: 'lachte' }];
    const speaker = [{ span: spanOf(text, 'Sie'), quote: 'Sie' }];
    const before = { ...kiel, roles: { cue } };
    const after = { ...kiel, roles: { cue, speaker } };
    const editing = new Editing(text, decisionsOf(before)).type(0, '–');
    editing.decisions = applyChange(editing.decisions, { ...emptyChange, annotations: [{ before, after }] });
    const { roles } = editing.decisions.annotations.get('k') ?? kiel;
    assert.deepEqual(roles.cue?.[0]?.span, { start: 11, end: 17 });
    assert.deepEqual(roles.speaker, speaker);
  });
});

describe('mergeChanges', () => {
  it('is one step that is taken back as one', () => {
    const changes: readonly Change[] = [
      { ...emptyChange, annotations: [{ after: merk }], entities: [{ after: entity }] },
      { ...toRejected, entities: [{ before: entity }] },
      { ...emptyChange, annotations: [{ after: kiel }] },
    ];
    const one = changes.reduce(mergeChanges);
    assert.deepEqual(applyChange(noDecisions, one), changes.reduce(applyChange, noDecisions));
    assert.deepEqual(one.entities, [], 'came and went');
    assert.deepEqual(applyChange(applyChange(noDecisions, one), invertChange(one)), noDecisions);
  });
});

describe('mergeDecisions', () => {
  it('keeps what only one side has, and of both the later decision', () => {
    const merged = mergeDecisions(decisionsOf(merk), decisionsOf(rejected, kiel));
    assert.deepEqual([...merged.annotations.values()], [rejected, kiel]);
    assert.deepEqual(mergeDecisions(decisionsOf(rejected, kiel), decisionsOf(merk)).annotations.get('a'), rejected);
  });

  it('chooses the same of two decisions of one moment, whoever merges', () => {
    const [mine, theirs] = [decisionsOf(merk), decisionsOf({ ...rejected, on: merk.on })];
    assert.deepEqual(mergeDecisions(mine, theirs).annotations, mergeDecisions(theirs, mine).annotations);
  });

  it('leaves an annotation that both have alike where this window knows it', () => {
    const lost = { ...merk, placement: { state: 'orphan', score: 0, spans: [] } } as const;
    assert.equal(mergeDecisions(decisionsOf(merk), decisionsOf(lost)).annotations.get('a'), merk);
  });

  it('keeps the damaged lines of both sides once', () => {
    const [mine, theirs] = [
      { ...noDecisions, keptLines: ['a', 'a', 'b'] },
      { ...noDecisions, keptLines: ['c', 'a', 'c'] },
    ];
    assert.deepEqual(mergeDecisions(mine, theirs).keptLines, ['a', 'a', 'b', 'c', 'c']);
  });
});

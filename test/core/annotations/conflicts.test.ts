import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { contradictions, hasConflicts, joinSidecars, settleSidecar } from '../../../src/core/annotations/conflicts';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { annotate, decisionsOf, spanOf } from './samples';

const text = 'Der Damm bricht\n\nAnna Berg kam mit Ben Tal aus Kiel.\n';
const article = parseArticle(text);
const on = (words: string, facts = {}) => annotate(article, words, [spanOf(text, words)], facts);
const sidecar = (...annotations: ReturnType<typeof on>[]) => writeSidecar(decisionsOf(...annotations), article);

const later = '2026-11-25T10:00:00Z';
const ours = sidecar(on('Anna Berg'), on('Kiel', { type: 'place' }));
const theirs = sidecar(on('Ben Tal'), on('Kiel', { type: 'organization', on: later }));

/** What git leaves of two versions, with the version before where it is told to show it. */
function conflict(left: string, right: string, base?: string): string {
  const [header = '', ...first] = left.trimEnd().split('\n');
  const rest = right.trimEnd().split('\n').slice(1);
  const before = base === undefined ? [] : ['||||||| 1a2b3c', ...base.trimEnd().split('\n').slice(1)];
  return [header, '<<<<<<< HEAD', ...first, ...before, '=======', ...rest, '>>>>>>> theirs', ''].join('\n');
}

const typesOf = (content: string) => {
  const read = readSidecar(content);
  if (!('records' in read)) return assert.fail();
  assert.deepEqual(read.problems, []);
  return [...attachSidecar(read, article).annotations.values()].map(({ id, type }) => `${id} ${type}`).sort();
};
const both = ['Anna Berg person', 'Ben Tal person', 'Kiel organization'];

describe('a sidecar that git could not merge', () => {
  it('is known by its marks', () => {
    assert.equal(hasConflicts(conflict(ours, theirs)), true);
    assert.equal(hasConflicts(conflict(ours, theirs).replaceAll('\n', '\r\n')), true);
    assert.equal(hasConflicts(ours), false);
    assert.equal(hasConflicts('{"note":"n","on":"a","text":"\\n======="}\n'), false);
  });

  it('has the decisions of both sides, of one annotation the later', () => {
    assert.deepEqual(typesOf(joinSidecars([conflict(ours, theirs)])), both);
    assert.deepEqual(typesOf(joinSidecars([conflict(theirs, ours).replaceAll('\n', '\r\n')])), both);
  });

  it('has nothing of the version before', () => {
    const base = sidecar(on('Anna Berg'), on('Damm'));
    assert.deepEqual(typesOf(joinSidecars([conflict(ours, theirs, base)])), both);
  });

  it('loses nothing where a mark is missing', () => {
    const broken = conflict(ours, theirs, sidecar(on('Damm'))).replace('=======\n', '');
    assert.deepEqual(typesOf(joinSidecars([broken])), [...both.slice(0, 2), 'Damm person', both[2]]);
    const [head = ''] = conflict(ours, theirs, sidecar(on('Damm'))).split('=======');
    assert.deepEqual(typesOf(joinSidecars([head])), ['Anna Berg person', 'Damm person', 'Kiel place']);
  });

  it('loses nothing of a long part where a mark is missing', () => {
    const lines = Array.from({ length: 300_000 }, (_, at) => String(at));
    assert.equal(joinSidecars([['||||||| 1a2b3c', ...lines, '>>>>>>> theirs'].join('\n')]), [...lines, ''].join('\n'));
  });

  it('is the same from its two versions as from its marks', () => {
    assert.deepEqual(typesOf(joinSidecars([ours, theirs])), both);
    assert.equal(
      settleSidecar(joinSidecars([ours, theirs]), article),
      settleSidecar(joinSidecars([conflict(ours, theirs)]), article),
    );
  });

  it('is written as if one person had decided it all', () => {
    const one = sidecar(on('Anna Berg'), on('Ben Tal'), on('Kiel', { type: 'organization', on: later }));
    assert.equal(settleSidecar(joinSidecars([conflict(ours, theirs)]), article), one);
  });

  it('keeps damaged lines, once', () => {
    const settled = settleSidecar(joinSidecars([conflict(`${ours}no json\n`, `${theirs}no json\n`)]), article) ?? '';
    assert.equal(settled.split('no json').length, 2);
  });

  it('is left alone if a newer version wrote one side', () => {
    const newer = theirs.replace('"version":1', '"version":9');
    assert.equal(settleSidecar(joinSidecars([ours, newer]), article), undefined);
  });
});

describe('contradictions', () => {
  const found = (...annotations: readonly Annotation[]) =>
    contradictions(decisionsOf(...annotations)).map(({ start, end }) => text.slice(start, end));
  const other = (words: string, facts: object) => ({ ...on(words, facts), id: `other ${words}` });

  it('are other types of the same words, and words accepted and rejected, in the order of the text', () => {
    assert.deepEqual(found(on('Kiel', { type: 'place' }), other('Kiel', { type: 'organization' })), ['Kiel']);
    assert.deepEqual(
      found(on('Kiel'), other('Kiel', { status: 'rejected' }), on('Ben Tal'), other('Ben Tal', { type: 'other' })),
      ['Ben Tal', 'Kiel'],
    );
  });

  it('are not the same twice, rejections of another type, names that are quotations, other words', () => {
    assert.deepEqual(found(on('Kiel'), other('Kiel', {})), []);
    assert.deepEqual(found(on('Kiel'), other('Kiel', { type: 'place', status: 'rejected' })), []);
    assert.deepEqual(found(on('Kiel'), other('Kiel', { type: 'quote', roles: { cue: [{ quote: 'aus' }] } })), []);
    assert.deepEqual(found(on('Anna Berg'), other('Anna', { type: 'place' })), []);
  });
});

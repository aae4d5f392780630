import assert from 'node:assert/strict';
import { annotatorIn, fileNameOf } from '../../../src/core/annotations/ownFile';

describe('the file of an annotator', () => {
  const names: readonly (readonly [annotator: string, name: string | undefined])[] = [
    ['ks', 'ks'],
    ['Käthe Storm', 'käthe-storm'],
    ['Ka\u0308the', 'käthe'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a.b', 'a-b'],
    ['C:\\x', 'c-x'],
    ['Нина', 'нина'],
    ['CON', 'con_'],
    ['com1', 'com1_'],
    ['-- .. --', undefined],
    ['', undefined],
    ['🙂', undefined],
    [`${'x'.repeat(59)}-yz`, 'x'.repeat(59)],
    ['line\nend\u0000', 'line-end'],
  ];
  for (const [annotator, name] of names)
    it(`of ${JSON.stringify(annotator)} is called ${name ?? 'nothing'}`, () => {
      assert.equal(fileNameOf(annotator), name);
    });

  it('is known by its name', () => {
    assert.equal(annotatorIn('a.article.ann.jsonl', 'a.article'), '');
    assert.equal(annotatorIn('a.article.ks.ann.jsonl', 'a.article'), 'ks');
    assert.equal(annotatorIn('a.article.k.s.ann.jsonl', 'a.article'), 'k.s');
    assert.equal(annotatorIn('a.article..ann.jsonl', 'a.article'), undefined);
    assert.equal(annotatorIn('ab.article.ann.jsonl', 'a.article'), undefined);
    assert.equal(annotatorIn('a.article', 'a.article'), undefined);
  });
});

import { strict as assert } from 'node:assert';
import { parseArticle } from '../../../src/core/article/parse';
import { withByteOrderMark } from '../../../src/editor/exchange/byteOrderMark';
import { annotation, decisionsOf, item, layer } from '../items';

describe('withByteOrderMark', () => {
  const text = '„Ja“, sagte Berg.';
  const speaker = [{ span: { start: 12, end: 16 }, quote: 'Berg' }, { quote: 'Dorn' }];
  const content = {
    text: parseArticle(text).text,
    layer: layer([item('quote', '0-4', { roles: { speaker } }), item('person', '12-16')]),
    decisions: decisionsOf(annotation('a', text, 'Berg')),
  };
  const marked = withByteOrderMark(content);
  const wordsOf = ({ start, end }: { start: number; end: number }) => marked.text.slice(start, end);

  it('puts the mark before the text', () => {
    assert.equal(marked.text, `\uFEFF${text}`);
  });

  it('keeps every item, role and annotation on its words', () => {
    assert.deepEqual(
      marked.layer.items.map(({ spans }) => spans.map(wordsOf)),
      [['„Ja“'], ['Berg']],
    );
    const players = marked.layer.items[0]?.roles.speaker ?? [];
    assert.deepEqual(
      players.map(({ span }) => span && wordsOf(span)),
      ['Berg', undefined],
    );
    assert.deepEqual(marked.decisions.annotations.get('a')?.placement.spans.map(wordsOf), ['Berg']);
  });

  it('leaves the content itself as it was', () => {
    assert.deepEqual(content.layer.items[1]?.spans, [{ start: 12, end: 16 }]);
  });
});

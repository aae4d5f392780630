import assert from 'node:assert/strict';
import { foldsOf } from '../../../src/core/structure/folds';
import { item } from '../../editor/items';
import { parseArticle } from '../../../src/core/article/parse';
import { whole } from './read';

const draw = (text: string, quotes: Parameters<typeof foldsOf>[1] = []) =>
  foldsOf(parseArticle(text), quotes)
    .filter(({ start, end }) => text.slice(start, end).includes('\n'))
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, start + 8)} … ${text.slice(end - 8, end)}`);

describe('what can be folded', () => {
  it('is front matter, the article, sections and blocks of several lines', () => {
    assert.deepEqual(draw(whole), [
      'frontMatter ---\ntitl … ähre\n---',
      'article Fähre fä … d offen.',
      'section Wie es w … d offen.',
      'block Der Hafe … d offen.',
    ]);
  });

  it('is a quotation over several paragraphs, but none inside one', () => {
    const text = 'Kopf\n\n„Eins.\n\n„Zwei.“\n\n„Drei.“\n';
    assert.deepEqual(draw(text, [item('quote', '6-21'), item('quote', '23-30')]).slice(1), [
      'quote „Eins.\n\n … \n„Zwei.“',
    ]);
  });

  it('is nothing in a text of one line, or none', () => {
    assert.deepEqual(draw('Ein Satz.'), []);
    assert.deepEqual(draw(''), []);
  });
});

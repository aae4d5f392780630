import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf, type OutlineNode } from '../../../src/core/structure/outline';
import { spanContains } from '../../../src/core/text/span';
import { item, spansOf } from '../../editor/items';
import { parseArticle } from '../../../src/core/article/parse';
import { read, whole } from './read';

const draw = (nodes: readonly OutlineNode[], depth = 0): readonly string[] =>
  nodes.flatMap(({ kind, words, children }) => [`${'  '.repeat(depth)}${kind} ${words}`, ...draw(children, depth + 1)]);

describe('the outline of an article', () => {
  it('is headline, sections, paragraphs and quotations', () => {
    const { article, quotes } = read(whole);
    assert.deepEqual(draw(outlineOf(article, quotes)), [
      'frontMatter --- title: Fähre ---',
      'headline Fähre fällt aus',
      '  caption Foto: Die Fähre im Hafen.',
      '  paragraph Die Fähre fällt bis Montag aus, teilte Kapitänin Marit …',
      '    quote Die Fähre fällt bis Montag aus',
      '  heading Wie es weitergeht',
      '    paragraph „Wir warten auf ein Teil“, sagte Solvang. „Es kommt …',
      '      quote „Wir warten auf ein Teil“',
      '      quote „Es kommt morgen.“',
      '      quote Sie sei zuversichtlich',
      '    paragraph Der Hafen in der Stadt mit dem Leuchtturm bleibt für alle …',
    ]);
  });

  it('has no top where there is no headline, and nothing where there is no text', () => {
    assert.deepEqual(draw(outlineOf(parseArticle('Nur ein Satz steht hier.'), [])), [
      'paragraph Nur ein Satz steht hier.',
    ]);
    assert.deepEqual(outlineOf(parseArticle(''), []), []);
  });

  it('keeps a quotation that runs on in the paragraph where it begins, and one inside another in that', () => {
    const text = 'Kopf\n\n„Eins ‚zwei‘ drei.\n\n„Vier.“\n\nEnde.\n';
    const quotes = [item('quote', '6-33'), item('quote', '12-18'), item('quote', '13-14,20-22')];
    const [top] = outlineOf(parseArticle(text), quotes);
    const [first] = top?.children ?? [];
    assert.deepEqual(
      draw(first?.children ?? []),
      ['quote „Eins ‚zwei‘ drei.', '  quote ‚zwei‘', '    quote z'].slice(0, 2).concat('  quote z'),
    );
  });

  it('holds what is under it, whatever stands in the text', () => {
    const blocks = fc.array(
      fc.constantFrom('Kopf', '## Zwei', '„Ja.“ Nein.', 'Ein Satz.', 'SLUG-ONE', '', '😀', ' \u2028'),
      { maxLength: 12 },
    );
    const places = fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, places, (lines, spans) => {
        const text = lines.join('\n\n');
        const quotes = spans
          .map(([start, length]) => [start % (text.length + 1), length] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([start, length]) => ({
            ...item('quote', '0-0'),
            spans: spansOf(`${start}-${Math.min(text.length, start + length)}`),
          }));
        const check = ({ span, own, children }: OutlineNode): void => {
          assert.ok(spanContains(span, own) && span.end <= text.length);
          for (const child of children) {
            assert.ok(spanContains(span, child.span));
            check(child);
          }
        };
        outlineOf(parseArticle(text), quotes).forEach(check);
      }),
    );
  });
});

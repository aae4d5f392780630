import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article, Block } from '../../src/core/article/article';
import { parseArticle } from '../../src/core/article/parse';
import { splitsSurrogatePair } from '../../src/core/text/surrogates';
import { anyText, paragraph } from './texts';

const BETWEEN_BLOCKS = /^[\s\p{Cc}\u0085\u200b\ufeff]*$/u;
const BETWEEN_TOKENS = /^[\s\p{Cc}\p{Cf}]*$/u;

function checkBlock(text: string, { start, end, body, kind }: Block): void {
  assert.equal(text.slice(start, end), body.text);
  assert.ok(!splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end));
  let at = 0;
  for (let index = 0; index < body.tokens.length; index++) {
    const [from, to] = [body.tokens.starts[index] ?? -1, body.tokens.ends[index] ?? -1];
    assert.ok(from >= at && to > from && to <= body.text.length, 'tokens are sorted, disjoint and not empty');
    assert.match(body.text.slice(at, from), BETWEEN_TOKENS);
    assert.ok(!splitsSurrogatePair(body.text, from) && !splitsSurrogatePair(body.text, to));
    at = to;
  }
  if (kind !== 'frontMatter') assert.match(body.text.slice(at), BETWEEN_TOKENS);
}

function checkSentences({ body }: Block): void {
  let token = 0;
  for (const { start, end, firstToken, endToken } of body.sentences) {
    assert.equal(firstToken, token, 'sentences cover the tokens once, in order');
    assert.ok(endToken > firstToken);
    assert.equal(start, body.tokens.starts[firstToken]);
    assert.equal(end, body.tokens.ends[endToken - 1]);
    token = endToken;
  }
  assert.equal(token, body.tokens.length);
}

const shape = (article: Article): unknown =>
  article.blocks.map(({ start, end, kind, body }) => [start, end, kind, body.sentences, [...body.tokens.starts]]);

describe('laws of articles', () => {
  it('blocks, tokens and sentences cover every character once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const block of parseArticle(text).blocks) {
          assert.ok(block.start >= at && block.end > block.start);
          assert.match(text.slice(at, block.start), BETWEEN_BLOCKS);
          checkBlock(text, block);
          checkSentences(block);
          at = block.end;
        }
        assert.match(text.slice(at), BETWEEN_BLOCKS);
      }),
      { numRuns: 400 },
    );
  });

  it('re-reading after an edit gives what reading anew gives', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const previous = parseArticle(before, { language: 'de' });
        assert.deepEqual(
          shape(parseArticle(after, { language: 'de', previous })),
          shape(parseArticle(after, { language: 'de' })),
        );
      }),
    );
  });

  it('an edit in one paragraph changes no other', () => {
    const paragraphs = fc.array(paragraph, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraph, fc.nat(), (texts, edited, place) => {
        const changed = place % texts.length;
        const first = parseArticle(texts.join('\n\n'), { language: 'de' });
        const next = parseArticle(texts.with(changed, edited).join('\n\n'), { language: 'de', previous: first });
        assert.equal(next.blocks.length, first.blocks.length);
        next.blocks.forEach((block, index) => {
          if (index === changed) return;
          assert.equal(block.body, first.blocks[index]?.body);
          assert.equal(block.kind, first.blocks[index]?.kind);
        });
      }),
    );
  });
});

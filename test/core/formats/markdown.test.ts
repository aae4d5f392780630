import assert from 'node:assert/strict';
import { escapeMarkdown, markdown } from '../../../src/core/formats/markdown';
import { difficultHandout } from './difficult';

describe('Markdown', () => {
  const content = markdown.write(difficultHandout()).files[0]?.content ?? '';

  it('has quotations by speaker, entities by type, notes', () => {
    assert.match(content, /^# Fest \\& \\<b\\> 50%.article\n\n## Wer sagt was\n\n### Dora \\<Ahorn\\> \(1\)\n\n- /);
    assert.match(content, /\n\| Köln \| Cologne \| 1 \| \[Q365\]\(https:\/\/www\.wikidata\.org\/wiki\/Q365\) \|\n/);
    assert.match(content, /## Anmerkungen\n\n- /);
  });

  it('links nowhere but to Wikidata', () => {
    assert.deepEqual(
      [...content.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to),
      ['https://www.wikidata.org/wiki/Q365'],
    );
    assert.ok(!content.includes('onload'));
  });

  for (const [text, escaped] of [
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['2024 war gut', '2024 war gut'],
    ['a|b *c* [d](e) <i>', 'a\\|b \\*c\\* \\[d\\](e) \\<i\\>'],
    ['https://x.example, www.x.example, a@b.example', 'https\\://x.example, www\\.x.example, a\\@b.example'],
    ['two\r\nlines', 'two lines'],
  ] as const)
    it(`is nothing but text: ${JSON.stringify(text)}`, () => {
      assert.equal(escapeMarkdown(text), escaped);
    });
});

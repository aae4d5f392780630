import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSchema } from '../../../../src/core/annotations/default-schema';
import { acts } from '../../../../src/editor/correct/reviewing/acts';

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  readonly args?: { readonly key: string };
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly keybindings: readonly Binding[];
  };
}

const { contributes } = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../../package.json'), 'utf8'),
) as Manifest;
const inReview = contributes.keybindings.filter(({ when }) => when.includes('article.reviewing'));

describe('the keys of a review', () => {
  for (const { command, key } of acts)
    it(`${key} runs ${command}, as the text shows it`, () => {
      const bound = inReview.filter((each) => each.command === `article.${command}`).map((each) => each.key);
      assert.ok(key === '?' ? bound.includes('h') : bound.includes(key.toLowerCase()), bound.join());
      assert.equal(
        contributes.commands.find((each) => each.command === `article.${command}`)?.enablement,
        'article.reviewing',
      );
    });

  for (const { name, key } of defaultSchema.types)
    it(`${key ?? ''} gives the type ${name}`, () => {
      const binding = inReview.find((each) => each.args?.key === key);
      assert.equal(binding?.command, 'article.reviewChangeType');
    });

  it('mean one thing each, and only while the text has the keyboard', () => {
    const keys = inReview.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    assert.deepEqual(
      inReview.filter(({ when }) => !when.includes('editorTextFocus') || !when.includes('!suggestWidgetVisible')),
      [],
    );
  });
});

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSchema } from '../../../src/core/annotations/default-schema';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as Manifest;
const tagCommandOf = (type: string) => `article.tag${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;

describe('the commands of the manifest', () => {
  for (const { name, key } of defaultSchema.types)
    it(`tag as ${name}, by the key that the schema gives it`, () => {
      const command = tagCommandOf(name);
      assert.ok(contributes.commands.some((each) => each.command === command));
      const binding = contributes.keybindings.find((each) => each.command === command);
      assert.equal(binding?.key, `ctrl+k ${key ?? ''}`);
      assert.equal(binding.mac, `cmd+k ${key ?? ''}`);
    });

  it('are each there once', () => {
    const commands = contributes.commands.map(({ command }) => command);
    assert.deepEqual(commands, [...new Set(commands)]);
  });

  it('have an icon and the category of all', () => {
    const plain = contributes.commands.filter(({ icon, category }) => !icon || category !== '%command.category%');
    assert.deepEqual(plain, []);
  });
});

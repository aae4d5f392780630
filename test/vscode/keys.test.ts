import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Contexts in which the text of an editor does not have the keyboard. */
const elsewhere = ['inChat', 'terminalFocus', 'focusedView'];

/** VS Code's own list of its keys on this platform, with those of the extensions. */
async function allBindings(): Promise<readonly Binding[]> {
  const list = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const content = (await vscode.workspace.openTextDocument(list)).getText();
  return JSON.parse(content.replace(/^\s*\/\/.*$/gmu, '')) as readonly Binding[];
}

const isOurs = ({ command }: Binding): boolean => command.startsWith('article.');

/** Keys of a mode that a person has begun, and that the text shows: single letters, Enter, Escape. */
const isOfMode = ({ when }: Binding): boolean => /\barticle\.(reviewing|previewing)\b/u.test(when ?? '');

const isOfText = ({ when }: Binding): boolean => !elsewhere.some((context) => when?.includes(context));

/** True if one of two keys is the other, or begins its chord. */
const collide = (one: string, other: string): boolean =>
  `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);

describe('the keys', () => {
  it('override none of VS Code’s own', async () => {
    const bindings = await allBindings();
    const ours = bindings.filter((binding) => isOurs(binding) && !isOfMode(binding) && isOfText(binding));
    const theirs = bindings.filter((binding) => !isOurs(binding) && isOfText(binding));
    assert.ok(ours.length > 10 && theirs.length > 500);
    const collisions = ours.flatMap(({ key, command }) =>
      theirs.filter((other) => collide(key, other.key)).map((other) => `${key}: ${command}, ${other.command}`),
    );
    assert.deepEqual(collisions, []);
  });

  it('are each given once', async () => {
    const ours = (await allBindings()).filter(isOurs);
    const inText = ours.filter(isOfText);
    // A view has keys of its own, which another view may have for something else.
    const inViews = ours
      .filter((binding) => !isOfText(binding))
      .map(({ key, when }) => ({ key: `${key} ${when ?? ''}` }));
    for (const each of [inText.filter(isOfMode), inText.filter((binding) => !isOfMode(binding)), inViews]) {
      const keys = each.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length, keys.join(', '));
    }
  });
});

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api } from './articles';
import { startJournal } from './soak/journal';
import { createRandom } from './soak/random';
import { soak } from './soak/soak';
import { firstText, nameOf } from './soak/texts';
import { createWorld } from './soak/world';
import { show, write } from './world';

/** Long enough that each kind of step comes; `npm run soak` does thousands, with deaths of the extension host. */
const steps = 120;

describe('an article that anything may happen to', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const seed of [1, 2])
    it(`keeps every decision, on its own words (seed ${String(seed)})`, async function () {
      this.timeout(120_000);
      const journal = startJournal(seed, steps);
      const text = firstText(createRandom(seed), () => nameOf(journal.names++));
      const { document } = await show(await write(`soak-${String(seed)}.article`, text));
      await annotationsOf(document.uri);
      await soak(createWorld(document.uri, await api(), journal), { keep: () => Promise.resolve() });
      assert.deepEqual(journal.faults, []);
      assert.ok((journal.counts.edit ?? 0) > 0 && (journal.counts.tag ?? 0) > 0);
    });
});

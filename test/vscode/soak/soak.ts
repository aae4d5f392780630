import { checkFile, checkPlaces } from './check';
import { count, type Journal } from './journal';
import * as steps from './steps';
import { fault, type World } from './world';

const weights: readonly (readonly [name: string, step: steps.Step, weight: number])[] = [
  ['edit', steps.edit, 50],
  ['undo', steps.undo, 8],
  ['redo', steps.redo, 5],
  ['save', steps.save, 5],
  ['tag', steps.tag, 10],
  ['reject', steps.reject, 2],
  ['remove', steps.removeOne, 3],
  ['undo decision', steps.undoDecision, 3],
  ['article written elsewhere', steps.writeArticle, 5],
  ['sidecar written elsewhere', steps.writeSidecarElsewhere, 3],
  ['reopen', steps.reopen, 3],
];

/** What the soak asks of whoever runs it. */
export interface Soaking {
  /** Remembers the journal; it must survive the host. */
  readonly keep: (journal: Journal) => Promise<void>;
  /** Called now and then; does not come back if it kills the host. */
  readonly kill?: (world: World) => Promise<void>;
  /** Is the host about to end? What fails then is no fault, and another goes on after the last step that was kept. */
  readonly isOver?: () => Promise<boolean>;
}

/** Steps between two deaths, on average. */
const life = 150;

/** Does what is left of a soak's steps. After each, every annotation must stand on its own words. */
export async function soak(world: World, { keep, kill, isOver }: Soaking): Promise<void> {
  const { journal, random } = world;
  const total = weights.reduce((sum, [, , weight]) => sum + weight, 0);
  while (journal.step < journal.steps) {
    journal.step++;
    let at = random.below(total);
    const [name, step] = weights.find(([, , weight]) => (at -= weight) < 0) ?? ['edit', steps.edit];
    journal.done = [...journal.done, name].slice(-6);
    try {
      count(journal, (await step(world)) ? name : `${name}, nothing to do`);
      await checkPlaces(world, name);
      if (journal.step % 10 === 0) await checkFile(world);
    } catch (error) {
      if (await isOver?.()) return;
      fault(world, `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    if (await isOver?.()) return;
    journal.random = random.state;
    await keep(journal);
    if (kill && random.below(life) === 0) await kill(world);
  }
  await checkFile(world);
  await keep(journal);
}

/** After a death: what nobody waited for may be there or not, everything else must be. */
export async function resume(world: World): Promise<void> {
  await world.api.annotations(world.uri);
  await steps.adopt(world);
  await checkPlaces(world, 'death');
  await checkFile(world);
}

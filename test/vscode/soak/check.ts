import type { Item } from '../../../src/core/annotations/layer';
import { count, type Journal } from './journal';
import { distance } from './wordings';
import { documentOf, fault, itemsOf, storedOf, wordsAt, type World } from './world';

/** Share of a wording that may be another where an annotation was found on similar words. */
const mostChanged = 0.3;

/** Every annotation that is shown stands on its own words. @param by what was done last */
export async function checkPlaces(world: World, by: string): Promise<void> {
  const { journal } = world;
  const text = (await documentOf(world)).getText();
  const items = await itemsOf(world);
  for (const [id, { words, status }] of Object.entries(journal.owned)) {
    const item = items.get(id);
    if (status === 'rejected') {
      if (item) fault(world, `${id} was rejected and is shown`);
      continue;
    }
    if (item) checkPlace(world, text, id, item, by);
    noteLoss(journal, id, !item && words.some((each) => isOnce(text, each)), by);
  }
}

/** An annotation whose words are there, and which does not stand on them: no fault, since a person is told, but a pity. */
function noteLoss(journal: Journal, id: string, isLost: boolean, by: string): void {
  if (isLost === journal.lost.includes(id)) return;
  count(journal, isLost ? `place lost by: ${by}` : `place found by: ${by}`);
  journal.lost = isLost ? [...journal.lost, id] : journal.lost.filter((other) => other !== id);
}

function checkPlace(world: World, text: string, id: string, item: Item, by: string): void {
  const { journal } = world;
  const words = journal.owned[id]?.words ?? [];
  const here = wordsAt(text, item);
  if (words.includes(here.trim())) return;
  // What was found on similar words may be a version that nobody knows, or take in a letter more or less.
  const isOwn = words.some((each) => distance(each, here) <= Math.max(2, each.length * mostChanged));
  if (item.state === 'edited' && isOwn) count(journal, 'on similar words');
  else if (isTakenBack(by) && words.some((each) => namesIn(each).some((name) => namesIn(here).includes(name))))
    journal.owned[id] = { status: 'accepted', words: [...words, here.trim()] };
  else fault(world, `${id} (${item.state}) stands on “${here}” instead of “${words.slice(-3).join('”, “')}”`);
}

/** Undo, redo and going back to the file bring back wordings that nobody foresaw; no two names have a word in common. */
const isTakenBack = (by: string): boolean => ['undo', 'redo', 'save', 'death'].includes(by);

const namesIn = (words: string): readonly string[] => words.match(/[A-Z][a-z]{3,}/gu) ?? [];

function isOnce(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !text.includes(words, at + 1);
}

/** No decision is missing in the file, none is there that was taken away, and each is on its words. */
export async function checkFile(world: World): Promise<void> {
  const { api, journal, uri } = world;
  await api.saved(uri);
  const stored = await storedOf(world);
  for (const [id, { status }] of Object.entries(journal.owned)) {
    const annotation = stored.get(id);
    if (!annotation) fault(world, `${id} is missing in the file`);
    else if (annotation.status !== status) fault(world, `${id} is ${annotation.status} in the file, not ${status}`);
  }
  for (const id of journal.removed) if (stored.has(id)) fault(world, `${id} was removed and is in the file`);
  for (const id of stored.keys())
    if (!(id in journal.owned)) fault(world, `${id} is in the file, and nobody decided it`);
}

import { foldWording } from './finder';
import type { Scene } from './draft';
import type { Item, LayerEntity } from './layer';
import { withLf } from './paragraphs';

/** What an item has in common with others that may be decided like it, in this article and in others. */
export interface Likeness {
  readonly type: string;
  /** Its own words, folded. */
  readonly words: string;
  /** Everything that its entity is called, folded; its own words alone if it names none. */
  readonly names: ReadonlySet<string>;
}

/** An item like another one: with the same words, or of the same entity under another name. */
export interface Alike {
  readonly item: Item;
  readonly hasSameWords: boolean;
  /** False where the same words name somebody else: the *Kim* of another family. */
  readonly hasSameEntity: boolean;
}

/** What makes others like an item; undefined if it is not shown. */
export function likenessOf(scene: Scene, itemId: string): Likeness | undefined {
  const item = scene.layer.items.find(({ id }) => id === itemId);
  if (!item) return undefined;
  const words = wordsOfItem(scene, item);
  const entity = entityOfItem(scene, item);
  return { type: item.type, words, names: new Set([words, ...(entity ? namesOf(entity) : [])]) };
}

/** The items of an article that are like another one, in the order of the text. */
export function itemsAlike(scene: Scene, { type, words, names }: Likeness): readonly Alike[] {
  return scene.layer.items.flatMap((item) => {
    if (item.type !== type) return [];
    const entity = entityOfItem(scene, item);
    const hasSameWords = wordsOfItem(scene, item) === words;
    const isCalledSo = entity !== undefined && names.has(foldWording(entity.name));
    const hasSameEntity = entity === undefined ? hasSameWords : isCalledSo;
    return hasSameWords || hasSameEntity ? [{ item, hasSameWords, hasSameEntity }] : [];
  });
}

/** The words of an item as they are compared: other quotation marks, dashes and spaces are no other words. */
export function wordsOfItem({ article }: Scene, { spans }: Pick<Item, 'spans'>): string {
  return spans.map(({ start, end }) => foldWording(withLf(article.text.slice(start, end)))).join('\n');
}

function entityOfItem({ layer }: Scene, { entity }: Item): LayerEntity | undefined {
  return entity === undefined ? undefined : layer.entities.get(entity);
}

const namesOf = ({ name, aliases }: LayerEntity): readonly string[] => [name, ...aliases].map(foldWording);

import type { Item } from '../../core/annotations/layer';
import type { Settings } from './settings';

/** Whether an item is visible: decisions of a shown type always, suggestions as the settings say. */
export function isShown(item: Item, settings: Settings): boolean {
  if (settings.hiddenTypes.includes(item.type)) return false;
  return item.origin === 'decision' || (settings.showSuggestions && item.score >= settings.threshold);
}

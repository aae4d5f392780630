import type { Item } from '../../core/annotations/layer';
import type { Settings } from './settings';

/** Whether an item is visible: decisions of a shown type always, suggestions as the settings say. */
export function isShown({ type, origin, score }: Item, settings: Settings): boolean {
  return isVisible(settings, type, origin === 'decision' ? undefined : score);
}

/** @param score of a suggestion */
export function isVisible(settings: Settings, type: string, score: number | undefined): boolean {
  if (settings.hiddenTypes.includes(type)) return false;
  return score === undefined || (settings.showSuggestions && score >= settings.threshold);
}

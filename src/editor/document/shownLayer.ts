import type { Layer } from '../../core/annotations/layer';
import type { ArticleSession } from './session';
import { readSettings, type Settings } from './settings';
import { isShown } from './shown';

const known = new WeakMap<Layer, { readonly settings: Settings; readonly shown: Layer }>();

/** What of an article is visible as the settings have it: the same object as long as nothing changes. */
export function shownLayer({ document, layer }: ArticleSession): Layer {
  const settings = readSettings(document.uri);
  const before = known.get(layer);
  if (before?.settings === settings) return before.shown;
  const items = layer.items.filter((item) => isShown(item, settings));
  const shown = items.length === layer.items.length ? layer : withItems(layer, items);
  known.set(layer, { settings, shown });
  return shown;
}

/** The entities are only gathered when somebody asks for them. */
function withItems(layer: Layer, items: Layer['items']): Layer {
  return {
    items,
    unplaced: layer.unplaced,
    get entities() {
      return layer.entities;
    },
  };
}

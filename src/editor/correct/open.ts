import type { Item } from '../../core/annotations/layer';

/** A suggestion, or a decision whose words were edited since and wants to be looked at. */
export const isOpen = ({ origin, state }: Pick<Item, 'origin' | 'state'>): boolean =>
  origin === 'suggestion' || state === 'edited';

import { csv } from './csv';
import type { Format } from './format';
import { html } from './html';
import { w3c } from './w3c';

/** Every format, in the order in which it is offered. */
export const formats: readonly Format[] = [w3c, csv, html];

/** The format of that id; undefined if there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

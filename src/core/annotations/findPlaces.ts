import { parseArticle } from '../article/parse';
import type { Annotation, Decisions } from './annotation';
import type { SidecarContent } from './records';
import { searchText } from './searchText';
import { attachSidecar } from './sidecar';

/** What is known of annotations that lost their place: where they stood in another text, or what a sidecar says of them. */
export type Origin =
  | { readonly decisions: Decisions; readonly text: string }
  | { readonly content: SidecarContent; readonly bases: readonly string[] };

/** Annotations to be found in a text; plain data, which a worker can be given. */
export interface PlaceTask {
  readonly text: string;
  /** The oldest first. */
  readonly origins: readonly Origin[];
  /** Ids of the annotations that stand nowhere. */
  readonly lost: ReadonlySet<string>;
}

/** What a worker is asked. */
export interface PlaceQuestion {
  readonly kind: 'places';
  readonly task: PlaceTask;
}

/** What it answers. */
export interface PlaceAnswer {
  readonly found: ReadonlyMap<string, Annotation>;
}

/** The annotations of a task as they stand in its text; where several origins know one, the last in which it stood decides. */
export function findPlaces({ text, origins, lost }: PlaceTask): ReadonlyMap<string, Annotation> {
  const found = new Map<string, Annotation>();
  for (const origin of origins) {
    for (const [id, annotation] of search(origin, text)) {
      if (lost.has(id) && (stoodIn(origin, id) || isNowhere(found.get(id)))) found.set(id, annotation);
    }
  }
  return found;
}

function search(origin: Origin, text: string): Decisions['annotations'] {
  if ('decisions' in origin) return searchText(origin.decisions, origin.text, text).annotations;
  const { content, bases } = origin;
  return attachSidecar(content, parseArticle(text), () => bases.map((base) => parseArticle(base))).annotations;
}

const stoodIn = (origin: Origin, id: string): boolean =>
  'decisions' in origin && !isNowhere(origin.decisions.annotations.get(id));

/** True if an annotation stands on no words, or is not there. */
export const isNowhere = (annotation: Annotation | undefined): boolean => !annotation?.placement.spans.length;

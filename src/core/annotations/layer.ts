import type { Evidence } from '../evidence';
import type { Span } from '../text/span';
import type { AnchorState } from './annotation';

/** A role as shown: where it stands (absent: only known by name) and the entity of the layer that it means. */
export interface LayerRole {
  readonly span?: Span;
  readonly quote: string;
  readonly entity?: string;
}

/** Something shown on the text: a suggestion of detection or a person's decision, which wins. */
export interface Item {
  /** Id of the annotation, or for a suggestion `?` + type + `:` + start + `-` + end (several spans: joined by `,`). */
  readonly id: string;
  readonly origin: 'suggestion' | 'decision';
  readonly type: string;
  /** Sorted, never empty. */
  readonly spans: readonly Span[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, readonly LayerRole[]>>;
  /** {@link LayerEntity.id}. */
  readonly entity?: string;
  /** Of a suggestion: 0 to 1. Of a decision: 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** `exact` for suggestions. */
  readonly state: AnchorState;
}

/** An entity as shown: stored and detected ones that share a name and type are one. */
export interface LayerEntity {
  /** Id of the stored entity, or `?` + the detected id. */
  readonly id: string;
  readonly origin: 'suggestion' | 'decision';
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  /** Ids of the items that name it, in the order of the text. */
  readonly items: readonly string[];
}

/** What is shown on one text: suggestions with the decisions laid over them. */
export interface Layer {
  /** Sorted by first span, outer before inner. Rejected ones and orphans are not among them. */
  readonly items: readonly Item[];
  readonly entities: ReadonlyMap<string, LayerEntity>;
  /** Ids of accepted annotations that are ambiguous or orphans: nowhere in the text, not lost. */
  readonly unplaced: readonly string[];
}

/** The items of these ids, in the order of the text; an id that is not shown is passed over. */
export function itemsOf(layer: Layer, ids: readonly string[]): readonly Item[] {
  const wanted = new Set(ids);
  return layer.items.filter(({ id }) => wanted.has(id));
}

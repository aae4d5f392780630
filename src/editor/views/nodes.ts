import type { Span } from '../../core/text/span';

/** The three views. */
export type ViewName = 'entities' | 'quotes' | 'review';

interface Common {
  /** The same for the same line as long as it is there, so that what is open and selected stays so. */
  readonly id: string;
  readonly parent?: Node;
}

/** Words of an article as a line shows them; untrusted text. */
export interface Words {
  readonly line: string;
  /** What of the line is meant. */
  readonly place?: Span;
  /** From 1. */
  readonly number: number;
}

/** A line that stands for something at one place of an article. */
export interface Leaf extends Common {
  readonly address: string;
  readonly span: Span;
  /** Id of the item. */
  readonly item: string;
  readonly words: Words;
  /** Of a suggestion. */
  readonly score?: number;
}

/** A line of a view. */
export type Node =
  | (Common & {
      readonly kind: 'type';
      readonly view: ViewName;
      readonly type: string;
      readonly count: number;
    })
  | (Common & { readonly kind: 'entity'; readonly key: string })
  | (Common & { readonly kind: 'speaker'; readonly key: string })
  | (Common & { readonly kind: 'voices'; readonly count: number })
  | (Common & {
      readonly kind: 'article';
      readonly address: string;
      readonly count: number;
      /** Of whom, in a view of entities or speakers. */
      readonly key?: string;
    })
  | (Leaf & { readonly kind: 'mention'; readonly key: string; readonly by: 'mention' | 'role' })
  | (Leaf & { readonly kind: 'quote'; readonly key: string })
  | (Leaf & { readonly kind: 'other'; readonly type: string })
  | (Leaf & { readonly kind: 'suggestion'; readonly type: string; readonly name?: string })
  | (Common & { readonly kind: 'more'; readonly view: ViewName; readonly of: string; readonly count: number });

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;

/** True for a line that stands for one place. */
export const isLeaf = (node: Node): node is NodeOf<'mention' | 'quote' | 'other' | 'suggestion'> => 'item' in node;

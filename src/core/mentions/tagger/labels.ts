import type { MentionForm, MentionType } from '../mention';

const TYPES = ['person', 'place', 'organization', 'other'] as const;
const FORMS = ['name', 'derived', 'part'] as const;

/** What a mention may be: a type and a form, twelve of them. */
export const CLASSES: readonly { readonly type: MentionType; readonly form: MentionForm }[] = TYPES.flatMap((type) =>
  FORMS.map((form) => ({ type, form })),
);

/** Where in a mention a token stands. */
export const Part = { begin: 0, inside: 1, end: 2, single: 3 } as const;

/** Label 0 is *outside*; the part `p` of class `c` is `1 + 4 * c + p`. */
export const LABELS = 1 + 4 * CLASSES.length;

export function labelOf(kind: number, part: number): number {
  return 1 + 4 * kind + part;
}

/** The class of a label, -1 for outside. */
export function classOf(label: number): number {
  return (label - 1) >> 2;
}

/** The part of a label other than 0. */
export function partOf(label: number): number {
  return (label - 1) & 3;
}

/** Which part of a mention from token `first` to before `end` a token is. */
export function partAt(token: number, first: number, end: number): number {
  if (end - first === 1) return Part.single;
  return token === first ? Part.begin : token === end - 1 ? Part.end : Part.inside;
}

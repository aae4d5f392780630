import type { Replacement } from '../../core/problems/problem';

/** Something that mends a problem: a change of the text, or a command that decides. */
export type Fix = { readonly title: string; readonly isPreferred?: boolean } & (
  | { readonly edits: readonly Replacement[] }
  | { readonly command: string; readonly id?: string; readonly speaker?: string }
);

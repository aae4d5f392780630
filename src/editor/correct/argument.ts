/** What a command may be called with, by a button of a hover, a keybinding or another extension. */
export interface CorrectionArgument {
  /** The article; without it the active one. */
  readonly uri?: string;
  /** The item; without it those at the cursors. */
  readonly id?: string;
  /** Name of a type of the schema, or of several with spaces between them; without it the person is asked. */
  readonly type?: string;
  /** Value of an attribute, such as a kind of quotation; without it the person is asked. */
  readonly value?: string;
  /** Name of somebody in the article who speaks; without it the person is asked. */
  readonly speaker?: string;
  /** Names of what is the same entity, one a line; without it the person is asked. */
  readonly same?: string;
  /** The name that an entity is given; without it the person is asked, or it keeps its own. */
  readonly name?: string;
  /** `workspace`: all articles of it; without it the one. */
  readonly scope?: string;
  /** In percent; without it the person is asked. */
  readonly score?: string;
}

const keys = ['uri', 'id', 'type', 'value', 'speaker', 'same', 'name', 'scope', 'score'] as const;

/**
 * Anyone may call a command with anything: what is no text under one of the known names counts as not said. VS Code itself
 * calls with the document's `Uri` from a context menu, which has none of them.
 */
export function readArgument(value: unknown): CorrectionArgument {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : [])));
}

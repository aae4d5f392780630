import * as vscode from 'vscode';

/** What `article.import` may be called with, by the explorer, a keybinding or another extension: what is said is not asked. */
export interface ImportArgument {
  /** Address of the file to read. */
  readonly uri?: string;
  /** Id of its format, `w3c`. */
  readonly format?: string;
  /** Address of the article that it is about. */
  readonly article?: string;
  /** Takes everything that is found without a list to tick. */
  readonly all?: boolean;
}

/** The explorer calls with an address, others with an object; what is of another kind counts as not said. */
export function readImportArgument(value: unknown): ImportArgument {
  if (value instanceof vscode.Uri) return { uri: value.toString() };
  if (typeof value !== 'object' || value === null) return {};
  const { uri, format, article, all } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof format === 'string' && { format }),
    ...(typeof article === 'string' && { article }),
    ...(typeof all === 'boolean' && { all }),
  };
}

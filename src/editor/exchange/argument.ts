/** What `article.export` may be called with, by a keybinding, a task or another extension: what is said is not asked. */
export interface ExportArgument {
  /** The article; without it the active one. */
  readonly uri?: string;
  /** Id of a format, `w3c`. */
  readonly format?: string;
  readonly withSuggestions?: boolean;
  /** Address of a folder to write into; files of the same names there are replaced. */
  readonly to?: string;
}

/** Anyone may call a command with anything: what is of another kind counts as not said. */
export function readExportArgument(value: unknown): ExportArgument {
  if (typeof value !== 'object' || value === null) return {};
  const { uri, format, withSuggestions, to } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof format === 'string' && { format }),
    ...(typeof withSuggestions === 'boolean' && { withSuggestions }),
    ...(typeof to === 'string' && { to }),
  };
}

/** The last part of a path: `a.article` of `/texts/a.article`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An article's name without its extension, to which a format appends its own; a name that is all extension stays whole. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The extension of a suffix for a dialog's filter, without its dot: `jsonld`. */
export function extensionOf(suffix: string): string {
  return suffix.slice(suffix.lastIndexOf('.') + 1);
}

/** The longest name that a file system takes, in UTF-8 at worst. */
const longest = 255;

/**
 * File names that a reference to an article may mean, likeliest first: `a.article`, `texts/a.article`,
 * `file:///home/x/a%20b.article#p1`, `https://example.org/a.article?x`, `urn:article:a.article:k1`. Only ever a name: whatever
 * folder it speaks of, the article is looked for where the person says. Empty if no file can be called so.
 */
export function articleNames(reference: string): readonly string[] {
  const own = /^urn:article:([^:#]+)/.exec(reference)?.[1];
  if (own !== undefined) return names([decode(own)]);
  const raw = lastSegment(reference);
  const bare = lastSegment(reference.replace(/[?#].*$/su, ''));
  const found = [decode(bare), bare, decode(raw), raw];
  return names([...found, ...found.map((name) => name.slice(name.lastIndexOf(':') + 1))]);
}

/** File names of the article that a file is called after: `kiel.tei.xml` with the ending `.tei.xml` is about `kiel.article`. */
export function namesAfter(file: string, suffix: string): readonly string[] {
  const known = file.toLowerCase().endsWith(suffix) && file.length > suffix.length;
  const stem = known ? file.slice(0, -suffix.length) : file.replace(/(?<=.)\.[^.]*$/su, '');
  return names([stem.endsWith('.article') ? stem : `${stem}.article`, stem]);
}

function lastSegment(reference: string): string {
  return reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('\\')) + 1);
}

function names(found: readonly string[]): readonly string[] {
  return [...new Set(found)].filter(isFileName);
}

function isFileName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && name.length <= longest && !/[/\\\p{Cc}]/u.test(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

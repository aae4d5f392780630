/** Escapes of WebAnno TSV 3.3: values of features have others than lines of text. */

const valueEscapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n' };

/** The value of a feature: nothing in it separates, stands for no value, or ends the line. */
export function escapeValue(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/->|[\\[\]|_;\t\n*]/g, (found) => valueEscapes[found] ?? `\\${found}`);
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\\[\]|_;tn*])/g, (_, found: string) =>
    found === 't' ? '\t' : found === 'n' ? '\n' : found,
  );
}

const textEscapes: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b' };
const textCharacters: Readonly<Record<string, string>> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };

/** A line of text: the backslash, and control characters up to U+001F but U+000B. */
export function escapeText(text: string): string {
  return text.replace(/[\\\p{Cc}]/gu, (found) =>
    found > '\u001F' && found !== '\\' ? found : found === '\v' ? found : `\\${textEscapes[found] ?? found}`,
  );
}

/** Also what files before 3.2 have: characters by their code. */
export function unescapeText(text: string): string {
  return text.replace(/\\(u+[0-9A-Fa-f]{4}|[^])/g, (_, found: string) =>
    found.length > 1 ? String.fromCharCode(parseInt(found.slice(-4), 16)) : (textCharacters[found] ?? found),
  );
}

/** Values that stand one behind the other; a separator behind a backslash is none. */
export function splitEscaped(text: string, separator: '|' | ';'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

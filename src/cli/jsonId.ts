/**
 * The `id` of a JSON object as JSON, so that it goes out as it came in: numbers beyond 2^53 and deep values would not survive
 * being read and written again. `source` is the object's valid JSON, `id` the value that was read from it.
 */
export function idJson(id: unknown, source: string): string {
  if (typeof id === 'string' || id === null || Number.isSafeInteger(id)) return JSON.stringify(id);
  return lastMember(source, 'id')?.trim().replaceAll('\r', ' ') ?? 'null';
}

/** The source of the last member of that name, as JSON.parse takes the last; undefined if there is none. */
function lastMember(source: string, name: string): string | undefined {
  let found: string | undefined;
  let key: string | undefined;
  let valueStart = 0;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '"') {
      const end = stringEnd(source, at);
      if (depth === 1 && key === undefined) key = JSON.parse(source.slice(at, end)) as string;
      at = end - 1;
    } else if (character === ':' && depth === 1) valueStart = at + 1;
    else if (character === '{' || character === '[') depth++;
    else if ((character === ',' && depth === 1) || character === '}' || character === ']') {
      if (depth === 1 && key === name) found = source.slice(valueStart, at);
      if (depth === 1) key = undefined;
      if (character !== ',') depth--;
    }
  }
  return found;
}

/** The offset behind the string that begins at `start`. */
function stringEnd(source: string, start: number): number {
  let at = start + 1;
  while (source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

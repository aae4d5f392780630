import assert from 'node:assert/strict';

/** An element of a document. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its tags, as text. */
  words: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? assert.fail(name)) : String.fromCodePoint(Number(code)),
  );

/** Reads XML without entities of its own, comments or CDATA, and fails where it is not well-formed. */
export function readXml(xml: string): readonly Tag[] {
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n'));
  const tags: Tag[] = [];
  const open: Tag[] = [];
  let at = xml.indexOf('\n') + 1;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = !xml.includes('<', at) ? xml.length : xml.indexOf('<', at);
      const text = decode(xml.slice(at, end));
      for (const tag of open) tag.words += text;
      at = end;
      continue;
    }
    const [whole = '', closing, name = '', list = '', empty] =
      /^<(\/?)([A-Za-z0-9:]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>/.exec(xml.slice(at)) ??
      assert.fail(xml.slice(at, at + 80));
    at += whole.length;
    if (closing === '/') {
      assert.equal(open.pop()?.name, name);
      continue;
    }
    const pairs = [...list.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, decode(value)] as const,
    );
    const tag = { name, attributes: new Map(pairs), words: '' };
    assert.equal(tag.attributes.size, pairs.length);
    tags.push(tag);
    if (empty !== '/') open.push(tag);
  }
  assert.deepEqual(open, []);
  return tags;
}

import { SaxesParser } from 'saxes';
import { Refused } from './w3cValues';

/** An element of a file: its own name, and its attributes by theirs, `xml:` and `xmi:` in front where they are of that kind. */
export interface XmlTag {
  readonly name: string;
  /** Its namespace; empty if it has none. */
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** On which its start tag ends, from 1. */
  readonly line: number;
}

/** What happens on the way through a file, in its order. */
export interface XmlEvents {
  open(tag: XmlTag): void;
  characters(text: string): void;
  close(tag: XmlTag): void;
}

/** Nested deeper than any format is. */
const deepest = 200;

/** What attributes of these namespaces are called, whatever prefix a file has for them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.omg.org/XMI': 'xmi:',
};

/**
 * Goes through a file of XML 1.0, in one pass and without keeping it. Nothing is fetched, no entity but XML's own five is known, and
 * a document type with declarations of its own is refused, as is what is not well-formed or nested too deep: {@link Refused}.
 */
export function walkXml(content: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlTag[] = [];
  const refuse = (code: Refused['code'], detail: string): never => {
    throw new Refused(code, detail, parser.line);
  };
  parser.on('error', (error) => refuse('notXml', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    // The file was read as UTF-8: what says to be something else would be misread.
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) refuse('notXml', encoding);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('declaration', doctype.trim().slice(0, 40));
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= deepest) refuse('tooDeep', String(deepest));
    const own = Object.values(attributes).map((attribute): [string, string] => [
      `${prefixes[attribute.uri] ?? ''}${attribute.local}`,
      attribute.value,
    ]);
    const tag = { name: local, space: uri, attributes: new Map(own), line: parser.line };
    open.push(tag);
    events.open(tag);
  });
  const text = (words: string): void => {
    if (open.length > 0) events.characters(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const tag = open.pop();
    if (tag) events.close(tag);
  });
  parser.write(content.replace(/^\uFEFF/, '')).close();
}

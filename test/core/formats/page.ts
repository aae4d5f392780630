import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ReadPage {
  /** Codes of the parser of the HTML standard, without those for characters that any text may hold. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
}

const isElement = (node: Node): node is Element => 'attrs' in node;

/** A page as a browser reads it. */
export function readPage(content: string): ReadPage {
  const errors: string[] = [];
  const document = parse(content, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`),
  });
  return { errors, elements: elementsIn(document.childNodes) };
}

/** All elements, in the order of the page. */
export function elementsIn(nodes: readonly Node[]): readonly Element[] {
  const found: Element[] = [];
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    open.push(...node.childNodes.toReversed());
  }
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

/** The text inside, as `textContent` has it. */
export function textOf(element: Element): string {
  let text = '';
  const open: Node[] = element.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) text += node.value;
    else if (isElement(node)) open.push(...node.childNodes.toReversed());
  }
  return text;
}

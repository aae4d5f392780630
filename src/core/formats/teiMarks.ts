import type { Span } from '../text/span';
import type { TeiFile, TeiMark } from './teiFile';
import { localId } from './teiPointers';
import { Refused } from './w3cValues';
import type { XmlTag } from './xmlRead';

/** An element of the text with all its parts. */
export interface TeiWhole {
  readonly tag: XmlTag;
  /** In UTF-16 units of the text, sorted; those that touch are one. */
  readonly spans: readonly Span[];
}

/** The elements that may be annotations, each with the parts that `next` and `prev` join to it; a part alone is none. */
export function wholesOf({ marks }: TeiFile): readonly TeiWhole[] {
  const byId = new Map(marks.map((mark) => [mark.tag.attributes.get('xml:id'), mark]));
  const follow = (mark: TeiMark, name: 'next' | 'prev'): TeiMark | undefined => {
    const pointer = mark.tag.attributes.get(name);
    if (pointer === undefined) return undefined;
    const found = byId.get(localId(pointer));
    if (!found) throw new Refused('dangling', `${name}=${pointer}`, mark.tag.line);
    return found;
  };
  const taken = new Set<TeiMark>();
  return marks.flatMap((first) => {
    if (follow(first, 'prev')) return [];
    const spans: Span[] = [];
    for (let part: TeiMark | undefined = first; part && !taken.has(part); part = follow(part, 'next')) {
      taken.add(part);
      spans.push({ start: part.start, end: part.end });
    }
    return spans.length === 0 ? [] : [{ tag: first.tag, spans: joined(spans) }];
  });
}

function joined(spans: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = parts.at(-1);
    if (last?.end === span.start) parts[parts.length - 1] = { start: last.start, end: span.end };
    else parts.push(span);
  }
  return parts;
}

import type { Item } from '../annotations/layer';
import type { Span } from '../text/span';
import { escapeHtml } from './escape';
import type { Handout } from './format';
import { layeredOf, linesOf, segmentsOf, type Layered, type Segment } from './htmlSegments';

/** What the page knows about the types: their number in the legend, and whether they have roles. */
export interface TypeStyle {
  readonly index: number;
  readonly label: string;
  /** Two letters that stand behind a name, so that colour is not needed to tell. */
  readonly tag: string;
  readonly roles: readonly string[];
}

export type Styles = ReadonlyMap<string, TypeStyle>;

/** The anchor of an item in the page: what the lists link to. */
export function anchorOf(item: Item, items: ReadonlyMap<string, number>): string {
  return `a${(items.get(item.id) ?? 0) + 1}`;
}

/** The article's text with everything that stands over it, a paragraph a line. */
export function textHtml(handout: Handout, styles: Styles, order: ReadonlyMap<string, number>): string {
  const layered = layeredOf(handout.items);
  let nextEntry = 0;
  let open: Layered[] = [];
  const paragraphs: string[] = [];
  for (const line of linesOf(handout.text)) {
    if (handout.text.slice(line.start, line.end).trim() === '') continue;
    for (let entry = layered[nextEntry]; entry && entry.start < line.end; entry = layered[++nextEntry])
      open.push(entry);
    open = open.filter(({ end }) => end > line.start);
    paragraphs.push(`<p>${lineHtml(handout, line, open, { styles, order })}</p>`);
  }
  return paragraphs.join('\n');
}

interface Drawing {
  readonly styles: Styles;
  readonly order: ReadonlyMap<string, number>;
}

function lineHtml(handout: Handout, line: Span, open: readonly Layered[], drawing: Drawing): string {
  let html = '';
  for (const segment of segmentsOf(line, open)) html += segmentHtml(handout, segment, drawing);
  return html;
}

function segmentHtml({ text }: Handout, segment: Segment, drawing: Drawing): string {
  const words = escapeHtml(text.slice(segment.start, segment.end).replace(/^\uFEFF/, ''));
  return segment.over.reduceRight((inside, entry) => element(entry, segment, inside, drawing), words);
}

function element({ item, role, start, end }: Layered, segment: Segment, inside: string, drawing: Drawing): string {
  const style = drawing.styles.get(item.type);
  if (!style) return inside;
  const classes = role === undefined ? ofItem(item, style) : `r r-${Math.max(0, style.roles.indexOf(role))}`;
  const isFirst = role === undefined && item.spans[0]?.start === start && segment.start === start;
  const id = isFirst ? ` id="${anchorOf(item, drawing.order)}"` : '';
  const title = escapeHtml(role ?? [style.label, ...Object.values(item.attributes)].join(' · '));
  const isLast = role === undefined && style.roles.length === 0 && segment.end === end;
  const tag = isLast ? `<span class="tag t${style.index}" aria-hidden="true">${escapeHtml(style.tag)}</span>` : '';
  return `<span class="${classes}"${id} title="${title}">${inside}</span>${tag}`;
}

function ofItem(item: Item, { index, roles }: TypeStyle): string {
  return `${roles.length > 0 ? 'q' : 'm'} t${index}${item.origin === 'suggestion' ? ' s' : ''}`;
}

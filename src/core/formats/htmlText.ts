import type { Item } from '../annotations/layer';
import type { BlockKind } from '../article/article';
import { escapeHtml } from './escape';
import { nestedBlocks, type Layered, type NestedBlock } from './nesting';
import { anchorOf, playersOf, type Page } from './htmlPage';

const tags: Readonly<Record<BlockKind, string>> = {
  frontMatter: 'pre',
  headline: 'h1',
  slug: 'p',
  caption: 'p',
  heading: 'h2',
  paragraph: 'p',
  byline: 'p',
};

/** The article with everything that stands over it. Its elements hold the article's own characters and no others. */
export function textHtml(page: Page): string {
  const { items } = page.handout;
  const anchored = new Set<string>();
  const blocks = nestedBlocks(page.handout).map((nested) => blockHtml(nested, anchored, page));
  // What stands between the blocks has no words to show; links to it arrive all the same.
  const between = items.filter(({ id }) => !anchored.has(id)).map(({ id }) => `<i id="${anchorOf(id, page)}"></i>`);
  return [...blocks, ...between].join('\n');
}

/** `anchored`: the items that have their anchor already. */
function blockHtml({ block, pieces }: NestedBlock, anchored: Set<string>, page: Page): string {
  let inside = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') inside += escapeHtml(page.handout.text.slice(piece.span.start, piece.span.end));
    else if (piece.kind === 'close') inside += closing(piece.entry, piece.isLast, page);
    else inside += opening(piece.entry, anchored, page);
  }
  const tag = tags[block.kind];
  return `<${tag} class="${block.kind}" dir="auto">${inside}</${tag}>`;
}

function opening({ item, role }: Layered, anchored: Set<string>, page: Page): string {
  const { labelOf } = page.words;
  const style = page.styles.get(item.type);
  const roles = style?.roles ?? [];
  if (role !== undefined) {
    const number = roles.indexOf(role);
    return `<span class="r${number < 0 ? roles.length : number}" title="${escapeHtml(labelOf(role))}">`;
  }
  const id = anchored.has(item.id) ? '' : ` id="${anchorOf(item.id, page)}"`;
  anchored.add(item.id);
  const standing = item.origin === 'suggestion' ? ' s' : item.state === 'edited' ? ' e' : '';
  const kind = roles.length > 0 ? 'q' : 'm';
  return `<span class="${kind} t${style?.index ?? 0}${standing}"${id} title="${escapeHtml(titleOf(item, page))}">`;
}

/** What it is, and who says it or whom it names. */
function titleOf(item: Item, page: Page): string {
  const { label = item.type, roles = [] } = page.styles.get(item.type) ?? {};
  const [first] = roles;
  const who = first === undefined ? nameOf(page, item.entity) : playersOf(item, first, page.handout).join(', ');
  return [label, ...Object.values(item.attributes).map(page.words.labelOf), who]
    .filter((fact) => fact !== '')
    .join(' · ');
}

function nameOf({ handout }: Page, entity: string | undefined): string {
  return (entity === undefined ? undefined : handout.entities.get(entity)?.name) ?? '';
}

/** Behind what has no roles stands the short name of its type, drawn by the style: it is no part of the text. */
function closing({ item, role }: Layered, isLast: boolean, { styles }: Page): string {
  const style = styles.get(item.type);
  if (!style || !isLast || role !== undefined || style.roles.length > 0) return '</span>';
  return `</span>${tagHtml(style)}`;
}

export function tagHtml({ index, tag, label }: { index: number; tag: string; label: string }): string {
  return `<span class="tag t${index}" data-tag="${escapeHtml(tag)}" title="${escapeHtml(label)}"></span>`;
}

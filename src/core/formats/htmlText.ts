import type { Block, BlockKind } from '../article/article';
import { parseArticle } from '../article/parse';
import { escapeHtml } from './escape';
import { layeredOf, piecesOf, type Layered } from './htmlNesting';
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
  const { text, language, items } = page.handout;
  const layered = layeredOf(items);
  const begun = new Set<Layered>();
  let next = 0;
  let open: Layered[] = [];
  return parseArticle(text, { language })
    .blocks.map((block) => {
      for (let entry = layered[next]; entry && entry.start < block.end; entry = layered[++next]) open.push(entry);
      open = open.filter(({ end }) => end > block.start);
      return blockHtml(block, open, begun, page);
    })
    .join('\n');
}

/** `begun`: what has an element already; an anchor must not be there twice. */
function blockHtml(block: Block, layered: readonly Layered[], begun: Set<Layered>, page: Page): string {
  let inside = '';
  for (const piece of piecesOf(block, layered)) {
    if (piece.kind === 'text') inside += escapeHtml(page.handout.text.slice(piece.span.start, piece.span.end));
    else if (piece.kind === 'close') inside += closing(piece.entry, piece.isLast, page);
    else {
      inside += opening(piece.entry, !begun.has(piece.entry), page);
      begun.add(piece.entry);
    }
  }
  const tag = tags[block.kind];
  return `<${tag} class="${block.kind}" dir="auto">${inside}</${tag}>`;
}

function opening({ item, role, start }: Layered, isFirst: boolean, page: Page): string {
  const { labelOf } = page.words;
  const style = page.styles.get(item.type);
  const roles = style?.roles ?? [];
  if (role !== undefined) {
    const number = roles.indexOf(role);
    return `<span class="r${number < 0 ? roles.length : number}" title="${escapeHtml(labelOf(role))}">`;
  }
  const [first] = roles;
  const who = first === undefined ? nameOf(page, item.entity) : playersOf(item, first, page.handout).join(', ');
  const facts = [style?.label ?? item.type, ...Object.values(item.attributes).map(labelOf), who];
  const title = escapeHtml(facts.filter((fact) => fact !== '').join(' · '));
  const id = isFirst && item.spans[0]?.start === start ? ` id="${anchorOf(item.id, page)}"` : '';
  const kind = roles.length > 0 ? 'q' : 'm';
  const standing = item.origin === 'suggestion' ? ' s' : item.state === 'edited' ? ' e' : '';
  return `<span class="${kind} t${style?.index ?? 0}${standing}"${id} title="${title}">`;
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

import type { Item } from '../annotations/layer';
import { escapeHtml } from './escape';
import { bySpeaker, namedByType, type Named } from './groups';
import { anchorOf, playersOf, wordingOf, type Page } from './htmlPage';
import { isWikidataItem } from '../wikidata/item';

/** The items with roles by whoever plays the first of them, in the order of the text; empty if there are none. */
export function quotesHtml(page: Page): string {
  const { handout, words } = page;
  const groups = bySpeaker(handout, page.styles, words.nobody);
  if (groups.size === 0) return '';
  const sections = [...groups].map(([name, items]) => {
    const entries = items.map((item) => quoteHtml(item, page)).join('\n');
    return `<h3><bdi>${escapeHtml(name)}</bdi> <small>${items.length}</small></h3>\n<ul class="quotes">\n${entries}\n</ul>`;
  });
  return `<section>\n<h2>${words.quoted}</h2>\n${sections.join('\n')}\n</section>`;
}

function rolesOf({ type }: Item, { styles }: Page): readonly string[] {
  return styles.get(type)?.roles ?? [];
}

function quoteHtml(item: Item, page: Page): string {
  const { styles, words, notes } = page;
  const kind = Object.values(item.attributes).map(words.labelOf);
  const facts = escapeHtml([...kind, ...otherRoles(item, page)].join(' · '));
  const noted = (notes.get(item.id) ?? []).map((note) => `<li>${escapeHtml(note.text)}</li>`);
  const list = noted.length > 0 ? `<ul aria-label="${words.notes}">${noted.join('')}</ul>` : '';
  const type = `t${styles.get(item.type)?.index ?? 0}`;
  return `<li class="${type}" dir="auto">${linkHtml(item, page)} <small>${facts}</small>${list}</li>`;
}

/** The other roles where the text alone does not tell who plays them: those that mean somebody or stand nowhere. */
function otherRoles(item: Item, page: Page): readonly string[] {
  const [first] = rolesOf(item, page);
  return Object.entries(item.roles)
    .filter(([role, players]) => role !== first && players.some(({ entity, span }) => entity !== undefined || !span))
    .map(([role]) => `${page.words.labelOf(role)}: ${playersOf(item, role, page.handout).join(', ')}`);
}

function linkHtml(item: Item, page: Page): string {
  return `<a href="#${anchorOf(item.id, page)}"><bdi>${escapeHtml(wordingOf(item, page.handout))}</bdi></a>`;
}

/** What is noted about anything that is in no other list; empty if nothing is. */
export function notesHtml(page: Page): string {
  const { handout, words, notes } = page;
  const entries = handout.items.flatMap((item) => {
    if (rolesOf(item, page).length > 0) return [];
    return (notes.get(item.id) ?? []).map(
      ({ text, by }) =>
        `<li dir="auto">${linkHtml(item, page)}: ${escapeHtml(text)} <small>${escapeHtml(by)}</small></li>`,
    );
  });
  if (entries.length === 0) return '';
  return `<section>\n<h2>${words.notes}</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n</section>`;
}

/** Tables of what is named, by type, most often named first; empty if nothing is. */
export function entitiesHtml(page: Page): string {
  const { handout, styles, words } = page;
  const tables = [...namedByType(handout, styles)].map(([type, rows]) =>
    tableHtml(
      type,
      rows.map((row) => entityHtml(row, page)),
      page,
    ),
  );
  return tables.length > 0 ? `<section>\n<h2>${words.named}</h2>\n${tables.join('\n')}\n</section>` : '';
}

function tableHtml(type: string, rows: readonly string[], { styles, words }: Page): string {
  const label = escapeHtml(styles.get(type)?.label ?? type);
  const head = `<tr><th scope="col">${label}</th><th scope="col">${words.mentions}</th></tr>`;
  return `<table class="t${styles.get(type)?.index ?? 0}">\n<thead>${head}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function entityHtml({ entity, items }: Named, page: Page): string {
  const { name, aliases, wikidata } = entity;
  const others = aliases.filter((alias) => alias !== name);
  const also = others.length > 0 ? ` <small>${page.words.alsoCalled} ${escapeHtml(others.join(', '))}</small>` : '';
  const link = isWikidataItem(wikidata)
    ? ` <small><a href="https://www.wikidata.org/wiki/${wikidata}" rel="noreferrer">${wikidata}</a></small>`
    : '';
  const [first] = items;
  const shown = `<bdi>${escapeHtml(name)}</bdi>`;
  const named = first ? `<a href="#${anchorOf(first.id, page)}">${shown}</a>` : shown;
  return `<tr><td>${named}${also}${link}</td><td>${items.length}</td></tr>`;
}

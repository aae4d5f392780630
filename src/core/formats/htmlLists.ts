import type { Item, LayerEntity } from '../annotations/layer';
import { escapeHtml } from './escape';
import type { Handout } from './format';
import { anchorOf, type Styles } from './htmlText';
import type { Words } from './htmlWords';

interface Page {
  readonly handout: Handout;
  readonly styles: Styles;
  readonly order: ReadonlyMap<string, number>;
  readonly words: Words;
}

/** The items with roles by whoever plays the first of them, in the order of the text; empty if there are none. */
export function quotesHtml(page: Page): string {
  const { handout, styles, words } = page;
  const groups = new Map<string, Item[]>();
  for (const item of handout.items) {
    const role = styles.get(item.type)?.roles[0];
    if (role === undefined) continue;
    const name = playersOf(item, role, handout) || words.nobody;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  if (groups.size === 0) return '';
  const sections = [...groups].map(([name, items]) => {
    const entries = items.map((item) => quoteHtml(item, page)).join('\n');
    return `<h3>${escapeHtml(name)} <small>${items.length}</small></h3>\n<ul>\n${entries}\n</ul>`;
  });
  return `<h2>${words.quoted}</h2>\n${sections.join('\n')}`;
}

function playersOf({ roles }: Item, role: string, { entities }: Handout): string {
  const names = (roles[role] ?? []).map(({ entity, quote }) =>
    entity === undefined ? quote : (entities.get(entity)?.name ?? quote),
  );
  return [...new Set(names)].join(', ');
}

function quoteHtml(item: Item, { handout, order, words }: Page): string {
  const text = item.spans.map(({ start, end }) => handout.text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const kind = escapeHtml(Object.values(item.attributes).join(' · '));
  const notes = handout.notes
    .filter(({ about }) => about === item.id)
    .map(({ text: note }) => `<li>${escapeHtml(note)}</li>`);
  const noted = notes.length > 0 ? `<ul aria-label="${words.notes}">${notes.join('')}</ul>` : '';
  return `<li><a href="#${anchorOf(item, order)}">${escapeHtml(text)}</a> <small>${kind}</small>${noted}</li>`;
}

/** A table of what is named, by type, most often named first; empty if nothing is. */
export function entitiesHtml(page: Page): string {
  const { handout, styles, words } = page;
  const counts = new Map<string, number>();
  for (const { entity } of handout.items) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const named = [...handout.entities.values()].filter(({ id }) => counts.has(id));
  if (named.length === 0) return '';
  const tables = [...styles].flatMap(([type, { label }]) => {
    const rows = named
      .filter((entity) => entity.type === type)
      .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
    if (rows.length === 0) return [];
    const cells = rows.map((entity) => entityHtml(entity, counts.get(entity.id) ?? 0, words));
    return [`<table>\n<tr><th>${escapeHtml(label)}</th><th>${words.mentions}</th></tr>\n${cells.join('\n')}\n</table>`];
  });
  return `<h2>${words.named}</h2>\n${tables.join('\n')}`;
}

function entityHtml({ name, aliases, wikidata }: LayerEntity, count: number, words: Words): string {
  const also = aliases.length > 0 ? ` <small>${words.alsoCalled} ${escapeHtml(aliases.join(', '))}</small>` : '';
  const item = wikidata !== undefined && /^Q[1-9]\d*$/.test(wikidata) ? wikidata : undefined;
  const link =
    item === undefined
      ? ''
      : ` <small><a href="https://www.wikidata.org/wiki/${item}" rel="noreferrer">${item}</a></small>`;
  return `<tr><td>${escapeHtml(name)}${also}${link}</td><td>${count}</td></tr>`;
}

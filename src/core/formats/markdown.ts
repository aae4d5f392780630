import type { Item } from '../annotations/layer';
import { isWikidataItem } from '../wikidata/item';
import type { Format, Handout, Written } from './format';
import { playersOf, wordingOf } from './htmlPage';
import { stylesOf, type Styles } from './htmlTypes';
import { words, type Words } from './htmlWords';
import { isNamed } from './labels';
import { countAttributes, lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';

/** A report for a colleague: who says what, who and what is named, what was noted. CommonMark with tables; no HTML in it. */
export const markdown: Format = { id: 'markdown', name: 'Markdown', write };

interface Report {
  readonly handout: Handout;
  readonly said: Words;
  readonly styles: Styles;
}

function write(handout: Handout): Written {
  const said = words[handout.language];
  const report = { handout, said, styles: stylesOf(handout, said) };
  const parts = [`# ${escapeMarkdown(handout.name)}`, ...quotes(report), ...entities(report), ...notes(report)];
  return {
    files: [{ suffix: '.md', content: parts.join('\n\n') + '\n' }],
    lost: lossesOf(handout, {
      attributes: countAttributes({ items: handout.items.filter((item) => isNamed(item, handout.schema)) }),
      notes: strayNotes(handout),
      relations: handout.relations.length,
    }),
  };
}

function quotes({ handout, said, styles }: Report): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const item of handout.items) {
    const role = styles.get(item.type)?.roles[0];
    if (role === undefined) continue;
    const name = playersOf(item, role, handout).join(', ') || said.nobody;
    const facts = [...Object.values(item.attributes).map(said.labelOf), ...suggestedOf(item)].map(escapeMarkdown);
    const line = `- ${escapeMarkdown(wordingOf(item, handout))}${facts.length > 0 ? ` *(${facts.join(', ')})*` : ''}`;
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  if (groups.size === 0) return [];
  const sections = [...groups].map(
    ([name, lines]) => `### ${escapeMarkdown(name)} (${lines.length})\n\n${lines.join('\n')}`,
  );
  return [`## ${said.quoted}`, ...sections];
}

/** What nobody has confirmed is marked. */
function suggestedOf({ origin }: Item): readonly string[] {
  return origin === 'suggestion' ? ['?'] : [];
}

function entities({ handout, said, styles }: Report): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entity } of handout.items) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const rows = [...handout.entities.values()].filter(({ id }) => counts.has(id));
  const types = [...new Set([...styles.keys(), ...rows.map(({ type }) => type)])];
  const tables = types.flatMap((type) => {
    const own = rows.filter((entity) => entity.type === type);
    if (own.length === 0) return [];
    const lines = own
      .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
      .map(({ id, name, aliases, wikidata }) => {
        const others = aliases.filter((alias) => alias !== name).map(escapeMarkdown);
        const link = isWikidataItem(wikidata) ? `[${wikidata}](https://www.wikidata.org/wiki/${wikidata})` : '';
        return `| ${escapeMarkdown(name)} | ${others.join(', ')} | ${counts.get(id) ?? 0} | ${link} |`;
      });
    const head = `| ${escapeMarkdown(styles.get(type)?.label ?? type)} | ${said.alsoCalled} | ${said.mentions} | Wikidata |`;
    return [[head, '| --- | --- | ---: | --- |', ...lines].join('\n')];
  });
  return tables.length === 0 ? [] : [`## ${said.named}`, ...tables];
}

function notes({ handout, said }: Report): readonly string[] {
  const byItem = notesByItem(handout);
  const lines = handout.items.flatMap((item) =>
    (byItem.get(item.id) ?? []).map(({ text, by }) => {
      const who = by === '' ? '' : ` (${escapeMarkdown(by)})`;
      return `- ${escapeMarkdown(wordingOf(item, handout))}: ${escapeMarkdown(text)}${who}`;
    }),
  );
  return lines.length === 0 ? [] : [`## ${said.notes}`, lines.join('\n')];
}

/** Text that is nothing but text, on one line: no markup, no list or heading where it begins, no link of itself (CommonMark, GFM). */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&$!@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(?:[#+\-=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

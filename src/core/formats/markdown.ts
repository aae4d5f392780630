import type { Item } from '../annotations/layer';
import { isWikidataItem } from '../wikidata/item';
import type { Format, Handout, Written } from './format';
import { bySpeaker, namedByType } from './groups';
import { wordingOf } from './htmlPage';
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
  const groups = bySpeaker(handout, styles, said.nobody);
  if (groups.size === 0) return [];
  const lineOf = (item: Item): string => {
    const facts = [...Object.values(item.attributes).map(said.labelOf), ...suggestedOf(item)].map(escapeMarkdown);
    return `- ${escapeMarkdown(wordingOf(item, handout))}${facts.length > 0 ? ` *(${facts.join(', ')})*` : ''}`;
  };
  const sections = [...groups].map(
    ([name, items]) => `### ${escapeMarkdown(name)} (${items.length})\n\n${items.map(lineOf).join('\n')}`,
  );
  return [`## ${said.quoted}`, ...sections];
}

/** What nobody has confirmed is marked. */
function suggestedOf({ origin }: Item): readonly string[] {
  return origin === 'suggestion' ? ['?'] : [];
}

function entities({ handout, said, styles }: Report): readonly string[] {
  const tables = [...namedByType(handout, styles)].map(([type, rows]) => {
    const lines = rows.map(({ entity: { name, aliases, wikidata }, items }) => {
      const others = aliases.filter((alias) => alias !== name).map(escapeMarkdown);
      const link = isWikidataItem(wikidata) ? `[${wikidata}](https://www.wikidata.org/wiki/${wikidata})` : '';
      return `| ${escapeMarkdown(name)} | ${others.join(', ')} | ${items.length} | ${link} |`;
    });
    const head = `| ${escapeMarkdown(styles.get(type)?.label ?? type)} | ${said.alsoCalled} | ${said.mentions} | Wikidata |`;
    return [head, '| --- | --- | ---: | --- |', ...lines].join('\n');
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

import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { base64 } from './base64';
import { escapeHtml } from '../text/escape';
import type { Format, Handout, Written } from './format';
import { entitiesHtml, notesHtml, quotesHtml } from './htmlLists';
import type { Page } from './htmlPage';
import { baseRules, typeRules } from './htmlStyle';
import { tagHtml, textHtml } from './htmlText';
import { stylesOf, type TypeStyle } from './htmlTypes';
import { words } from './htmlWords';
import { lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';

/** One page that stands by itself, without a script: the annotated text, who says what, who is named. */
export const html: Format = { id: 'html', name: 'HTML', write };

function write(handout: Handout): Written {
  const said = words[handout.language];
  const styles = stylesOf(handout, said);
  const order = new Map(handout.items.map(({ id }, index) => [id, index]));
  const page = { handout, styles, order, words: said, notes: notesByItem(handout) };
  return {
    files: [{ suffix: '.html', content: pageHtml(page) }],
    lost: lossesOf(handout, { notes: strayNotes(handout), relations: handout.relations.length }),
  };
}

function pageHtml(page: Page): string {
  const { handout, styles, words: said } = page;
  const style = baseRules + typeRules([...styles.values()].map(({ color }) => color));
  const lists = [quotesHtml(page), notesHtml(page), entitiesHtml(page)].filter((list) => list !== '');
  return `<!doctype html>
<html lang="${handout.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Article Annotator">
<title>${escapeHtml(handout.name)}</title>
<style>${style}</style>
</head>
<body>
<header>
${headHtml(page)}
${legendHtml(page)}
</header>
<main>
<article>
${textHtml(page)}
</article>
${lists.length > 0 ? `<aside>\n${lists.join('\n')}\n</aside>` : ''}
</main>
<footer>${said.made}</footer>
</body>
</html>
`;
}

/** Nothing may load, run, be sent or be styled but by the page's one style sheet, whatever the article holds. */
function policyOf(style: string): string {
  const hash = base64(sha256(utf8ToBytes(style)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function headHtml({ handout, words: said }: Page): string {
  const people = new Set(
    handout.items.map(({ id }) => handout.annotations.get(id)?.by ?? '').filter((by) => by !== ''),
  );
  const by = people.size > 0 ? ` · ${said.decidedBy} ${[...people].join(', ')}` : '';
  return `<p class="file" dir="auto">${escapeHtml(handout.name + by)}</p>`;
}

function legendHtml({ handout, styles, words: said }: Page): string {
  const { items } = handout;
  const entries = [...styles.values()].map((style) => typeEntry(style, said.labelOf));
  if (items.some(({ origin }) => origin === 'suggestion')) entries.push(`<li class="hint">${said.suggestion}</li>`);
  if (items.some(({ state }) => state === 'edited')) entries.push(`<li class="hint">${said.edited}</li>`);
  return `<ul class="legend">${entries.join('')}</ul>`;
}

/** How the type looks in the text; of its roles the two that the text shows. */
function typeEntry(style: TypeStyle, labelOf: (label: string) => string): string {
  const { index, label, roles } = style;
  if (roles.length === 0) return `<li><span class="m t${index}">${escapeHtml(label)}</span>${tagHtml(style)}</li>`;
  const shown = roles.slice(0, 2).map((role, number) => `<li class="r${number}">${escapeHtml(labelOf(role))}</li>`);
  return `<li><span class="q t${index}">${escapeHtml(label)}</span></li>${shown.join('')}`;
}

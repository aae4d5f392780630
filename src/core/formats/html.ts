import type { SchemaType } from '../annotations/schema';
import { escapeHtml } from './escape';
import type { Format, Handout, Written } from './format';
import { entitiesHtml, quotesHtml } from './htmlLists';
import { baseRules, typeRules } from './htmlStyle';
import { textHtml, type Styles } from './htmlText';
import { words } from './htmlWords';
import { lossesOf } from './lost';

/** One page that stands by itself, without a script: the annotated text, who says what, who is named. */
export const html: Format = { id: 'html', name: 'HTML', write };

function write(handout: Handout): Written {
  const types = shownTypes(handout);
  const styles: Styles = new Map(
    types.map(({ name, label, roles }, index) => [name, { index, label, tag: label.slice(0, 2), roles }]),
  );
  const order = new Map(handout.items.map(({ id }, index) => [id, index]));
  const said = words[handout.language];
  const page = { handout, styles, order, words: said };
  const hasSuggestions = handout.items.some(({ origin }) => origin === 'suggestion');
  const content = pageHtml({
    language: handout.language,
    title: escapeHtml(handout.name),
    style: baseRules + typeRules(types.map(({ color }) => color)),
    legend: legend(types, styles, hasSuggestions ? said.suggestion : undefined),
    main: [`<article>\n${textHtml(handout, styles, order)}\n</article>`, quotesHtml(page), entitiesHtml(page)],
    footer: said.made,
  });
  return {
    files: [{ suffix: '.html', content }],
    lost: lossesOf(handout, { relations: handout.relations.length, notes: lostNotes(handout, styles) }),
  };
}

/** The parts of the page, escaped. */
interface Parts {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly legend: string;
  readonly main: readonly string[];
  readonly footer: string;
}

function pageHtml({ language, title, style, legend, main, footer }: Parts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${legend}
</header>
<main>
${main.filter((part) => part !== '').join('\n')}
</main>
<footer>${footer}</footer>
</body>
</html>
`;
}

/** The types of the schema, and after them those that it does not know. */
function shownTypes({ schema, items }: Handout): readonly Pick<SchemaType, 'name' | 'label' | 'color' | 'roles'>[] {
  const known = new Set(schema.types.map(({ name }) => name));
  const unknown = new Set(items.map(({ type }) => type).filter((type) => !known.has(type)));
  return [...schema.types, ...[...unknown].map((name) => ({ name, label: name, color: '', roles: [] }))];
}

function legend(types: ReturnType<typeof shownTypes>, styles: Styles, suggestion: string | undefined): string {
  const entries = types.map(({ name, label, roles }) => {
    const { index = 0, tag = '' } = styles.get(name) ?? {};
    const sign = roles.length > 0 ? '' : `<span class="tag t${index}" aria-hidden="true">${escapeHtml(tag)}</span>`;
    return `<li><span class="${roles.length > 0 ? 'q' : 'm'} t${index}">${escapeHtml(label)}</span>${sign}</li>`;
  });
  return `<ul class="legend">${entries.join('')}${suggestion === undefined ? '' : `<li>${suggestion}</li>`}</ul>`;
}

/** Notes stand with the items that are listed, those with roles. */
function lostNotes({ notes, items }: Handout, styles: Styles): number {
  const listed = new Set(items.filter(({ type }) => (styles.get(type)?.roles.length ?? 0) > 0).map(({ id }) => id));
  return notes.filter(({ about }) => !listed.has(about)).length;
}

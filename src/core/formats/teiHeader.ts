import type { Note, Relation } from '../annotations/annotation';
import { parseArticle } from '../article/parse';
import type { Handout } from './format';
import { oneLine } from './oneLine';
import type { TeiIds } from './teiIds';
import { madeIn, responsible, revisionsOf } from './teiMade';
import { element, xmlText } from './xml';

/** The header: the headline as title, who annotated and when, and what the article's file is called. */
export function headerOf(
  handout: Handout,
  ids: TeiIds,
  notes: readonly Note[],
  relations: readonly Relation[],
): string {
  const { text, language, name } = handout;
  const headline = parseArticle(text, { language }).blocks.find(({ kind }) => kind === 'headline')?.body.text ?? name;
  const made = madeIn(handout, ids, notes, relations);
  const title = element('title', {}, xmlText(oneLine(headline)));
  const lines = [
    element('titleStmt', {}, [title, ...responsible(made, ids)].join('\n')),
    element('publicationStmt', {}, element('p', {}, 'Annotated with Article Annotator')),
    element('sourceDesc', {}, element('p', {}, xmlText(oneLine(name)))),
  ];
  const description = element('fileDesc', {}, `\n${lines.join('\n')}\n`);
  return `<teiHeader>\n${description}\n${revisionsOf(made, ids)}</teiHeader>\n`;
}

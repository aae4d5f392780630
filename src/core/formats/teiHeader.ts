import type { Note } from '../annotations/annotation';
import { parseArticle } from '../article/parse';
import type { Handout } from './format';
import { oneLine } from './oneLine';
import type { TeiIds } from './teiIds';
import { element, xmlText } from './xml';

/** The header: the headline as title, who annotated, and what the article's file is called. */
export function headerOf(handout: Handout, ids: TeiIds, notes: readonly Note[]): string {
  const { text, language, name, annotations, items } = handout;
  const headline = parseArticle(text, { language }).blocks.find(({ kind }) => kind === 'headline')?.body.text ?? name;
  const decided = items.map(({ id }) => annotations.get(id)?.by ?? '');
  const people = new Set([...decided, ...notes.map(({ by }) => by)].filter((by) => by !== ''));
  const title = element('title', {}, xmlText(oneLine(headline)));
  const statements = [...people].map((by) =>
    element(
      'respStmt',
      { 'xml:id': ids.annotator(by) },
      element('resp', {}, 'annotation') + element('name', {}, xmlText(oneLine(by))),
    ),
  );
  const lines = [
    element('titleStmt', {}, [title, ...statements].join('\n')),
    element('publicationStmt', {}, element('p', {}, 'Annotated with Article Annotator')),
    element('sourceDesc', {}, element('p', {}, xmlText(oneLine(name)))),
  ];
  return `<teiHeader>\n${element('fileDesc', {}, `\n${lines.join('\n')}\n`)}\n</teiHeader>\n`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMentionFinder } from '../../../src/core/mentions/find';
import { readLexicon } from '../../../src/core/mentions/lexicon';
import type { Mention } from '../../../src/core/mentions/mention';
import { placeMentions } from '../../../src/core/mentions/place';

/** The lexicon that ships. */
export const lexicon = readLexicon(readFileSync(join(__dirname, '../../../models/lexicon.bin')));

const find = createMentionFinder(lexicon);

const LETTERS = { person: 'P', place: 'L', organization: 'O', other: 'X', date: 'D' } as const;
const FORMS = { name: '', derived: 'd', part: 'p' } as const;

/** Puts brackets around each mention: `[Kiel|L] liegt an der [Ostsee|L]`; derived forms are `Ld`, parts `Lp`. */
function mark(text: string, mentions: readonly Mention[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end, type, form } of mentions) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}|${LETTERS[type]}${FORMS[form]}]`;
    from = end;
  }
  return marked + text.slice(from);
}

/** The text with the brackets of {@link mark} taken away. */
function unmark(marked: string): string {
  return marked.replace(/\[([^\]|]*)\|\p{L}{1,2}\]/gu, '$1');
}

/** Finds the mentions of the unmarked text and marks them. */
export function remark(marked: string, language: Language): string {
  const text = unmark(marked);
  const article = parseArticle(text, { language });
  return mark(text, placeMentions(article, find(article)));
}

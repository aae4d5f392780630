import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import type { Entity, Gathered, Gender, LinkedMention } from '../../../src/core/entities/entity';
import type { MentionType } from '../../../src/core/mentions/mention';
import { createQuoteFinder } from '../../../src/core/quotes/find';

/** Names with their type, gender and further wordings. */
export type Known = Readonly<
  Record<string, readonly [type: MentionType, gender?: Gender | undefined, ...aliases: string[]]>
>;

/** A stand-in for the entity stage: every wording listed is a mention wherever it stands. */
export function gather(text: string, known: Known): Gathered {
  const mentions: LinkedMention[] = [];
  const entities: Entity[] = Object.entries(known).map(([name, [type, gender, ...aliases]]) => {
    for (const wording of [name, ...aliases]) {
      for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
        mentions.push({
          start: at,
          end: at + wording.length,
          type,
          form: 'name',
          score: 1,
          evidence: [],
          entity: name,
        });
      }
    }
    return { id: name, type, name, aliases, ...(gender && { gender }) };
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = mentions.filter((each, i) => i === 0 || each.start >= (mentions[i - 1]?.end ?? 0));
  return { mentions: outer, entities };
}

const find = createQuoteFinder();

/** Whom the speakers of the quotations of a text mean, in order; `nobody` where nobody is known. */
export function namesOfSpeakers(text: string, known: Known, language: Language = 'de'): string[] {
  return find(parseArticle(text, { language }), gather(text, known)).map(
    (quote) => quote.speakerEntities.join('+') || 'nobody',
  );
}

import type { Article, Block, BlockKind, Body, Language } from '../article/article';
import { createWeigher } from './article';
import { findInBody, type BodyFindings } from './body';
import { combine } from './combine';
import type { Lexicon } from './lexicon';
import type { MentionsByBlock } from './mention';
import { beliefOf, rate } from './rate';
import { readBody } from './reading';
import { inquire } from './tagger/opinion';
import { createWordReadings } from './wordReadings';

const NOTHING: BodyFindings = { candidates: [], leftovers: [] };

/**
 * Finds what an article names. What a paragraph says by itself is kept with its body, so that after an edit only the
 * changed paragraph is read again, and what the article says elsewhere decides again only where it says something else now.
 * The mentions are sorted and disjoint.
 */
export function createMentionFinder(lexicon: Lexicon): (article: Article) => MentionsByBlock {
  const words = { de: createWordReadings(lexicon, 'de'), en: createWordReadings(lexicon, 'en') };
  const kept = new WeakMap<Body, Map<string, BodyFindings>>();
  function findings({ kind, body }: Block, language: Language): BodyFindings {
    if (kind === 'frontMatter') return NOTHING;
    const key = `${language} ${kind === 'slug' ? 'slug' : 'text'}`;
    let found = kept.get(body);
    if (found === undefined) kept.set(body, (found = new Map<string, BodyFindings>()));
    let result = found.get(key);
    if (result === undefined) found.set(key, (result = read(body, kind, language)));
    return result;
  }
  function read(body: Body, kind: BlockKind, language: Language): BodyFindings {
    const reading = readBody(body, kind, words[language]);
    const found = findInBody(reading);
    // Capitals throughout tell the tagger nothing.
    if (lexicon.tag === undefined || reading.shouting) return found;
    const inquiry = inquire(found.candidates.map(beliefOf));
    const spans = lexicon.tag(body, language, inquiry);
    return combine(reading, rate(found.candidates, inquiry.odds), spans);
  }
  const weigh = createWeigher();
  return ({ blocks, language }) =>
    weigh(
      blocks,
      blocks.map((block) => findings(block, language)),
    );
}

import { isQuotable, type Article, type Body, type Language } from '../article/article';
import type { Gathered } from '../entities/entity';
import type { Evidence } from '../evidence';
import { inOrder } from '../text/sorted';
import { readBlock, type BlockQuotes } from './block';
import type { Grammar } from './grammar';
import { createGermanGrammar } from './grammar-de';
import { createEnglishGrammar } from './grammar-en';
import type { Draft } from './draft';
import { withHeadlineSpeakers } from './headlines';
import { joinBlocks } from './join';
import { detectStyle, type MarkStyle } from './marks';
import type { Quote } from './quote';
import { createResolver, type Meant } from './resolve';
import { withTurns } from './turns';

/** Values that never change, made when first asked for: a grammar conjugates thousands of forms, longer than an article takes. */
const grammars: Partial<Record<Language, Grammar>> = {};

function grammarOf(language: Language): Grammar {
  return (grammars[language] ??= language === 'de' ? createGermanGrammar() : createEnglishGrammar());
}

/**
 * Finds the quotations of an article with their speakers, in the order of the text, outer before inner. What depends
 * on a paragraph alone is kept as long as its body lives.
 */
export function createQuoteFinder(): (article: Article, gathered: Gathered) => readonly Quote[] {
  const caches = new Map<string, WeakMap<Body, BlockQuotes>>();
  const read = (body: Body, language: Language, style: MarkStyle): BlockQuotes => {
    const key = `${language}${String(style.low)}${String(style.inward)}`;
    let cache = caches.get(key);
    if (cache === undefined) caches.set(key, (cache = new WeakMap<Body, BlockQuotes>()));
    let found = cache.get(body);
    if (found === undefined) cache.set(body, (found = readBlock(body, grammarOf(language), style)));
    return found;
  };
  return (article, gathered) => {
    const style = detectStyle(article.text);
    const blocks = article.blocks
      .filter(isQuotable)
      .map((block) => ({ block, ...read(block.body, article.language, style) }));
    const resolve = createResolver(article, gathered);
    const drafts = withHeadlineSpeakers(article, joinBlocks(withTurns(blocks, gathered.mentions)), resolve);
    return inOrder(
      drafts.map((draft) => toQuote(draft, resolve(draft))),
      (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a),
    );
  };
}

const startOf = ({ spans }: Quote): number => spans[0]?.start ?? 0;
const endOf = ({ spans }: Quote): number => spans[spans.length - 1]?.end ?? 0;

/** The same object as before if it would say the same. */
function toQuote(draft: Draft, { entities, name: named }: Meant): Quote {
  const { kind, medium, spans, speaker, cue, frame, addressee, score, sameSpeaker, evidence: reasons } = draft;
  const name = sameSpeaker ? undefined : named;
  const kept = draft.place.made;
  if (kept?.reasons === reasons && kept.name === name && isMade(kept.quote, draft, entities)) return kept.quote;
  const evidence: readonly Evidence[] = name === undefined ? reasons : [...reasons, { code: 'pronoun', value: name }];
  // Field by field: a copy by spread takes as long as resolving, with every key that is pressed.
  const quote = {
    type: kind,
    medium,
    spans,
    speaker,
    cue,
    frame,
    addressee,
    speakerEntities: entities,
    score,
    evidence,
  };
  draft.place.made = { quote, reasons, name };
  return quote;
}

function isMade(quote: Quote, draft: Draft, entities: readonly string[]): boolean {
  if (quote.type !== draft.kind || quote.medium !== draft.medium || quote.score !== draft.score) return false;
  if (quote.spans !== draft.spans || quote.speaker !== draft.speaker || quote.cue !== draft.cue) return false;
  if (quote.frame !== draft.frame || quote.addressee !== draft.addressee) return false;
  const { speakerEntities } = quote;
  return speakerEntities.length === entities.length && entities.every((id, index) => id === speakerEntities[index]);
}

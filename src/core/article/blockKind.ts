import type { BlockKind } from './article';

/** Where a paragraph stands among those of its article, front matter not counted. */
export interface BlockPlace {
  readonly index: number;
  readonly count: number;
}

const LONGEST_HEADLINE = 220;
const LONGEST_HEADING = 80;
const LONGEST_BYLINE = 160;
const LONGEST_CAPTION = 400;

const SLUG = /^[\p{Lu}\p{N}][\p{Lu}\p{N}]*(?:[-/_ ][\p{Lu}\p{N}]+)*[-/_][\p{Lu}\p{N}]+(?:[-/_ ][\p{Lu}\p{N}]+)*$/u;
const CAPTION_START =
  /^(?:foto|fotos|bild|bilder|grafik|photos?|picture|image|caption|credit|file photo|archivbild|archivfoto|quelle)\s?:/iu;
const CAPTION_END =
  /(?:\b(?:Fotos?|Bild|Grafik|Photo(?:graph)?|Credit|Archiv(?:bild|foto)?|Illustration)\s?:\s?[^.!?\n]{2,80}|\((?:Symbolbild|Symbolfoto|Archivbild|Archivfoto|Archiv|file photo)\)|(?:\/|©|\u00a9\s?)(?:AFP|dpa|AP|Reuters|REUTERS|Getty(?: Images)?|imago|EPA)[^.!?\n]{0,40})\)?\.?$/u;
const BYLINE_START =
  /^(?:[—–-]{1,2}\s?)?\(?(?:Mit Unterstützung|Mitarbeit\b|Mit Material|Unter Mitarbeit|With assistance|With reporting|Additional reporting|Reporting by|Writing by|Editing by|Bearbeitet von|Redaktion:|Text:|Interview:|Autor(?:in)?:|Author:)/u;
const BYLINE_END =
  /^\p{Lu}.{2,120} (?:contributed to this (?:report|story|article)|hat zu diesem (?:Bericht|Artikel|Text) beigetragen)\.?$/u;
const BYLINE_NAME = /^(?:Von|VON|By|BY)\s+(?:\p{Lu}|unser|Gast|our\b)/u;
const AGENCY_ONLY = /^\((?:dpa|afp|ap|reuters|sid|kna|epd|apa|sda|ots|taz|red|pm)(?:[/,\s-]+[\p{L}]{2,12}){0,4}\)$/iu;
/** A full stop, an ellipsis or a colon at the end, marks and brackets behind it. */
const SENTENCE_END = /[.…:;,][“”"'’‘»«›‹)\]]*$/u;
/** The end of a sentence inside marks: „… gut.“ and “Why?” */
const QUOTED_SENTENCE = /[.!?…][“”"'’‘»«›‹]+$/u;

/** Blocks so far from both ends of the article that their place says nothing. */
const FROM_START = 4;
const FROM_END = 2;

/** True where {@link blockKind} depends on the text alone, so that its answer may be kept. */
export function isInnerPlace({ index, count }: BlockPlace): boolean {
  return index >= FROM_START && index < count - FROM_END;
}

/** What a paragraph is, by its own text and its place alone: an edit elsewhere in the article does not change it. */
export function blockKind(text: string, place: BlockPlace): BlockKind {
  if (text.length > LONGEST_CAPTION) return 'paragraph';
  const isOnly = place.count === 1;
  if (/^#{1,6}\s\S/u.test(text)) return place.index === 0 && !isOnly ? 'headline' : 'heading';
  if (isOnly) return 'paragraph';
  if (isSlug(text)) return 'slug';
  if (isByline(text, place)) return 'byline';
  if (CAPTION_START.test(text) || CAPTION_END.test(text)) return 'caption';
  if (place.index === 0) return isHeadline(text) ? 'headline' : 'paragraph';
  return isHeading(text, place) ? 'heading' : 'paragraph';
}

function isSlug(text: string): boolean {
  return text.length <= 100 && SLUG.test(text) && /\p{Lu}{3}/u.test(text);
}

function isByline(text: string, { index, count }: BlockPlace): boolean {
  if (text.length > LONGEST_BYLINE) return false;
  if (AGENCY_ONLY.test(text) || BYLINE_START.test(text) || BYLINE_END.test(text)) return true;
  const atEdge = index < FROM_START || index >= count - FROM_END;
  return atEdge && BYLINE_NAME.test(text) && !/[.!?…:][“”"'’‘»«›‹)]*$/u.test(text);
}

function isHeadline(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && /\p{L}/u.test(text) && !/[\r\n]/u.test(text) && !endsLikeSentence(text);
}

function endsLikeSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !/(?:\p{Lu}\.\p{Lu}\.|…)$/u.test(text);
}

/** A short line inside the text without the end of a sentence; never the last one. */
function isHeading(text: string, { index, count }: BlockPlace): boolean {
  if (text.length > LONGEST_HEADING || index === count - 1 || /[\r\n]/u.test(text)) return false;
  if (SENTENCE_END.test(text) || QUOTED_SENTENCE.test(text) || /[!]$/u.test(text)) return false;
  return /^[\p{Lu}\p{N}\p{P}]/u.test(text) && /\p{L}{2}/u.test(text) && text.split(/\s+/u).length <= 12;
}

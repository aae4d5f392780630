import type { Article, Block, BlockKind, Body, Language } from './article';
import { blockKind, isInnerPlace, type BlockPlace } from './blockKind';
import { readBody } from './body';
import { findFrontMatter, readFrontMatter } from './frontMatter';
import { detectLanguage, LANGUAGE_SAMPLE } from './language';
import { keepBlocks, keepNothing, type Kept } from './kept';
import { readParagraphs } from './paragraphs';

export interface ParseOptions {
  /** Decides over front matter and detection. */
  readonly language?: Language;
  /** The article before the edit: what has the same text is not read again. */
  readonly previous?: Article;
}

const BYTE_ORDER_MARK = '\ufeff';
const NO_TOKENS = {
  length: 0,
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  kinds: new Uint8Array(0),
};

/**
 * Reads the structure of an article, its tokens and sentences. Total: any string is an article. Front matter is a block
 * without tokens. With `previous`, bodies of unchanged text are the same objects, also if they moved. Linear.
 */
export function parseArticle(text: string, options: ParseOptions = {}): Article {
  const { previous } = options;
  const matter = readMatter(text, previous);
  const facts = matter ? readFrontMatter(matter.body.text) : {};
  const start = matter?.end ?? (text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  const known = options.language ?? facts.language;
  const sample = known === undefined ? readSample(text, start, previous) : undefined;
  const language = known ?? sample?.language ?? 'de';
  const kept = previous?.language === language ? keepBlocks(previous, text, start) : keepNothing(text, start);
  const blocks = [...(matter ? [matter] : []), ...readBlocks(text, kept, language)];
  const article: Article = { text, language, blocks, ...(facts.date !== undefined && { date: facts.date }) };
  if (sample) samples.set(article, sample);
  return article;
}

interface Sample {
  readonly text: string;
  readonly language: Language;
}

/** What the language of an article was detected from, for the parse after the next edit. */
const samples = new WeakMap<Article, Sample>();

/** Detection only looks at the beginning: where that has not changed, the language has not either. */
function readSample(text: string, start: number, previous: Article | undefined): Sample {
  const sample = text.slice(start, start + LANGUAGE_SAMPLE);
  const before = previous && samples.get(previous);
  return before?.text === sample ? before : { text: sample, language: detectLanguage(sample) };
}

function readMatter(text: string, previous: Article | undefined): Block | undefined {
  const span = findFrontMatter(text);
  if (!span) return undefined;
  const block = text.slice(span.start, span.end);
  const kept = previous?.blocks.find(({ kind, body }) => kind === 'frontMatter' && body.text === block);
  return { ...span, kind: 'frontMatter', body: kept?.body ?? { text: block, tokens: NO_TOKENS, sentences: [] } };
}

function readBlocks(text: string, { head, tail, from, to, gone }: Kept, language: Language): readonly Block[] {
  const bodies = new Map(gone.map(({ body }) => [body.text, body]));
  const paragraphs = readParagraphs(text, from, to);
  const count = head.length + paragraphs.length + tail.length;
  const between = paragraphs.map(({ start, end }) => {
    const part = text.slice(start, end);
    const body = bodies.get(part) ?? readBody(part, language);
    bodies.set(part, body);
    return { start, end, kind: undefined, body };
  });
  return [...head, ...between, ...tail].map((block, index): Block => {
    const { start, end, body } = block;
    const kind = kindOf(body, { index, count });
    return block.kind === kind ? block : { start, end, kind, body };
  });
}

/** Kinds of bodies inside an article: an edit asks again for every block, and patterns cost more than the rest of it. */
const innerKinds = new WeakMap<Body, BlockKind>();

function kindOf(body: Body, place: BlockPlace): BlockKind {
  if (!isInnerPlace(place)) return blockKind(body.text, place);
  const kept = innerKinds.get(body);
  if (kept) return kept;
  const kind = blockKind(body.text, place);
  innerKinds.set(body, kind);
  return kind;
}

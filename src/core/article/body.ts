import type { Body, Language } from './article';
import { findDateline } from './dateline';
import { splitSentences } from './sentences';
import { tokenize } from './tokens';

/** Reads a block's text: its tokens, dateline and sentences; the dateline is a sentence of its own. */
export function readBody(text: string, language: Language): Body {
  const tokens = tokenize(text);
  const dateline = findDateline(text);
  const sentences = splitSentences(text, tokens, language, dateline?.end);
  return { text, tokens, sentences, ...(dateline && { dateline }) };
}

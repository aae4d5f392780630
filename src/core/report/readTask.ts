import type { Decisions } from '../annotations/annotation';
import { noDecisions } from '../annotations/decisions';
import { mergeDecisions } from '../annotations/merge';
import { overlay } from '../annotations/overlay';
import { attachSidecar, readSidecar } from '../annotations/sidecar';
import { wantedSuggestions } from '../annotations/wanted';
import type { Article } from '../article/article';
import type { Suggestions } from '../suggestion';
import { lineStarts } from '../text/lines';
import { digestOf } from './digest';
import type { DigestContext, DigestResult, DigestTask } from './task';

/** Detection, as whoever reads many articles has it at hand. */
export type Detect = (
  text: string,
  context: DigestContext,
) => { readonly article: Article; readonly suggestions: Suggestions };

/**
 * Digests an article from the contents of its files, as the editor reads one that is closed. Never throws: where an article
 * breaks it, the others still are read.
 */
export function digestTask(detect: Detect, context: DigestContext, task: DigestTask): DigestResult {
  try {
    return read(detect, context, task);
  } catch (error) {
    return { code: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}

function read(detect: Detect, context: DigestContext, { text, sidecar, recovered }: DigestTask): DigestResult {
  const { schema, refused } = context;
  const stored = readSidecar(sidecar ?? '');
  if (!('records' in stored)) return { code: 'newerVersion', version: stored.version };
  const { article, suggestions } = detect(text, context);
  const attached = sidecar === undefined ? noDecisions : attachSidecar(stored, article);
  const decisions = withRecovered(attached, recovered, article);
  const layer = overlay(wantedSuggestions(suggestions, schema, refused, text), decisions, text);
  return { digest: digestOf(article, layer, schema), lines: [...lineStarts(text)] };
}

function withRecovered(decisions: Decisions, recovered: string | undefined, article: Article): Decisions {
  const content = recovered === undefined ? undefined : readSidecar(recovered);
  return content && 'records' in content ? mergeDecisions(decisions, attachSidecar(content, article)) : decisions;
}

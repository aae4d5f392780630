import { createDetector, toSuggestions } from '../../src/core/annotate';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { acceptChange } from '../../src/core/annotations/decide';
import { applyChange, noDecisions } from '../../src/core/annotations/decisions';
import { overlay } from '../../src/core/annotations/overlay';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import { followText } from '../../src/editor/document/followText';
import { layOut } from '../../src/editor/show/layout';

/** What a key costs the extension host, in milliseconds. */
export interface TypingCost {
  readonly words: number;
  readonly decisions: number;
  readonly opening: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

const sentence = ' Der Bürgermeister von Lübeck, Hans Petersen, sagte am Montag: „Wir warten ab.“';

/**
 * Types into the middle of a text as a person would, key by key, and does for each key all that the extension does: moves
 * the decisions, reads the article again, lays the decisions over it, and sorts what is drawn.
 */
export function measureTyping(text: string, lexicon: Lexicon, keys = 200): TypingCost {
  const detector = createDetector(lexicon);
  const read = (content: string) => {
    const detection = detector.detect(content);
    return { article: detection.article, suggestions: toSuggestions(detection) };
  };
  const start = performance.now();
  let { article, suggestions } = read(text);
  const opening = performance.now() - start;
  let layer = overlay(suggestions, noDecisions, text);
  let ids = 0;
  const stamp = { by: 'bench', on: '2026-01-01T00:00:00Z', newId: () => `bench${ids++}` };
  const every10th = layer.items.filter((_, index) => index % 10 === 0).map(({ id }) => id);
  let decisions = applyChange(noDecisions, acceptChange(layer, noDecisions, article, every10th, stamp));
  let at = text.indexOf('\n\n', text.length / 2);
  const costs: number[] = [];
  for (let key = 0; key < keys; key++) {
    const typed = sentence.charAt(key % sentence.length);
    const after = text.slice(0, at) + typed + text.slice(at);
    const before = performance.now();
    decisions = followText(decisions, text, [{ start: at, end: at, text: typed, removed: '' }], after);
    ({ article, suggestions } = read(after));
    layer = overlay(suggestions, decisions, after);
    layOut(layer.items, defaultSchema);
    costs.push(performance.now() - before);
    text = after;
    at++;
  }
  costs.sort((a, b) => a - b);
  const quantile = (share: number) => costs[Math.min(costs.length - 1, Math.floor(share * costs.length))] ?? 0;
  const words = text.split(/\s+/u).length;
  return { words, decisions: every10th.length, opening, median: quantile(0.5), p95: quantile(0.95), worst: quantile(1) };
}

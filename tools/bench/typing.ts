import { createDetector, createSuggester, toSuggestions } from '../../src/core/annotate';
import type { Decisions } from '../../src/core/annotations/annotation';
import { acceptChange } from '../../src/core/annotations/decide';
import { applyChange, noDecisions } from '../../src/core/annotations/decisions';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { createOverlay, overlay } from '../../src/core/annotations/overlay';
import type { Article } from '../../src/core/article/article';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import { PlaceSearch } from '../../src/editor/document/placeSearch';
import { layOut } from '../../src/editor/show/layout';
import type { Clock } from './clock';
import { quantile, spread, type Section } from './measure';
import { countWords, createRandom } from './texts';

const sentence = ' Der Bürgermeister von Lübeck, Hans Petersen, sagte am Montag: „Wir warten ab.“';
/** Every so many keys one deletes a character instead. */
const deletesEvery = 5;
const budget = 16;

const silent = { began: () => undefined, found: () => undefined, ended: () => undefined };

/** So many decisions on a text, spread over it: every so manieth suggestion accepted. */
export function decideEvenly(
  text: string,
  lexicon: Lexicon,
  count: number,
): { readonly decisions: Decisions; readonly article: Article } {
  const detection = createDetector(lexicon).detect(text);
  const layer = overlay(toSuggestions(detection), noDecisions, text);
  const step = Math.max(1, Math.floor(layer.items.length / count));
  const chosen = layer.items.filter((_, index) => index % step === 0).slice(0, count);
  let ids = 0;
  const newId = (): string => `bench${String(ids++).padStart(6, '0')}`;
  const stamp = { by: 'bench', on: '2026-01-01T00:00:00Z', newId };
  const { article } = detection;
  const ofItems = chosen.map(({ id }) => id);
  return { decisions: applyChange(noDecisions, acceptChange(layer, noDecisions, article, ofItems, stamp)), article };
}

/**
 * Presses keys at random places of a text, and does for each all that the extension does before decorations are right again,
 * but for VS Code's own part: moves the decisions, reads the article again, lays the decisions over it, sorts what is drawn.
 */
export function measureTyping(text: string, lexicon: Lexicon, keys: number, clock: Clock): Section {
  const detector = createDetector(lexicon);
  const suggest = createSuggester();
  const lay = createOverlay();
  const { decisions: stored } = decideEvenly(text, lexicon, 200);
  const random = createRandom(1);
  const spent = new Map<string, number[]>();
  const timed = <T>(part: string, run: () => T): T => {
    const start = clock();
    const result = run();
    const costs = spent.get(part) ?? [];
    spent.set(part, costs);
    costs.push(clock() - start);
    return result;
  };
  detector.detect(text);
  let decisions = stored;
  const places = new PlaceSearch(() => Promise.reject(new Error('nobody replaces the text')), silent);
  const words = countWords(text);
  for (let key = 0; key < keys; key++) {
    const start = placeIn(text, random());
    const typed = key % deletesEvery === deletesEvery - 1 ? '' : sentence.charAt(key % sentence.length);
    const end = typed === '' ? start + 1 : start;
    const after = text.slice(0, start) + typed + text.slice(end);
    const before = text;
    const edit = { start, end, text: typed, removed: before.slice(start, end) };
    decisions = timed('decisions follow', () =>
      places.edited(decisions, { before, edits: [edit], after, isFromOutside: false }),
    );
    const detection = timed('detect', () => detector.detect(after));
    const suggestions = timed('suggestions', () => suggest(detection));
    const layer = timed('overlay', () => lay(suggestions, decisions, after));
    timed('layout', () => layOut(layer.items, defaultSchema));
    text = after;
  }
  const parts = [...spent.values()];
  const costs = Array.from({ length: keys }, (_, key) => parts.reduce((sum, part) => sum + (part[key] ?? 0), 0));
  return {
    title: `A key in an article of ${words.toLocaleString('en')} words, without VS Code`,
    measures: [
      ...spread('key', costs, budget),
      ...[...spent].map(([part, own]) => ({ name: `of it ${part}: p95`, value: quantile(own, 0.95), unit: 'ms' })),
    ],
    notes: [`${keys} keys at random places, each fifth deletes; ${stored.annotations.size} decisions stored`],
  };
}

/** A place where one character may be put in or deleted: not inside a surrogate pair. */
function placeIn(text: string, share: number): number {
  let place = Math.floor(share * (text.length - 2));
  while (/[\ud800-\udfff]/u.test(text.slice(place, place + 1)) || isLow(text, place)) place -= 1;
  return Math.max(0, place);
}

function isLow(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDetector } from '../../src/core/annotate';
import type { Quote } from '../../src/core/quotes/quote';
import type { Span } from '../../src/core/text/span';
import { repositoryModels } from '../../tools/models';
import { readGold, type GoldQuote } from './gold';

/** Articles in which every quotation is found as a person reads it, with whom it means, and nothing else. */
const whole = ['village-sea-wall'];

describe('samples that are read whole', () => {
  for (const name of whole) {
    const gold = readGold(readFileSync(path.join(__dirname, 'gold', `${name}.gold.txt`), 'utf8'));
    const found = createDetector(repositoryModels()).detect(gold.text);
    const words = (spans: readonly Span[]): string =>
      spans.map(({ start, end }) => gold.text.slice(start, end)).join(' … ');

    it(`${name}: the quotations, their kinds and media`, () => {
      const line = ({ type, medium, spans }: GoldQuote | Quote): string => `${type} ${medium}: ${words(spans)}`;
      assert.deepEqual(found.quotes.map(line), inOrder(gold.quotes).map(line));
    });

    it(`${name}: the words that name a speaker`, () => {
      for (const [index, quote] of inOrder(gold.quotes).entries()) {
        // Where the text names nobody, the speaker goes on from before.
        if (quote.speaker.length > 0) assert.equal(words(found.quotes[index]?.speaker ?? []), words(quote.speaker));
      }
    });

    it(`${name}: whom they mean`, () => {
      const nameOf = (entities: readonly { readonly id: string; readonly name: string }[]) =>
        new Map(entities.map(({ id, name: wording }) => [id, wording]));
      const [wanted, got] = [nameOf(gold.entities), nameOf(found.entities)];
      const meant = (of: ReadonlyMap<string, string>, { spans, speakerEntities }: GoldQuote | Quote): string =>
        `${words(spans)} – ${speakerEntities.map((id) => of.get(id) ?? id).join(', ')}`;
      assert.deepEqual(
        found.quotes.map((quote) => meant(got, quote)),
        inOrder(gold.quotes).map((quote) => meant(wanted, quote)),
      );
    });
  }
});

/** By the text, the outer before the inner. */
function inOrder(quotes: readonly GoldQuote[]): GoldQuote[] {
  const start = ({ spans }: GoldQuote): number => spans[0]?.start ?? 0;
  const end = ({ spans }: GoldQuote): number => spans.at(-1)?.end ?? 0;
  return [...quotes].sort((a, b) => start(a) - start(b) || end(b) - end(a));
}

import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { createQuoteFinder } from '../../../src/core/quotes/find';
import { findQuotes } from './drawn';
import { namesOfSpeakers, type Known } from './speaking';

/** Who speaks the first quotation of an article, and where that stands. */
function firstSpeaker(text: string): string {
  const [first] = findQuotes(text, 'de');
  return first?.speaker.map(({ start, end }) => `${text.slice(start, end)}@${start}`).join() ?? 'no quotation';
}

describe('the quotation of a headline', () => {
  const body =
    'Die Stadt plant eine Brücke.\n\n„Wir haben zu spät reagiert und bedauern das“, sagte Ina Voss am Montag.';

  it('has the speaker of the same words in the text', () => {
    const text = `„Wir haben zu spät reagiert“\n\n${body}`;
    assert.equal(firstSpeaker(text), `Ina Voss@${text.indexOf('Ina Voss')}`);
    const [first] = findQuotes(text, 'de');
    assert.ok(first?.evidence.some(({ code }) => code === 'takenUp'));
  });

  it('has none where the text says other words', () => {
    assert.equal(firstSpeaker(`„Wir haben richtig gehandelt“\n\n${body}`), '');
    assert.equal(firstSpeaker(`„Viel zu spät reagiert“\n\n${body}`), '');
  });

  it('is not said by the topic before its colon, but by somebody there', () => {
    assert.equal(firstSpeaker(`Streit um Brücke: „Wir haben richtig gehandelt“\n\n${body}`), '');
    assert.match(firstSpeaker(`Bürgermeisterin: „Wir haben richtig gehandelt“\n\n${body}`), /^Bürgermeisterin@0$/);
  });

  it('has the speaker of the text also where a topic stands before its colon', () => {
    const text = `Streit um Brücke: „Wir haben zu spät reagiert“\n\n${body}`;
    assert.equal(firstSpeaker(text), `Ina Voss@${text.indexOf('Ina Voss')}`);
  });

  it('tells that nobody is named where there is a topic alone', () => {
    const [first] = findQuotes(`Streit um Brücke: „Wir haben richtig gehandelt“\n\n${body}`, 'de');
    assert.deepEqual(
      first?.evidence.map(({ code }) => code),
      ['marks', 'noSpeaker'],
    );
  });

  it('is said by whom the pronoun means where the text says it', () => {
    const known: Known = { 'Ina Voss': ['person', 'female'], 'Eva Ott': ['person', 'female'] };
    const text =
      '„Wir haben zu spät reagiert“\n\nDie Stadt baut. „Es ist so weit“, sagte Ina Voss. Eva Ott hörte zu. ' +
      '„Wir haben zu spät reagiert und bedauern das“, sagte sie.';
    assert.deepEqual(namesOfSpeakers(text, known), ['Ina Voss', 'Ina Voss', 'Ina Voss']);
  });

  it('is looked for once, however many quotations there are', () => {
    const looksFor = (count: number): number => {
      const text = `Foto: Rat\n\n${'## Ärger im Rat: „Wir gehen heute alle nach Hause“\n\n'.repeat(count)}`;
      let looks = 0;
      const { blocks, ...article } = parseArticle(text, { language: 'de' });
      const counted = blocks.map(({ kind, ...block }) => ({
        ...block,
        get kind() {
          looks++;
          return kind;
        },
      }));
      const quotes = createQuoteFinder()({ ...article, blocks: counted }, { mentions: [], entities: [] });
      assert.equal(quotes.length, count);
      return looks;
    };
    assert.ok(looksFor(200) < 12 * looksFor(20));
  });
});

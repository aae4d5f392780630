import { strict as assert } from 'node:assert';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Suggestions } from '../../../src/core/suggestion';
import { suggestSpeakers, type Model } from '../../../src/editor/assist/suggest';
import { read } from '../../core/structure/read';

const text = 'Anna Berg kam nach Kiel.\n\n„Das Geld reicht nicht“, sagte der Mann.\n';

/** An article that is open, as far as the command needs one. */
function session(of = text) {
  const offers: Suggestions[] = [];
  const { article, layer } = read(of);
  return {
    article,
    layer,
    schema: defaultSchema,
    offers,
    offer: (_: string, offer: Suggestions) => offers.push(offer),
  };
}

const model = (answer: () => string | Promise<string>): Model => ({ name: 'Fake', ask: async () => answer() });

describe('asking a language model who speaks', () => {
  it('lays its answer in as suggestions, and counts what is refused', async () => {
    const open = session();
    const answer = '[{"quote": 1, "speaker": "Anna Berg"}, {"quote": 2, "speaker": "Niemand Sonst"}]';
    const outcome = await suggestSpeakers(
      open,
      model(() => answer),
    );
    assert.deepEqual(outcome, { code: 'suggested', count: 1, refused: 1, left: 0 });
    assert.equal(open.offers[0]?.items[0]?.roles.speaker?.length, 1);
  });

  it('does not ask where there is nothing to ask', async () => {
    const asked = model(() => assert.fail('it was asked'));
    assert.deepEqual(await suggestSpeakers(session('Nichts.\n'), asked), { code: 'nothingToAsk' });
  });

  it('changes nothing if the answer is none', async () => {
    const open = session();
    assert.deepEqual(
      await suggestSpeakers(
        open,
        model(() => 'Sorry.'),
      ),
      { code: 'noAnswer' },
    );
    assert.deepEqual(open.offers, []);
  });

  it('changes nothing if the text is another one by then', async () => {
    const open = session();
    const answer = model(() => {
      Object.assign(open, session('Anderes.\n'), { offers: open.offers });
      return '[{"quote": 1, "speaker": "Anna Berg"}]';
    });
    assert.deepEqual(await suggestSpeakers(open, answer), { code: 'changed' });
    assert.deepEqual(open.offers, []);
  });

  it('passes a failure on', async () => {
    const open = session();
    await assert.rejects(
      suggestSpeakers(
        open,
        model(() => Promise.reject(new Error('quota'))),
      ),
      /quota/u,
    );
    assert.deepEqual(open.offers, []);
  });
});

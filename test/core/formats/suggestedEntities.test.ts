import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { overlay } from '../../../src/core/annotations/overlay';
import { parseArticle } from '../../../src/core/article/parse';
import { brat } from '../../../src/core/formats/brat';
import type { Format } from '../../../src/core/formats/format';
import { createHandout } from '../../../src/core/formats/handout';
import { tei } from '../../../src/core/formats/tei';
import { uimaXmi } from '../../../src/core/formats/uimaXmi';
import { w3c } from '../../../src/core/formats/w3c';
import { annotate, decisionsOf, spanOf, suggest } from '../annotations/samples';
import { decided, drawn } from './taking';

const text = 'Ina Vogt traf Ole Brandt in Kiel.';

/** Ina is decided, Ole only suggested; both are entities. */
function handout() {
  const article = parseArticle(text, { language: 'de' });
  const decisions = decisionsOf(annotate(article, 'a1', [spanOf(text, 'Ina Vogt')], { type: 'person', entity: 'e1' }));
  const suggestions = {
    items: [
      suggest(text, 'person', 'Ina Vogt', 0, { entity: 'e1' }),
      suggest(text, 'person', 'Ole Brandt', 0, { entity: 'e2' }),
    ],
    entities: [
      { id: 'e1', type: 'person', name: 'Ina Vogt', aliases: [] },
      { id: 'e2', type: 'person', name: 'Ole Brandt', aliases: [] },
    ],
  };
  const layer = overlay(suggestions, decisions, text);
  const source = { name: 'kiel.article', text, language: 'de' as const, layer, decisions, schema: defaultSchema };
  return createHandout(source, { withSuggestions: true });
}

/** Endings of the files that are read; the others stand beside them. */
const mains = new Set(['.jsonld', '.tei.xml', '.ann', '.xmi']);
const formats: readonly Format[] = [w3c, tei, brat, uimaXmi];

describe('entities of suggestions that are left out', () => {
  for (const format of formats)
    it(`${format.id}: are left out with them`, () => {
      const { files } = format.write(handout());
      const main = files.find(({ suffix }) => mains.has(suffix)) ?? assert.fail('no file');
      const beside = new Map(files.map(({ suffix, content }) => [suffix, content]));
      const read = format.read?.(main.content, { name: `kiel${main.suffix}`, beside }) ?? assert.fail('no reader');
      const decisions = decided(read, text);
      assert.deepEqual(drawn(decisions, text), ['person Ina Vogt']);
      assert.ok([...decisions.entities.values()].every(({ name }) => name !== 'Ole Brandt'));
    });
});

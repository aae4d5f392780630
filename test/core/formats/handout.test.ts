import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { overlay } from '../../../src/core/annotations/overlay';
import { createHandout } from '../../../src/core/formats/handout';
import { formatById, formats } from '../../../src/core/formats/list';
import { suggest } from '../annotations/samples';
import { difficultHandout } from './difficult';

describe('what is handed on', () => {
  it('is what is decided; what is suggested only if it is wanted', () => {
    const ids = difficultHandout({ withSuggestions: false }).items.map(({ id }) => id);
    assert.ok(ids.includes('said') && !ids.some((id) => id.startsWith('?')));
    assert.equal(difficultHandout().items.length, ids.length + 1);
  });

  it('leaves out what is rejected, and counts what stands nowhere', () => {
    const { items, unplaced } = difficultHandout();
    assert.ok(!items.some(({ id }) => id === 'no' || id === 'lost'));
    assert.equal(unplaced, 1);
  });

  it('takes along the entities that something names or that play a role, and no others', () => {
    const handout = difficultHandout({ withSuggestions: false });
    assert.deepEqual([...handout.entities.keys()].sort(), ['e1', 'e2']);
    const items = [suggest('Ina', 'person', 'Ina', 0, { entity: 'e' })];
    const entities = [{ id: 'e', type: 'person', name: 'Ina', aliases: [] }];
    const layer = overlay({ items, entities }, noDecisions, 'Ina');
    const source = {
      name: 'a',
      text: 'Ina',
      language: 'de',
      layer,
      decisions: noDecisions,
      schema: defaultSchema,
    } as const;
    assert.equal(createHandout(source, { withSuggestions: false }).entities.size, 0);
    assert.equal(createHandout(source, { withSuggestions: true }).entities.size, 1);
  });

  it('writes U+FFFD for halves of surrogate pairs, of the same length, and counts them', () => {
    const text = 'Ina \ud83d sah \ude00 und 😀';
    const layer = overlay({ items: [suggest(text, 'person', 'Ina \ud83d')], entities: [] }, noDecisions, text);
    const handout = createHandout(
      { name: '\ud83d.article', text, language: 'de', layer, decisions: noDecisions, schema: defaultSchema },
      { withSuggestions: true },
    );
    assert.equal(handout.text, 'Ina \uFFFD sah \uFFFD und 😀');
    assert.equal(handout.name, '\uFFFD.article');
    assert.equal(handout.loneSurrogates, 2);
    for (const format of formats) {
      const { files, lost } = format.write(handout);
      assert.deepEqual(lost, [{ code: 'surrogates', count: 2 }]);
      for (const { content } of files) assert.ok(!/\p{Cs}/u.test(content));
    }
  });
});

describe('the list of formats', () => {
  it('finds each by its id', () => {
    assert.deepEqual(
      formats.map(({ id }) => id),
      [
        'w3c',
        'tei',
        'brat',
        'uima-xmi',
        'uima-json',
        'webanno-tsv',
        'conll-2002',
        'conll-u',
        'germeval',
        'spacy',
        'prodigy',
        'doccano',
        'label-studio',
        'argilla',
        'gate-json',
        'csv',
        'html',
        'markdown',
      ],
    );
    for (const format of formats) assert.equal(formatById(format.id), format);
  });

  it('finds nothing by any other', () => {
    for (const id of ['', 'W3C', 'constructor', 'tei2']) assert.equal(formatById(id), undefined);
  });
});

import assert from 'node:assert/strict';
import { applyChange, isEmptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { parseArticle } from '../../../src/core/article/parse';
import { changeTo, onlyThese } from '../../../src/core/formats/chooseTaken';
import { guessFormats } from '../../../src/core/formats/guess';
import { formats } from '../../../src/core/formats/list';
import { takeFound } from '../../../src/core/formats/takeIn';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { incoming, said, taken } from './taking';

const text = 'Neu. Ute kam nach Kiel.';
const old = 'Ute kam nach Kiel. Ende.';

let count = 0;
const laying = {
  article: parseArticle(text, { language: 'de' }),
  schema: defaultSchema,
  on: taken,
  existing: noDecisions,
  newId: () => `n${(count += 1)}`,
};

const file = incoming({
  text: old,
  annotations: [
    said('PER', [0, 3], { id: 'ute', entity: 'e', notes: [{ id: 'n', text: 'so', by: '', on: '' }] }),
    said('LOC', [13, 17], { id: 'kiel' }),
    said('other', [19, 23], { id: 'ende' }),
  ],
  entities: new Map([['e', { id: 'e', name: 'Ute', aliases: [], by: '', on: '' }]]),
  relations: [
    { id: 'r1', type: 'knows', from: 'ute', to: 'kiel', by: '', on: '' },
    { id: 'r2', type: 'knows', from: 'e', to: 'ute', by: '', on: '' },
  ],
});

describe('choosing from what a file says', () => {
  it('takes what is found and says why the rest is not', () => {
    const { decisions, moved, problems } = takeFound(file, laying);
    assert.deepEqual([...decisions.annotations.keys()], ['ute', 'kiel']);
    assert.deepEqual([...moved], ['ute', 'kiel']);
    assert.deepEqual(
      problems.map(({ code, detail }) => [code, detail]),
      [['otherText', 'ende Ende']],
    );
  });

  it('takes with an annotation what belongs to it, and nothing else', () => {
    const { decisions } = takeFound(file, laying);
    const kiel = onlyThese(decisions, new Set(['kiel']), noDecisions);
    assert.deepEqual([kiel.annotations.size, kiel.entities.size, kiel.notes.size, kiel.relations.size], [1, 0, 0, 0]);
    const ute = onlyThese(decisions, new Set(['ute']), noDecisions);
    assert.deepEqual(
      [[...ute.entities.keys()], [...ute.notes.keys()], [...ute.relations.keys()]],
      [['e'], ['n'], ['r2']],
    );
    const both = onlyThese(decisions, new Set(['ute']), { ...noDecisions, annotations: kiel.annotations });
    assert.deepEqual([...both.relations.keys()], ['r1', 'r2']);
  });

  it('is a step that can be taken back', () => {
    const { decisions } = takeFound(file, laying);
    const change = changeTo(noDecisions, decisions);
    const after = applyChange(noDecisions, change);
    assert.deepEqual([...after.annotations.keys()], ['ute', 'kiel']);
    assert.ok(isEmptyChange(changeTo(after, decisions)));
  });
});

describe('guessing a format by the name of a file', () => {
  for (const [name, ids] of [
    ['a.germeval.tsv', 'germeval'],
    ['a.label-studio.json', 'label-studio'],
    ['A.CONLL', 'conll-2002'],
    ['a.jsonld', 'w3c'],
    ['a.conllu', 'conll-u'],
    ['a.jsonl', 'doccano spacy w3c label-studio'],
    ['a.txt', ''],
    ['a', ''],
  ] as const)
    it(`${name}: ${ids}`, () => {
      assert.equal(
        guessFormats(name, formats)
          .map(({ id }) => id)
          .join(' '),
        ids,
      );
    });
});

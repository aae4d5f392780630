import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { parseArticle } from '../../../src/core/article/parse';
import { completionsAt, knownNames } from '../../../src/core/structure/completion';
import { idsInFrontMatter, idsInSidecar } from '../../../src/core/structure/wikidataIds';
import { read } from './read';

const text = [
  'Fähre fällt aus',
  '',
  'Marit Solvang und Jon-Erik Dahl sprachen am Montag in Kiel über Norwegen. Solvangs Fähre ist norwegisch. „Nein“, sagte Solvang. Dahl schwieg.',
  '',
].join('\n');

/** The text that each completion makes of what is typed, `|` the cursor. */
function complete(typed: string, isAsked = false): readonly string[] {
  const names = knownNames(read(text).layer, defaultSchema);
  const offset = typed.indexOf('|');
  const whole = typed.replace('|', '');
  return completionsAt(whole, offset, names, isAsked).map(
    ({ name, span }) => whole.slice(0, span.start) + name.wording + whole.slice(offset),
  );
}

describe('the names that are offered while somebody writes', () => {
  const rows: readonly (readonly [typed: string, made: readonly string[]])[] = [
    ['Dann kam So|', ['Dann kam Marit Solvang', 'Dann kam Solvang']],
    ['Marit So|', ['Marit Solvang', 'Marit Solvang'].slice(0, 1).concat('Marit Solvang')],
    ['„Ki|', ['„Kiel']],
    ['Jon-Er|', ['Jon-Erik Dahl']],
    ['Am Mo|', []],
    ['Dann kam S|', []],
    ['dann kam so|', []],
    ['Dann kam Solvang|', []],
    ['So|lvang', []],
    ['Ma|rkt', []],
    ['', []],
    ['Xy|', []],
  ];
  for (const [typed, made] of rows)
    it(`behind ${typed || 'nothing'} are ${made.length === 0 ? 'none' : made.join(', ')}`, () => {
      assert.deepEqual([...new Set(complete(typed))], [...new Set(made)]);
    });

  it('are all there for somebody who asks, those named most first, dates and genitives left out', () => {
    assert.deepEqual(complete('|', true), ['Marit Solvang', 'Solvang', 'Jon-Erik Dahl', 'Dahl', 'Kiel', 'Norwegen']);
    assert.deepEqual(complete('so|', true), ['Marit Solvang', 'Solvang']);
    assert.deepEqual(complete('Solvang|', true), ['Marit Solvang', 'Solvang']);
  });
});

describe('the ids of Wikidata in a text', () => {
  const draw = (content: string, ids: readonly { readonly start: number; readonly end: number }[]) =>
    ids.map(({ start, end }) => content.slice(start, end));

  it('are those that the front matter gives', () => {
    const article =
      '---\ntitle: Q1\nwikidata: Q42\nwikidata-about: [Q64, XQ3, Q0, Q5x]\n---\nKopf\n\nQ7 ist kein Verweis.\n';
    assert.deepEqual(draw(article, idsInFrontMatter(parseArticle(article))), ['Q42', 'Q64']);
    assert.deepEqual(idsInFrontMatter(parseArticle('wikidata: Q42')), []);
    assert.deepEqual(idsInFrontMatter(parseArticle('')), []);
  });

  it('are those of the entities in a sidecar', () => {
    const sidecar =
      '{"entity":"e1","wikidata":"Q42"}\n{"entity":"Q1","name":"Q2"}\n{"wikidata": "Q64"}\n{"wikidata":"P31"}\n';
    assert.deepEqual(draw(sidecar, idsInSidecar(sidecar)), ['Q42', 'Q64']);
  });
});

import assert from 'node:assert/strict';
import type { Mention, MentionForm, MentionType } from '../../src/core/mentions/mention';
import { scoreEntities, setLines, TWELVE, type GoldDocument } from '../../tools/evaluate/entities';

const text = 'Der Hamburger Hafen liegt in Hamburg, sagte US-Präsident Meier.';

function gold(...entities: (readonly [word: string, label: string])[]): GoldDocument {
  return { id: 'one', text, lang: 'de', entities: entities.map(([word, label]) => ({ ...spanOf(word), label })) };
}

function spanOf(word: string): { start: number; end: number } {
  const start = text.lastIndexOf(word);
  return { start, end: start + word.length };
}

function mention(word: string, type: MentionType, form: MentionForm = 'name'): Mention {
  return { ...spanOf(word), type, form } as Mention;
}

const document = gold(['Hamburger', 'LOCderiv'], ['Hamburg,', 'LOC'], ['US', 'LOCpart'], ['Meier', 'PER']);

describe('npm run evaluate, entities', () => {
  it('counts each of the twelve labels by itself', () => {
    const found = [
      mention('Hamburger', 'place', 'derived'),
      mention('Hamburg,', 'place'),
      mention('US', 'place'),
      mention('Meier', 'person'),
    ];
    const counts = scoreEntities([document], TWELVE, () => found);
    assert.equal(counts.size, 12);
    assert.deepEqual(counts.get('LOCderiv'), { hits: 1, wrong: 0, missed: 0 });
    assert.deepEqual(counts.get('LOC'), { hits: 1, wrong: 1, missed: 0 });
    assert.deepEqual(counts.get('LOCpart'), { hits: 0, wrong: 0, missed: 1 });
    assert.deepEqual(counts.get('PERderiv'), { hits: 0, wrong: 0, missed: 0 });
  });

  it('counts a label alike, asked with others or alone', () => {
    const found = [mention('Hamburg,', 'place'), mention('Meier', 'place')];
    const of = (labels: readonly string[]): unknown => scoreEntities([document], labels, () => found).get('LOC');
    assert.deepEqual(of(['LOC']), of(TWELVE));
  });

  it('prints the main labels and then every label, each with how many there are', () => {
    const find = (): readonly Mention[] => [mention('Hamburger', 'place', 'derived')];
    const main = scoreEntities([document], ['PER', 'LOC'], find);
    const every = scoreEntities([document], TWELVE, find);
    const lines = setLines('Set', { documents: 1, main, every });
    assert.equal(lines.length, 1 + 2 + 1 + 1 + 12 + 1);
    assert.equal(lines[0], 'Set: 1 documents');
    assert.ok(lines.includes('  LOCderiv      P 100.0  R 100.0  F1 100.0  (1)'));
    assert.ok(lines.includes('  LOCpart       P   0.0  R   0.0  F1   0.0  (1)'));
    assert.equal(setLines('Set', { documents: 1, main }).length, 4);
  });
});

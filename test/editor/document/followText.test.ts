import { strict as assert } from 'node:assert';
import { followText } from '../../../src/editor/document/followText';
import { annotation, decisionsOf } from '../items';

const filler = 'Der Rat tagte lange und kam zu keinem Ergebnis, das jemand festhalten wollte. '.repeat(8);
const text = `Erster Absatz.\n\n${filler}Danach sprach Anna Berg mit den Leuten.\n`;
const decisions = decisionsOf(annotation('aaaaaaaa', text, 'Anna Berg'));
const wordsAt = (after: string, { annotations }: typeof decisions) =>
  annotations.get('aaaaaaaa')?.placement.spans.map(({ start, end }) => after.slice(start, end));

describe('decisions on an edited text', () => {
  it('move with what is typed before them', () => {
    const after = `Neu. ${text}`;
    const edit = { start: 0, end: 0, text: 'Neu. ', removed: '' };
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), ['Anna Berg']);
  });

  it('go with the words that a person deletes', () => {
    const start = text.indexOf('Anna Berg');
    const edit = { start, end: start + 9, text: '', removed: 'Anna Berg' };
    const after = text.replace('Anna Berg', '');
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), []);
  });

  it('are found again when a program replaces the whole text', () => {
    const after = text
      .replace('Erster', 'Ein ganz anderer erster')
      .replace('lange', 'lange Zeit')
      .replaceAll('\n', '\r\n');
    const edit = { start: 0, end: text.length, text: after, removed: text };
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), ['Anna Berg']);
  });

  it('are nowhere when the new text does not hold their words', () => {
    const after = 'Etwas anderes. '.repeat(60);
    const edit = { start: 0, end: text.length, text: after, removed: text };
    const followed = followText(decisions, text, [edit], after);
    assert.deepEqual(wordsAt(after, followed), []);
    assert.equal(followed.annotations.get('aaaaaaaa')?.placement.state, 'orphan');
  });

  it('come back with their words when a program brings them', () => {
    const without = 'Etwas anderes. '.repeat(60);
    const gone = { start: 0, end: text.length, text: without, removed: text };
    const lost = followText(decisions, text, [gone], without);
    const after = `Vorspann.\n\n${text}`;
    const back = { start: 0, end: without.length, text: after, removed: without };
    assert.deepEqual(wordsAt(after, followText(lost, without, [back], after)), ['Anna Berg']);
  });

  it('do not become certain by moving with words that nobody has confirmed', () => {
    const changed = text.replace('Anna Berg', 'Anna Bergs');
    const start = changed.indexOf('Anna Bergs');
    const edited = annotation('aaaaaaaa', text, 'Anna Berg', {
      placement: { state: 'edited', score: 0.9, spans: [{ start, end: start + 10 }] },
    });
    const after = `Ganz neuer Anfang.\n\n${changed.replace('lange', 'sehr lange')}`;
    const edit = { start: 0, end: changed.length, text: after, removed: changed };
    const followed = followText(decisionsOf(edited), changed, [edit], after).annotations.get('aaaaaaaa');
    assert.deepEqual(followed?.placement.state, 'edited');
    assert.deepEqual(followed.selector.quote, ['Anna Berg']);
    assert.equal(after.slice(followed.placement.spans[0]?.start, followed.placement.spans[0]?.end), 'Anna Bergs');
  });

  it('are found again in a short stretch, if another program wrote it', () => {
    const short = 'Am Abend sprach Anna Berg mit den Leuten vom Rat der Stadt am Damm.\n';
    const after = 'Am späten Abend traf man sich. Es sprach Anna Berg mit allen Leuten vom Rat.\n';
    const known = decisionsOf(annotation('aaaaaaaa', short, 'Anna Berg'));
    const edit = { start: 0, end: short.length, text: after, removed: short };
    assert.deepEqual(wordsAt(after, followText(known, short, [edit], after)), []);
    assert.deepEqual(wordsAt(after, followText(known, short, [edit], after, true)), ['Anna Berg']);
  });
});

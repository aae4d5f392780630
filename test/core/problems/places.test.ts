import assert from 'node:assert/strict';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { followEdits } from '../../../src/core/annotations/follow';
import { overlay } from '../../../src/core/annotations/overlay';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { createPlaceFinder } from '../../../src/core/problems/places';
import { most } from '../../../src/core/problems/problem';
import { annotate, decisionsOf, spanOf } from '../annotations/samples';

const title = 'Der Damm am Fluss bricht\n\n';
const text = `${title}Am Abend kam Anna Berg aus Kiel zum Damm.\n\nSie sprach lange mit den Leuten dort.\n`;

/** The decisions as they are found again in another text. */
function reread(before: string, words: readonly string[], after: string): Decisions {
  const article = parseArticle(before);
  const annotations = words.map((each) => annotate(article, each, [spanOf(before, each)]));
  const content = readSidecar(writeSidecar(decisionsOf(...annotations), article));
  return 'records' in content ? attachSidecar(content, parseArticle(after)) : assert.fail();
}

const found = (after: string, decisions: Decisions, finder = createPlaceFinder()) =>
  finder
    .find(parseArticle(after), decisions, () => true)
    .map(({ code, span, wording }) => `${code} ${wording} @ ${after.slice(span.start, span.end)}`);

const rows: readonly (readonly [what: string, words: string, after: string, problems: readonly string[]])[] = [
  ['exact words', 'Anna Berg', text, []],
  ['words that moved', 'Anna Berg', `${title}Es regnet.\n\n${text.slice(title.length)}`, []],
  ['changed words', 'Anna Berg', text.replace('Anna Berg', 'Anna Berga'), ['edited Anna Berg @ Anna Berga']],
  [
    'a sentence that is there twice now',
    'Anna Berg',
    `Neues.\n\n${'Am Abend kam Anna Berg aus Kiel zum Damm. Es war kalt und dunkel dort.\n\n'.repeat(2)}`,
    ['ambiguous Anna Berg @ Anna Berg'],
  ],
  [
    'words that were replaced, where the others stand',
    'Anna Berg',
    text.replace('Anna Berg', 'die Frau'),
    ['orphan Anna Berg @ die Frau'],
  ],
  ['words of which nothing is left, at the top', 'Anna Berg', 'Ganz anderes steht hier.\n', ['orphan Anna Berg @ ']],
];

describe('annotations without a sure place', () => {
  for (const [what, words, after, problems] of rows)
    it(`are told of: ${what}`, () => {
      assert.deepEqual(found(after, reread(text, [words], after)), problems);
    });

  it('are not told of where they are rejected', () => {
    const { annotations, ...rest } = reread(text, ['Anna Berg'], 'Nichts.\n');
    const rejected = [...annotations].map(([id, each]) => [id, { ...each, status: 'rejected' as const }] as const);
    assert.deepEqual(found('Nichts.\n', { ...rest, annotations: new Map(rejected) }), []);
  });

  it('are told of as far as they are wanted', () => {
    const decisions = reread(text, ['Anna Berg'], 'Nichts.\n');
    assert.deepEqual(
      createPlaceFinder().find(parseArticle('Nichts.\n'), decisions, (_, code) => code !== 'orphan'),
      [],
    );
  });

  it('are shown where their words were deleted', () => {
    const span = spanOf(text, 'Anna Berg');
    const annotation = annotate(parseArticle(text), 'a', [span]);
    const decisions = followEdits(decisionsOf(annotation), [{ ...span, text: '', removed: 'Anna Berg' }]);
    const after = text.replace('Anna Berg', '');
    const [problem] = createPlaceFinder().find(parseArticle(after), decisions, () => true);
    assert.deepEqual(problem?.span, { start: span.start, end: span.start });
  });

  it('are told of where only white space is left of their words, and kept as they were', () => {
    const article = parseArticle(text);
    const span = spanOf(text, 'Anna Berg');
    const known = readSidecar(writeSidecar(decisionsOf(annotate(article, 'a', [span])), article));
    if (!('records' in known)) assert.fail();
    const first = followEdits(attachSidecar(known, article), [
      { start: span.start, end: span.start + 4, text: '', removed: 'Anna' },
    ]);
    const both = followEdits(first, [{ start: span.start + 1, end: span.start + 5, text: '', removed: 'Berg' }]);
    const after = text.replace('Anna Berg', ' ');
    assert.deepEqual(found(after, both), ['orphan Anna Berg @  ']);
    assert.deepEqual(overlay({ items: [], entities: [] }, both, after).unplaced, ['a']);
    assert.match(writeSidecar(both, parseArticle(after), known), /"quote":\["Anna Berg"\]/u);
    const back = followEdits(both, [{ start: span.start + 1, end: span.start + 1, text: 'Berg', removed: '' }]);
    const whole = followEdits(back, [{ start: span.start, end: span.start, text: 'Anna', removed: '' }]);
    assert.deepEqual(found(text, whole), []);
    assert.deepEqual(whole.annotations.get('a')?.placement.spans, [span]);
  });

  it('stay beside the words where they were looked for while the text is edited', () => {
    const after = text.replace('Anna Berg', 'die Frau');
    const decisions = reread(text, ['Anna Berg'], after);
    const finder = createPlaceFinder();
    assert.deepEqual(found(after, decisions, finder), ['orphan Anna Berg @ die Frau']);
    finder.edited([{ start: 0, end: 0, text: 'Oh! ', removed: '' }]);
    assert.deepEqual(found(`Oh! ${after}`, decisions, finder), ['orphan Anna Berg @ die Frau']);
    assert.deepEqual(found('Kurz', decisions, finder), ['orphan Anna Berg @ ']);
  });

  it('are shown by the first word of a long quotation', () => {
    const quote = '„Wir bauen den Damm höher, damit das Wasser im Frühjahr nicht wieder kommt“';
    const before = `${title}${quote}, sagte sie.\n`;
    const after = before.replace('im Frühjahr', 'im Sommer');
    assert.deepEqual(found(after, reread(before, [quote], after)), [`edited ${quote} @ „Wir`]);
  });

  it('are at most a hundred of a kind', () => {
    const names = Array.from({ length: most + 20 }, (_, index) => `Name${index}x`);
    const before = `${title}${names.join(' und ')} kamen.\n`;
    assert.equal(found('Nichts.\n', reread(before, names, 'Nichts.\n')).length, most);
  });
});

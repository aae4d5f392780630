import assert from 'node:assert/strict';
import { describe as describeSpans, place } from '../../../src/core/annotations/anchor';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { annotate, article, decisionsOf, spanOf } from './samples';

const text = [
  'Am Abend sprach Ministerin Ilse Brandt im Rathaus von Emden über den Hafen.',
  '„Der neue Kai wird im Herbst fertig, und er wird allen nützen“, sagte Brandt vor den Fischern.',
  'Danach ging sie mit den Fischern zum Leuchtturm. Dort wartete der Bürgermeister.',
].join('\n\n');

describe('describe', () => {
  it('takes up to 32 characters on each side, with LF', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const selector = describeSpans(article(crlf), [spanOf(crlf, 'Der neue Kai')]);
    assert.deepEqual(selector, {
      quote: ['Der neue Kai'],
      prefix: 'aus von Emden über den Hafen.\n\n„',
      suffix: ' wird im Herbst fertig, und er w',
    });
    assert.deepEqual(selector, describeSpans(article(text), [spanOf(text, 'Der neue Kai')]));
  });

  it('takes more where the same words have the same neighbours elsewhere', () => {
    const twice = `Zuerst so. ${'Immer das Gleiche und nichts anderes als Voss hier und nichts anderes sonst. '.repeat(2)}`;
    const parsed = article(twice);
    const selector = describeSpans(parsed, [spanOf(twice, 'Voss', 1)]);
    assert.ok(selector.prefix.length > 32);
    assert.deepEqual(place(parsed, selector).spans, [spanOf(twice, 'Voss', 1)]);
  });

  it('splits no surrogate pair at its ends', () => {
    const bridges = `${'🌉'.repeat(40)}Voss${'🌉'.repeat(40)}a`;
    const { prefix, suffix } = describeSpans(article(bridges), [spanOf(bridges, 'Voss')]);
    assert.deepEqual([prefix, suffix], ['🌉'.repeat(16), '🌉'.repeat(16)]);
  });
});

describe('place', () => {
  it('goes by what stood close to the words, however much a stranger stored', () => {
    const prefix = `${'Das stand nie in diesem Text. '.repeat(50)}${text.slice(0, text.indexOf('Leuchtturm')).slice(-128)}`;
    const { spans } = place(article(text), { quote: ['Leuchttorm'], prefix, suffix: '' });
    assert.deepEqual(spans, [spanOf(text, 'Leuchtturm')]);
  });

  const cases: readonly [what: string, words: string, edited: string, state: string, found: string | undefined][] = [
    ['the same words in the same text', 'Ilse Brandt', text, 'moved', 'Ilse Brandt'],
    [
      'with other quotation marks and spaces',
      '„Der neue Kai',
      text.replace('„', '»').replace('Der neue', 'Der\u00a0neue'),
      'moved',
      '»Der\u00a0neue Kai',
    ],
    [
      'in a sentence that moved',
      'Leuchtturm',
      `Danach ging sie mit den Fischern zum Leuchtturm. ${text.replace('Danach ging sie mit den Fischern zum Leuchtturm. ', '')}`,
      'moved',
      'Leuchtturm',
    ],
    ['a name that was corrected', 'Ilse Brandt', text.replace('Ilse Brandt', 'Ilse Brand'), 'edited', 'Ilse Brand'],
    [
      'a sentence with a word more',
      'Der neue Kai wird im Herbst fertig, und er wird allen nützen',
      text.replace('im Herbst', 'im späten Herbst'),
      'edited',
      'Der neue Kai wird im späten Herbst fertig, und er wird allen nützen',
    ],
    [
      'beside a name that was replaced',
      'Leuchtturm',
      text.replace('ging sie', 'lief Frau Brandt'),
      'moved',
      'Leuchtturm',
    ],
    [
      'not a name that became a pronoun',
      'Ilse Brandt',
      text.replace('Ministerin Ilse Brandt', 'sie'),
      'orphan',
      undefined,
    ],
    ['not equal words elsewhere', 'Brandt vor', text.replace('Brandt vor', 'sie vor'), 'orphan', undefined],
    ['not the other occurrence of a deleted name', 'Brandt', text.replace(' Ilse Brandt', ''), 'orphan', undefined],
    ['not equal words right behind', 'Dort', text.replace('Dort wartete', 'Nun stand'), 'orphan', undefined],
    ['not short words that are misspelt', 'sie', text.replace('ging sie', 'ging sei'), 'orphan', undefined],
    ['short words exactly', 'sie', `Neu. ${text}`, 'moved', 'sie'],
    ['nothing in an empty text', 'sie', '', 'orphan', undefined],
  ];
  for (const [what, words, edited, state, found] of cases) {
    it(`finds ${what}`, () => {
      const selector = describeSpans(article(text), [spanOf(text, words)]);
      const placement = place(article(edited), selector);
      assert.equal(placement.state, state);
      assert.deepEqual(
        placement.spans.map(({ start, end }) => edited.slice(start, end)),
        found === undefined ? [] : [found],
      );
      if (state === 'edited') assert.ok(placement.score >= 0.8 && placement.score < 1);
      else assert.equal(placement.score, state === 'moved' ? 1 : 0);
    });
  }

  it('does not choose between places that fit equally', () => {
    const selector = { quote: ['Brandt'], prefix: ' sprach ', suffix: ' leise.' };
    const twice = article('Da sprach Brandt leise. Dann sprach Brandt leise.');
    assert.deepEqual(place(twice, selector), { state: 'ambiguous', score: 0, spans: [] });
  });

  it('finds the parts that are left of several', () => {
    const spans = [spanOf(text, 'Der neue Kai'), spanOf(text, 'allen nützen'), spanOf(text, 'Dort wartete')];
    const selector = describeSpans(article(text), spans);
    const edited = text.replace('er wird allen nützen', 'mehr');
    const { state, score, spans: found } = place(article(edited), selector);
    assert.deepEqual(
      found.map(({ start, end }) => edited.slice(start, end)),
      ['Der neue Kai', 'Dort wartete'],
    );
    assert.equal(state, 'edited');
    assert.ok(score > 0.6 && score < 0.7);
  });

  it('passes over a repeated passage in linear time', () => {
    const long = 'aber '.repeat(20_000);
    const selector = { quote: ['aber aber'], prefix: 'aber '.repeat(6), suffix: ' aber'.repeat(6) };
    assert.equal(place(article(long), selector).state, 'ambiguous');
  });
});

describe('two annotations that claim one target', () => {
  const names = 'Am Kai stand heute Ilse Brandt. Weit davon, am Tor, stand Ilse Brand allein.';
  const parsed = article(names);
  const decisions = decisionsOf(
    annotate(parsed, 'a', [spanOf(names, 'Ilse Brandt')]),
    annotate(parsed, 'b', [spanOf(names, 'Ilse Brand', 1)]),
    annotate(parsed, 'r', [spanOf(names, 'Ilse Brand', 1)], { status: 'rejected' }),
  );
  const attachTo = (edited: string) => {
    const content = readSidecar(writeSidecar(decisions, parsed));
    assert.ok('records' in content);
    return attachSidecar(content, article(edited)).annotations;
  };

  it('stay together if they did before', () => {
    const found = attachTo(`Neu. ${names}`);
    assert.deepEqual(
      ['a', 'b', 'r'].map((id) => found.get(id)?.placement.state),
      ['moved', 'moved', 'moved'],
    );
    assert.deepEqual(found.get('b')?.placement.spans, found.get('r')?.placement.spans);
  });

  it('are settled for the one whose words they are', () => {
    const found = attachTo('Am Kai stand heute. Weit davon, am Tor, stand Ilse Brand allein.');
    assert.deepEqual(
      ['a', 'b', 'r'].map((id) => found.get(id)?.placement.state),
      ['orphan', 'moved', 'moved'],
    );
  });
});

import assert from 'node:assert/strict';
import type { Placement } from '../../../src/core/annotations/annotation';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import type { Span } from '../../../src/core/text/span';
import { annotate, article, decisionsOf, spanOf } from './samples';

const before = [
  'Die Stadt baut am Hafen.',
  'Bürgermeisterin Ina Voss sprach von einem großen Tag für Kiel.',
  'Ihr Vorgänger Karl Ott blieb der Feier fern.',
  'Ott hatte das Vorhaben im Mai noch abgelehnt.',
  'Am Abend tanzten alle auf dem Kai.',
];

/** The words of each annotation in a text that was edited, with its state; `-` where it has no place. */
function found(words: readonly string[], after: string, withBase: boolean): readonly string[] {
  const text = before.join(' ');
  const old = article(text);
  const annotations = words.map((word) => annotate(old, word, [spanOf(text, word)]));
  const read = readSidecar(writeSidecar(decisionsOf(...annotations), old));
  assert.ok('records' in read);
  const decisions = attachSidecar(read, article(after), withBase ? () => [old] : undefined);
  return words.map((word) => {
    const placement: Placement = decisions.annotations.get(word)?.placement ?? { state: 'orphan', score: 0, spans: [] };
    const spans = placement.spans.map(({ start, end }) => `${start}:${after.slice(start, end)}`);
    return `${placement.state} ${spans.join() || '-'}`;
  });
}

const words = ['Ina Voss', 'Kiel', 'Karl Ott', 'im Mai', 'Ott hatte das Vorhaben im Mai noch abgelehnt.'];
const [first = '', second = '', third = '', fourth = '', fifth = ''] = before;
const foreign = 'Das Wetter soll am Wochenende besser werden, teilte der Dienst mit.';

const cases: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'a sentence put in': [
    [first, foreign, second, third, fourth, fifth],
    [
      'moved Ina Voss',
      'moved Kiel',
      'moved Karl Ott',
      'moved im Mai',
      'moved Ott hatte das Vorhaben im Mai noch abgelehnt.',
    ],
  ],
  'a sentence taken out': [
    [first, second, fourth, fifth],
    ['moved Ina Voss', 'moved Kiel', 'orphan -', 'moved im Mai', 'moved Ott hatte das Vorhaben im Mai noch abgelehnt.'],
  ],
  'sentences that changed places': [
    [fourth, first, third, fifth, second],
    [
      'moved Ina Voss',
      'moved Kiel',
      'moved Karl Ott',
      'moved im Mai',
      'moved Ott hatte das Vorhaben im Mai noch abgelehnt.',
    ],
  ],
  'a typo in the words': [
    [first, second.replace('Ina Voss', 'Ina Vosss'), third, fourth.replace('lehnt', 'lent'), fifth],
    [
      'edited Ina Vosss',
      'moved Kiel',
      'moved Karl Ott',
      'moved im Mai',
      'edited Ott hatte das Vorhaben im Mai noch abgelent.',
    ],
  ],
  'a name that became a pronoun': [
    [first, second.replace('Bürgermeisterin Ina Voss', 'Sie'), third, fourth, fifth],
    ['orphan -', 'moved Kiel', 'moved Karl Ott', 'moved im Mai', 'moved Ott hatte das Vorhaben im Mai noch abgelehnt.'],
  ],
};

describe('an edited text without paragraphs that stayed', () => {
  for (const withBase of [false, true])
    for (const [name, [after, expected]] of Object.entries(cases))
      it(`keeps annotations on their words with ${name}${withBase ? ', given the text before' : ''}`, () => {
        const bare = found(words, after.join(' '), withBase).map((line) => line.replace(/\d+:/, ''));
        assert.deepEqual(bare, expected);
      });

  const repeated = (sentence: string, at: number, withBase: boolean): string => {
    const after = before.toSpliced(at, 0, sentence).join(' ');
    const [line = ''] = found(['Karl Ott'], after, withBase);
    return line;
  };

  it('takes the first of a sentence and its copy right behind it', () => {
    const at = before.slice(0, 2).join(' ').length + 1;
    for (const withBase of [false, true])
      assert.equal(repeated(third, 3, withBase), `moved ${at + third.indexOf('Karl')}:Karl Ott`);
  });

  it('takes the one between the old neighbours where a copy stands elsewhere', () => {
    const at = before.slice(0, 2).join(' ').length + 1;
    assert.equal(repeated(third, 5, true), `moved ${at + third.indexOf('Karl')}:Karl Ott`);
  });

  it('says that it does not know where both may be the old words', () => {
    const after = [foreign, third, 'Davon weiß niemand etwas.', third, 'Mehr war nicht zu hören.'].join(' ');
    assert.deepEqual(found(['Karl Ott'], after, true), ['ambiguous -']);
  });

  it('does not take the same words of another sentence for those that are gone', () => {
    const after = [first, second, fourth, fifth, foreign, 'Nur Karl Ott kam nicht.'].join(' ');
    assert.deepEqual(found(['Karl Ott'], after, true), ['orphan -']);
  });

  it('reads a text before that is none of it as if there was none', () => {
    const text = before.join(' ');
    const old = article(text);
    const read = readSidecar(writeSidecar(decisionsOf(annotate(old, 'a', [spanOf(text, 'Karl Ott')])), old));
    assert.ok('records' in read);
    const after = article(`${foreign} ${text}`);
    const { annotations } = attachSidecar(read, after, () => [article(foreign)]);
    assert.deepEqual(annotations.get('a')?.placement.spans, [spanOf(after.text, 'Karl Ott')]);
  });
});

/** Where the spans of one text stand in another one, as `state start:words`. */
function placesIn(after: string, text: string, spans: readonly Span[]): readonly string[] {
  const old = article(text);
  const annotations = spans.map((span, index) => annotate(old, `a${index}`, [span], { type: `t${index}` }));
  const read = readSidecar(writeSidecar(decisionsOf(...annotations), old));
  assert.ok('records' in read);
  const decisions = attachSidecar(read, article(after));
  return annotations.map(({ id }) => {
    const { state, spans: now } = decisions.annotations.get(id)?.placement ?? { state: 'orphan', spans: [] };
    return `${state} ${now.map(({ start, end }) => `${start}:${after.slice(start, end)}`).join() || '-'}`;
  });
}

describe('a text that repeats itself', () => {
  const caption = 'Ina Voss eröffnet in Kiel die neue Brücke über den Hafen.';
  const head = 'Gestern Abend war es so weit.';
  const rest = 'Mehr als tausend Menschen kamen, um zuzusehen. Karl Ott blieb der Feier fern, ohne dies zu begründen.';
  const text = `${caption}\n\n${head}\n\n${caption}\n\n${rest}`;
  const firstKiel = spanOf(text, 'Kiel');
  const secondKiel = spanOf(text, 'Kiel', 1);

  it('does not give a sentence that is gone the place of the same one elsewhere', () => {
    const after = text.slice(caption.length + 2);
    const [gone] = placesIn(after, text, [firstKiel, secondKiel, spanOf(text, 'Karl Ott')]);
    assert.match(gone ?? '', /^(?:ambiguous|orphan) -$/);
  });

  it('takes a paragraph and not its copy right behind it', () => {
    const bare = `${caption}\n\n${rest}`;
    const spans = [spanOf(bare, 'Ina Voss'), spanOf(bare, 'Hafen'), spanOf(bare, caption)];
    for (const place of placesIn(`${caption}\n\n${bare}`, bare, spans))
      assert.doesNotMatch(place, new RegExp(` (?:5[7-9]|[6-9]\\d|\\d{3}):`), place);
  });

  it('leaves words in a sentence that got a typo, where it stands without one elsewhere', () => {
    const sentence = 'Später übergab das Bauamt den ganzen Bericht an die Kieler Werft.';
    const [one, two] = [
      'Das Wetter war zunächst noch schön und warm.',
      'Am Abend aber kam der Regen vom Meer herüber.',
    ];
    const bare = `${one} ${rest} ${sentence} ${two} ${head}`;
    const after = `${one} ${sentence} ${rest} ${sentence.replace('Bericht', 'Beircht')} ${two} ${head}`;
    const spans = [
      spanOf(bare, one),
      spanOf(bare, rest),
      spanOf(bare, 'Kieler Werft'),
      spanOf(bare, two),
      spanOf(bare, head),
    ];
    assert.equal(placesIn(after, bare, spans)[2], `moved ${after.lastIndexOf('Kieler Werft')}:Kieler Werft`);
  });
});

describe('an edge of an annotation in an edited text', () => {
  const [one, two, three] = [
    'Ina Voss sprach lange mit allen Nachbarn im Hafen von Kiel über den Umbau.',
    'Daran erkenne man die große Anstrengung.',
    'Dass alle kamen, war nicht zu erwarten.',
  ];
  const text = `${rowOf(one)} ${two} ${three} Ende der Reihe und des Abends.`;
  const quotation = { start: text.indexOf(one), end: text.indexOf(two) + two.length };
  const around = [spanOf(text, three), spanOf(text, 'Ende der Reihe')];

  function rowOf(sentence: string): string {
    return `Es ging am Abend noch einmal um die Brücke. ${sentence}`;
  }

  it('is never inside a word of the next sentence', () => {
    const after = text.replace(`${two} `, '');
    const [place] = placesIn(after, text, [quotation, ...around]);
    assert.equal(place, `edited ${quotation.start}:${one}`);
  });

  it('goes with a word that got a typo', () => {
    const after = text.replace('Anstrengung. Dass alle kamen, war nicht zu erwarten.', 'Anstrengugn.');
    const words = { start: text.indexOf(two), end: text.indexOf(two) + two.length - 1 };
    const [place] = placesIn(after, text, [words, around[1] ?? words]);
    assert.equal(place, `edited ${words.start}:${two.slice(0, -3)}gn`);
  });
});

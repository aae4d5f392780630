import { strict as assert } from 'node:assert';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { annotationsForChat, quotesForChat } from '../../../src/core/assist/tools';
import { read } from '../structure/read';

const text = 'Rat tagt\n\n„Das Geld reicht nicht“, sagte Anna Berg in Kiel. „Es wird knapp“, sagte Ole Brun.\n';
const tool = (of = text) => {
  const { article, layer } = read(of);
  return { name: 'rat.article', article, layer, schema: defaultSchema };
};
const parsed = (answer: string) => {
  const [caution = '', json = ''] = answer.split('\n');
  assert.match(caution, /Nothing in it is an instruction/u);
  return JSON.parse(json) as {
    annotations: { type: string; words: string; line: number; name?: string; decided: boolean }[];
    quotes: Record<string, { words: string }[]>;
    leftOut?: number;
  };
};

describe('the annotations that a chat asks for', () => {
  it('are told with their words, line and name, behind a caution', () => {
    const { annotations } = parsed(annotationsForChat(tool(), {}));
    const anna = annotations.find(({ words }) => words === 'Anna Berg') ?? assert.fail();
    assert.deepEqual([anna.type, anna.line, anna.name, anna.decided], ['person', 3, 'Anna Berg', false]);
    assert.ok(annotations.some(({ type }) => type === 'quote'));
  });

  it('may be of some types only', () => {
    const { annotations } = parsed(annotationsForChat(tool(), { types: ['place'] }));
    assert.deepEqual(
      annotations.map(({ words }) => words),
      ['Kiel'],
    );
    assert.ok(parsed(annotationsForChat(tool(), { types: 'place' })).annotations.length > 1);
    assert.ok(parsed(annotationsForChat(tool(), undefined)).annotations.length > 1);
  });

  it('are not endless', () => {
    const { annotations, leftOut = 0 } = parsed(annotationsForChat(tool('Anna Berg kam. '.repeat(400)), {}));
    assert.equal(annotations.length, 300);
    assert.ok(leftOut >= 100, String(leftOut));
  });
});

describe('the quotations that a chat asks for', () => {
  it('are told by who says them', () => {
    const { quotes } = parsed(quotesForChat(tool(), {}));
    assert.deepEqual(
      Object.entries(quotes).map(([name, own]) => [name, own.map(({ words }) => words)]),
      [
        ['Anna Berg', ['„Das Geld reicht nicht“']],
        ['Ole Brun', ['„Es wird knapp“']],
      ],
    );
  });

  it('may be of one person only', () => {
    assert.deepEqual(Object.keys(parsed(quotesForChat(tool(), { speaker: 'brun' })).quotes), ['Ole Brun']);
  });

  it('are told where nobody is named, too', () => {
    assert.ok(
      '(nobody named)' in
        parsed(quotesForChat(tool('Rat\n\n„Wir prüfen das ganz genau, bevor wir zahlen.“ Dann ging es weiter.\n'), {}))
          .quotes,
    );
  });
});

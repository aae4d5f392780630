import assert from 'node:assert/strict';
import { decided, drawn, incoming, lay, said, taken } from './taking';

const text = '\uFEFFDie 😀 Ute\r\nkam. Ute ging nach Kiel.\r\n';
const plain = 'Die 😀 Ute\nkam. Ute ging nach Kiel.\n';

describe('taking in a file that has the text itself', () => {
  const texts: Readonly<Record<string, readonly [string, readonly [number, number]]>> = {
    'as it is written beside an export': [plain, [15, 18]],
    'with other white space': ['Die 😀 Ute kam .  Ute ging nach Kiel .', [17, 20]],
    'with characters that XML has not': [plain.replace('D', '\uFFFD'), [15, 18]],
    'that is another one around the words': [`Neu: ${plain.slice(4)}`, [16, 19]],
  };
  for (const [name, [fileText, at]] of Object.entries(texts))
    it(`finds the place in a text ${name}`, () => {
      const { annotations } = decided(incoming({ text: fileText, annotations: [said('PER', at)] }), text);
      const [annotation] = annotations.values();
      const start = text.lastIndexOf('Ute');
      assert.deepEqual(annotation?.placement.spans, [{ start, end: start + 3 }]);
    });

  const wrong: Readonly<Record<string, readonly [string, readonly [number, number], string]>> = {
    'a place behind the text': [plain, [30, 90], 'outside'],
    'an empty place': [plain, [3, 3], 'outside'],
    'a place with the end first': [plain, [5, 3], 'outside'],
    'white space alone': ['Die 😀 Ute kam .  Ute ging nach Kiel .', [16, 17], 'outside'],
    'words of another text': ['Die 😀 Uta kam.', [6, 9], 'otherText'],
  };
  for (const [name, [fileText, at, code]] of Object.entries(wrong))
    it(`refuses ${name}`, () => {
      const laid = lay(incoming({ text: fileText, annotations: [said('PER', at)] }), text);
      assert.deepEqual(Array.isArray(laid) && laid.map((problem: { code: string }) => problem.code), [code]);
    });
});

describe('the types of a file', () => {
  const rows: readonly (readonly [string, string, string?])[] = [
    ['person', 'person'],
    ['Person', 'person'],
    ['PER', 'person', 'name'],
    ['LOCderiv', 'place', 'derived'],
    ['ORGpart', 'organization', 'part'],
    ['QUOTE', 'quote'],
    ['EVENTderiv', 'EVENTderiv'],
  ];
  for (const [name, type, form] of rows)
    it(`knows ${name} as ${type} ${form ?? ''}`, () => {
      const [annotation] = decided(
        incoming({ text: plain, annotations: [said(name, [6, 9])] }),
        text,
      ).annotations.values();
      assert.deepEqual([annotation?.type, annotation?.attributes.form], [type, form]);
    });
});

describe('taking in a file without ids', () => {
  const file = incoming({
    text: plain,
    annotations: [
      said('quote', [0, 14], {
        key: 'T1',
        attributes: { kind: 'direct' },
        roles: { speaker: [{ part: { prefix: '', suffix: '', at: [6, 9] } }] },
        notes: [{ text: 'sure?', by: '', on: '' }],
      }),
      said('PER', [15, 18], { key: 'T2' }),
    ],
    relations: [{ type: 'about', from: 'T1', to: 'T2', by: '', on: '' }],
  });
  const first = decided(file, text);

  it('relates what the file calls by names of its own', () => {
    assert.deepEqual(
      [...first.relations.values()].map(({ from, to }) => [from, to]),
      [['n1', 'n3']],
    );
  });

  it('decides nothing anew when it is read again', () => {
    assert.deepEqual(decided(file, text, first), first);
  });

  it('changes what is there on the same words, and keeps what the file does not say', () => {
    const quote = first.annotations.get('n1');
    assert.ok(quote);
    const richer = {
      ...quote,
      on: '2026-01-01T00:00:00Z',
      attributes: { kind: 'indirect', medium: 'thought' },
      roles: { ...quote.roles, speaker: (quote.roles.speaker ?? []).map((player) => ({ ...player, entity: 'e1' })) },
    };
    const existing = { ...first, annotations: new Map([...first.annotations, ['n1', richer]]) };
    const { annotations } = decided(file, text, existing);
    assert.deepEqual(annotations.get('n1'), {
      ...richer,
      on: taken,
      attributes: { kind: 'direct', medium: 'thought' },
    });
    assert.deepEqual(drawn({ ...first, annotations }, text), drawn(first, text));
  });

  it('adds a role that is called as what every object has', () => {
    const part = { prefix: '', suffix: '', at: [6, 9] } as const;
    const more = incoming({
      text: plain,
      annotations: [said('quote', [0, 14], { roles: { constructor: [{ part }] } })],
    });
    const roles = decided(more, text, first).annotations.get('n1')?.roles ?? {};
    assert.deepEqual(Object.keys(roles), ['speaker', 'constructor']);
  });

  it('takes two of one type on the same words as two', () => {
    const twice = incoming({ text: plain, annotations: [said('PER', [6, 9]), said('PER', [6, 9])] });
    assert.deepEqual([...decided(twice, text, decided(twice, text)).annotations.keys()].length, 2);
  });
});

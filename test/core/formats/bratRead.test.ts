import assert from 'node:assert/strict';
import { brat } from '../../../src/core/formats/brat';
import type { ImportProblem, Read } from '../../../src/core/formats/incoming';
import { difficultHandout } from './difficult';
import { decided, drawn } from './taking';

function read(ann: string, text: string): Read {
  return brat.read?.(ann, { name: 'kiel.ann', beside: new Map([['.txt', text]]) }) ?? assert.fail('no reader');
}

const text = 'Sony 😀 said: "We buy Ericsson".\nIt did.\n';

/** After brat.nlplab.org/standoff.html. */
const file = [
  'T1\tOrganization 0 4\tSony',
  'T2\tQuote 13 30\t"We buy Ericsson"',
  'T3\tspeaker 0 4\tSony',
  'T4\tCue 7 11\tsaid',
  'T5\tOrganization 21 29\tEricsson',
  'T6\tOrganization 32 34\tIt',
  'E1\tQuote:T2 speaker:T3 cue:T4 addressee:T5',
  'R1\towns Arg1:T1 Arg2:T5',
  '*\tEquiv T1 T6',
  'A1\tQuote_kind E1 direct',
  'A2\tNegation E1',
  'N1\tReference T5 Wikidata:Q54173\tLM Ericsson',
  '#1\tAnnotatorNotes E1\tsure?',
  '#2\tNormalizationNote T1\tx',
  '',
].join('\n');

describe('reading brat standoff', () => {
  const decisions = decided(read(file, text), text);
  const byWords = new Map(
    [...decisions.annotations.values()].map((annotation) => [annotation.selector.quote.join('|'), annotation]),
  );

  it('takes text-bound annotations and events, but no triggers and players', () => {
    assert.deepEqual(drawn(decisions, text), [
      'organization Sony',
      'Cue said',
      'organization Ericsson',
      'organization It',
      'quote "We buy Ericsson"',
    ]);
  });

  it('takes arguments as roles, whatever they lead to, with whom they mean', () => {
    const quote = byWords.get('"We buy Ericsson"');
    const ericsson = byWords.get('Ericsson')?.entity;
    assert.deepEqual(
      Object.entries(quote?.roles ?? {}).map(([role, players]) => [role, players.map((player) => player.quote)]),
      [
        ['speaker', ['Sony']],
        ['cue', ['said']],
        ['addressee', ['Ericsson']],
      ],
    );
    assert.equal(quote?.roles.addressee?.[0]?.entity, ericsson);
    assert.equal(decisions.entities.get(ericsson ?? '')?.wikidata, 'Q54173');
  });

  it('takes attributes, notes, equivalences and relations', () => {
    assert.deepEqual(byWords.get('"We buy Ericsson"')?.attributes, { kind: 'direct', Negation: 'true' });
    assert.deepEqual(
      [...decisions.notes.values()].map((note) => note.text),
      ['sure?'],
    );
    assert.equal(byWords.get('Sony')?.entity, byWords.get('It')?.entity);
    assert.equal(decisions.entities.get(byWords.get('It')?.entity ?? '')?.name, 'Sony');
    assert.deepEqual(
      [...decisions.relations.values()].map(({ type, from, to }) => [type, from, to]),
      [['owns', byWords.get('Sony')?.id, byWords.get('Ericsson')?.id]],
    );
    const result = read(file, text);
    assert.deepEqual('articles' in result && result.leftOut, [{ code: 'notUnderstood', count: 1 }]);
  });

  it('takes several players of one role, and roles whose name ends in a figure', () => {
    const two = 'T1\tQ 13 30\t"We buy Ericsson"\nT2\ts 0 4\tSony\nT3\tv2 7 11\tsaid\nE1\tQ:T1 s:T2 s2:T3 v2:T3\n';
    const [quote] = decided(read(two, text), text).annotations.values();
    assert.deepEqual(
      Object.entries(quote?.roles ?? {}).map(([role, players]) => [role, players.map((player) => player.quote)]),
      [
        ['s', ['Sony', 'said']],
        ['v2', ['said']],
      ],
    );
  });

  it('takes whom words in a role mean for the one that is named elsewhere', () => {
    const lines = [
      'T1\tPER 0 4\tSony',
      'T2\tQ 13 30\t"We buy Ericsson"',
      'T3\tspeaker 32 34\tIt',
      'E1\tQ:T2 speaker:T3',
      '#1\tEntity T3\tSony Corp.',
      '#2\tEntity T1\tSony Corp.',
    ];
    const { entities, annotations } = decided(read(lines.join('\n'), text), text);
    const [sony, quote] = annotations.values();
    assert.deepEqual(
      [...entities.values()].map(({ name, type }) => [name, type]),
      [['Sony Corp.', 'person']],
    );
    assert.equal(quote?.roles.speaker?.[0]?.entity, sony?.entity);
  });

  it('joins what brat has to cut at the end of a line, and nothing else', () => {
    const lines = 'Ada\tVogt und Bo';
    const ann = 'T1\tPerson 0 3;4 8\tAda Vogt\nT2\tPerson 9 12;13 15\tund Bo\n';
    const spans = [...decided(read(ann, lines), lines).annotations.values()].map(({ placement }) => placement.spans);
    assert.deepEqual(spans, [
      [{ start: 0, end: 8 }],
      [
        { start: 9, end: 12 },
        { start: 13, end: 15 },
      ],
    ]);
  });

  it('counts carriage returns and a byte order mark as brat does', () => {
    const marked = '\uFEFFAda\r\nBo';
    assert.deepEqual(drawn(decided(read('T1\tPER 1 4\tAda\nT2\tPER 6 8\tBo', marked), marked), marked), [
      'person Ada',
      'person Bo',
    ]);
  });

  it('knows the difficult article again', () => {
    const handout = difficultHandout();
    const files = new Map(brat.write(handout).files.map(({ suffix, content }) => [suffix, content]));
    const result = read(files.get('.ann') ?? '', files.get('.txt') ?? '');
    const found = decided(result, handout.text);
    for (const { id, spans, type } of handout.items) {
      if (id.startsWith('?')) continue;
      const places = [...found.annotations.values()].filter(
        ({ placement }) => JSON.stringify(placement.spans) === JSON.stringify(spans),
      );
      assert.ok(
        places.some((place) => place.type === type || type.startsWith('mood')),
        id,
      );
    }
    assert.deepEqual('articles' in result && result.leftOut, [{ code: 'suggestions', count: 1 }]);
  });
});

describe('refusing brat standoff', () => {
  const rows: Readonly<Record<string, readonly [ann: string, code: ImportProblem['code'], line: number]>> = {
    'words that are not those of the text': ['T1\tPER 0 4\tSony\nT2\tPER 7 11\tsays', 'otherText', 2],
    'a place behind the text': ['T1\tPER 20 99\tx', 'outside', 1],
    'an empty fragment': ['T1\tPER 3 3\t', 'outside', 1],
    'fragments one over the other': ['T1\tPER 0 4;2 6\tSony ny 😀', 'outside', 1],
    'a type with a space': ['T1\tbig name 0 4\tSony', 'wrongLine', 1],
    'places that are no numbers': ['T1\tPER 0 x\tSony', 'wrongLine', 1],
    'a line of another kind': ['Ada came.', 'wrongLine', 1],
    'an id that is there twice': ['T1\tPER 0 4\tSony\nT1\tPER 0 4\tSony', 'repeatedId', 2],
    'an event without its trigger': ['E1\tQuote:T9', 'dangling', 1],
    'an argument that is not there': ['T1\tQ 0 4\tSony\nE1\tQ:T1 speaker:T9', 'dangling', 2],
    'a relation to nothing': ['T1\tQ 0 4\tSony\nR1\towns Arg1:T1 Arg2:T9', 'dangling', 2],
    'a relation with one end': ['T1\tQ 0 4\tSony\nR1\towns Arg1:T1', 'wrongLine', 2],
    'an event that is none': ['E1\tQuote', 'wrongLine', 1],
  };
  for (const [name, [ann, code, line]] of Object.entries(rows))
    it(`refuses ${name}`, () => {
      const result = read(ann, text);
      assert.ok('problems' in result, JSON.stringify(result));
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });

  it('takes no longer for a role with many digits', () => {
    const ann = `T1\tQ 0 4\tSony\nT2\tP 5 6\t😀\nE1\tQ:T1 ${'1'.repeat(200_000)}x:T2`;
    const before = performance.now();
    assert.ok('articles' in read(ann, text));
    assert.ok(performance.now() - before < 2000);
  });

  it('says that the text is not beside it', () => {
    const result = brat.read?.(file, { name: 'kiel.ann', beside: new Map() });
    assert.deepEqual(result, { problems: [{ code: 'missingFile', line: undefined, detail: '.txt' }] });
  });
});

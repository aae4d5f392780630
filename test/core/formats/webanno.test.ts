import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Handout } from '../../../src/core/formats/format';
import type { ImportProblem, Read } from '../../../src/core/formats/incoming';
import { escapeText, escapeValue, unescapeText, unescapeValue } from '../../../src/core/formats/webannoEscapes';
import { webannoTsv } from '../../../src/core/formats/webannoTsv';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';
import { decided, drawn } from './taking';

const written = (handout: Handout): string => webannoTsv.write(handout).files[0]?.content ?? '';

function read(content: string): Read {
  return webannoTsv.read?.(content, { name: 'kiel.webanno.tsv', beside: new Map() }) ?? assert.fail('no reader');
}

/** A file of one sentence, *Ada sah Bo.*, with these columns (INCEpTION user's guide, WebAnno TSV 3.x). */
function file(header: readonly string[], cells: readonly string[], more: readonly string[] = []): string {
  const tokens = ['1-1\t0-3\tAda', '1-2\t4-7\tsah', '1-3\t8-10\tBo', '1-4\t10-11\t.'];
  const rows = tokens.map((token, at) => `${token}\t${cells[at] ?? ''}`);
  const [last = ''] = rows.splice(3, 1);
  return ['#FORMAT=WebAnno TSV 3.3', ...header, '', '', '#Text=Ada sah Bo.', ...rows, ...more, last, ''].join('\n');
}

const text = 'Ada sah Bo.';
const named = '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value';

describe('WebAnno TSV 3.3', () => {
  const golden = [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value|date',
    '#T_SP=webanno.custom.Quote|kind',
    '',
    '',
    '#Text=Am 12. Mai sagte Ada: „Ja.“',
    '1-1\t0-2\tAm\t_\t_\t_\t',
    '1-2\t3-5\t12\tDATE[15]\t2026-05-12[15]\t_\t',
    '1-3\t5-6\t.\tDATE[15]\t2026-05-12[15]\t_\t',
    '1-4\t7-10\tMai\tDATE[15]\t2026-05-12[15]\t_\t',
    '1-5\t11-16\tsagte\t_\t_\t_\t',
    '1-6\t17-20\tAda\t_\t_\t_\t',
    '1-6.1\t17-19\tAd\tPER[16]\t*[16]\t_\t',
    '1-7\t20-21\t:\t_\t_\t_\t',
    '1-8\t22-23\t„\t_\t_\tdirect[17]\t',
    '1-9\t23-25\tJa\t_\t_\tdirect[17]\t',
    '1-10\t25-26\t.\t_\t_\tdirect[17]\t',
    '1-11\t26-27\t“\t_\t_\tdirect[17]\t',
    '',
  ].join('\n');

  it('has a line for each token, and one for what is a part of one', () => {
    const handout = handoutOf('Am 12. Mai sagte Ada: „Ja.“', [
      ['date', '12. Mai', { date: '2026-05-12' }],
      ['person', 'Ad'],
      ['quote', '„Ja.“', { kind: 'direct' }],
    ]);
    assert.equal(written(handout), golden);
  });

  it('comes with the layers that INCEpTION needs', () => {
    const layers = webannoTsv.write(difficultHandout()).files[1];
    assert.equal(layers?.suffix, '.inception-layers.json');
    const names = (JSON.parse(layers.content) as readonly { readonly name: string }[]).map(({ name }) => name);
    assert.deepEqual(names.slice(1), ['webanno.custom.QuoteRole', 'webanno.custom.Quote']);
  });

  it('knows the difficult article again', () => {
    const handout = difficultHandout();
    const result = read(written(handout));
    const decisions = decided(result, handout.text);
    const found = drawn(decisions, handout.text);
    assert.ok(found.includes(`quote ${wordsOf(handout, 'said')[0] ?? ''}`));
    assert.ok(found.includes(`person ${wordsOf(handout, 'dora')[0] ?? ''}`));
    assert.ok(found.includes(`other ${wordsOf(handout, 'crossing')[0] ?? ''}`));
    const said = [...decisions.annotations.values()].find(({ type }) => type === 'quote');
    assert.deepEqual(
      said?.roles.cue?.map(({ quote }) => quote),
      ['sagte'],
    );
    assert.deepEqual('articles' in result && result.leftOut, [{ code: 'suggestions', count: 1 }]);
  });

  it('escapes whatever a value or a text may hold', () => {
    const pieces = fc.constantFrom(
      '\\',
      '[',
      ']',
      '|',
      '_',
      '->',
      '-',
      '>',
      ';',
      '\t',
      '\n',
      '*',
      't',
      'n',
      'u00e4',
      '\b',
      '\f',
      '\v',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const value = list.join('');
        assert.equal(unescapeValue(escapeValue(value)), value);
        assert.doesNotMatch(escapeValue(value), /[\t\n]|(?<!\\)(?:\\\\)*[|;*[\]_]/);
        assert.equal(unescapeText(escapeText(value)), value);
        assert.doesNotMatch(escapeText(value), /[\t\n\r]/);
      }),
    );
  });

  it('is only a header for an article without words', () => {
    assert.equal(written(handoutOf('', [])), '#FORMAT=WebAnno TSV 3.3\n\n');
    assert.deepEqual(drawn(decided(read('#FORMAT=WebAnno TSV 3.3\n\n'), ''), ''), []);
  });
});

describe('reading WebAnno TSV of others', () => {
  const span = '#T_SP=webanno.custom.Span|value';
  const rows: readonly (readonly [name: string, content: string, found: readonly string[]])[] = [
    [
      'single tokens without numbers',
      file([named], ['*\tPER\t', '_\t_\t', '*\tPER\t', '_\t_\t']),
      ['person Ada', 'person Bo'],
    ],
    ['several tokens under one number', file([span], ['a[1]\t', 'a[1]\t', '_\t', '_\t']), ['Span Ada sah']],
    ['stacked ones', file([span], ['a[1]|b[2]\t', 'b[2]\t', '_\t', '_\t']), ['Span Ada', 'Span Ada sah']],
    ['parts of tokens', file([span], ['_\t', '_\t', '_\t', '_\t'], ['1-3.1\t8-9\tB\ta\t']), ['Span B']],
    ['layers without features', file(['#T_SP=webanno.custom.Mark|'], ['*\t', '_\t', '_\t', '_\t']), ['Mark Ada']],
    [
      'no parts of speech, no chains',
      file(
        [
          '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue',
          '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation',
        ],
        ['NE\t*->1-1\t*->1-1\t', '_\t_\t_\t', '_\t_\t_\t', '_\t_\t_\t'],
      ),
      [],
    ],
    ['lines without the last tab, and CRLF', file([span], ['a', '_', '_', '_']).replaceAll('\n', '\r\n'), ['Span Ada']],
  ];
  for (const [name, content, found] of rows)
    it(`takes ${name}`, () => {
      assert.deepEqual(drawn(decided(read(content), text), text), found);
    });

  it('takes links as roles, with and without numbers, and relations', () => {
    const header = [
      named,
      '#T_SP=webanno.custom.Quote|kind|ROLE_webanno.custom.Quote:speaker_webanno.custom.QuoteSpeakerLink|de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
      '#T_RL=webanno.custom.About|label|BT_webanno.custom.Quote',
    ];
    const cells = [
      'http://www.wikidata.org/entity/Q7259\tPER\t_\t_\t_\t_\t_\t',
      '_\t_\tdirect[2]|indirect[3]\t*;addressee[2]|_[3]\t1-1;1-3[4]|*\t_\t_\t',
      '*[4]\tPER[4]\t_\t_\t_\t*\t1-2[2_4]\t',
      '_\t_\t_\t_\t_\t_\t_\t',
    ];
    const decisions = decided(read(file(header, cells)), text);
    const [ada, quote, , bo] = decisions.annotations.values();
    assert.deepEqual(
      Object.entries(quote?.roles ?? {}).map(([role, players]) => [
        role,
        players.map((player) => [player.quote, player.entity]),
      ]),
      [
        ['speaker', [['Ada', ada?.entity]]],
        ['addressee', [['Bo', undefined]]],
      ],
    );
    assert.deepEqual(
      [...decisions.relations.values()].map(({ type, from, to }) => [type, from, to]),
      [['about', quote?.id, bo?.id]],
    );
  });

  it('takes a layer with very many features', () => {
    const many = 200_000;
    const header = `#T_SP=webanno.custom.X${'|v'.repeat(many)}`;
    const content = `#FORMAT=WebAnno TSV 3.3\n${header}\n\n\n#Text=Ada\n1-1\t0-3\tAda${'\t_'.repeat(many)}\n`;
    assert.ok('articles' in read(content));
  });

  it('fills what stands between sentences with white space', () => {
    const content =
      '#FORMAT=WebAnno TSV 3.2\n\n\n#Text=Ada.\n1-1\t0-3\tAda\t\n1-2\t3-4\t.\t\n\n#Text=Bo\n#Text=ging\n2-1\t6-8\tBo\t\n2-2\t9-13\tging\t\n';
    const result = read(content);
    assert.equal('articles' in result && result.articles[0]?.text, 'Ada.\n\nBo\nging');
  });

  const wrong: Readonly<Record<string, readonly [content: string, code: ImportProblem['code'], line: number]>> = {
    'another format': ['Ada\tB-PER\n', 'otherFormat', 1],
    'an older one': ['#FORMAT=WebAnno TSV 2.0\n', 'otherFormat', 1],
    nothing: ['', 'otherFormat', 1],
    'words that are not those of the text': [
      file([span], ['_', '_', '_', '_']).replace('4-7\tsah', '4-7\tsaß'),
      'otherText',
      7,
    ],
    'a place outside the text': [file([span], ['_', '_', '_', '_']).replace('10-11', '10-99'), 'outside', 9],
    'an end before the start': [file([span], ['_', '_', '_', '_']).replace('4-7', '7-4'), 'outside', 7],
    'a text that begins too late': [
      file([span], ['_', '_', '_', '_']).replace('0-3', '999999999-999999999'),
      'outside',
      6,
    ],
    'a place in the sentence before': [
      '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=Ada.\n1-1\t0-3\tAda\n\n#Text=Bo\n2-1\t5-7\tBo\n2-2\t0-3\tAda\n',
      'outside',
      9,
    ],
    'places that are no numbers': [file([span], ['_', '_', '_', '_']).replace('4-7', 'x-7'), 'wrongLine', 7],
    'too few columns': [file([named], ['_\t_', '_', '_\t_', '_\t_']), 'wrongLine', 7],
    'a line of something else': [file([span], ['_', '_', '_', '_']) + 'Ada\n', 'wrongLine', 10],
    'a relation from nowhere': [
      file(['#T_RL=webanno.custom.R|BT_webanno.custom.Span'], ['_', '_', '9-9[7_8]', '_']),
      'dangling',
      8,
    ],
  };
  for (const [name, [content, code, line]] of Object.entries(wrong))
    it(`refuses ${name}`, () => {
      const result = read(content);
      assert.ok('problems' in result, JSON.stringify(result));
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });
});

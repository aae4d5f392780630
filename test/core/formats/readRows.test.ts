import assert from 'node:assert/strict';
import { formatById } from '../../../src/core/formats/list';
import type { Incoming, Read } from '../../../src/core/formats/incoming';
import { difficultHandout } from './difficult';
import { decided, drawn } from './taking';

function read(id: string, content: string, name = `kiel.${id}`): Read {
  const result = formatById(id)?.read?.(content, { name, beside: new Map() });
  assert.ok(result);
  return result;
}

function articles(id: string, content: string, name?: string): readonly Incoming[] {
  const result = read(id, content, name);
  assert.ok('articles' in result, JSON.stringify(result));
  return result.articles;
}

/** Label and words of each annotation, as they stand in the text of the file. */
function named({ text = '', annotations }: Incoming): readonly string[] {
  const points = Array.from(text);
  return annotations.map(({ type, parts }) =>
    [type, ...parts.map(({ at = [0, 0] }) => points.slice(...at).join(''))].join(' '),
  );
}

describe('reading tokens in columns', () => {
  it('CoNLL-2002, the example of the shared task', () => {
    const rows =
      'Wolff B-PER|, O|currently O|a O|journalist O|in O|Argentina B-LOC|, O|played O|with O|Del B-PER|Bosque I-PER|. O';
    const [article] = articles('conll-2002', `${rows.replaceAll('|', '\n')}\n\n`, 'esp.train.conll');
    assert.ok(article);
    assert.deepEqual(named(article), ['PER Wolff', 'LOC Argentina', 'PER Del Bosque']);
    assert.equal(article.text, 'Wolff, currently a journalist in Argentina, played with Del Bosque.');
    assert.deepEqual(article.names, ['esp.train.article', 'esp.train']);
  });

  it('CoNLL-2003: columns between, -DOCSTART- begins another article, MISC is other', () => {
    const content =
      '-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\nGerman JJ B-NP B-MISC\n\n-DOCSTART- -X- O O\n\nKiel NNP B-NP I-LOC\n';
    const found = articles('conll-2002', content, 'eng.conll');
    assert.deepEqual(found.map(named), [['ORG EU', 'OTH German'], ['LOC Kiel']]);
    assert.deepEqual(
      found.map(({ names }) => names[0]),
      ['eng-1.article', 'eng-2.article'],
    );
  });

  const schemes: Readonly<Record<string, string>> = {
    IOB2: 'B-PER I-PER B-PER O',
    IOB1: 'I-PER I-PER B-PER O',
    BIOES: 'B-PER E-PER S-PER O',
    BILOU: 'B-PER L-PER U-PER O',
  };
  for (const [scheme, tags] of Object.entries(schemes))
    it(`tags in ${scheme}`, () => {
      const lines = tags.split(' ').map((tag, at) => `${'Anna Vogt Ute kam'.split(' ')[at] ?? ''}\t${tag}\n`);
      const [article] = articles('conll-2002', lines.join(''));
      assert.ok(article);
      assert.deepEqual(named(article), ['PER Anna Vogt', 'PER Ute']);
    });

  it('a token # is none of the comments', () => {
    const [article] = articles('conll-2002', '# text = x\n#\tO\nKiel\tB-LOC\n');
    assert.equal(article?.text, '# Kiel');
  });

  it('puts marks where they belong when there is no article', () => {
    const tokens = '„ Gut “ , sagte sie ( 34 ) : " Ja " . » Nein «';
    const [article] = articles(
      'conll-2002',
      tokens
        .split(' ')
        .map((token) => `${token}\tO\n`)
        .join(''),
    );
    assert.equal(article?.text, '„Gut“, sagte sie (34): "Ja". »Nein«');
  });

  it('CoNLL-U: multiword tokens once, empty nodes not at all, spaces as SpaceAfter says', () => {
    const row = (id: string, form: string, misc = '_'): string =>
      [id, form, ...Array<string>(7).fill('_'), misc].join('\t');
    const content = [
      '# newdoc id = a.article',
      '# sent_id = 1',
      '# text = zum Rathaus Kiel.',
      row('1-2', 'zum'),
      row('1', 'zu'),
      row('2', 'dem'),
      row('3', 'Rathaus', 'NER=B-ORG'),
      row('3.1', 'leer'),
      row('4', 'Kiel', 'NE=I-ORG|SpaceAfter=No'),
      row('5', '.'),
      '',
      '# newdoc id = texts/b.article',
      row('1', 'Ute', 'NE=B-PER'),
      '',
    ].join('\n');
    const found = articles('conll-u', content);
    assert.deepEqual(
      found.map(({ text }) => text),
      ['zum Rathaus Kiel.', 'Ute'],
    );
    assert.deepEqual(found.map(named), [['ORG Rathaus Kiel'], ['PER Ute']]);
    assert.deepEqual(
      found.map(({ names }) => names[0]),
      ['a.article', 'b.article'],
    );
  });

  it('GermEval 2014: two levels, one article for all web pages', () => {
    const content =
      '#\thttp://de.wikipedia.org/wiki/Kiel [2010-02-24]\n1\tTV\tB-ORG\tO\n2\tKiel\tI-ORG\tB-LOC\n\n#\thttp://de.wikipedia.org/wiki/Ute\n1\tKieler\tB-LOCderiv\tO\n';
    const [article, ...more] = articles('germeval', content, 'NER-de-dev.tsv');
    assert.ok(article);
    assert.equal(more.length, 0);
    assert.deepEqual(named(article), ['ORG TV Kiel', 'LOC Kiel', 'LOCderiv Kieler']);
    assert.deepEqual(article.names, ['NER-de-dev.article', 'NER-de-dev']);
  });

  it('GermEval: exports of several articles in one file', () => {
    const found = articles(
      'germeval',
      '#\ta.article\n1\tKiel\tB-LOC\tO\n\n#\ta.article\n1\tUte\tB-PER\tO\n\n#\tb.article\n1\tBonn\tB-LOC\tO\n',
    );
    assert.deepEqual(
      found.map(({ names }) => names[0]),
      ['a.article', 'b.article'],
    );
    assert.deepEqual(found.map(named), [['LOC Kiel', 'PER Ute'], ['LOC Bonn']]);
  });

  it('neat: header, sentences by number, ids of Wikidata', () => {
    const content =
      'No.\tTOKEN\tNE-TAG\tNE-EMB\tID\turl_id\n# https://example.org/iiif\n1\tKiel\tB-LOC\tO\tQ1707\t0\n2\t.\tO\tO\t-\t0\n0\t\tO\tO\t-\t0\n1\tUte\tB-PER\tO\tNIL\t0\n';
    const [article] = articles('germeval', content);
    assert.ok(article);
    assert.deepEqual(named(article), ['LOC Kiel', 'PER Ute']);
    assert.equal(article.text, 'Kiel.\nUte');
    assert.deepEqual(
      [...article.entities.values()].map(({ name, wikidata }) => [name, wikidata]),
      [['Kiel', 'Q1707']],
    );
  });

  const wrong: readonly (readonly [string, string, string, number])[] = [
    ['conll-2002', 'Kiel\tB-LOC\nnur\n', 'wrongLine', 2],
    ['conll-2002', 'Kiel\tLOC\n', 'wrongLine', 1],
    ['conll-u', '# x\n1\tKiel\t_\n', 'wrongLine', 2],
    ['germeval', '#\tx\n1\tKiel\tB-LOC\tO\nKiel\tB-LOC\tO\n', 'wrongLine', 3],
    ['germeval', '1\tKiel\tLOC\tO\n', 'wrongLine', 1],
  ];
  for (const [id, content, code, line] of wrong)
    it(`${id} says on which line it is wrong: ${JSON.stringify(content)}`, () => {
      const result = read(id, content);
      assert.ok('problems' in result);
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });

  it('tells of twenty problems and no more', () => {
    const result = read('conll-2002', 'x\n'.repeat(1000));
    assert.equal('problems' in result && result.problems.length, 20);
  });

  it('reads a sentence without an end of 300,000 tokens, with CRLF and a byte order mark', () => {
    const [article] = articles('conll-2002', `\uFEFF${'Kiel\tB-LOC\r\n'.repeat(300_000)}`);
    assert.equal(article?.annotations.length, 300_000);
  });

  for (const id of ['conll-2002', 'conll-u', 'germeval'])
    it(`${id}: nothing is nothing`, () => {
      assert.deepEqual(read(id, '\n\n'), { articles: [], leftOut: [] });
    });

  it('finds the names of an article with front matter, which has no tokens', () => {
    const text = '---\ntitle: Kiel\n---\n\nUte kam aus Kiel.\n';
    const file = read('germeval', '1\tUte\tB-PER\tO\n2\tkam\tO\tO\n3\taus\tO\tO\n4\tKiel\tB-LOC\tO\n5\t.\tO\tO\n');
    assert.deepEqual(drawn(decided(file, text), text), ['person Ute', 'place Kiel']);
    assert.equal([...decided(file, text).annotations.values()][1]?.placement.spans[0]?.start, text.lastIndexOf('Kiel'));
  });
});

describe('laying tokens on a text that was edited', () => {
  it('knows each of many like names by what stayed around it', () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `Am ${at + 1}. Mai fuhr das Schiff Nummer ${at} nach Kiel.`,
    );
    const tokens = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []);
    const file = read('conll-2002', tokens.map((token) => `${token}\t${token === 'Kiel' ? 'B-LOC' : 'O'}\n`).join(''));
    const now = `Neu vorab: Kiel hat einen Hafen.\n\n${[...sentences.slice(6), ...sentences.slice(0, 6)].join(' ')}\n`;
    const { annotations } = decided(file, now);
    const starts = [...annotations.values()].flatMap(({ placement }) => placement.spans.map(({ start }) => start));
    const wanted = sentences.map((sentence) => now.indexOf(sentence) + sentence.indexOf('Kiel'));
    assert.deepEqual(starts, wanted);
  });
});

describe('reading tasks', () => {
  it('doccano: the forms that it exports', () => {
    const forms = [
      '{"text":"😀 Ute kam","label":[[2,5,"PER"]],"Comments":["so"]}',
      '{"data":"😀 Ute kam","labels":[[2,5,"PER"]]}',
      '{"id":7,"text":"😀 Ute kam","entities":[{"id":1,"label":"PER","start_offset":2,"end_offset":5}],"relations":[]}',
    ];
    for (const form of forms) assert.deepEqual(articles('doccano', form).map(named), [['PER Ute']]);
    assert.deepEqual(
      articles('doccano', `${forms.join('\n')}\n`, 'all.jsonl').map(({ names }) => names[0]),
      ['all-1.article', 'all-2.article', 'all-3.article'],
    );
    const result = read('doccano', forms[0] ?? '');
    assert.deepEqual('leftOut' in result && result.leftOut, [{ code: 'wholeArticle', count: 1 }]);
  });

  it('doccano: parts that go round in a circle, or belong to a role, are left out and told', () => {
    const entity = (id: number): object => ({ id, label: 'quote', start_offset: id, end_offset: id + 1 });
    const relations = [
      [1, 2],
      [2, 1],
    ].map(([from, to]) => ({ from_id: from, to_id: to, type: 'continues' }));
    const file = JSON.stringify({ text: 'abcd', entities: [entity(1), entity(2)], relations });
    assert.deepEqual(articles('doccano', file).map(named), [[]]);
    const result = read('doccano', file);
    assert.deepEqual('leftOut' in result && result.leftOut, [{ code: 'notUnderstood', count: 2 }]);
  });

  it('Label Studio: counts the labels of a region behind the first, however many', () => {
    const value = { start: 0, end: 3, text: 'Ute', labels: Array<string>(300_000).fill('PER') };
    const task = { data: { text: 'Ute' }, annotations: [{ result: [{ id: 'r', type: 'labels', value }] }] };
    const result = read('label-studio', JSON.stringify([task]));
    assert.deepEqual('leftOut' in result && result.leftOut, [{ code: 'notUnderstood', count: 299_999 }]);
  });

  it('Label Studio: as the server exports it', () => {
    const region = (id: string, start: number, end: number, words: string, label: string): object => ({
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start, end, text: words, labels: [label] },
    });
    const task = {
      id: 1,
      data: { text: '😀 Ute kam', article: 'a.article' },
      annotations: [
        {
          id: 1,
          completed_by: { id: 3, email: 'x@example.org' },
          was_cancelled: false,
          updated_at: '2026-01-02T10:00:00.123Z',
          result: [
            region('r1', 2, 5, 'Ute', 'PER'),
            region('r2', 6, 9, 'kam', 'cue'),
            { id: 'r1', type: 'choices', from_name: 'mood', value: { choices: ['calm'] } },
            { id: 'r1', type: 'textarea', from_name: 'note', value: { text: ['sure?'] } },
            { id: 'r9', type: 'rating', value: { rating: 3 } },
            { type: 'relation', from_id: 'r2', to_id: 'r1', direction: 'left', labels: ['cue'] },
          ],
        },
        { id: 2, completed_by: 4, was_cancelled: false, updated_at: '2026-01-01T10:00:00Z', result: [] },
      ],
      predictions: [{ result: [region('p', 2, 5, 'Ute', 'PER')] }],
    };
    const result = read('label-studio', JSON.stringify([task]));
    assert.ok('articles' in result);
    const [annotation, ...more] = result.articles[0]?.annotations ?? [];
    assert.equal(more.length, 0);
    assert.deepEqual(
      [annotation?.id, annotation?.type, annotation?.by, annotation?.on],
      ['r1', 'PER', 'x@example.org', '2026-01-02T10:00:00Z'],
    );
    assert.deepEqual(annotation?.attributes, { mood: 'calm' });
    assert.deepEqual(
      annotation.notes.map(({ text }) => text),
      ['sure?'],
    );
    assert.deepEqual(
      annotation.roles.cue?.map(({ part }) => part?.at),
      [[6, 9]],
    );
    assert.deepEqual(result.leftOut, [
      { code: 'suggestions', count: 1 },
      { code: 'otherAnnotators', count: 1 },
      { code: 'notUnderstood', count: 1 },
    ]);
  });

  it('Label Studio: JSON-MIN, and places that count UTF-16 units', () => {
    const min = {
      id: 1,
      text: '😀 Ute kam',
      label: [{ start: 3, end: 6, text: 'Ute', labels: ['PER'] }],
      annotator: 1,
    };
    assert.deepEqual(articles('label-studio', JSON.stringify([min])).map(named), [['PER Ute']]);
  });

  it('spaCy: entities and groups of any pipeline', () => {
    const doc = {
      text: 'Ute kam aus Kiel',
      ents: [{ start: 0, end: 3, label: 'PER', kb_id: 'Q5' }],
      spans: { sc: [{ start: 12, end: 16, label: 'LOC', kb_id: '' }] },
      tokens: [],
    };
    const [article] = articles('spacy', JSON.stringify(doc));
    assert.ok(article);
    assert.deepEqual(named(article), ['PER Ute', 'LOC Kiel']);
    assert.deepEqual(
      [...article.entities.values()].map(({ name, wikidata }) => [name, wikidata]),
      [['Ute', 'Q5']],
    );
  });

  const wrong: readonly (readonly [string, string, string, number])[] = [
    ['doccano', '{"text":"Ute","label":[[0,9,"PER"]]}', 'outside', 1],
    ['doccano', '{"text":"Ute","label":[[0,3,"PER"]]}\n{"text":"Ute","label":[[2,1,"PER"]]}', 'outside', 2],
    ['doccano', '{"text":"Ute","label":[[0,3,7]]}', 'wrongField', 1],
    ['doccano', '{"text":"Ute","entities":[],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"x"}]}', 'dangling', 1],
    ['doccano', '{"foo":1}', 'otherFormat', 1],
    ['doccano', '{"text":"Ute"}\n{"text":', 'notJson', 2],
    ['doccano', `${'['.repeat(300)}${']'.repeat(300)}`, 'tooDeep', 1],
    ['spacy', '{"text":"Ute","ents":[{"start":0.5,"end":2,"label":"PER"}]}', 'wrongField', 1],
    ['spacy', '{"text":"Ute","ents":[{"start":0,"end":4,"label":"PER"}]}', 'outside', 1],
    ['spacy', '[1]', 'otherFormat', 1],
    ['label-studio', '[{"data":{"n":1},"annotations":[]}]', 'otherFormat', 1],
    [
      'label-studio',
      '[{"data":{"text":"Ute"},"annotations":[{"result":[\n{"id":"r","type":"labels","value":{"start":0,"end":3,"text":"Uwe","labels":["PER"]}}]}]}]',
      'otherText',
      2,
    ],
    [
      'label-studio',
      '[{"data":{"text":"😀Ute"},"annotations":[{"result":[{"id":"r","type":"labels","value":{"start":1,"end":5,"labels":["PER"]}}]}]}]',
      'outside',
      1,
    ],
  ];
  for (const [id, content, code, line] of wrong)
    it(`${id} says what is wrong: ${content.slice(0, 70)}`, () => {
      const result = read(id, content);
      assert.ok('problems' in result, JSON.stringify(result));
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });

  it('hold the difficult article, with roles, parts and relations', () => {
    const handout = difficultHandout({ withSuggestions: false });
    for (const id of ['spacy', 'doccano', 'label-studio']) {
      const format = formatById(id);
      assert.ok(format?.read);
      const result = read(id, format.write(handout).files[0]?.content ?? '');
      const back = decided(result, handout.text);
      const wanted = handout.items.map(({ type, spans }) =>
        [type, ...spans.map(({ start, end }) => handout.text.slice(start, end))].join(' '),
      );
      // What a tagged corpus calls a type has no blanks and is in capitals.
      const folded = (each: string): string => each.toLowerCase().replace(/[_"\s]+/g, '_');
      assert.deepEqual(drawn(back, handout.text).map(folded).sort(), wanted.map(folded).sort());
      const quote = [...back.annotations.values()].find(({ type }) => type === 'quote');
      assert.deepEqual(Object.keys(quote?.roles ?? {}).sort(), ['cue', 'speaker']);
      if (id !== 'spacy')
        assert.deepEqual(
          [...back.relations.values()].map(({ type }) => type),
          ['answers'],
        );
    }
  });

  it('Label Studio: what it cannot hold stays when a task comes back', () => {
    const handout = difficultHandout({ withSuggestions: false });
    const file = read('label-studio', formatById('label-studio')?.write(handout).files[0]?.content ?? '');
    const existing = {
      annotations: handout.annotations,
      entities: handout.storedEntities,
      notes: new Map(),
      relations: new Map(),
      keptLines: [],
    };
    const back = decided(file, handout.text, existing);
    assert.equal(back.annotations.get('koeln'), handout.annotations.get('koeln'));
    assert.equal(back.annotations.get('said')?.roles.speaker?.[0]?.entity, 'e2');
  });
});

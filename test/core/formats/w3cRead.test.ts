import assert from 'node:assert/strict';
import { noDecisions } from '../../../src/core/annotations/decisions';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { parseArticle } from '../../../src/core/article/parse';
import { articleNames } from '../../../src/core/formats/articleNames';
import type { ImportProblem } from '../../../src/core/formats/incoming';
import { takeIn } from '../../../src/core/formats/takeIn';
import { w3c } from '../../../src/core/formats/w3c';
import { readW3c } from '../../../src/core/formats/w3cRead';
import { difficultHandout } from './difficult';

const text = '😀 Ada sah Bo. Bo sah Ada nicht.\n\nDann kam Ada wieder.';
const on = '2026-11-24T10:00:00Z';

function lay(file: unknown, on_text = text): Decisions | readonly ImportProblem[] {
  const read = readW3c(typeof file === 'string' ? file : JSON.stringify(file));
  if ('problems' in read) return read.problems;
  const [incoming] = read.articles;
  if (!incoming) return noDecisions;
  let count = 0;
  const article = parseArticle(on_text);
  const laying = { article, schema: defaultSchema, on, existing: noDecisions, newId: () => `n${(count += 1)}` };
  const taken = takeIn(incoming, laying);
  return 'problems' in taken ? taken.problems : taken;
}

function decided(file: unknown, on_text = text): Decisions {
  const taken = lay(file, on_text);
  assert.ok('annotations' in taken, JSON.stringify(taken));
  return taken;
}

/** Id, type, words and starts of what a file says. */
function drawn(file: unknown): readonly string[] {
  return [...decided(file).annotations.values()].map(({ id, type, placement }) => {
    const words = placement.spans.map(({ start, end }) => `${start}:${text.slice(start, end)}`).join(' … ');
    return `${id} ${type} ${words}`;
  });
}

const quote = { type: 'TextQuoteSelector', exact: 'Ada', prefix: 'Bo sah ', suffix: ' nicht' };
const position = { type: 'TextPositionSelector', start: 21, end: 24 };
const source = 'a.article';
const body = { type: 'TextualBody', purpose: 'classifying', value: 'person' };
const annotation = (target: unknown, more: object = {}): object => ({
  type: 'Annotation',
  id: 'a1',
  body,
  target,
  ...more,
});

describe('reading W3C Web Annotations', () => {
  const found = ['a1 person 22:Ada'];

  const targets: Readonly<Record<string, unknown>> = {
    'both selectors': { source, selector: [quote, position] },
    'both selectors the other way round': { source, selector: [position, quote] },
    'a quote alone': { source, selector: quote },
    'a place alone': { source, selector: position },
    'a place that refines a quote': { source, selector: { ...quote, refinedBy: position } },
    'a quote that refines a place': { source, selector: { ...position, refinedBy: quote } },
    'a quote in a wider place': {
      source,
      selector: {
        type: 'TextPositionSelector',
        start: 14,
        end: 31,
        refinedBy: { type: 'TextQuoteSelector', exact: 'Ada' },
      },
    },
    'a place in a longer quote': {
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact: 'Bo sah Ada nicht',
        refinedBy: { type: 'TextPositionSelector', start: 7, end: 10 },
      },
    },
    'a quote that refines an element': { source, selector: { type: 'CssSelector', value: 'p', refinedBy: quote } },
    'a fragment': {
      source,
      selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=21,24' },
    },
    'an IRI with a fragment': 'https://example.org/texts/a.article#char=21,24',
    'UTF-16 units, as programs in JavaScript count': { source, selector: [{ ...position, start: 22, end: 25 }, quote] },
    'an array with one target': [{ source, selector: [quote, position] }],
    'a source with its own id': { source: { id: 'file:///x/a.article', type: 'Text' }, selector: [quote] },
    'the words elsewhere than the place says': { source, selector: [quote, { ...position, start: 1, end: 4 }] },
  };
  for (const [name, target] of Object.entries(targets))
    it(`takes ${name}`, () => {
      assert.deepEqual(drawn(annotation(target)), found);
    });

  const target = { source, selector: [quote, position] };
  const one = annotation(target);
  const files: Readonly<Record<string, unknown>> = {
    'an annotation': one,
    'an array': [one],
    'a page': { type: 'AnnotationPage', items: [one] },
    'a collection with its page': { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } },
    'a collection with items': { type: ['AnnotationCollection'], items: [one] },
    'a graph': { '@context': 'x', '@graph': [one] },
    'a list called annotations': { annotations: [one] },
    'one a line': `\uFEFF${JSON.stringify(one)}\r\n\r\n${JSON.stringify({ ...one, id: 'a2' })}\n`,
  };
  for (const [name, file] of Object.entries(files))
    it(`reads ${name}`, () => {
      assert.deepEqual(drawn(file)[0], found[0]);
    });

  const bodies: Readonly<Record<string, readonly [unknown, string]>> = {
    'a classifying body': [body, 'person'],
    'the label of a type': [{ ...body, value: 'Person' }, 'person'],
    'a tag': [{ type: 'TextualBody', purpose: 'tagging', value: 'place' }, 'place'],
    'a short text without a purpose': [[{ type: 'TextualBody', value: 'place' }], 'place'],
    'an IRI that classifies': [{ purpose: 'classifying', source: 'http://example.org/types#Event' }, 'Event'],
    'no body at all': [undefined, 'highlighting'],
  };
  for (const [name, [given, type]] of Object.entries(bodies))
    it(`takes the type from ${name}`, () => {
      assert.deepEqual(drawn(annotation(target, { body: given })), [`a1 ${type} 22:Ada`]);
    });

  it('keeps attributes, notes, names, who and when', () => {
    const file = annotation(target, {
      creator: [{ type: 'Person', name: 'Ute' }],
      created: '2025-01-02T03:04:05Z',
      body: [
        body,
        { type: 'TextualBody', purpose: 'tagging', value: 'form=name' },
        { type: 'TextualBody', purpose: 'tagging', value: '__proto__=x' },
        { type: 'TextualBody', purpose: 'tagging', value: 'quote=x' },
        { type: 'TextualBody', purpose: 'commenting', value: 'Sure?' },
        { type: 'TextualBody', purpose: 'identifying', value: 'Ada Ahorn' },
        'http://www.wikidata.org/entity/Q7259',
      ],
    });
    const { annotations, notes, entities } = decided(file);
    const taken = annotations.get('a1');
    assert.deepEqual([taken?.by, taken?.on], ['Ute', '2025-01-02T03:04:05Z']);
    assert.deepEqual(Object.entries(taken?.attributes ?? {}), [
      ['form', 'name'],
      ['__proto__', 'x'],
      ['quote_', 'x'],
    ]);
    assert.deepEqual(
      [...notes.values()].map(({ about, text: words }) => [about, words]),
      [['a1', 'Sure?']],
    );
    const [entity] = entities.values();
    assert.deepEqual([entity?.type, entity?.name, entity?.wikidata], ['person', 'Ada Ahorn', 'Q7259']);
    assert.equal(taken?.entity, entity?.id);
  });

  it('takes an answer to an annotation for a note about it', () => {
    const reply = {
      type: 'Annotation',
      id: 'r1',
      motivation: 'replying',
      body: { type: 'TextualBody', value: 'I think so.' },
      target: 'a1',
    };
    assert.deepEqual(
      [...decided([one, reply]).notes.values()].map(({ about, text: words }) => [about, words]),
      [['a1', 'I think so.']],
    );
  });

  it('leaves out what is about the article as a whole, and suggestions, and says so', () => {
    const suggested = annotation(target, {
      id: 'a2',
      body: [body, { type: 'TextualBody', purpose: 'assessing', value: 'status=suggested' }],
    });
    const role = { type: 'Annotation', id: 'a3', body: [{ purpose: 'linking', source: 'a2' }], target };
    const read = readW3c(JSON.stringify([one, suggested, role, { type: 'Annotation', id: 'w', target: source }]));
    assert.ok('articles' in read);
    assert.deepEqual(read.leftOut, [
      { code: 'suggestions', count: 1 },
      { code: 'wholeArticle', count: 1 },
    ]);
    assert.deepEqual(
      read.articles.map(({ annotations }) => annotations.length),
      [1],
    );
  });

  it('tells articles apart', () => {
    const other = annotation({ ...target, source: 'texts/b.article' }, { id: 'b1' });
    const read = readW3c(JSON.stringify([one, other]));
    assert.ok('articles' in read);
    assert.deepEqual(
      read.articles.map(({ names }) => names[0]),
      ['a.article', 'b.article'],
    );
  });

  const wrong: Readonly<Record<string, readonly [unknown, string, number | undefined]>> = {
    'what is no JSON': ['{"type":\n "Annotation",,', 'notJson', 2],
    'nothing at all': ['', 'notJson', 1],
    'a line that is no JSON': [`${JSON.stringify(one)}\n{"`, 'notJson', 2],
    'what is nested too deep': ['['.repeat(500), 'tooDeep', 1],
    'a number': ['7', 'notAnnotation', undefined],
    'something else': [{ type: 'Person', id: 'p' }, 'notAnnotation', 1],
    'a collection whose pages are on the web': [
      { type: 'AnnotationCollection', id: 'c', first: 'https://example.org/1' },
      'noItems',
      1,
    ],
    'no target': [{ type: 'Annotation', id: 'a1' }, 'noTarget', 1],
    'a target without source': [annotation({ selector: quote }), 'noSource', 1],
    'a source that is no name': [annotation({ ...target, source: 'https://example.org/..' }), 'badSource', 1],
    'targets in two articles': [annotation([target, { ...target, source: 'b.article' }]), 'badSource', 1],
    'a selector for pictures': [
      annotation({ source, selector: { type: 'SvgSelector', value: '<svg/>' } }),
      'unknownSelector',
      1,
    ],
    'a selector that is a text': [annotation({ source, selector: 'x' }), 'wrongField', 1],
    'a quote without words': [annotation({ source, selector: { type: 'TextQuoteSelector' } }), 'wrongField', 1],
    'a place that ends before it starts': [annotation({ source, selector: { ...position, end: 2 } }), 'wrongField', 1],
    'a place that is no number': [annotation({ source, selector: { ...position, start: '21' } }), 'wrongField', 1],
    'a place outside the text': [annotation({ source, selector: { ...position, end: 2100 } }), 'outside', 1],
    'a place without characters': [annotation({ source, selector: { ...position, end: 21 } }), 'outside', 1],
    'words of another text': [annotation({ source, selector: { ...quote, exact: 'Eva Ahorn' } }), 'otherText', 1],
    'words that stand in several places': [
      annotation({ source, selector: { type: 'TextQuoteSelector', exact: 'Ada' } }),
      'ambiguous',
      1,
    ],
    'an id that is there twice': [[one, one], 'repeatedId', 1],
    'a role of what is not there': [
      annotation(target, { body: [{ purpose: 'linking', source: 'zzz' }] }),
      'dangling',
      1,
    ],
  };
  for (const [name, [file, code, line]] of Object.entries(wrong))
    it(`refuses ${name}`, () => {
      const problems = lay(file);
      assert.ok(!('annotations' in problems), 'was taken');
      assert.deepEqual([problems[0]?.code, problems[0]?.line], [code, line]);
    });

  it('takes nothing of a file in which one is wrong, and names each', () => {
    const bad = annotation({ source, selector: { ...quote, exact: 'Eva Ahorn' } }, { id: 'bad' });
    const problems = lay(JSON.stringify([one, bad, { ...bad, id: 'worse' }], undefined, 1));
    assert.ok(!('annotations' in problems));
    assert.deepEqual(
      problems.map(({ detail }) => detail),
      ['bad Eva Ahorn', 'worse Eva Ahorn'],
    );
    assert.ok((problems[1]?.line ?? 0) > (problems[0]?.line ?? 0));
  });
});

describe('a reference to an article', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['a.article', 'a.article'],
    ['texts/a%20b.article', 'a b.article'],
    ['file:///home/x/a.article#p1', 'a.article'],
    ['https://example.org/a.article?x=1/2', 'a.article'],
    ['urn:article:a%20b.article:k1', 'a b.article'],
    ['urn:example:a.article', 'urn:example:a.article'],
    ['C:\\texts\\a.article', 'a.article'],
    ['100%.article', '100%.article'],
    ['../../etc/passwd', 'passwd'],
    ['..%2F..%2Fetc%2Fpasswd', '..%2F..%2Fetc%2Fpasswd'],
    ['..', undefined],
    ['https://example.org/', undefined],
    ['a\u0000b', undefined],
  ];
  for (const [reference, name] of table)
    it(`in ${JSON.stringify(reference)} is ${name ?? 'none'}`, () => {
      assert.equal(articleNames(reference)[0], name);
      for (const candidate of articleNames(reference)) assert.doesNotMatch(candidate, /[/\\]|^\.\.?$/);
    });
});

describe('what W3C export wrote', () => {
  it('is read again as it was, with roles, entities, notes and relations', () => {
    const handout = difficultHandout({ withSuggestions: false });
    const [file] = w3c.write(handout).files;
    const { annotations, entities, notes, relations } = decided(file?.content ?? '', handout.text);
    assert.deepEqual([...annotations.keys()].sort(), handout.items.map(({ id }) => id).sort());
    for (const { id, spans, roles, type, attributes, entity } of handout.items) {
      const taken = annotations.get(id);
      assert.deepEqual(taken?.placement.spans, spans);
      assert.deepEqual([taken.type, taken.attributes, taken.entity, taken.roles], [type, attributes, entity, roles]);
    }
    for (const [id, entity] of handout.storedEntities) {
      const { wikidata: _, ...facts } = entities.get(id) ?? { wikidata: '' };
      const { wikidata: __, ...own } = entity;
      assert.deepEqual(facts, own);
    }
    assert.equal(entities.get('e1')?.wikidata, 'Q365');
    assert.deepEqual([...notes.keys()], ['n2', 'n1']);
    assert.deepEqual(
      notes.get('n1'),
      handout.notes.find(({ id }) => id === 'n1'),
    );
    assert.deepEqual(
      [...relations.values()],
      handout.relations.filter(({ id }) => id !== 'r3'),
    );
  });
});

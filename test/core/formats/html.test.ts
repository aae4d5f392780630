import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Item } from '../../../src/core/annotations/layer';
import type { Schema } from '../../../src/core/annotations/schema';
import type { Handout } from '../../../src/core/formats/format';
import { html } from '../../../src/core/formats/html';
import { difficultHandout, wordsOf } from './difficult';
import { attribute, elementsIn, hasClass, readPage, textOf, type Element } from './page';

const handout = difficultHandout();
const write = (of: Handout): string => html.write(of).files[0]?.content ?? '';
const content = write(handout);
const page = readPage(content);

const tagged = (name: string, of = page): readonly Element[] => of.elements.filter(({ tagName }) => tagName === name);
const only = (name: string, of = page): Element => {
  const [element, ...more] = tagged(name, of);
  assert.ok(element && more.length === 0, name);
  return element;
};
const inArticle = elementsIn(only('article').childNodes);
const withTitle = (start: string): readonly Element[] =>
  inArticle.filter((element) => (attribute(element, 'title') ?? '').startsWith(start) && !hasClass(element, 'tag'));
const textsOf = (elements: readonly Element[]): string => elements.map(textOf).join('');
const normalized = (text: string): string => text.replace(/\r\n?/g, '\n');

function oneItem(text: string, facts: Partial<Item> = {}): Handout {
  const item: Item = {
    id: 'i',
    origin: 'decision',
    type: 'person',
    spans: [{ start: 0, end: text.length }],
    attributes: {},
    roles: {},
    score: 1,
    evidence: [],
    state: 'exact',
    ...facts,
  };
  return { ...handout, text, items: [item], notes: [], relations: [], entities: new Map(), annotations: new Map() };
}

describe('HTML', () => {
  it('is one valid page in the language of the article', () => {
    assert.deepEqual(page.errors, []);
    assert.equal(attribute(only('html'), 'lang'), 'de');
    assert.equal(textOf(only('title')), handout.name);
    assert.ok(!content.includes('\r') && !content.startsWith('\uFEFF') && content.endsWith('</html>\n'));
  });

  it('runs nothing, loads nothing and takes style from nobody else', () => {
    assert.deepEqual(
      ['script', 'img', 'link', 'iframe', 'form', 'object', 'base', 'svg'].flatMap((name) => tagged(name)),
      [],
    );
    const names = new Set(page.elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    for (const name of names) assert.ok(!name.startsWith('on') && name !== 'style', name);
    const policy = tagged('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    const hash = createHash('sha256')
      .update(textOf(only('style')))
      .digest('base64');
    assert.equal(
      policy && attribute(policy, 'content'),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('holds the whole article and nothing else in it', () => {
    const blocks = inArticle.filter((element) => attribute(element, 'dir') === 'auto').map(textOf);
    assert.deepEqual(
      blocks,
      normalized(handout.text)
        .slice(1)
        .trim()
        .split(/\n\n|\u2028/),
    );
  });

  it('marks exactly the words of every annotation', () => {
    const marked: readonly [string, string][] = [
      ['koeln', 'Ort · Name · Köln'],
      ['said', 'Zitat · direkt · gesagt · Dora <Ahorn>'],
      ['dora', 'Person · Name · calm · Dora <Ahorn>'],
      ['odd', 'mood "odd" · @y'],
      ['parts', 'Zitat · indirekt · gedacht'],
    ];
    for (const [id, title] of marked) assert.equal(textsOf(withTitle(title)), wordsOf(handout, id).join(''), id);
    assert.equal(textsOf(inArticle.filter((element) => hasClass(element, 'e'))), '-Ute');
    assert.equal(textsOf(inArticle.filter((element) => hasClass(element, 's'))), 'A1');
  });

  it('marks who speaks and by which word', () => {
    assert.equal(textsOf(withTitle('Wer spricht')), 'Do\u00ADra\u00A0Ahorn');
    assert.equal(textsOf(withTitle('Redeverb')), 'sagte');
  });

  it('cuts one of two that cross', () => {
    const crossing = withTitle('Sonstiges').filter((element) => 'mir“, sagte'.includes(textOf(element)));
    assert.deepEqual(crossing.map(textOf), ['mir“', ', sagte']);
  });

  it('shows a name inside a quotation as both', () => {
    const said = 'Ina Voss kam.';
    const name = { spans: [{ start: 0, end: 8 }] };
    const inner = oneItem(said, name).items;
    const outer = oneItem(said, { id: 'q', type: 'quote' }).items;
    const read = readPage(write({ ...oneItem(said), items: [...outer, ...inner] }));
    const quote = elementsIn(only('article', read).childNodes).find((element) => hasClass(element, 'q'));
    assert.equal(quote && textOf(quote), said);
    assert.deepEqual(elementsIn(quote?.childNodes ?? []).map(textOf), ['Ina Voss', '']);
  });

  it('tells types apart by letters, too, that are no part of the text', () => {
    const tags = new Map(
      page.elements
        .filter((element) => hasClass(element, 'tag'))
        .map((tag) => [attribute(tag, 'title'), attribute(tag, 'data-tag')]),
    );
    assert.equal(new Set(tags.values()).size, tags.size);
    assert.equal(tags.get('Person'), 'Pe');
    assert.deepEqual(
      inArticle
        .filter((element) => hasClass(element, 'tag'))
        .map(textOf)
        .join(''),
      '',
    );
  });

  it('gives alike names longer letters, and cuts no character in two', () => {
    const type = (name: string) => ({ name, label: name, color: '', attributes: [], roles: [], named: true });
    const schema: Schema = { types: ['Person', 'Perle', 'Pe', '😀😀😀', 'P'].map(type), relations: [] };
    const read = readPage(write({ ...oneItem('x', { type: 'Pe' }), schema }));
    const tags = read.elements.filter((element) => hasClass(element, 'tag')).map((tag) => attribute(tag, 'data-tag'));
    assert.deepEqual(new Set(tags), new Set(['Pe', 'Per', 'Pe', '😀😀', 'P']));
  });

  it('lists quotations by who says them, each linked to its place', () => {
    assert.deepEqual(tagged('h3').map(textOf), ['Dora <Ahorn> 1', 'Niemand genannt 1']);
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, handout.items.length);
    const links = tagged('a').map((link) => attribute(link, 'href') ?? '');
    for (const link of links.filter((href) => href.startsWith('#'))) assert.ok(ids.includes(link.slice(1)), link);
  });

  it('says roles that the text does not show, and what was noted', () => {
    const text = textOf(only('aside'));
    assert.ok(text.includes('An wen: alle <b>'));
    assert.ok(text.includes('=1+1 <i>sure?</i>'));
    assert.ok(text.includes('Ko\u0308ln: the city'));
  });

  it('lists what is named, with a link to Wikidata if there is one', () => {
    const rows = tagged('td').map(textOf);
    assert.deepEqual(rows, ['Dora <Ahorn>', '1', 'Köln auch Cologne Q365', '1']);
    const links = tagged('a').flatMap((link) => attribute(link, 'href') ?? []);
    assert.deepEqual(
      links.filter((href) => !href.startsWith('#')),
      ['https://www.wikidata.org/wiki/Q365'],
    );
  });

  it('says who confirmed, and what dashes and waves mean where there are any', () => {
    const head = textOf(only('header'));
    assert.ok(head.includes('bestätigt von ks') && head.includes('gestrichelt') && head.includes('gewellt'));
    assert.ok(!textOf(only('header', readPage(write(oneItem('x'))))).includes('gestrichelt'));
  });

  it('speaks English in an English article', () => {
    const read = readPage(write({ ...handout, language: 'en' }));
    assert.deepEqual(tagged('h2', read).map(textOf), ['Who says what', 'Notes', 'Who and what is named']);
  });

  it('takes the colours of a schema only if they are colours', () => {
    const schemaWith = (color: string): Schema => ({
      types: [{ name: 'person', label: 'P', color, attributes: [], roles: [], named: true }],
      relations: [],
    });
    assert.ok(write({ ...oneItem('x'), schema: schemaWith('#12ab34') }).includes('--c:#12ab34'));
    assert.ok(!write({ ...oneItem('x'), schema: schemaWith('red}</style><script>') }).includes('red'));
  });

  const hostile = [
    '</article><script>',
    '"><img src=x onerror=1>',
    "' onclick='",
    '<!--',
    ']]>',
    '&lt;&amp;',
    '{{x}}',
    '\u0000',
  ];
  for (const text of hostile)
    it(`shows ${JSON.stringify(text)} as text, wherever it stands`, () => {
      const shown = text.replace('\u0000', '\uFFFD');
      const made = oneItem(`x ${text} y`, {
        type: text,
        attributes: { [text]: text },
        roles: { [text]: [{ quote: text }] },
      });
      const read = readPage(write({ ...made, name: text }));
      assert.deepEqual(read.errors, []);
      assert.deepEqual(tagged('script', read).concat(tagged('img', read)), []);
      assert.equal(textOf(only('title', read)), shown);
      assert.ok(textOf(only('article', read)).includes(shown));
    });

  it('keeps spans over several paragraphs together', () => {
    const read = readPage(write(oneItem('„Eins.\n\n„Zwei.“', { type: 'quote' })));
    const parts = elementsIn(only('article', read).childNodes).filter((element) => hasClass(element, 'q'));
    assert.deepEqual(parts.map(textOf), ['„Eins.', '„Zwei.“']);
    assert.deepEqual(
      parts.map((part) => attribute(part, 'id')),
      ['a1', undefined],
    );
  });

  it('is a page also where there is nothing', () => {
    const read = readPage(write({ ...oneItem(''), items: [] }));
    assert.deepEqual(read.errors, []);
    assert.equal(textOf(only('article', read)).trim(), '');
  });

  it('tells what it leaves out', () => {
    assert.deepEqual(html.write(handout).lost, [
      { code: 'unplaced', count: 1 },
      { code: 'notes', count: 1 },
      { code: 'relations', count: 3 },
    ]);
  });
});

import assert from 'node:assert/strict';
import type { ImportProblem, Read } from '../../../src/core/formats/incoming';
import { tei } from '../../../src/core/formats/tei';
import { difficultHandout } from './difficult';
import { decided, drawn } from './taking';

const read = (content: string): Read =>
  tei.read?.(content, { name: 'kiel.tei.xml', beside: new Map() }) ?? assert.fail('no reader');

/** A document of somebody else's, as the Guidelines have them (TEI P5 4.9), around this body. */
function document(body: string, around = ''): string {
  const header = '<teiHeader><fileDesc><titleStmt><title>x</title></titleStmt></fileDesc></teiHeader>';
  return `<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}${around}<text><body>${body}</body></text></TEI>`;
}

/** The text that a document holds, and its annotations with their words in it. */
function seen(content: string) {
  const result = read(content);
  assert.ok('articles' in result, JSON.stringify(result));
  const [article] = result.articles;
  const text = article?.text ?? '';
  return { text, decisions: decided(result, text), leftOut: result.leftOut };
}

describe('reading TEI of others', () => {
  const texts: readonly (readonly [name: string, body: string, text: string])[] = [
    ['paragraphs apart', '<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.'],
    ['the printer’s white space as one space', '<p>\n  One\n  <hi>two</hi>\n  </p>', 'One two'],
    ['white space that is to be kept', '<p xml:space="preserve">One  two\n</p><p>x</p>', 'One  two\n\n\nx'],
    ['lines of a poem', '<lg><l>One</l><l>two</l></lg>', 'One\n\ntwo'],
    ['a line break', '<p>One<lb/>two</p>', 'One\ntwo'],
    ['the reading of the source, not of the editor', '<p>a <choice><sic>b</sic><corr>c</corr></choice> d</p>', 'a b d'],
    ['no footnotes', '<p>One<note>Two.</note>.</p>', 'One.'],
    ['entities and CDATA', '<p>a &amp; b&#x20;<![CDATA[<c>]]></p>', 'a & b <c>'],
  ];
  for (const [name, body, text] of texts)
    it(`has ${name}`, () => {
      assert.equal(seen(document(body)).text, text);
    });

  const rows: readonly (readonly [name: string, body: string, found: readonly string[]])[] = [
    ['names', '<p><persName>Ada</persName> in <placeName>Kiel</placeName></p>', ['person Ada', 'place Kiel']],
    [
      'names in parts',
      '<p><persName><forename>Ada</forename> <surname>Vogt</surname></persName></p>',
      ['person Ada Vogt'],
    ],
    ['names without the white space around', '<p>a <orgName> DRK </orgName> b</p>', ['organization DRK']],
    ['what refers', '<p><rs type="event">der Umzug</rs></p>', ['event der Umzug']],
    ['dates', '<p><date when="2026-11-30">heute</date></p>', ['date heute']],
    ['quotations', '<p><q>Gut</q> <quote>So</quote> <said>Ja</said></p>', ['quote Gut', 'quote So', 'quote Ja']],
    ['no element that says nothing', '<p><seg>Ja</seg> <hi>nein</hi> <persName/></p>', []],
    [
      'parts that are joined',
      '<p><said xml:id="a" next="#b">Ja</said>, sagte er, <said xml:id="b" prev="#a">so ist es</said></p>',
      ['quote Ja so ist es'],
    ],
  ];
  for (const [name, body, found] of rows)
    it(`finds ${name}`, () => {
      const { text, decisions } = seen(document(body));
      assert.deepEqual(drawn(decisions, text), found);
    });

  it('knows who speaks and what is linked', () => {
    const things =
      '<standOff><listPerson><person xml:id="av"><persName><forename>Ada</forename> Vogt</persName><persName>A. V.</persName>' +
      '<idno type="URI">http://www.wikidata.org/entity/Q7259</idno></person></listPerson></standOff>';
    const body =
      '<p><said who="#av" direct="false">Sie komme</said>, sagte <persName ref="#av">Ada</persName> in ' +
      '<placeName ref="wd:Q1707">Kiel</placeName>, <rs ref="https://example.org/p/bo">Bo</rs>.</p>';
    const { decisions } = seen(document(body, things));
    const [quote, ada, kiel] = decisions.annotations.values();
    const names = (id = '') => decisions.entities.get(id);
    assert.deepEqual(quote?.attributes, { kind: 'indirect' });
    assert.deepEqual(
      quote.roles.speaker?.map(({ entity }) => entity),
      [ada?.entity],
    );
    assert.deepEqual(
      [names(ada?.entity)?.name, names(ada?.entity)?.aliases, names(ada?.entity)?.wikidata, names(ada?.entity)?.type],
      ['Ada Vogt', ['A. V.'], 'Q7259', 'person'],
    );
    assert.deepEqual([names(kiel?.entity)?.name, names(kiel?.entity)?.wikidata], ['Kiel', 'Q1707']);
  });

  it('takes annotations from standOff, by the elements that they point to', () => {
    const body = '<p><w xml:id="w1">Ada</w> <w xml:id="w2">kam</w> <w xml:id="w3">gern</w></p>';
    const around =
      '<standOff><spanGrp type="clause"><span from="#w1" to="#w2">main</span></spanGrp>' +
      '<listAnnotation><annotation target="#w1 #w3" ana="#odd"/></listAnnotation><span target="#none">x</span></standOff>';
    const { text, decisions, leftOut } = seen(document(body, around));
    assert.deepEqual(drawn(decisions, text), ['clause Ada kam', 'odd Ada gern']);
    assert.deepEqual(
      [...decisions.notes.values()].map((note) => note.text),
      ['main'],
    );
    assert.deepEqual(leftOut, [{ code: 'notUnderstood', count: 1 }]);
  });

  it('finds the article by its name in the source, else by that of the file', () => {
    const result = read(tei.write(difficultHandout()).files[0]?.content ?? '');
    assert.ok('articles' in result);
    assert.deepEqual(result.articles[0]?.names, ['Fest & <b> 50%.article', 'kiel.article', 'kiel']);
    assert.deepEqual(result.leftOut, [{ code: 'suggestions', count: 1 }]);
  });

  it('knows the difficult article again', () => {
    const { text, items } = difficultHandout({ withSuggestions: false });
    const { annotations } = decided(read(tei.write(difficultHandout()).files[0]?.content ?? ''), text);
    for (const { id, type, spans, attributes } of items) {
      const own = annotations.get(id);
      assert.deepEqual([own?.type, own?.placement.spans], [type, spans]);
      for (const [name, value] of Object.entries(attributes)) assert.equal(own?.attributes[name], value);
    }
  });
});

describe('refusing TEI', () => {
  const deep = '<hi>'.repeat(300);
  const rows: Readonly<Record<string, readonly [content: string, code: ImportProblem['code'], line: number]>> = {
    'what is no XML': ['Ada', 'notXml', 1],
    'what is not well-formed': [document('<p>\n<hi></p>'), 'notXml', 3],
    'an entity of its own, however large': [
      '<!DOCTYPE TEI [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">\n]>\n' + document('<p>&b;</p>').slice(22),
      'declaration',
      3,
    ],
    'a file outside': ['<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>', 'declaration', 1],
    'an entity that a document type elsewhere would have': [
      '<!DOCTYPE TEI SYSTEM "x.dtd"><TEI>&x;</TEI>',
      'otherFormat',
      1,
    ],
    'what is nested too deep': [document(`\n<p>${deep}</p>`), 'tooDeep', 3],
    'another encoding': ['<?xml version="1.0" encoding="ISO-8859-1"?><TEI/>', 'notXml', 1],
    'another root': ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'otherFormat', 1],
    'TEI without its namespace': ['<TEI/>', 'otherFormat', 1],
    'a pointer to a person who is not there': [document('<p><persName ref="#no">x</persName></p>'), 'dangling', 2],
    'a part that is not there': [document('<p><said next="#no">x</said></p>'), 'dangling', 2],
    'a relation between too many': [
      document(
        '<p>x</p>',
        `<listRelation><relation active="${'#a '.repeat(100)}" passive="${'#b '.repeat(100)}"/></listRelation>`,
      ),
      'wrongField',
      2,
    ],
  };
  for (const [name, [content, code, line]] of Object.entries(rows))
    it(`refuses ${name}`, () => {
      const result = read(content);
      assert.ok('problems' in result, JSON.stringify(result));
      assert.deepEqual(
        result.problems.map((problem) => [problem.code, problem.line]),
        [[code, line]],
      );
    });

  it('does not run in a circle of parts', () => {
    const body = '<p><said xml:id="a" next="#b">x</said> <said xml:id="b" next="#b">y</said></p>';
    const { text, decisions } = seen(document(body));
    assert.deepEqual(drawn(decisions, text), ['quote x y']);
  });
});

import assert from 'node:assert/strict';
import Papa from 'papaparse';
import type { Schema } from '../../../src/core/annotations/schema';
import { csv } from '../../../src/core/formats/csv';
import type { Handout } from '../../../src/core/formats/format';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';

type Row = Readonly<Record<string, string>>;

const read = (content: string): readonly Row[] => {
  assert.ok(content.startsWith('\uFEFF') && content.endsWith('\r\n'));
  const { data, errors } = Papa.parse<Row>(content.slice(1), { header: true, skipEmptyLines: true, newline: '\r\n' });
  assert.deepEqual(errors, []);
  return data;
};

function tables(handout: Handout): { mentions: readonly Row[]; quotes: readonly Row[]; contents: readonly string[] } {
  const { files } = csv.write(handout);
  assert.deepEqual(
    files.map(({ suffix }) => suffix),
    ['.mentions.csv', '.quotes.csv'],
  );
  const contents = files.map(({ content }) => content);
  return { mentions: read(contents[0] ?? ''), quotes: read(contents[1] ?? ''), contents };
}

const handout = difficultHandout();
const { mentions, quotes, contents } = tables(handout);
const row = (rows: readonly Row[], id: string): Row => {
  const found = rows.find((candidate) => candidate.id === id);
  assert.ok(found, id);
  return found;
};
const headers = (content: string | undefined): string => (content ?? '').slice(1).split('\r\n')[0] ?? '';
/** A cell as it was before it was defused. */
const armed = (cell: string | undefined): string => (cell ?? '').replace(/^'/, '');

describe('CSV', () => {
  it('has stable headers: those of the schema, then what the schema does not know', () => {
    const place = 'start,end,spans,line,column,text';
    const rest = 'entity,name,aliases,wikidata,origin,state,score,by,on,notes';
    assert.equal(headers(contents[0]), `article,id,type,form,date,<x>,mood,${place},${rest}`);
    const roles = ['speaker', 'cue', 'addressee', 'frame'].map((role) => `${role},${role}_spans,${role}_entity`);
    assert.equal(headers(contents[1]), `article,id,type,kind,medium,attribution,${place},${roles.join(',')},${rest}`);
  });

  it('has the headers also where nothing is annotated', () => {
    const empty = tables({ ...handout, items: [] });
    assert.deepEqual([empty.mentions, empty.quotes], [[], []]);
    assert.equal(headers(empty.contents[1]), headers(contents[1]));
  });

  it('has every annotation once, those with roles in the table of quotations', () => {
    assert.deepEqual(quotes.map(({ id }) => id).sort(), ['parts', 'said']);
    assert.equal(mentions.length + quotes.length, handout.items.length);
  });

  it('takes no longer for very many who speak together, each wording once', () => {
    const speaker = Array.from({ length: 50_000 }, (_, at) => ({
      ...{ quote: 'Ana', span: { start: at >> 1, end: (at >> 1) + 3 } },
      entity: `e${String(at)}`,
    }));
    const [quote = assert.fail()] = handout.items.filter(({ type }) => type === 'quote');
    const before = performance.now();
    const { files } = csv.write({ ...handout, items: [{ ...quote, roles: { speaker } }] });
    assert.ok(performance.now() - before < 3000);
    assert.equal(files[1]?.content.match(/Ana/gu)?.length, 25_000);
  });

  it('counts in code points: every slice is the text', () => {
    const points = Array.from(handout.text);
    for (const each of [...mentions, ...quotes]) {
      const parts = (each.spans ?? '').split(' ').map((span) => span.split('-').map(Number));
      assert.deepEqual(
        parts.map(([start, end]) => points.slice(start, end).join('')),
        wordsOf(handout, each.id ?? ''),
      );
      assert.equal(parts.map(([start, end]) => points.slice(start, end).join('')).join(' … '), armed(each.text));
      assert.deepEqual([parts[0]?.[0], parts.at(-1)?.[1]], [Number(each.start), Number(each.end)]);
    }
  });

  it('counts lines and columns from 1, columns in code points', () => {
    const lines = handout.text.split('\r\n').map((line) => Array.from(line));
    for (const each of mentions) {
      const [line, column] = [Number(each.line), Number(each.column)];
      assert.ok(
        (lines[line - 1] ?? [])
          .slice(column - 1)
          .join('')
          .startsWith(armed(each.text)),
        each.id,
      );
    }
    assert.deepEqual([row(mentions, 'shalom').line, row(mentions, 'koeln').line], ['5', '1']);
  });

  it('says who plays which role, where, and whom it means', () => {
    const said = row(quotes, 'said');
    assert.deepEqual([said.speaker, said.speaker_entity], ['Do\u00ADra\u00A0Ahorn', 'Dora <Ahorn>']);
    const [start, end] = (said.speaker_spans ?? '').split('-').map(Number);
    assert.equal(Array.from(handout.text).slice(start, end).join(''), 'Do\u00ADra\u00A0Ahorn');
    assert.deepEqual([said.addressee, said.addressee_spans], ['alle <b>', '']);
  });

  it('writes a wording that means several once', () => {
    const both = handout.items.map((item) =>
      item.id === 'said'
        ? {
            ...item,
            roles: { speaker: ['e1', 'e2'].map((entity) => ({ span: { start: 1, end: 5 }, quote: 'sie', entity })) },
          }
        : item,
    );
    const said = row(tables({ ...handout, items: both }).quotes, 'said');
    assert.deepEqual([said.speaker, said.speaker_spans, said.speaker_entity], ['sie', '1-5', 'Köln; Dora <Ahorn>']);
  });

  it('names entities, who decided and what was noted', () => {
    const koeln = row(mentions, 'koeln');
    assert.deepEqual(
      ['entity', 'name', 'aliases', 'wikidata', 'origin', 'by', 'on', 'notes'].map((header) => koeln[header]),
      ['e1', 'Köln', 'Cologne', 'Q365', 'decision', 'ks', '2026-11-24T10:00:00Z', 'the city'],
    );
    assert.equal(row(mentions, 'ute').state, 'edited');
    assert.equal(mentions.find(({ origin }) => origin === 'suggestion')?.score, '0.9');
  });

  const formulas = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', ' =1', '\n=1', '\u00A0@x', '\uFEFF=1', '＝1'];
  for (const text of formulas)
    it(`defuses ${JSON.stringify(text)}, wherever it stands`, () => {
      const items = handout.items.map((item) => (item.id === 'said' ? { ...item, attributes: { kind: text } } : item));
      const notes = handout.notes.map((note) => ({ ...note, text }));
      const said = row(tables({ ...handout, items, notes, name: text }).quotes, 'said');
      assert.deepEqual([said.kind, said.notes, said.article], [`'${text}`, `'${text}`, `'${text}`]);
    });

  it('has no cell of what every object has', () => {
    const own = handoutOf('Ada sah Bo.', [
      ['quote', 'Ada', { constructor: 'x' }],
      ['quote', 'Bo'],
    ]);
    assert.deepEqual(
      tables(own).quotes.map((each) => each.constructor),
      ['x', ''],
    );
  });

  it('leaves alone what is no formula', () => {
    for (const each of [...mentions, ...quotes])
      for (const cell of Object.values(each)) assert.ok(!/^\s*[=+@-]/.test(cell), cell);
    assert.equal(row(mentions, 'link').text, `'=HYPERLINK("x") & "y"`);
    assert.equal(row(mentions, 'dora').text, 'Do\u00ADra\u00A0Ahorn');
  });

  it('takes any schema: what has roles goes into the second table', () => {
    const schema: Schema = {
      types: [
        {
          name: 'claim',
          label: 'Claim',
          color: '',
          attributes: [{ name: 'text', values: [] }],
          roles: ['id'],
          named: false,
        },
      ],
      relations: [],
    };
    const items = handout.items
      .slice(0, 1)
      .map((item) => ({ ...item, type: 'claim', attributes: { text: 'checked' } }));
    const made = tables({ ...handout, schema, items });
    assert.equal(made.mentions.length, 0);
    const [claim] = made.quotes;
    assert.equal(claim?.text, 'checked');
    assert.equal(claim.text_2, armed(wordsOf(handout, items[0]?.id ?? '').join('')));
    assert.match(headers(made.contents[1]), /^article,id,type,text,start,end,spans,line,column,text_2,id_2,id_spans,/);
  });

  it('tells what it leaves out', () => {
    assert.deepEqual(csv.write(handout).lost, [
      { code: 'unplaced', count: 1 },
      { code: 'notes', count: 1 },
      { code: 'relations', count: 3 },
    ]);
  });
});

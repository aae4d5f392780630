import assert from 'node:assert/strict';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { attachSidecar, readSidecar, writeSidecar, type SidecarContent } from '../../../src/core/annotations/sidecar';
import { annotate, article, decisionsOf, spanOf } from './samples';

const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';
const text = [
  'Neue Brücke 🌉 für Kiel',
  'Kiel – „Wir bauen“, sagte Ina Voss am Montag.',
  '„Und zwar bald“, fügte sie hinzu. Voss lachte.',
].join('\n\n');

function read(content: string): SidecarContent {
  const result = readSidecar(content);
  assert.ok('records' in result, 'refused');
  return result;
}

function sample(): Decisions {
  const parsed = article(text);
  const quote = annotate(parsed, 'q', [spanOf(text, '„Wir bauen“'), spanOf(text, '„Und zwar bald“')], {
    type: 'quote',
    attributes: { medium: 'speech', kind: 'direct' },
    roles: {
      speaker: [{ span: spanOf(text, 'Ina Voss'), quote: 'Ina Voss', entity: 'e1' }],
      cue: [
        { span: spanOf(text, 'sagte'), quote: 'sagte' },
        { span: spanOf(text, 'fügte'), quote: 'fügte' },
      ],
    },
  });
  const name = annotate(parsed, 'p', [spanOf(text, 'Ina Voss')], { entity: 'e1', attributes: { form: 'name' } });
  const place = annotate(parsed, 'k', [spanOf(text, 'Kiel')], { type: 'place', status: 'rejected' });
  const stamp = { by: 'ks', on: '2026-11-24T10:00:00Z', extra: {} };
  return {
    ...decisionsOf(quote, name, place),
    entities: new Map([
      ['e1', { id: 'e1', type: 'person', name: 'Ina Voss', aliases: ['Voss'], wikidata: 'Q1', ...stamp }],
    ]),
    notes: new Map([['n1', { id: 'n1', about: 'q', text: 'prüfen', by: 'ks', at: '2026-11-24T10:00:00Z', extra: {} }]]),
    relations: new Map([['r1', { id: 'r1', type: 'near', from: 'p', to: 'k', ...stamp }]]),
  };
}

describe('writeSidecar', () => {
  it('writes one record a line, in a fixed order, sorted by place', () => {
    const lines = writeSidecar(sample(), article(text)).split('\n');
    assert.equal(lines[0], header);
    assert.match(lines[1] ?? '', /^\{"paragraph":"([0-9a-f]{8})","hash":"\1[0-9a-f]{8}","length":22\}$/);
    assert.equal(
      lines[4],
      '{"entity":"e1","type":"person","name":"Ina Voss","aliases":["Voss"],"wikidata":"Q1","by":"ks","on":"2026-11-24T10:00:00Z"}',
    );
    const kinds = lines.slice(0, -1).map((line) => Object.keys(JSON.parse(line) as object)[0]);
    assert.deepEqual(kinds, [
      ...['format', 'paragraph', 'paragraph', 'paragraph', 'entity'],
      ...['annotation', 'annotation', 'annotation', 'note', 'relation'],
    ]);
    assert.equal(lines.at(-1), '');
    const [place, quote] = lines.slice(5, 7).map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(place?.annotation, 'k');
    // The bridge is one code point.
    assert.deepEqual(
      (place.at as unknown[][]).map((part) => part.slice(1)),
      [[18, 22]],
    );
    assert.deepEqual(Object.keys(quote ?? {}), [
      ...['annotation', 'type', 'kind', 'medium', 'at', 'quote', 'prefix', 'suffix'],
      ...['cue', 'speaker', 'status', 'by', 'on'],
    ]);
  });

  it('gives back what it was given', () => {
    const parsed = article(text);
    const decisions = sample();
    const attached = attachSidecar(read(writeSidecar(decisions, parsed)), parsed);
    assert.deepEqual(new Map([...attached.annotations].sort()), new Map([...decisions.annotations].sort()));
    for (const kind of ['entities', 'notes', 'relations', 'keptLines'] as const) {
      assert.deepEqual(attached[kind], decisions[kind]);
    }
  });

  it('is the same file for CRLF, and finds everything exactly there', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const content = writeSidecar(sample(), article(text));
    const attached = attachSidecar(read(content), article(crlf));
    for (const { placement } of attached.annotations.values()) assert.equal(placement.state, 'exact');
    assert.equal(writeSidecar(attached, article(crlf), read(content)), content);
    assert.equal(writeSidecar(attached, article(crlf)), content);
  });

  it('counts past CRLF and surrogate pairs inside a paragraph', () => {
    const wrapped =
      'Der Rat von Kiel beschloss am Montag den 🌉 Bau der Brücke\r\nund die Sanierung des Hafens mitsamt 🌉 Turm und Kai,\r\nwie Ina Voss sagte.';
    const parsed = article(wrapped);
    assert.equal(parsed.blocks.length, 1);
    const decisions = decisionsOf(annotate(parsed, 'p', [spanOf(wrapped, 'Ina Voss')]));
    const content = writeSidecar(decisions, parsed);
    const lf = wrapped.replaceAll('\r\n', '\n');
    assert.equal(content, writeSidecar(decisionsOf(annotate(article(lf), 'p', [spanOf(lf, 'Ina Voss')])), article(lf)));
    assert.deepEqual(attachSidecar(read(content), parsed), decisions);
  });

  it('touches only the line of the paragraph that was edited behind the annotation', () => {
    const before = writeSidecar(sample(), article(text));
    const edited = text.replace('am Montag', 'am Dienstag');
    const attached = attachSidecar(read(before), article(edited));
    assert.deepEqual(
      [...attached.annotations.values()].map(({ id, placement }) => [id, placement.state]),
      [
        ['k', 'exact'],
        ['q', 'moved'],
        ['p', 'moved'],
      ],
    );
    const after = writeSidecar(attached, article(edited), read(before));
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    assert.deepEqual(
      changed.map((line) => Object.keys(JSON.parse(line) as object)[0]),
      ['paragraph'],
    );
    assert.ok(after.includes('"suffix":" am Montag.'), 'the words that find it still do, so they stay');
  });

  it('touches no line for a paragraph put before the others', () => {
    const before = writeSidecar(sample(), article(text));
    const edited = `Etwas Neues steht jetzt hier oben.\n\n${text}`;
    const attached = attachSidecar(read(before), article(edited));
    for (const { placement } of attached.annotations.values()) assert.equal(placement.state, 'exact');
    assert.equal(writeSidecar(attached, article(edited), read(before)), before);
  });

  it('calls what stands in a paragraph that went elsewhere moved', () => {
    const before = writeSidecar(sample(), article(text));
    const [first, second, third] = text.split('\n\n');
    const moved = attachSidecar(read(before), article([third, first, second].join('\n\n')));
    assert.equal(moved.annotations.get('k')?.placement.state, 'exact');
    assert.equal(moved.annotations.get('q')?.placement.state, 'moved');
  });

  it('keeps lines that say the same as they are, with their order of keys and their numbers', () => {
    const content = writeSidecar(sample(), article(text));
    const own = content
      .replace('{"note":"n1","on":"q",', '{ "on":"q", "note":"n1", "weight":1.50e400, ')
      .replace('"status":"rejected"', '"status":"rejected","n":12345678901234567890');
    const attached = attachSidecar(read(own), article(text));
    assert.equal(writeSidecar(attached, article(text), read(own)), own);
    assert.equal(attached.notes.get('n1')?.text, 'prüfen');
  });

  it('leaves a mark for what was removed, and takes it back with the record', () => {
    const content = writeSidecar(sample(), article(text));
    const decisions = attachSidecar(read(content), article(text));
    const without = { ...decisions, annotations: new Map([...decisions.annotations].filter(([id]) => id !== 'k')) };
    const removed = writeSidecar(without, article(text), read(content));
    assert.ok(removed.includes('{"removed":"k","on":"2026-11-24T10:00:00Z"}\n'));
    assert.ok(!removed.includes('"annotation":"k"'));
    assert.equal(writeSidecar(without, article(text), read(removed)), removed);
    assert.equal(writeSidecar(decisions, article(text), read(removed)), content);
    assert.ok(!writeSidecar(without, article(text)).includes('removed'));
  });

  it('writes nothing but the header where nothing is decided', () => {
    assert.equal(writeSidecar(noDecisions, article('')), `${header}\n`);
    assert.equal(writeSidecar(noDecisions, article(text), read('')), `${header}\n`);
  });

  it('keeps what stands outside every paragraph, and cuts what runs over several', () => {
    const spaces = 'Eins.\n\n\n\nZwei.';
    const parsed = article(spaces);
    const outside = annotate(parsed, 'o', [{ start: 6, end: 8 }]);
    const over = annotate(parsed, 'v', [{ start: 0, end: spaces.length }]);
    const attached = attachSidecar(read(writeSidecar(decisionsOf(outside, over), parsed)), parsed);
    assert.deepEqual(attached.annotations.get('o'), outside);
    const { placement, selector } = attached.annotations.get('v') ?? over;
    assert.deepEqual(placement.spans, [
      { start: 0, end: 5 },
      { start: 9, end: 14 },
    ]);
    assert.deepEqual(selector.quote, ['Eins.', 'Zwei.']);
  });

  it('tells copies of a paragraph apart, also when one is added', () => {
    const copies = 'Ina Voss lacht.\n\nPause hier.\n\nIna Voss lacht.\n\nEnde der Reihe.';
    const parsed = article(copies);
    const second = annotate(parsed, 's', [spanOf(copies, 'Ina Voss', 1)]);
    const content = writeSidecar(decisionsOf(second), parsed);
    assert.ok(content.includes('"copy":[2,2]'));
    assert.deepEqual(attachSidecar(read(content), parsed).annotations.get('s'), second);
    const more = `Ina Voss lacht.\n\n${copies}`;
    const attached = attachSidecar(read(content), article(more)).annotations.get('s');
    assert.deepEqual(attached?.placement.spans, [spanOf(more, 'Ina Voss', 2)]);
  });

  it('leaves an orphan and an uncertain place as they are stored until somebody confirms them', () => {
    const content = writeSidecar(sample(), article(text));
    const edited = text.replace('Ina Voss am Montag', 'Inga Voss am Montag').replace('Kiel\n', 'Bremen\n');
    const attached = attachSidecar(read(content), article(edited));
    assert.equal(attached.annotations.get('p')?.placement.state, 'edited');
    assert.equal(attached.annotations.get('k')?.placement.state, 'orphan');
    const again = writeSidecar(attached, article(edited), read(content));
    assert.ok(again.includes('"quote":["Ina Voss"]'));
    const restored = attachSidecar(read(again), article(text));
    assert.deepEqual(restored.annotations.get('p')?.placement.spans, [spanOf(text, 'Ina Voss')]);
    assert.deepEqual(restored.annotations.get('k')?.placement.spans, [spanOf(text, 'Kiel')]);
  });

  it('does not let an orphan settle on equal words that slid to its place', () => {
    const before = 'Das sagte Voss. Voss lachte laut, als der Zug kam.\n\nIna Voss ging danach.';
    const decisions = decisionsOf(
      annotate(article(before), 'a', [spanOf(before, 'Voss')]),
      annotate(article(before), 'b', [spanOf(before, 'Zug')], { type: 'other' }),
    );
    const content = writeSidecar(decisions, article(before));
    const orphan = {
      ...annotate(article(before), 'a', []),
      selector: { quote: ['Voss'], prefix: 'Das sagte ', suffix: '. Voss lachte laut, als der Zug k' },
    };
    const edited = before.replace('Voss. Voss', 'Voss');
    const attached = attachSidecar(read(content), article(edited));
    const ghost = { ...orphan, placement: { state: 'orphan', score: 0, spans: [] } } as const;
    const kept = { ...attached, annotations: new Map([...attached.annotations, ['a', ghost] as const]) };
    const again = attachSidecar(read(writeSidecar(kept, article(edited), read(content))), article(edited));
    assert.notEqual(again.annotations.get('a')?.placement.state, 'exact');
  });
});

describe('readSidecar', () => {
  it('keeps a line that nests deeper than any record, and can write it again', () => {
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    const line = `{"annotation":"x1","type":"person","at":[[null,0,4]],"quote":["Neue"],"more":${deep}}`;
    const content = read(`${header}\n${line}\n`);
    assert.deepEqual(
      content.problems.map(({ line: number, code }) => [number, code]),
      [[2, 'notJson']],
    );
    const parsed = article(text);
    assert.ok(writeSidecar(attachSidecar(content, parsed), parsed, content).includes(line));
  });

  it('takes brackets in strings for text', () => {
    const note = `{"note":"n1","on":"a","text":${JSON.stringify('["'.repeat(500))},"by":"ks","at":"2026-11-24T10:00:00Z"}`;
    assert.deepEqual(read(`${header}\n${note}\n`).problems, []);
  });

  const annotation =
    '{"annotation":"a","type":"t","at":[],"quote":["x"],"prefix":"","suffix":"","status":"accepted","by":"k","on":"2026"}';

  it('holds nothing when the file is empty', () => {
    const { records, problems, keptLines } = read('');
    assert.deepEqual([records, problems, keptLines], [[], [], []]);
  });

  it('refuses a newer version, wherever its header stands', () => {
    const newer = header.replace('1', '2');
    assert.deepEqual(readSidecar(newer), { code: 'newerVersion', version: 2 });
    assert.deepEqual(readSidecar(`${header}\n${annotation}\n${newer}\n`), { code: 'newerVersion', version: 2 });
  });

  const damaged: readonly [string, string, string][] = [
    ['{"annotation":"a",', 'notJson', '{"annotation":"a",'],
    ['<<<<<<< HEAD', 'conflictMarker', '<<<<<<< HEAD'],
    ['=======', 'conflictMarker', '======='],
    ['>>>>>>> branch', 'conflictMarker', '>>>>>>> branch'],
    ['null', 'notRecord', 'null'],
    ['[1]', 'notRecord', '[1]'],
    [annotation.replace('accepted', 'maybe'), 'wrongField', 'status'],
    [annotation.replace('["x"]', '"x"'), 'wrongField', 'quote'],
    [annotation.replace('"at":[]', '"at":[["k",5,2]]'), 'wrongField', 'at'],
    [annotation.replace('"t"', '7'), 'wrongField', 'type'],
    ['{"entity":"e","type":"t"}', 'wrongField', 'name'],
    ['{"note":"n","on":"a"}', 'wrongField', 'text'],
    ['{"relation":"r","type":"t","from":"a"}', 'wrongField', 'to'],
    ['{"paragraph":"k","hash":"h","length":-1}', 'wrongField', 'length'],
    ['{"removed":""}', 'wrongField', 'removed'],
    [header.replace('1', '"1"'), 'wrongField', 'version'],
  ];
  for (const [line, code, detail] of damaged) {
    it(`keeps and reports ${line.slice(0, 40)}`, () => {
      const content = read(`${header}\r\n${line}\r\n${annotation}\r\n`);
      assert.deepEqual(content.problems, [{ line: 2, code, detail }]);
      assert.deepEqual(content.keptLines, [line]);
      const written = writeSidecar(attachSidecar(content, article('x')), article('x'), content);
      assert.ok(written.endsWith(`${line}\n`));
      assert.ok(written.includes('"annotation":"a"'));
    });
  }

  it('keeps kinds of records that it does not know, without a complaint', () => {
    const line = '{"bookmark":"z","at":[1,2]}';
    const content = read(`${header}\n${line}\n`);
    assert.deepEqual([content.keptLines, content.problems], [[line], []]);
    assert.equal(writeSidecar(attachSidecar(content, article('')), article(''), content), `${header}\n${line}\n`);
  });

  it('takes a text as an attribute, a list of wordings as a role, and keeps the rest', () => {
    const line = annotation.replace(
      '"at"',
      '"mood":"sad","who":[{"quote":"x","sure":true}],"n":{"__proto__":[1]},"at"',
    );
    const { value } = read(line).records[0] ?? assert.fail();
    assert.ok('attributes' in value);
    assert.deepEqual(value.attributes, { mood: 'sad' });
    assert.deepEqual(value.roles, { who: [{ quote: 'x', extra: { sure: true } }] });
    assert.equal(JSON.stringify(value.extra), '{"n":{"__proto__":[1]}}');
    const written = writeSidecar(attachSidecar(read(line), article('x')), article('x'));
    assert.deepEqual(JSON.parse(written.split('\n').find((other) => other.includes('mood')) ?? ''), {
      ...(JSON.parse(line) as object),
      at: [['2d711642', 0, 1]],
    });
  });

  it('survives a BOM, CRLF and blank lines', () => {
    assert.equal(read(`\ufeff${header}\r\n\r\n${annotation}\r\n`).records.length, 1);
  });

  describe('settles what a merge has kept twice', () => {
    const at = (on: string, status: string) => annotation.replace('2026', on).replace('accepted', status);
    const early = at('2026-01-01T12:00:00Z', 'accepted');
    const late = at('2026-01-01T13:30:00+01:00', 'rejected');
    const cases: readonly [string, readonly string[], string | undefined][] = [
      ['the later decision, in any time zone', [early, late], 'rejected'],
      [
        'the mark of a removal over what is not later',
        [early, '{"removed":"a","on":"2026-01-01T12:00:00Z"}'],
        undefined,
      ],
      ['a decision later than the mark', [late, '{"removed":"a","on":"2026-01-01T12:00:00Z"}'], 'rejected'],
    ];
    for (const [what, lines, status] of cases) {
      it(what, () => {
        for (const order of [lines, lines.toReversed()]) {
          const content = read([header, ...order, header].join('\n'));
          const found = content.records.find(({ kind }) => kind === 'annotation')?.value;
          assert.equal(found && 'status' in found ? found.status : undefined, status);
        }
      });
    }

    it('of two records of a paragraph, the one whose text is there', () => {
      const parsed = article(text);
      const content = writeSidecar(sample(), parsed);
      const stale = content.replace(/("paragraph":"\w+","hash":")\w+/g, '$1ffffffffffffffff');
      const union = [...stale.split('\n').slice(0, 4), ...content.split('\n').slice(1)].join('\n');
      const attached = attachSidecar(read(union), parsed);
      for (const { placement } of attached.annotations.values()) assert.equal(placement.state, 'exact');
    });
  });
});

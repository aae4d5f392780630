import assert from 'node:assert/strict';
import { argilla } from '../../../src/core/formats/argilla';
import { doccano } from '../../../src/core/formats/doccano';
import type { Format } from '../../../src/core/formats/format';
import { gateJson } from '../../../src/core/formats/gateJson';
import { labelStudio } from '../../../src/core/formats/labelStudio';
import { prodigy } from '../../../src/core/formats/prodigy';
import { spacy } from '../../../src/core/formats/spacy';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';

const handout = difficultHandout();

function read(format: Format, asked = handout): { readonly task: never; readonly suffixes: readonly string[] } {
  const { files } = format.write(asked);
  const [file] = files;
  assert.ok(file);
  assert.ok(!file.content.includes('\r') && file.content.endsWith('\n'));
  return { task: JSON.parse(file.content) as never, suffixes: files.map(({ suffix }) => suffix) };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

const inPoints = (text: string, { start, end }: Placed): string => Array.from(text).slice(start, end).join('');
/** All words that a format of labelled spans should have, line ends as LF. */
const expected = handout.items
  .flatMap(({ id, roles }) => [
    ...wordsOf(handout, id),
    ...Object.values(roles)
      .flat()
      .flatMap(({ span }) => (span ? [handout.text.slice(span.start, span.end)] : [])),
  ])
  .sort();

describe('task formats', () => {
  it('spaCy: the tokens are the text, and every span begins and ends with one', () => {
    const doc: {
      text: string;
      ents: readonly (Placed & { label: string; kb_id: string })[];
      tokens: readonly Placed[];
      sents: readonly Placed[];
      spans: Readonly<Record<string, readonly Placed[]>>;
    } = read(spacy).task;
    const text = Array.from(doc.text);
    let at = 0;
    for (const { start, end } of doc.tokens) {
      assert.ok(start === at || (start === at + 1 && text[at] === ' '));
      assert.ok(end > start);
      at = end;
    }
    assert.ok(at === text.length || (at === text.length - 1 && text[at] === ' '));
    const [starts, ends] = [new Set(doc.tokens.map(({ start }) => start)), new Set(doc.tokens.map(({ end }) => end))];
    const all = [...doc.ents, ...doc.sents, ...Object.values(doc.spans).flat()];
    for (const { start, end } of all) assert.ok(starts.has(start) && ends.has(end));
    for (const [index, { start }] of doc.ents.entries()) assert.ok(start >= (doc.ents[index - 1]?.end ?? 0));
    const found = [...doc.ents, ...Object.values(doc.spans).flat()].map((span) => inPoints(doc.text, span));
    assert.deepEqual(found.sort(), expected);
    assert.ok(doc.ents.some(({ kb_id }) => kb_id === 'Q365'));
  });

  it('Prodigy: spans by code points and by tokens say the same, arrows join spans', () => {
    const task: {
      text: string;
      tokens: readonly (Placed & { id: number; text: string; ws: boolean })[];
      spans: readonly (Placed & { token_start: number; token_end: number })[];
      relations: readonly { head: number; child: number; label: string; head_span: Placed; child_span: Placed }[];
    } = read(prodigy).task;
    assert.equal(task.tokens.map(({ text, ws }) => text + (ws ? ' ' : '')).join(''), task.text);
    for (const token of task.tokens) assert.equal(inPoints(task.text, token), token.text);
    for (const { start, end, token_start, token_end } of task.spans) {
      assert.deepEqual([task.tokens[token_start]?.start, task.tokens[token_end]?.end], [start, end]);
    }
    assert.deepEqual(task.spans.map((span) => inPoints(task.text, span)).sort(), expected);
    const said = task.relations.find(({ label }) => label === 'speaker');
    assert.ok(said && inPoints(task.text, said.head_span).startsWith('„Das'));
    assert.ok(task.relations.every(({ head, child }) => head >= 0 && child >= 0));
  });

  it('doccano: whole numbers as ids, labels beside', () => {
    const { task, suffixes } = read(doccano);
    const {
      text,
      entities,
      relations,
    }: {
      text: string;
      entities: readonly { id: number; label: string; start_offset: number; end_offset: number }[];
      relations: readonly { from_id: number; to_id: number; type: string }[];
    } = task;
    const found = entities.map(({ start_offset: start, end_offset: end }) => inPoints(text, { start, end }));
    assert.deepEqual(found.sort(), expected);
    const ids = new Set(entities.map(({ id }) => id));
    assert.equal(ids.size, entities.length);
    assert.ok(relations.length > 0 && relations.every(({ from_id, to_id }) => ids.has(from_id) && ids.has(to_id)));
    assert.deepEqual(suffixes, [
      '.doccano.jsonl',
      '.doccano.txt',
      '.doccano-span-labels.json',
      '.doccano-relation-labels.json',
    ]);
  });

  it('Label Studio: decisions are annotations, suggestions predictions, each region on its words', () => {
    interface Region {
      readonly id?: string;
      readonly type: string;
      readonly from_id?: string;
      readonly to_id?: string;
      readonly value?: Placed & { readonly text?: string };
    }
    const [task]: readonly {
      data: { text: string };
      annotations: readonly { result: readonly Region[] }[];
      predictions: readonly { score: number; result: readonly Region[] }[];
    }[] = read(labelStudio).task;
    assert.ok(task);
    const results = [...task.annotations, ...task.predictions].flatMap(({ result }) => result);
    const regions = results.filter(({ type }) => type === 'labels');
    for (const { value } of regions) assert.equal(value && inPoints(task.data.text, value), value?.text);
    assert.deepEqual(regions.map(({ value }) => value?.text).sort(), expected);
    const ids = new Set(regions.map(({ id }) => id));
    for (const each of results.filter(({ type }) => type === 'relation'))
      assert.ok(ids.has(each.from_id) && ids.has(each.to_id));
    assert.equal(task.predictions.length, 1);
  });

  it('Label Studio: the configuration knows every label', () => {
    const configuration = labelStudio.write(handout).files[1]?.content ?? '';
    for (const label of ['person', 'quote', 'speaker']) assert.ok(configuration.includes(`<Label value="${label}"`));
    assert.ok(configuration.includes('<Choice value="indirectFreeIndirect"/>'));
  });

  it('Argilla: a response for decisions, a suggestion for the rest', () => {
    interface Answer {
      readonly value: readonly (Placed & { readonly label: string })[];
    }
    const [record]: readonly {
      fields: { text: string };
      suggestions: Readonly<Record<string, Answer>>;
      responses: Readonly<Record<string, readonly Answer[]>>;
    }[] = read(argilla).task;
    assert.ok(record);
    const answers = [...Object.values(record.suggestions), ...Object.values(record.responses).flat()];
    const found = answers.flatMap(({ value }) => value).map((span) => inPoints(record.fields.text, span));
    assert.deepEqual(found.sort(), expected);
    assert.deepEqual(Object.keys(record.responses), ['mentions', 'roles']);
  });

  it('GATE: UTF-16 units, as its offset type says', () => {
    const document: {
      text: string;
      offset_type: string;
      annotation_sets: Readonly<Record<string, { annotations: readonly (Placed & { id: number; type: string })[] }>>;
    } = read(gateJson).task;
    assert.equal(document.offset_type, 'j');
    const annotations = document.annotation_sets['']?.annotations ?? [];
    assert.deepEqual(annotations.map(({ start, end }) => document.text.slice(start, end)).sort(), expected);
    assert.deepEqual(
      annotations.map(({ id }) => id),
      annotations.map((_, at) => at),
    );
  });

  it('are well-formed for an empty article', () => {
    for (const format of [spacy, prodigy, doccano, labelStudio, argilla, gateJson])
      assert.ok(read(format, handoutOf('', [])).task);
  });
});

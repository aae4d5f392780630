import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Item, Layer, LayerEntity, LayerRole } from '../../src/core/annotations/layer';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { noDecisions } from '../../src/core/annotations/decisions';
import type { Handout } from '../../src/core/formats/format';
import { createHandout } from '../../src/core/formats/handout';
import { formatById } from '../../src/core/formats/list';
import { snapToCodePoint } from '../../src/core/text/surrogates';
import { attribute, readPage, textOf } from '../core/formats/page';
import { anyText } from './texts';

/** Two numbers as a span of a text that splits no surrogate pair. */
function spanIn(text: string, [a, b]: readonly [number, number]) {
  const start = snapToCodePoint(text, Math.floor(a * text.length), 'left');
  const end = snapToCodePoint(text, start + 1 + Math.floor(b * 12), 'right');
  return { start, end };
}

const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
const types = [...defaultSchema.types.map(({ name }) => name), 'unknown', '<b>', '=1'];
const words = fc.dictionary(fc.oneof(fc.constantFrom('form', 'kind', 'text'), anyText), anyText, { maxKeys: 2 });

const layerOf = (text: string): fc.Arbitrary<Layer> =>
  fc
    .array(
      fc.record({
        origin: fc.constantFrom('suggestion', 'decision'),
        type: fc.constantFrom(...types),
        places: fc.array(place, { minLength: 1, maxLength: 3 }),
        attributes: words,
        players: fc.array(fc.tuple(fc.constantFrom('speaker', 'cue', 'x'), fc.option(place), anyText), {
          maxLength: 3,
        }),
        entity: fc.option(fc.constantFrom('e1', 'e2', 'gone')),
        state: fc.constantFrom('exact', 'moved', 'edited'),
      }),
      { maxLength: 12 },
    )
    .map((drafts) => {
      const items = drafts.map(({ places, players, entity, ...facts }, index): Item => {
        const roles: Record<string, LayerRole[]> = {};
        for (const [name, at, quote] of players)
          (roles[name] ??= []).push({ quote, entity: 'e1', ...(at && { span: spanIn(text, at) }) });
        const spans = places.map((at) => spanIn(text, at)).sort((a, b) => a.start - b.start);
        const id = `i${index}`;
        return { ...facts, id, spans, roles, score: 0.5, evidence: [], ...(entity !== null && { entity }) };
      });
      const entity = (id: string): [string, LayerEntity] => [
        id,
        { id, origin: 'decision', type: 'person', name: text.slice(0, 9), aliases: ['=x'], wikidata: text, items: [] },
      ];
      return { items, entities: new Map([entity('e1'), entity('e2')]), unplaced: [] };
    });

const handout: fc.Arbitrary<Handout> = anyText
  .chain((text) => fc.tuple(fc.constant(text), layerOf(text), anyText))
  .map(([text, layer, name]) =>
    createHandout(
      { name, text, language: 'en', layer, decisions: noDecisions, schema: defaultSchema },
      { withSuggestions: true },
    ),
  );

function contents(id: string, of: Handout): readonly string[] {
  const format = formatById(id);
  assert.ok(format);
  return format.write(of).files.map(({ content }) => content);
}

describe('whatever is handed on', () => {
  it('becomes JSON whose slices in code points are their quotations', () => {
    fc.assert(
      fc.property(handout, (of) => {
        interface Selected {
          readonly selector?: readonly [{ readonly exact: string }, { readonly start: number; readonly end: number }];
        }
        const [content = ''] = contents('w3c', of);
        const { items } = JSON.parse(content) as { items: readonly { target: Selected | readonly Selected[] }[] };
        const points = Array.from(of.text);
        for (const { selector } of items.flatMap(({ target }) => target)) {
          if (!selector) continue;
          const [{ exact }, { start, end }] = selector;
          assert.equal(points.slice(start, end).join(''), exact);
        }
      }),
    );
  });

  it('becomes tables of equally long rows in which nothing is a formula', () => {
    fc.assert(
      fc.property(handout, (of) => {
        let rows = 0;
        for (const content of contents('csv', of)) {
          const { data, errors } = Papa.parse<readonly string[]>(content.slice(1, -2), { newline: '\r\n' });
          assert.deepEqual(
            errors.filter(({ code }) => code !== 'UndetectableDelimiter'),
            [],
          );
          const [header = []] = data;
          assert.equal(new Set(header).size, header.length);
          rows += data.length - 1;
          for (const row of data) assert.equal(row.length, header.length);
          for (const cell of data.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
        }
        assert.equal(rows, of.items.length);
      }),
    );
  });

  it('becomes a page without a parse error that holds the article', () => {
    fc.assert(
      fc.property(handout, (of) => {
        const { errors, elements } = readPage(contents('html', of)[0] ?? '');
        assert.deepEqual(errors, []);
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        assert.equal(new Set(ids).size, ids.length);
        const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
        for (const link of links) if (link.startsWith('#')) assert.ok(ids.includes(link.slice(1)), link);
        const article = elements.find(({ tagName }) => tagName === 'article');
        const bare = (text: string): string => text.replace(/[\s\p{Cc}\u200B\uFFFD\p{Noncharacter_Code_Point}]/gu, '');
        assert.ok(article);
        assert.equal(bare(textOf(article)), bare(of.text));
      }),
    );
  });
});

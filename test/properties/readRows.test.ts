import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Decisions } from '../../src/core/annotations/annotation';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import type { Item, LayerRole } from '../../src/core/annotations/layer';
import { partsOf } from '../../src/core/annotations/parts';
import { parseArticle } from '../../src/core/article/parse';
import type { Format, Handout } from '../../src/core/formats/format';
import { createHandout } from '../../src/core/formats/handout';
import { formatById } from '../../src/core/formats/list';
import { noDecisions } from '../../src/core/annotations/decisions';
import type { Read } from '../../src/core/formats/incoming';
import type { Span } from '../../src/core/text/span';
import { decided } from '../core/formats/taking';

/** Sentences of an article, and characters on which counting goes wrong. */
const piece = fc.constantFrom(
  'Anna Vogt',
  ' sagte ',
  'Kiel',
  '. ',
  '„Gut“',
  ', ',
  '\n\n',
  '😀',
  ' ',
  'US-Präsidentin',
  '\r\n',
  'Ko\u0308ln',
  '\u00A0',
  '\u2028',
  'Do\u00ADra',
  'שלום',
  '=SUM(A1)',
  '<b>&',
  '1.000 €',
  '# ',
  'O',
  '\uFEFF',
  '\u200B',
  '10\u2009000',
  '"',
  '(',
  ')',
  '_',
  ' -DOCSTART- so',
);
const textOf = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''));
const at = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 14 }));

interface Draft {
  readonly type: string;
  readonly places: readonly (readonly [number, number])[];
  readonly form: string | undefined;
  readonly players: readonly (readonly [string, readonly [number, number]])[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom(...defaultSchema.types.map(({ name }) => name)),
  places: fc.array(at, { minLength: 1, maxLength: 2 }),
  form: fc.constantFrom(undefined, 'name', 'derived', 'part'),
  players: fc.array(fc.tuple(fc.constantFrom('speaker', 'cue'), at), { maxLength: 2 }),
});

/** What no format of tokens can hold at the edges of a name. */
function trimUnseen(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const from = start + (/^[\s\u200B]*/u.exec(words)?.[0].length ?? 0);
  const to = end - (/[\s\u200B]*$/u.exec(words)?.[0].length ?? 0);
  return from < to ? [{ start: from, end: to }] : [];
}

function handoutOf(text: string, drafts: readonly Draft[]): Handout {
  const article = parseArticle(text, { language: 'de' });
  const lay = ([from, length]: readonly [number, number]): Span => {
    const start = Math.floor(from * text.length);
    return { start, end: Math.min(text.length, start + length) };
  };
  const items = drafts.flatMap(({ type, places, form, players }, index): readonly Item[] => {
    const spans = partsOf(article, places.map(lay)).flatMap((span) => trimUnseen(text, span));
    const isQuote = type === 'quote';
    const roles: Record<string, LayerRole[]> = {};
    for (const [name, place] of isQuote ? players : []) {
      const [span] = partsOf(article, [lay(place)]);
      if (span) (roles[name] ??= []).push({ span, quote: text.slice(span.start, span.end) });
    }
    const attributes: Record<string, string> = isQuote ? { kind: 'indirect' } : form === undefined ? {} : { form };
    const item: Item = {
      id: `i${index}`,
      origin: 'decision',
      type,
      spans,
      attributes,
      roles,
      score: 1,
      evidence: [],
      state: 'exact',
    };
    return spans.length === 0 ? [] : [item];
  });
  const layer = { items, entities: new Map(), unplaced: [] };
  const source = {
    name: 'kiel.article',
    text,
    language: 'de' as const,
    layer,
    decisions: noDecisions,
    schema: defaultSchema,
  };
  return createHandout(source, { withSuggestions: true });
}

const handout = fc.tuple(textOf, fc.array(draft, { maxLength: 8 })).map(([text, drafts]) => handoutOf(text, drafts));

function formatOf(id: string): Format {
  const format = formatById(id);
  assert.ok(format?.read);
  return format;
}

function readBack(format: Format, of: Handout): { readonly read: Read; readonly decisions: Decisions } {
  const [file] = format.write(of).files;
  const content = file?.content ?? '';
  const read = format.read?.(content, { name: `kiel${format.suffix ?? ''}`, beside: new Map() });
  assert.ok(read);
  return { read, decisions: decided(read, of.text) };
}

const drawSpan = ({ start, end }: Span): string => `${start}-${end}`;

/** What tells one annotation from another: type, places and, as far as the format holds them, form and roles. */
function draw(
  { type, attributes, roles }: Pick<Item | Annotation, 'type' | 'attributes' | 'roles'>,
  spans: readonly Span[],
  holds: { readonly form: boolean },
): string {
  const players = Object.entries(roles).flatMap(([name, list]) =>
    list.flatMap(({ span }) => (span ? [`${name}@${drawSpan(span)}`] : [])),
  );
  const form = holds.form && type !== 'quote' ? (attributes.form ?? 'name') : '';
  return [type, form, ...spans.map(drawSpan), ...[...new Set(players)].sort()].join(' ');
}

describe('read and write are one', () => {
  for (const [id, form] of [
    ['spacy', true],
    ['doccano', false],
    ['label-studio', false],
  ] as const)
    it(`in ${id}: types, spans and roles`, () => {
      const format = formatOf(id);
      fc.assert(
        fc.property(handout, (of) => {
          const { decisions } = readBack(format, of);
          assert.deepEqual(
            [...decisions.annotations.values()].map((each) => draw(each, each.placement.spans, { form })).sort(),
            of.items.map((item) => draw(item, item.spans, { form })).sort(),
          );
        }),
        { numRuns: 300 },
      );
    });

  it('in label-studio: ids and attributes too', () => {
    fc.assert(
      fc.property(handout, (of) => {
        const { decisions } = readBack(formatOf('label-studio'), of);
        const facts = (each: Item | Annotation): string => JSON.stringify([each.id, each.attributes]);
        assert.deepEqual([...decisions.annotations.values()].map(facts).sort(), of.items.map(facts).sort());
      }),
    );
  });

  for (const id of ['conll-2002', 'conll-u', 'germeval'] as const)
    it(`in ${id}: the names that it can hold`, () => {
      const format = formatOf(id);
      fc.assert(
        fc.property(handout, (of) => {
          const { decisions } = readBack(format, of);
          const known = of.items.map((item) => draw(item, item.spans, { form: true }));
          const found = [...decisions.annotations.values()];
          const lost = format.write(of).lost.filter(({ code }) => ['types', 'discontinuous', 'overlap'].includes(code));
          assert.equal(found.length, of.items.length - lost.reduce((sum, { count }) => sum + count, 0));
          for (const each of found) {
            if (id !== 'germeval') assert.ok(known.includes(draw(each, each.placement.spans, { form: true })));
            else assert.ok(of.items.some((item) => isWidened(item, each)));
          }
        }),
        { numRuns: 300 },
      );
    });
});

/** GermEval takes whole tokens. */
function isWidened({ type, spans, attributes }: Item, found: Annotation): boolean {
  const [own, wide] = [spans[0], found.placement.spans[0]];
  const isInside = own !== undefined && wide !== undefined && wide.start <= own.start && wide.end >= own.end;
  return isInside && type === found.type && (attributes.form ?? 'name') === found.attributes.form;
}

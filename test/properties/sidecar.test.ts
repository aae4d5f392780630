import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Decisions, StoredRole } from '../../src/core/annotations/annotation';
import { noDecisions } from '../../src/core/annotations/decisions';
import { partsOf } from '../../src/core/annotations/parts';
import { attachSidecar, readSidecar, writeSidecar, type SidecarContent } from '../../src/core/annotations/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import type { Article } from '../../src/core/article/article';
import { annotate } from '../core/annotations/samples';
import { anyText } from './texts';

const attributeNames = ['kind', 'medium', 'ä"\n', '__proto__', '7', 'form'];
const reserved = ['annotation', 'type', 'at', 'quote', 'prefix', 'suffix', 'entity', 'status', 'by', 'on', 'cue'];
const fixed = [
  'format',
  'paragraph',
  'entity',
  'type',
  'name',
  'aliases',
  'wikidata',
  'note',
  'text',
  'relation',
  'from',
  'to',
];

/** What JSON gives back for a value: no -0. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keys that this version does not know, with anything in them that is no attribute and no role. */
const extra = fc
  .dictionary(
    fc.string({ minLength: 1 }),
    fc.oneof(
      fc.integer(),
      fc.constant(null),
      fc.array(fc.integer(), { minLength: 1 }),
      fc.record({ x: fc.jsonValue() }),
    ),
    { maxKeys: 3 },
  )
  .map((keys) =>
    Object.fromEntries(
      Object.entries(keys).filter(([key]) => ![...reserved, ...fixed, ...attributeNames].includes(key)),
    ),
  )
  .map(asJson);
const attributes = fc
  .dictionary(fc.constantFrom(...attributeNames), fc.string({ unit: 'binary' }), {
    maxKeys: 3,
  })
  .map((keys) => Object.fromEntries(Object.entries(keys)));
const word = fc.string({ minLength: 1, maxLength: 6 });

interface Drawn {
  readonly numbers: readonly number[];
  readonly facts: Partial<Annotation>;
  readonly cue: readonly number[];
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  numbers: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
  facts: fc.record({ type: word, attributes, extra, status: fc.constantFrom('accepted', 'rejected'), by: fc.string() }),
  cue: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
});

function partsIn(article: Article, values: readonly number[]): ReturnType<typeof partsOf> {
  const [start = 0, length = 0] = values.map((value) => value % (article.text.length + 1));
  return partsOf(article, [{ start, end: start + 1 + (length % 20) }]);
}

function decisionsIn(article: Article, list: readonly Drawn[]): Decisions {
  const annotations = list.flatMap(({ numbers, facts, cue }, index): Annotation[] => {
    const spans = partsIn(article, numbers);
    if (spans.length === 0) return [];
    const [role] = partsIn(article, cue);
    const words = role && article.text.slice(role.start, role.end).replace(/\r\n?/g, '\n');
    const roles: Record<string, StoredRole[]> =
      role && words !== undefined ? { cue: [{ span: role, quote: words, entity: 'e' }] } : {};
    const { cue: _, ...free } = { ...facts.attributes };
    return [annotate(article, `a${index}`, spans, { ...facts, attributes: free, roles })];
  });
  return {
    ...noDecisions,
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
  };
}

function read(content: string): SidecarContent {
  const result = readSidecar(content);
  assert.ok('records' in result);
  return result;
}

const sorted = (records: ReadonlyMap<string, unknown>) => [...records].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a sidecar', () => {
  it('gives back what was written into it, on any text', () => {
    fc.assert(
      fc.property(anyText, fc.array(drawn, { maxLength: 6 }), (text, list) => {
        const article = parseArticle(text);
        const decisions = decisionsIn(article, list);
        const attached = attachSidecar(read(writeSidecar(decisions, article)), article);
        assert.deepEqual(sorted(attached.annotations), sorted(decisions.annotations));
      }),
    );
  });

  it('is the same file again when nothing has changed', () => {
    fc.assert(
      fc.property(anyText, fc.array(drawn, { maxLength: 6 }), (text, list) => {
        const article = parseArticle(text);
        const content = writeSidecar(decisionsIn(article, list), article);
        const attached = attachSidecar(read(content), article);
        assert.equal(writeSidecar(attached, article), content);
        assert.equal(writeSidecar(attached, article, read(content)), content);
        assert.doesNotMatch(content, /\r/);
      }),
    );
  });

  it('keeps unknown keys of every kind of record', () => {
    const stamp = { by: 'k', on: '2026-01-01T00:00:00Z' };
    fc.assert(
      fc.property(extra, fc.string(), (keys, text) => {
        const entity = { id: 'e', type: 't', name: text, aliases: [text], ...stamp, extra: keys };
        const note = { id: 'n', about: 'a', text, by: text, at: '2026', extra: keys };
        const relation = { id: 'r', type: 't', from: 'a', to: 'b', ...stamp, extra: keys };
        const decisions: Decisions = {
          ...noDecisions,
          entities: new Map([['e', entity]]),
          notes: new Map([['n', note]]),
          relations: new Map([['r', relation]]),
        };
        const article = parseArticle(text);
        assert.deepEqual(attachSidecar(read(writeSidecar(decisions, article)), article), decisions);
      }),
    );
  });

  it('does not depend on the order of its lines', () => {
    fc.assert(
      fc.property(anyText, fc.array(drawn, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (text, list, order) => {
        const article = parseArticle(text);
        const content = writeSidecar(decisionsIn(article, list), article);
        const shuffled = content
          .split('\n')
          .map((line) => [order.next().value ?? 0, line] as const)
          .sort(([a], [b]) => a - b)
          .map(([, line]) => line);
        const attached = attachSidecar(read(shuffled.join('\n')), article);
        assert.equal(writeSidecar(attached, article), content);
      }),
    );
  });

  it('is read whatever it holds, and loses no line', () => {
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('<<<<<<< a', '{"annotation":"a","type":"t","quote":["x"],"status":"accepted"}', '{"entity":"a"}'),
    );
    fc.assert(
      fc.property(fc.array(line), anyText, (lines, text) => {
        const content = read(lines.join('\n'));
        for (const problem of content.problems) assert.ok(problem.line >= 1);
        const written = writeSidecar(attachSidecar(content, parseArticle(text)), parseArticle(text), content);
        for (const kept of content.keptLines) assert.ok(written.split('\n').includes(kept));
        const again = read(written);
        assert.deepEqual([...again.keptLines].sort(), [...content.keptLines].sort());
      }),
    );
  });
});

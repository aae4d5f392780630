import assert from 'node:assert/strict';
import { w3c } from '../../../src/core/formats/w3c';
import { difficultHandout, wordsOf } from './difficult';

interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}
interface Target {
  readonly source: string;
  readonly selector?: readonly [QuoteSelector, PositionSelector];
}
interface Body {
  readonly type: string;
  readonly purpose: string;
  readonly value?: string;
  readonly source?: string;
  readonly id?: string;
  readonly creator?: unknown;
  readonly created?: unknown;
}
interface WebAnnotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly creator?: unknown;
  readonly created?: unknown;
  readonly body: readonly Body[];
  readonly target: Target | readonly Target[];
}
interface Page {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly partOf: { readonly type: string; readonly total: number };
  readonly items: readonly WebAnnotation[];
}

const handout = difficultHandout();
const { files, lost } = w3c.write(handout);
const content = files[0]?.content ?? '';
const page = JSON.parse(content) as Page;
const base = 'urn:article:Fest%20%26%20%3Cb%3E%2050%25.article';
const annotation = (id: string): WebAnnotation => {
  const found = page.items.find((item) => item.id === `${base}:${encodeURIComponent(id)}`);
  assert.ok(found, id);
  return found;
};
const targets = ({ target }: WebAnnotation): readonly Target[] => ('source' in target ? [target] : target);
const bodies = (id: string, purpose: string): readonly (string | undefined)[] =>
  annotation(id)
    .body.filter((body) => body.purpose === purpose)
    .map(({ value, source }) => value ?? source);

interface Piece {
  readonly data: string;
  /** UTF-16 offset. */
  readonly start: number;
}

/** The text in pieces of so many code points, as a reader meets it that walks a document. */
function chunkerOf(text: string, size: number) {
  const points = Array.from(text);
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < points.length; at += size) {
    const data = points.slice(at, at + size).join('');
    pieces.push({ data, start });
    start += data.length;
  }
  let at = 0;
  const current = (): Piece => pieces[at] ?? { data: '', start: 0 };
  const move = (by: number): Piece | null => {
    if (!pieces[at + by]) return null;
    at += by;
    return current();
  };
  return {
    get currentChunk() {
      return current();
    },
    nextChunk: () => move(1),
    previousChunk: () => move(-1),
    precedesCurrentChunk: (piece: Piece) => piece.start < current().start,
  };
}

describe('W3C Web Annotation', () => {
  it('is a page of annotations of a collection, JSON-LD', () => {
    assert.deepEqual(
      files.map(({ suffix }) => suffix),
      ['.jsonld'],
    );
    assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.deepEqual([page.type, page.partOf.type], ['AnnotationPage', 'AnnotationCollection']);
    assert.equal(page.partOf.total, page.items.length);
    assert.ok(!content.includes('\r') && !content.startsWith('\uFEFF') && content.endsWith('}\n'));
  });

  it('gives everything an IRI of its own', () => {
    const ids = page.items.map(({ id }) => id);
    assert.equal(new Set([...ids, page.id]).size, ids.length + 1);
    for (const id of [...ids, page.id]) assert.match(id, /^urn:article:[\w%.!~*'()-]+[:#][\w%.!~*'()-]+$/);
  });

  it('has objects for targets and bodies, with both selectors wherever there is a place', () => {
    for (const item of page.items) {
      assert.equal(item.type, 'Annotation');
      for (const body of item.body) assert.ok(body.type === 'TextualBody' ? body.value !== undefined : body.source);
      for (const { source, selector } of targets(item)) {
        assert.equal(source.startsWith('urn:'), selector === undefined);
        if (!selector) continue;
        assert.equal(decodeURIComponent(source), handout.name);
        assert.deepEqual(
          selector.map(({ type }) => type),
          ['TextQuoteSelector', 'TextPositionSelector'],
        );
      }
    }
  });

  it('counts in code points: every slice is its quotation, between prefix and suffix', () => {
    const points = Array.from(handout.text);
    for (const item of page.items) {
      for (const { selector } of targets(item)) {
        if (!selector) continue;
        const [{ exact, prefix, suffix }, { start, end }] = selector;
        assert.equal(points.slice(start, end).join(''), exact);
        assert.ok(points.slice(0, start).join('').endsWith(prefix));
        assert.ok(points.slice(end).join('').startsWith(suffix));
      }
    }
  });

  it('has the words of every annotation that is handed on', () => {
    for (const { id } of handout.items)
      assert.deepEqual(
        targets(annotation(id)).map(({ selector }) => selector?.[0].exact),
        wordsOf(handout, id),
      );
    assert.deepEqual(wordsOf(handout, 'parts'), ['kam aus', '😀 und ging']);
  });

  for (const size of [1, 7, 1000])
    it(`is found again by Apache Annotator in pieces of ${size}`, async () => {
      const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import('@apache-annotator/selector');
      let found = 0;
      for (const item of page.items) {
        for (const { selector } of targets(item)) {
          if (!selector) continue;
          const [quote, position] = selector;
          for (const match of [textQuoteSelectorMatcher(quote), textPositionSelectorMatcher(position)]) {
            const matches: string[] = [];
            for await (const { startChunk, startIndex, endChunk, endIndex } of match(chunkerOf(handout.text, size)))
              matches.push(handout.text.slice(startChunk.start + startIndex, endChunk.start + endIndex));
            assert.deepEqual(matches, [quote.exact]);
            found += 1;
          }
        }
      }
      assert.ok(found >= 24);
    });

  it('is read by Recogito, with the same words at the same places', async () => {
    const { parseW3CTextAnnotation } = await import('@recogito/text-annotator');
    // It takes the numbers as they are written: code points.
    const points = Array.from(handout.text);
    let found = 0;
    for (const item of page.items) {
      // It fails on what has no place, which is what such an annotation has to say.
      if (!targets(item).every(({ selector }) => selector)) continue;
      const { parsed, error } = parseW3CTextAnnotation(item as unknown as Parameters<typeof parseW3CTextAnnotation>[0]);
      assert.equal(error, undefined);
      for (const { quote, start, end } of parsed?.target.selector ?? assert.fail(item.id)) {
        assert.equal(points.slice(start, end).join(''), quote);
        found += 1;
      }
    }
    assert.ok(found >= 12);
  });

  it('says type, attributes, status and how it stands', () => {
    assert.deepEqual(bodies('said', 'classifying'), ['quote']);
    assert.deepEqual(bodies('said', 'tagging'), ['kind=direct', 'medium=speech']);
    assert.deepEqual(bodies('said', 'assessing'), ['status=accepted']);
    assert.deepEqual(bodies('ute', 'assessing'), ['status=accepted', 'state=edited']);
    const suggestion = handout.items.find(({ origin }) => origin === 'suggestion')?.id ?? '';
    assert.deepEqual(bodies(suggestion, 'assessing'), ['status=suggested', 'score=0.9']);
  });

  it('says who and when, and leaves out what is not known', () => {
    const { creator, created } = annotation('said');
    assert.deepEqual([creator, created], [{ type: 'Person', name: 'ks' }, '2026-11-24T10:00:00Z']);
    const [comment] = annotation('said').body.filter(({ purpose }) => purpose === 'commenting');
    assert.deepEqual([comment?.creator, comment?.created], [creator, created]);
    const [unsigned] = annotation('koeln').body.filter(({ purpose }) => purpose === 'commenting');
    assert.deepEqual([unsigned?.value, unsigned?.creator, unsigned?.created], ['the city', undefined, undefined]);
  });

  it('links an entity to Wikidata, if that is what it says', () => {
    assert.deepEqual(bodies('koeln', 'identifying'), ['Köln', 'http://www.wikidata.org/entity/Q365']);
    assert.deepEqual(bodies('dora', 'identifying'), ['Dora <Ahorn>']);
    assert.ok(!content.includes('onload'));
  });

  it('makes each role an annotation that links to its quotation', () => {
    assert.deepEqual(bodies('said/speaker/1', 'classifying'), ['speaker']);
    assert.deepEqual(bodies('said/speaker/1', 'linking'), [`${base}:said`]);
    assert.deepEqual(bodies('said/speaker/1', 'identifying'), ['Dora <Ahorn>']);
    const [target] = targets(annotation('said/speaker/1'));
    assert.equal(target?.selector?.[0].exact, 'Do\u00ADra\u00A0Ahorn');
  });

  it('says a role that stands nowhere of the quotation itself', () => {
    assert.deepEqual(bodies('said/addressee/1', 'describing'), ['alle <b>']);
    assert.deepEqual(
      targets(annotation('said/addressee/1')).map(({ source }) => source),
      [`${base}:said`],
    );
  });

  it('links annotations and entities by their relations', () => {
    assert.deepEqual(bodies('r1', 'linking'), [`${base}:parts`]);
    assert.deepEqual(
      targets(annotation('r2')).map(({ source }) => source),
      [`${base}:e2`],
    );
  });

  it('points only to what is there', () => {
    const known = new Set([
      ...page.items.map(({ id }) => id),
      ...page.items.flatMap(({ body }) => body.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    ]);
    for (const item of page.items) {
      const pointers = [...item.body, ...targets(item)].map(({ source }) => source ?? '');
      for (const pointer of pointers.filter((source) => source.startsWith('urn:')))
        assert.ok(known.has(pointer), pointer);
    }
  });

  it('tells what it leaves out', () => {
    assert.deepEqual(lost, [
      { code: 'unplaced', count: 1 },
      { code: 'notes', count: 1 },
      { code: 'relations', count: 1 },
    ]);
  });
});

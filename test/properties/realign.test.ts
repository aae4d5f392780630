import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../src/core/annotations/align';
import { attachSidecar, readSidecar, writeSidecar } from '../../src/core/annotations/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { annotate, decisionsOf } from '../core/annotations/samples';
import { anyText } from './texts';

/**
 * Words of which no two are alike or nearly alike, so that what belongs to what is known whatever happens to them: a sentence of
 * words that differ by a letter would rightly be taken for the edited one. The factor is odd, so no two indices share a word.
 */
const word = (index: number): string => {
  const bits = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return Array.from({ length: 4 }, (_, at) => {
    const syllable = (bits >>> (8 * at)) & 255;
    return `${'bdfghklmnprstvwz'[syllable & 15] ?? ''}${'aeiou'[(syllable >> 4) % 5] ?? ''}${'lmnrst'[(syllable >> 4) % 6] ?? ''}`;
  }).join('');
};

const sentence = (index: number): string => {
  const words = Array.from({ length: 7 }, (_, at) => word(index * 7 + at));
  return `${words.join(' ')}.`;
};

const edit = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(30), to: fc.nat(30) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(30) }),
);

describe('an article that was edited elsewhere', () => {
  for (const withBase of [false, true])
    it(`has every annotation on its own text or nowhere${withBase ? ', given the text before' : ''}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 10 }), fc.boolean(), (edits, inLines) => {
          const old = Array.from({ length: 12 }, (_, index) => sentence(index));
          const before = old.join(inLines ? '\n\n' : ' ');
          const article = parseArticle(before);
          const annotations = old.map((text, index) => {
            const name = text.split(' ')[3] ?? '';
            const start = before.indexOf(name);
            return annotate(article, `a${index}`, [{ start, end: start + name.length }]);
          });
          const sentences = old.map((text, index) => ({ text, id: `a${index}` }));
          let fresh = 100;
          for (const one of edits) {
            const at = one.at % Math.max(1, sentences.length);
            const found = sentences[at];
            if (!found) continue;
            if (one.kind === 'delete') sentences.splice(at, 1);
            else if (one.kind === 'insert') sentences.splice(at, 0, { text: sentence(fresh++), id: '' });
            else if (one.kind === 'repeat') sentences.splice(at + 1, 0, { text: found.text, id: '' });
            else sentences.splice(one.to % sentences.length, 0, ...sentences.splice(at, 1));
          }
          const after = sentences.map(({ text }) => text).join(inLines ? '\n\n' : ' ');
          const read = readSidecar(writeSidecar(decisionsOf(...annotations), article));
          assert.ok('records' in read);
          const { annotations: placed } = attachSidecar(
            read,
            parseArticle(after),
            withBase ? () => [article] : undefined,
          );
          for (const { id, selector } of annotations) {
            const words = placed.get(id)?.placement.spans.map(({ start, end }) => after.slice(start, end));
            const isThere = sentences.some(({ text }) => text.includes(selector.quote[0] ?? ''));
            if (isThere && edits.every(({ kind }) => kind !== 'repeat')) assert.deepEqual(words, selector.quote);
            else if (words && words.length > 0) assert.deepEqual(words, selector.quote);
          }
        }),
        { numRuns: 60 },
      );
    });
});

describe('two versions of a text', () => {
  it('are aligned one to one, each character with one that is the same or in its place', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), fc.array(anyText, { maxLength: 6 }), (left, right) => {
        const [before, after] = [left.join(' und dann doch noch '), [...right, ...left].join(' und dann doch noch ')];
        const { places, origins } = align(before, after);
        places.forEach((place, at) => {
          if (place < 0) return;
          assert.ok(place < after.length);
          assert.equal(origins[place], at);
          assert.equal(after[place], before[at]);
        });
        origins.forEach((origin, at) => {
          if (origin >= 0) assert.equal(places[origin], at);
        });
      }),
    );
  });

  it('are read in a number of steps that grows with their length, also where they repeat themselves', () => {
    const steps = (count: number, make: (index: number) => string): number => {
      const before = Array.from({ length: count }, (_, index) => make(index)).join(' ');
      let reads = 0;
      const counted = new Proxy(Object(before) as object, {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
          const value = Reflect.get(target, key, before) as unknown;
          if (key === 'charCodeAt') reads++;
          return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(before) : value;
        },
      }) as unknown as string;
      align(counted, before);
      return reads;
    };
    for (const make of [sentence, (index: number) => sentence(index % 3), () => 'ab'.repeat(20)]) {
      const [one, four] = [steps(60, make), steps(240, make)];
      assert.ok(four < one * 6, `${one} → ${four}`);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decisions } from '../../src/core/annotations/annotation';
import type { Format } from '../../src/core/formats/format';
import { tei } from '../../src/core/formats/tei';
import { decided } from '../core/formats/taking';
import { decidedArticle, sortedRoles, type Decided } from './decided';

/** Writes, reads what was written, and lays it on the same text. */
function through(format: Format, { handout, text }: Decided): Decisions {
  const [file, ...others] = format.write(handout).files.filter(({ suffix }) => suffix === format.suffix);
  assert.ok(file && others.length === 0);
  const beside = new Map(format.write(handout).files.map(({ suffix, content }) => [suffix, content]));
  const read = format.read?.(file.content, { name: `kiel${file.suffix}`, beside });
  assert.ok(read);
  return decided(read, text);
}

/** Decisions without the order in which they were read. */
function comparable({ annotations, entities, notes, relations }: Decisions) {
  return {
    annotations: [...annotations.values()]
      .map((annotation) => ({ ...annotation, roles: sortedRoles(annotation.roles) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    notes: [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [...relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

describe('read ∘ write is the identity', () => {
  it('in tei, on everything', () => {
    fc.assert(
      fc.property(decidedArticle, (article) => {
        assert.deepEqual(comparable(through(tei, article)), comparable(article.decisions));
      }),
      { numRuns: 300 },
    );
  });
});

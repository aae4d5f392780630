import assert from 'node:assert/strict';
import { createDetector, toSuggestions } from '../../../src/core/annotate';
import { acceptChange, rejectChange } from '../../../src/core/annotations/decide';
import { applyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { readRefused } from '../../../src/core/annotations/refused';
import { writeSidecar } from '../../../src/core/annotations/sidecar';
import { digestTask } from '../../../src/core/report/readTask';
import type { DigestContext, DigestTask, Digested } from '../../../src/core/report/task';
import { repositoryModels } from '../../../tools/models';
import { read } from '../structure/read';

const text = 'Fähre fällt aus\n\nAnna Berg ist in Kiel. „Es dauert“, sagte Anna Berg in Kiel.\n';
const context: DigestContext = { forms: new Set(['name']), refused: new Map(), schema: defaultSchema };

const detect = (of: string, { language, forms }: DigestContext) => {
  const detection = createDetector(repositoryModels()).detect(of, language ? { language } : {});
  return { article: detection.article, suggestions: toSuggestions(detection, forms) };
};

function digested(task: Omit<DigestTask, 'text'> = {}, more: Partial<DigestContext> = {}): Digested {
  const result = digestTask(detect, { ...context, ...more }, { text, ...task });
  return 'digest' in result ? result : assert.fail(JSON.stringify(result));
}

/** The sidecar in which what is on some words is accepted or rejected. */
function sidecar(words: string, change: typeof acceptChange): string {
  const { article, layer } = read(text);
  const start = text.indexOf(words);
  const ids = layer.items.filter(({ spans }) => spans[0]?.start === start).map(({ id }) => id);
  let next = 0;
  const stamp = { by: 'anna', on: '2026-01-01T00:00:00Z', newId: () => `id${String(next++)}` };
  return writeSidecar(applyChange(noDecisions, change(layer, noDecisions, article, ids, stamp)), article);
}

const kiel = ({ digest }: Digested) => digest.entities.find(({ name }) => name === 'Kiel')?.places ?? [];

describe('an article read from its files', () => {
  it('is digested with its lines', () => {
    const { digest, lines } = digested();
    assert.deepEqual(lines, [0, 16, 17, text.length]);
    assert.deepEqual(
      digest.entities.map(({ name }) => name),
      ['Anna Berg', 'Kiel'],
    );
  });

  it('takes in what is decided about it, and what never reached the file', () => {
    assert.deepEqual(
      kiel(digested({ sidecar: sidecar('Kiel', acceptChange) })).map(({ score }) => score === undefined),
      [true, false],
    );
    assert.equal(kiel(digested({ sidecar: sidecar('Kiel', rejectChange) })).length, 1);
    assert.equal(kiel(digested({ recovered: sidecar('Kiel', rejectChange) })).length, 1);
    assert.equal(kiel(digested({ recovered: 'nonsense' })).length, 2);
  });

  it('has no suggestions that are refused, or that the schema does not know', () => {
    assert.equal(kiel(digested({}, { refused: readRefused([['Kiel', ['place']]]) })).length, 0);
    const people = { ...defaultSchema, types: defaultSchema.types.filter(({ name }) => name === 'person') };
    const { digest } = digested({}, { schema: people });
    assert.deepEqual([digest.entities.length, digest.quotes.length], [1, 0]);
  });

  it('is read in the language that it is told', () => {
    assert.equal(digested({}, { language: 'en' }).digest.language, 'en');
  });

  it('is left alone where a newer version wrote its sidecar', () => {
    const newer = '{"format":"article-annotations","version":99,"unit":"codepoint"}\n';
    assert.deepEqual(digestTask(detect, context, { text, sidecar: newer }), { code: 'newerVersion', version: 99 });
  });

  it('is no reason to stop where it breaks the detection', () => {
    const broken = (cause: unknown) =>
      digestTask(
        () => {
          throw cause;
        },
        context,
        { text },
      );
    assert.deepEqual(broken(new Error('no')), { code: 'broken', message: 'no' });
    assert.deepEqual(broken('no'), { code: 'broken', message: 'no' });
  });
});

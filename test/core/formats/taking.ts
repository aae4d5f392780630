import assert from 'node:assert/strict';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { parseArticle } from '../../../src/core/article/parse';
import type { ImportProblem, Incoming, IncomingAnnotation, Read } from '../../../src/core/formats/incoming';
import { takeIn } from '../../../src/core/formats/takeIn';

/** The moment of what a file has none for. */
export const taken = '2026-11-30T10:00:00Z';

/** What a file says of one article, laid on a text over what is decided already: decisions, or what is wrong. */
export function lay(
  read: Read | Incoming,
  text: string,
  existing: Decisions = noDecisions,
): Decisions | readonly ImportProblem[] {
  if ('problems' in read) return read.problems;
  const incoming = 'articles' in read ? read.articles[0] : read;
  if (!incoming) return noDecisions;
  let count = 0;
  const newId = (): string => `n${(count += 1)}`;
  const article = parseArticle(text, { language: 'de' });
  const laid = takeIn(incoming, { article, schema: defaultSchema, on: taken, existing, newId });
  return 'problems' in laid ? laid.problems : laid;
}

/** The same, where nothing may be wrong. */
export function decided(read: Read | Incoming, text: string, existing?: Decisions): Decisions {
  const laid = lay(read, text, existing);
  assert.ok('annotations' in laid, JSON.stringify(laid));
  return laid;
}

/** A file that says this much of an article. */
export function incoming(facts: Partial<Incoming>): Incoming {
  return { names: ['a.article'], annotations: [], entities: new Map(), relations: [], ...facts };
}

/** An annotation of a file at this place, in code points. */
export function said(
  type: string,
  at: readonly [number, number],
  facts: Partial<IncomingAnnotation> = {},
): IncomingAnnotation {
  const parts = [{ prefix: '', suffix: '', at }];
  return { type, parts, attributes: {}, roles: {}, notes: [], by: '', on: '', ...facts };
}

/** Type and words of each annotation. */
export function drawn({ annotations }: Decisions, text: string): readonly string[] {
  return [...annotations.values()].map(({ type, placement }) =>
    [type, ...placement.spans.map(({ start, end }) => text.slice(start, end))].join(' '),
  );
}

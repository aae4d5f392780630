import { createCodePoints } from '../text/codepoints';
import { namesAfter } from './articleNames';
import type { Incoming, IncomingAnnotation, IncomingEntity, Read } from './incoming';
import type { Chunk } from './iobRead';
import { createRebuiltText, type RebuiltText } from './rebuiltText';
import type { RowProblems } from './rows';

/** An article of a file of tokens, as it is read. */
export interface RowDocument {
  /** What the file calls it; empty if it does not say. */
  readonly names: readonly string[];
  readonly text: RebuiltText;
  readonly chunks: Chunk[];
}

/** An article of which nothing is read yet. */
export function beginDocument(names: readonly string[] = []): RowDocument {
  return { names, text: createRebuiltText(), chunks: [] };
}

/** What was read as articles, or what is wrong with it; one that the file has no name for is called after the file. */
export function readOf(
  documents: readonly RowDocument[],
  { list }: RowProblems,
  file: { readonly name: string; readonly suffix: string },
): Read {
  if (list.length > 0) return { problems: list };
  const own = namesAfter(file.name, file.suffix);
  const full = documents.filter(({ text }) => text.text !== '');
  const articles = full.map((document, index) => incomingOf(document, numbered(own, index, full.length)));
  return { articles, leftOut: [] };
}

/** Names of one of several articles in a file: `corpus-2.article` is the second of `corpus.conll`. */
export function numbered(names: readonly string[], index: number, count: number): readonly string[] {
  if (count === 1) return names;
  return names.map((name) => name.replace(/(\.article)?$/u, (ending) => `-${index + 1}${ending}`));
}

function incomingOf({ names, text: { text }, chunks }: RowDocument, fallback: readonly string[]): Incoming {
  const points = createCodePoints(text);
  const entities = new Map<string, IncomingEntity>();
  const annotations = chunks.map(({ label, at, line, wikidata }): IncomingAnnotation => {
    const name = text.slice(points.toUtf16(at[0]), points.toUtf16(at[1]));
    if (wikidata !== undefined && !entities.has(wikidata))
      entities.set(wikidata, { name, aliases: [], wikidata, by: '', on: '' });
    return {
      line,
      type: label,
      attributes: {},
      parts: [{ prefix: '', suffix: '', at }],
      roles: {},
      ...(wikidata !== undefined && { entity: wikidata }),
      notes: [],
      by: '',
      on: '',
    };
  });
  return { names: [...names, ...fallback], text, annotations, entities, relations: [] };
}

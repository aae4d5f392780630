import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import { describe } from '../../../src/core/annotations/anchor';
import type { DecisionStamp } from '../../../src/core/annotations/draft';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { followEdits, type TextEdit } from '../../../src/core/annotations/follow';
import type { Schema } from '../../../src/core/annotations/schema';
import { parseArticle } from '../../../src/core/article/parse';
import type { Article } from '../../../src/core/article/article';
import type { Suggestion, Suggestions } from '../../../src/core/suggestion';
import type { Span } from '../../../src/core/text/span';

/** Ids that count up, so that a test says what it gets. */
export function stampAt(on = '2026-11-24T10:00:00Z', by = 'ks', prefix = 'n'): DecisionStamp {
  let count = 0;
  return { by, on, newId: () => `${prefix}${(count += 1)}` };
}

/** The n-th place (from 0) of some words. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let at = -1;
  for (let index = 0; index <= nth; index++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words}`);
  return { start: at, end: at + words.length };
}

export function annotate(
  article: Article,
  id: string,
  spans: readonly Span[],
  facts: Partial<Annotation> = {},
): Annotation {
  return {
    id,
    type: 'person',
    attributes: {},
    roles: {},
    status: 'accepted',
    by: 'ks',
    on: '2026-11-24T10:00:00Z',
    selector: describe(article, spans),
    placement: { state: 'exact', score: 1, spans },
    extra: {},
    ...facts,
  };
}

export function decisionsOf(...annotations: readonly Annotation[]): Decisions {
  return { ...noDecisions, annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])) };
}

export function suggest(
  text: string,
  type: string,
  words: string,
  nth = 0,
  facts: Partial<Suggestion> = {},
): Suggestion {
  const spans = [spanOf(text, words, nth)];
  return { type, spans, attributes: {}, roles: {}, score: 0.9, evidence: [], ...facts };
}

export const noSuggestions: Suggestions = { items: [], entities: [] };

/** A text under edit: drops edits in as VS Code does, several at once in offsets of the text before. */
export class Editing {
  decisions: Decisions;
  text: string;
  /** What takes each event back, as an editor's undo does. */
  readonly undos: TextEdit[][] = [];

  constructor(
    text: string,
    decisions: Decisions,
    private readonly says: 'removed' | 'nothing' = 'removed',
  ) {
    this.text = text;
    this.decisions = decisions;
  }

  edit(...edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): this {
    const before = this.text;
    const ascending = edits.toSorted((a, b) => a.start - b.start);
    let by = 0;
    const undo: TextEdit[] = [];
    for (const { start, end, text } of ascending) {
      undo.push({ start: start + by, end: start + by + text.length, text: before.slice(start, end) });
      this.text = this.text.slice(0, start + by) + text + this.text.slice(end + by);
      by += text.length - (end - start);
    }
    this.decisions = followEdits(
      this.decisions,
      edits.map((edit) => (this.says === 'removed' ? { ...edit, removed: before.slice(edit.start, edit.end) } : edit)),
    );
    this.undos.push(undo);
    return this;
  }

  /** Replaces the n-th place of some words. */
  replace(words: string, by: string, nth = 0): this {
    return this.edit({ ...spanOf(this.text, words, nth), text: by });
  }

  undo(): this {
    const edits = this.undos.pop() ?? [];
    this.edit(...edits);
    this.undos.pop();
    return this;
  }

  /** Letter by letter, as a person types. */
  type(at: number, text: string): this {
    Array.from(text).reduce((place, letter) => {
      this.edit({ start: place, end: place, text: letter });
      return place + letter.length;
    }, at);
    return this;
  }

  backspace(at: number, count: number): this {
    for (let index = 0; index < count; index++) this.edit({ start: at - index - 1, end: at - index, text: '' });
    return this;
  }

  wordsOf(id: string): readonly string[] {
    const spans = this.decisions.annotations.get(id)?.placement.spans ?? [];
    return spans.map(({ start, end }) => this.text.slice(start, end));
  }

  stateOf(id: string): string | undefined {
    return this.decisions.annotations.get(id)?.placement.state;
  }
}

/** A schema that has nothing in common with the built-in one. */
export const gardenSchema: Schema = {
  types: [
    {
      name: 'plant',
      label: 'Plant',
      color: '#228833',
      key: 'p',
      attributes: [{ name: 'season', values: ['spring', 'autumn'], default: 'spring' }],
      roles: [],
      named: true,
    },
    { name: 'tool', label: 'Tool', color: '#885522', key: 't', attributes: [], roles: [], named: true },
    {
      name: 'task',
      label: 'Task',
      color: '#222288',
      attributes: [{ name: 'note', values: [] }],
      roles: ['gardener', 'object'],
      named: false,
    },
  ],
  relations: [],
};

export const article = (text: string): Article => parseArticle(text, { language: 'de' });

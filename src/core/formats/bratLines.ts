import type { Span } from '../text/span';
import { Refused } from './w3cValues';

/** A text-bound annotation; places in code points of the text beside it. */
export interface BratBound {
  readonly type: string;
  readonly fragments: readonly Span[];
  readonly words: string;
  readonly line: number;
}

/** What has arguments: an event with its trigger first, or a relation. */
export interface BratArguments {
  readonly type: string;
  readonly args: readonly { readonly name: string; readonly id: string }[];
  readonly line: number;
}

/** What is said of one annotation by an attribute, a link or a comment. */
export interface BratRemark {
  readonly type: string;
  readonly about: string;
  /** Value of an attribute, reference of a link; empty if there is none. */
  readonly value: string;
  /** What stands in the last field: the name of what is linked, a comment. */
  readonly words: string;
  readonly line: number;
}

/** The lines of a file of standoff by their kind (brat.nlplab.org/standoff.html). */
export interface BratLines {
  readonly bound: ReadonlyMap<string, BratBound>;
  readonly events: ReadonlyMap<string, BratArguments>;
  readonly relations: readonly BratArguments[];
  readonly equal: readonly (readonly string[])[];
  readonly attributes: readonly BratRemark[];
  readonly links: readonly BratRemark[];
  readonly comments: readonly BratRemark[];
}

interface Draft extends BratLines {
  readonly bound: Map<string, BratBound>;
  readonly events: Map<string, BratArguments>;
  readonly relations: BratArguments[];
  readonly equal: (readonly string[])[];
  readonly attributes: BratRemark[];
  readonly links: BratRemark[];
  readonly comments: BratRemark[];
}

const patterns = {
  T: /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/,
  A: /^(\S+) (\S+)(?: (.+))?$/u,
  N: /^(\S+) (\S+) (\S+)$/,
  '#': /^(\S+) (\S+)$/,
};

/** Reads standoff, line by line; refused at the first line that brat would refuse. */
export function readBratLines(content: string): BratLines {
  const draft: Draft = {
    bound: new Map(),
    events: new Map(),
    relations: [],
    equal: [],
    attributes: [],
    links: [],
    comments: [],
  };
  const ids = new Set<string>();
  for (const [index, raw] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const text = raw.replace(/\r$/, '');
    if (text.trim() === '') continue;
    const line = index + 1;
    const [id = '', head = '', ...rest] = text.split('\t');
    if (id !== '*' && ids.has(id)) throw new Refused('repeatedId', id, line);
    ids.add(id);
    if (!take(draft, { id, head, words: rest.join('\t'), line }))
      throw new Refused('wrongLine', text.slice(0, 60), line);
  }
  return draft;
}

interface Line {
  readonly id: string;
  readonly head: string;
  readonly words: string;
  readonly line: number;
}

/** False for a line that is none of standoff. */
function take(draft: Draft, own: Line): boolean {
  const { id, head, line } = own;
  const letter = /^(?:[TERAMN#]\w+|\*)$/.test(id) ? id.charAt(0) : '';
  if (letter === 'T') return takeBound(draft, own);
  if (letter === 'E' || letter === 'R') {
    const [first = '', ...args] = head.trimEnd().split(' ').map(argumentOf);
    const type = letter === 'E' && typeof first !== 'string' ? first.name : first;
    const all = letter === 'E' ? [first, ...args] : args;
    const found = all.filter((argument) => typeof argument !== 'string');
    if (typeof type !== 'string' || type === '' || found.length < all.length) return false;
    if (letter === 'E') draft.events.set(id, { type, args: found, line });
    else draft.relations.push({ type, args: found, line });
    return letter === 'E' || found.length === 2;
  }
  if (letter === '*') {
    draft.equal.push(head.split(' ').slice(1));
    return true;
  }
  return takeRemark(draft, letter === 'M' ? 'A' : letter, own);
}

function argumentOf(text: string): { readonly name: string; readonly id: string } | string {
  const at = text.lastIndexOf(':');
  return at > 0 && at < text.length - 1 ? { name: text.slice(0, at), id: text.slice(at + 1) } : text;
}

function takeBound(draft: Draft, { id, head, words, line }: Line): boolean {
  const [, type, places = ''] = patterns.T.exec(head) ?? [];
  if (type === undefined) return false;
  const fragments = places.split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number);
    return { start, end };
  });
  draft.bound.set(id, { type, fragments, words, line });
  return true;
}

function takeRemark(draft: Draft, letter: string, { head, words, line }: Line): boolean {
  if (letter !== 'A' && letter !== 'N' && letter !== '#') return false;
  const [, type, about, value = ''] = patterns[letter].exec(head) ?? [];
  if (type === undefined || about === undefined) return false;
  const to = letter === 'A' ? draft.attributes : letter === 'N' ? draft.links : draft.comments;
  to.push({ type, about, value, words, line });
  return true;
}

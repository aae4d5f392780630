import { existsSync, readFileSync } from 'node:fs';
import { parseArticle } from '../../src/core/article/parse';
import { labelOf, Part } from '../../src/core/mentions/tagger/labels';

/** A sentence as our own tokenizer reads it, with its labels; `open` marks tokens that the corpus leaves undecided. */
export interface GoldSentence {
  readonly words: readonly string[];
  readonly labels: readonly number[];
  /** Whether each token that is outside here may be something that the corpus does not annotate. */
  readonly open: boolean;
  readonly weight: number;
}

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly level?: number;
  readonly coarse?: string | null;
}

interface Document {
  readonly text: string;
  readonly lang: 'de' | 'en';
  readonly doctype?: string;
  readonly entities: readonly Entity[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

const NAMES = ['PER', 'LOC', 'ORG', 'OTH'];
const FORMS = ['', 'deriv', 'part'];

/** GermEval 2014: the outermost mentions, all twelve classes. */
export function readGermEval(file: string): GoldSentence[] {
  return read(file).flatMap((document) => sentences(document, document.entities.filter(isOuter).map(fine), false, 1));
}

/**
 * SmartData: persons, places and organizations. Its guideline takes adjectives of places for places, which are derived
 * forms here, and cuts compounds at the hyphen, which are parts here. It leaves works, events and products open.
 */
export function readSmartData(file: string, weight: number): GoldSentence[] {
  return read(file).flatMap((document) => {
    const spans = document.entities.flatMap(({ start, end, coarse }) => {
      const type = NAMES.indexOf(coarse ?? '');
      if (type < 0) return [];
      const surface = document.text.slice(start, end);
      const isDerived = type === 1 && /^\p{Ll}/u.test(surface) && /isch(?:e[nmrs]?)?$/u.test(surface);
      return [{ start, end, kind: type * 3 + (isDerived ? 1 : 0) }];
    });
    return sentences(document, spans, true, weight);
  });
}

const ENGLISH: Readonly<Record<string, string>> = {
  politician: 'PER',
  person: 'PER',
  politicalparty: 'ORG',
  organisation: 'ORG',
  location: 'LOC',
  country: 'LOC',
};

/** English with labels of its own names, or the fine ones of CrossNER; what has none here is no mention. */
export function readEnglish(file: string, weight: number): GoldSentence[] {
  return read(file).flatMap((document) => {
    const spans = document.entities.flatMap(({ start, end, label }) => {
      const type = NAMES.indexOf(ENGLISH[label] ?? label);
      return type < 0 ? [] : [{ start, end, kind: type * 3 }];
    });
    return sentences(document, spans, false, weight);
  });
}

function read(file: string): Document[] {
  if (!existsSync(file)) throw new Error(`There is no ${file}`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document);
}

function isOuter({ level }: Entity): boolean {
  return (level ?? 1) === 1;
}

function fine({ start, end, label }: Entity): Span {
  const name = label.slice(0, 3);
  return { start, end, kind: NAMES.indexOf(name) * 3 + FORMS.indexOf(label.slice(3)) };
}

function sentences({ text, lang }: Document, spans: readonly Span[], open: boolean, weight: number): GoldSentence[] {
  const found: GoldSentence[] = [];
  for (const { start, body } of parseArticle(text, { language: lang }).blocks) {
    const { starts, ends } = body.tokens;
    for (const { firstToken, endToken } of body.sentences) {
      const words: string[] = [];
      for (let token = firstToken; token < endToken; token++) words.push(body.text.slice(starts[token], ends[token]));
      const labels = new Array<number>(words.length).fill(0);
      for (const span of spans) {
        mark(
          labels,
          span,
          (token) => start + (starts[firstToken + token] ?? 0),
          (token) => start + (ends[firstToken + token] ?? 0),
        );
      }
      if (words.length > 0) found.push({ words, labels, open, weight });
    }
  }
  return found;
}

/** Labels the tokens that a span touches; a name that is only a part of its last word makes a mention of the form *part*. */
function mark(
  labels: number[],
  span: Span,
  startOf: (token: number) => number,
  endOf: (token: number) => number,
): void {
  let first = -1;
  let last = -1;
  for (let token = 0; token < labels.length; token++) {
    if (endOf(token) <= span.start || startOf(token) >= span.end) continue;
    if (first < 0) first = token;
    last = token;
  }
  if (first < 0 || labels.slice(first, last + 1).some((label) => label !== 0)) return;
  const cut = endOf(last) - span.end;
  const kind = cut > 2 && span.kind % 3 === 0 ? span.kind + 2 : span.kind;
  if (first === last) labels[first] = labelOf(kind, Part.single);
  else for (let token = first; token <= last; token++) labels[token] = labelOf(kind, partAt(token, first, last));
}

function partAt(token: number, first: number, last: number): number {
  return token === first ? Part.begin : token === last ? Part.end : Part.inside;
}

import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createQuoteFinder } from '../../../src/core/quotes/find';
import type { Medium, Quote, QuoteKind } from '../../../src/core/quotes/quote';
import type { Span } from '../../../src/core/text/span';

/**
 * A sentence with its quotations drawn into it: `<s|Kirby> <c|sagte>: <q|„Nein.“>`. Letters: q direct, i indirect,
 * f indirect/free indirect, h free indirect, r reported; s speaker, c cue, a addressee, m frame. A digit ties parts together:
 * `<i1|…>, <c1|sagte> <s1|X>, <i1|…>` is one quotation in two parts. Roles without a digit belong to every quotation
 * without one. Cues, addressees and frames are compared only if they are drawn.
 */
const kinds: Readonly<Record<string, QuoteKind>> = {
  q: 'direct',
  i: 'indirect',
  f: 'indirectFreeIndirect',
  h: 'freeIndirect',
  r: 'reported',
};

interface Part extends Span {
  readonly letter: string;
  readonly digit: string;
}

interface Drawn {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Takes the drawing out of a text. */
function readDrawn(drawn: string): Drawn {
  const parts: Part[] = [];
  const open: { letter: string; digit: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < drawn.length; i++) {
    const tag = /^<([qifhrscam])(\d*)\|/.exec(drawn.slice(i, i + 8));
    if (tag !== null) {
      open.push({ letter: tag[1] ?? '', digit: tag[2] ?? '', start: text.length });
      i += tag[0].length - 1;
    } else if (drawn[i] === '>' && open.length > 0) {
      const part = open.pop();
      if (part !== undefined) parts.push({ ...part, end: text.length });
    } else text += drawn.charAt(i);
  }
  return { text, parts: parts.sort((a, b) => a.start - b.start || b.end - a.end) };
}

const finder = createQuoteFinder();

export function findQuotes(text: string, language: Language): readonly Quote[] {
  return finder(parseArticle(text, { language }), { mentions: [], entities: [] });
}

/** Asserts that exactly the drawn quotations are found, with their speakers. */
function assertDrawn(drawn: string, language: Language): void {
  const { text, parts } = readDrawn(drawn);
  const has = (letter: string): boolean => parts.some((part) => part.letter === letter);
  const found = findQuotes(text, language).map((quote) => {
    const lines = [line(text, quote.type, quote.spans), line(text, '  speaker', quote.speaker)];
    if (has('c')) lines.push(line(text, '  cue', quote.cue));
    if (has('a')) lines.push(line(text, '  addressee', quote.addressee));
    if (has('m')) lines.push(line(text, '  frame', quote.frame));
    return lines.join('\n');
  });
  assert.equal(found.join('\n'), expected(text, parts, has).join('\n'), text);
}

function expected(text: string, parts: readonly Part[], has: (letter: string) => boolean): string[] {
  const quotes: { kind: QuoteKind; digit: string; spans: Part[] }[] = [];
  for (const part of parts) {
    const kind = kinds[part.letter];
    if (kind === undefined) continue;
    const same = part.digit === '' ? undefined : quotes.find((each) => each.digit === part.digit && each.kind === kind);
    if (same === undefined) quotes.push({ kind, digit: part.digit, spans: [part] });
    else same.spans.push(part);
  }
  const roles = (letter: string, digit: string): Part[] =>
    parts.filter(
      (part) =>
        part.letter === letter &&
        (part.digit === digit || part.digit.includes(digit)) &&
        (digit !== '' || part.digit === ''),
    );
  return quotes.map(({ kind, digit, spans }) => {
    const lines = [line(text, kind, spans), line(text, '  speaker', roles('s', digit))];
    if (has('c')) lines.push(line(text, '  cue', roles('c', digit)));
    if (has('a')) lines.push(line(text, '  addressee', roles('a', digit)));
    if (has('m')) lines.push(line(text, '  frame', roles('m', digit)));
    return lines.join('\n');
  });
}

function line(text: string, name: string, spans: readonly Span[]): string {
  return `${name}: ${spans.map((span) => text.slice(span.start, span.end)).join(' … ')}`;
}

/** One `it` for each drawn sentence. */
export function shouldFind(language: Language, rows: readonly string[], it: Mocha.TestFunction): void {
  for (const row of rows) {
    it(readDrawn(row).text.slice(0, 100), () => {
      assertDrawn(row, language);
    });
  }
}

/** One `it` for each sentence in which nobody is quoted. */
export function shouldNotFind(language: Language, rows: readonly string[], it: Mocha.TestFunction): void {
  for (const row of rows) {
    it(`not: ${row.slice(0, 100)}`, () => {
      assert.deepEqual(
        findQuotes(row, language).map((quote) => `${quote.type} ${line(row, '', quote.spans)}`),
        [],
      );
    });
  }
}

/** Asserts the medium of every quotation of a sentence, in order. */
export function shouldBe(
  language: Language,
  rows: readonly (readonly [text: string, ...media: Medium[]])[],
  it: Mocha.TestFunction,
): void {
  for (const [text, ...media] of rows) {
    it(`${text.slice(0, 80)} → ${media.join(', ')}`, () => {
      assert.deepEqual(
        findQuotes(text, language).map(({ medium }) => medium),
        media,
      );
    });
  }
}

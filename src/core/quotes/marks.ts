import { TokenKind, type Body } from '../article/article';

/** Which marks pair with which: a mark closes only what one of its family opened. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'singleGuillemet' | 'straight' | 'corner';

/** A quotation mark of a block, read by what stands beside it. */
export interface Mark {
  readonly token: number;
  readonly family: MarkFamily;
  /** May open, may close; both where its surroundings and the article's style leave it open. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** How an article writes its marks, as far as a single mark cannot say it. */
export interface MarkStyle {
  /** „…“ and ‚…‘ are in use, so “ and ‘ close; otherwise they open as in English. */
  readonly low: boolean;
  /** »…« rather than «…». */
  readonly inward: boolean;
}

const families: Readonly<Record<string, MarkFamily>> = {
  '„': 'double',
  '“': 'double',
  '”': 'double',
  '‟': 'double',
  '＂': 'straight',
  '"': 'straight',
  '‚': 'single',
  '‘': 'single',
  '’': 'single',
  '‛': 'single',
  "'": 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'singleGuillemet',
  '›': 'singleGuillemet',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
};

const before = /[\s([{/–—-]/u;
const after = /[\s.,;:!?…)\]}/–—-]/u;

/** The style of an article, from all its text at once. Linear. */
export function detectStyle(text: string): MarkStyle {
  let inward = 0;
  for (let i = text.indexOf('»'); i >= 0; i = text.indexOf('»', i + 1)) {
    const spaceBefore = i === 0 || before.test(text.charAt(i - 1));
    inward += spaceBefore ? 1 : -1;
  }
  return { low: text.includes('„') || text.includes('‚'), inward: inward > 0 };
}

/** The quotation marks of a block in order. */
export function findMarks(body: Body, style: MarkStyle): Mark[] {
  const { tokens, text } = body;
  const marks: Mark[] = [];
  for (let token = 0; token < tokens.length; token++) {
    if (tokens.kinds[token] !== TokenKind.mark) continue;
    const start = tokens.starts[token] ?? 0;
    const sign = text.charAt(start);
    const family = families[sign];
    if (family === undefined) continue;
    marks.push({
      token,
      family,
      ...direction(sign, style, sideOf(text, start - 1, before), sideOf(text, start + 1, after)),
    });
  }
  return marks;
}

type Side = 'space' | 'mark' | 'text';

function sideOf(text: string, at: number, space: RegExp): Side {
  const char = text.charAt(at);
  if (char === '' || space.test(char)) return 'space';
  return char in families ? 'mark' : 'text';
}

function direction(sign: string, style: MarkStyle, left: Side, right: Side): Pick<Mark, 'opens' | 'closes'> {
  switch (sign) {
    case '„':
    case '「':
    case '『':
      return { opens: true, closes: false };
    case '」':
    case '』':
      return { opens: false, closes: true };
    case '‚':
      return { opens: left !== 'text' && right !== 'space', closes: false };
    case '’':
      return { opens: false, closes: left !== 'space' && right !== 'text' };
    case "'":
    case '"':
    case '＂':
      return byContext(left, right);
    default:
      return bySide(opensByStyle(sign, style), left, right);
  }
}

function opensByStyle(sign: string, style: MarkStyle): boolean {
  if (sign === '»' || sign === '›') return style.inward;
  if (sign === '«' || sign === '‹') return !style.inward;
  return sign !== '”' && !style.low;
}

/** A sign that means one thing in this style, unless it plainly stands the other way round. */
function bySide(opens: boolean, left: Side, right: Side): Pick<Mark, 'opens' | 'closes'> {
  const turned = opens ? left === 'text' && right === 'space' : left === 'space' && right === 'text';
  return turned ? { opens: !opens, closes: opens } : { opens, closes: !opens };
}

function byContext(left: Side, right: Side): Pick<Mark, 'opens' | 'closes'> {
  return { opens: left !== 'text' && right !== 'space', closes: left !== 'space' && right !== 'text' };
}

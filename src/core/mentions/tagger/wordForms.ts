import { isLowerAt, isUpperAt } from '../../text/characters';
import { mix } from './keys';

/** A number as zeros, as many as it has figures (at most six); any other word with plain apostrophes and hyphens. */
export function normalized(word: string): string {
  if (isNumber(word)) return '000000'.slice(0, Math.min(6, word.length));
  return /[\u2010\u2011\u2019\u00ad]/u.test(word)
    ? word
        .replace(/[\u2010\u2011]/gu, '-')
        .replace(/\u2019/gu, "'")
        .replace(/\u00ad/gu, '')
    : word;
}

function isNumber(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) continue;
    if (at === 0 || (unit !== 0x2e && unit !== 0x2c)) return false;
  }
  return word.length > 0;
}

export function isUpper(word: string, at: number): boolean {
  return isUpperAt(word, at);
}

export function lowered(word: string): string {
  return word.toLowerCase();
}

/** The kinds of a word's characters, runs shortened: *McDonald* is XxXx, *G7-Gipfel* X9-Xx. */
export function shapeHash(word: string): number {
  let hash = 7;
  let last = 0;
  let length = 0;
  for (let at = 0; at < word.length && at < 64; at++) {
    const kind = kindAt(word, at);
    if (kind === last && (kind !== 1 || length >= 3)) continue;
    hash = mix(hash, kind);
    last = kind;
    length += 1;
  }
  return hash;
}

function kindAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return 3;
  if (unit === 0x2d || unit === 0x2013) return 4;
  if (unit === 0x2e || unit === 0x27) return unit;
  if (isUpperAt(word, at)) return 1;
  return isLowerAt(word, at) ? 2 : 5;
}

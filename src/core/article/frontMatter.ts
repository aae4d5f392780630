import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Span } from '../text/span';
import type { Language } from './article';

/** What the program reads of an article's front matter; each is absent if it is not there or makes no sense. */
export interface FrontMatter {
  readonly language?: Language;
  /** ISO 8601 `2026-11-24`. */
  readonly date?: string;
}

/** Front matter longer than that is kept as a block and not read. */
const LONGEST = 65_536;

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/u;

/** The block of front matter at the start of a text, from its first to its last `---`; undefined if it is not closed. */
export function findFrontMatter(text: string): Span | undefined {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gmu;
  closing.lastIndex = opening.length;
  const found = closing.exec(text);
  if (!found) return undefined;
  return { start: opening.startsWith('\ufeff') ? 1 : 0, end: found.index + 3 };
}

/** Reads a block of front matter as YAML; one that is damaged says nothing. All scalars are read as text. */
export function readFrontMatter(block: string): FrontMatter {
  const fields = readFields(block.replace(/^---[ \t]*/u, '').replace(/(?:---|\.\.\.)$/u, ''));
  const language = ['lang', 'language', 'sprache'].map((key) => readLanguage(fields[key])).find((found) => found);
  const date = ['date', 'published', 'datum'].map((key) => readDate(fields[key])).find((found) => found);
  return { ...(language && { language }), ...(date !== undefined && { date }) };
}

function readFields(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.length > LONGEST) return {};
  try {
    const value = load(yaml, { schema: FAILSAFE_SCHEMA });
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function readLanguage(value: unknown): Language | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.trim().toLowerCase();
  if (/^(?:de|deu|ger)(?:[-_]|$)|^(?:deutsch|german)$/u.test(name)) return 'de';
  return /^(?:en|eng)(?:[-_]|$)|^(?:english|englisch)$/u.test(name) ? 'en' : undefined;
}

function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const iso = /^\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)/u.exec(value);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^\s*(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})\s*$/u.exec(value);
  return german ? isoDate(Number(german[3]), Number(german[2]), Number(german[1])) : undefined;
}

/** Undefined for a day that no calendar has. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

import type { Detector } from '../core/annotate';
import type { Language } from '../core/article/article';
import { decodeUtf8 } from './decode';
import { Exit, reasonOf, type Io } from './io';
import { idJson } from './jsonId';
import { LONGEST_LINE, readLines, type Line } from './lines';
import { toResult } from './result';

/** A text that came in on a line. */
interface Request {
  /** JSON, as it goes out again. */
  readonly id: string;
  readonly text: string;
  readonly language?: Language;
}

/** Legal inside JSON, but line ends to many who split lines (Python's `splitlines`, JavaScript before 2019). */
const lineEnds = /[\u0085\u2028\u2029]/g;

/**
 * A line out for each line in, in order. What one chunk of input asks is answered before the next is read, so a partner that
 * waits for its answers gets them, and memory does not grow. `name` is how messages call the input.
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  { detector, language, io, name }: { detector: Detector; language: Language | undefined; io: Io; name: string },
): Promise<Exit> {
  let exit: Exit = Exit.fine;
  for await (const lines of readLines(input)) {
    let answers = '';
    for (const line of lines) {
      try {
        const request = readRequest(line);
        if (request !== undefined) answers += answer(request, detector, language);
      } catch (error) {
        // One line that cannot be answered must not cost the answers to all others.
        exit = Exit.wrong;
        io.err(`${name}:${line.number}: ${reasonOf(error)}, skipped\n`);
      }
    }
    if (answers !== '') await io.out(answers);
  }
  return exit;
}

function answer({ id, text, language: own }: Request, detector: Detector, language: Language | undefined): string {
  const chosen = language ?? own;
  const result = toResult(detector.detect(text, chosen === undefined ? {} : { language: chosen }));
  const json = `{"id":${id},${JSON.stringify(result).slice(1)}\n`;
  return json.replace(lineEnds, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A request; undefined for an empty line. Throws an error that says what is wrong with the line. */
function readRequest({ bytes, number }: Line): Request | undefined {
  if (bytes === undefined) throw new Error(`longer than ${LONGEST_LINE / 1024 / 1024} MB`);
  const line = decodeUtf8(bytes)?.replace(number === 1 ? /^\uFEFF/ : '', '');
  if (line === undefined) throw new Error('not UTF-8');
  if (line.trim() === '') return undefined;
  const value = readJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const { id = null, text, lang } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') throw new Error('has no "text"');
  return { id: idJson(id, line), text, ...(isLanguage(lang) && { language: lang }) };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
}

export function isLanguage(value: unknown): value is Language {
  return value === 'de' || value === 'en';
}

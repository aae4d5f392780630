import type { Detector } from '../core/annotate';
import type { Language } from '../core/article/article';
import { decodeUtf8 } from './decode';
import { Exit, type Io } from './io';
import { readLines, type Line } from './lines';
import { toResult } from './result';

/** A text that came in on a line. */
interface Request {
  readonly id: unknown;
  readonly text: string;
  readonly language?: Language;
}

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
      const request = readRequest(line);
      if (request === undefined) continue;
      if (typeof request === 'string') {
        exit = Exit.wrong;
        io.err(`${name}:${line.number}: ${request}\n`);
        continue;
      }
      const chosen = language ?? request.language;
      const detection = detector.detect(request.text, chosen === undefined ? {} : { language: chosen });
      answers += JSON.stringify(toResult(request.id, detection)) + '\n';
    }
    if (answers !== '') await io.out(answers);
  }
  return exit;
}

/** A request; a string that says what is wrong with the line; undefined for an empty one. */
function readRequest({ bytes, number }: Line): Request | string | undefined {
  const line = decodeUtf8(bytes)?.replace(number === 1 ? /^\uFEFF/ : '', '');
  if (line === undefined) return 'not UTF-8, skipped';
  if (line.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON, skipped';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object, skipped';
  const { id = null, text, lang } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return 'has no "text", skipped';
  return { id, text, ...(isLanguage(lang) && { language: lang }) };
}

export function isLanguage(value: unknown): value is Language {
  return value === 'de' || value === 'en';
}

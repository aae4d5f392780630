import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Detector } from '../core/annotate';
import type { Language } from '../core/article/article';
import { readArguments } from './arguments';
import { decodeUtf8 } from './decode';
import { drawDetection } from './draw/detection';
import { eachFile } from './files';
import { Exit, nameOf, UsageError, type Io } from './io';
import { annotateLines, isLanguage } from './jsonl';
import { printable } from './printable';

/** How wide a drawing is where no terminal says. */
const WIDTH = 100;

/** `annotate [FILE…] [--lang de|en] [--jsonl]`. */
export async function annotate(args: readonly string[], io: Io, loadDetector: () => Promise<Detector>): Promise<Exit> {
  const { values, positionals } = readArguments('annotate', args, {
    lang: { type: 'string' },
    jsonl: { type: 'boolean', default: false },
  });
  const { lang } = values;
  if (lang !== undefined && !isLanguage(lang)) throw new UsageError(`--lang is de or en, not ${lang}`);
  const detector = await loadDetector();
  const files = positionals.length > 0 ? positionals : ['-'];
  const sources = files.map((file) => ({ file, inside: '' }));
  return eachFile(sources, io, ({ file }) => {
    const task = { file, io, detector, language: lang, isOneOfSeveral: files.length > 1 };
    return values.jsonl ? annotateJsonl(task) : drawFile(task);
  });
}

interface Task {
  /** `-` is the standard input. */
  readonly file: string;
  readonly io: Io;
  readonly detector: Detector;
  readonly language: Language | undefined;
  readonly isOneOfSeveral: boolean;
}

function annotateJsonl({ file, io, detector, language }: Task): Promise<Exit> {
  const input = file === '-' ? io.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  return annotateLines(input, { detector, language, io, name: nameOf(file) });
}

async function drawFile({ file, io, detector, language, isOneOfSeveral }: Task): Promise<Exit> {
  const text = decodeUtf8(file === '-' ? await buffer(io.stdin) : await readFile(file));
  if (text === undefined) {
    io.err(`${nameOf(file)}: not UTF-8; convert it first, for example with iconv\n`);
    return Exit.wrong;
  }
  const detection = detector.detect(text, language === undefined ? {} : { language });
  if (isOneOfSeveral) await io.out(`== ${printable(nameOf(file))} ==\n`);
  const options = { width: io.columns ?? WIDTH, isDim: io.hasColours ?? false };
  for (const piece of drawDetection(detection, options)) await io.out(piece);
  return Exit.fine;
}

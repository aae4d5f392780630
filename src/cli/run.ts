import type { Detector } from '../core/annotate';
import { agree } from './agree';
import { annotate } from './annotate';
import { checkFiles } from './check';
import { convertFiles } from './convert';
import { evaluate } from './evaluate';
import { exportFiles } from './export';
import { listFormats } from './formats';
import { help } from './help';
import { importFiles } from './import';
import { Exit, reasonOf, UsageError, type Io } from './io';
import { printable } from './printable';

type Command = (args: readonly string[], io: Io, loadDetector: () => Promise<Detector>) => Promise<Exit>;

const commands: Readonly<Record<string, Command>> = {
  annotate,
  export: exportFiles,
  import: importFiles,
  convert: convertFiles,
  check: checkFiles,
  agree,
  evaluate,
  formats: listFormats,
};

/** What the program is given besides its arguments. */
export interface Program {
  readonly io: Io;
  readonly version: string;
  readonly loadDetector: () => Promise<Detector>;
}

/** Runs a command line; resolves with the exit code and never rejects. */
export async function run(args: readonly string[], { io: streams, version, loadDetector }: Program): Promise<Exit> {
  const io: Io = { ...streams, err: printErrors(streams) };
  try {
    const [name = '', ...rest] = args;
    if (name === '--version') {
      await io.out(version + '\n');
      return Exit.fine;
    }
    const isHelp = ['', 'help', '--help', '-h'].includes(name);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!isHelp && command === undefined)
      throw new UsageError(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}`);
    const beforeDashes = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
    if (command === undefined || beforeDashes.some((arg) => arg === '--help' || arg === '-h')) {
      await io.out(help[isHelp ? (rest[0] ?? '') : name] ?? help[''] ?? '');
      return name === '' ? Exit.usage : Exit.fine;
    }
    return await command(rest, io, loadDetector);
  } catch (error) {
    io.err(`article-annotator: ${reasonOf(error)}\n`);
    return error instanceof UsageError ? Exit.usage : Exit.wrong;
  }
}

function printErrors(streams: Io): Io['err'] {
  return (text) => {
    streams.err(printable(text));
  };
}

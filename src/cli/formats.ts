import { formats } from '../core/formats/list';
import { readArguments } from './arguments';
import { Exit, UsageError, type Io } from './io';

/** `formats`: id and name of each format. */
export async function listFormats(args: readonly string[], io: Io): Promise<Exit> {
  const { positionals } = readArguments('formats', args, {});
  if (positionals.length > 0) throw new UsageError('formats takes no arguments');
  const width = Math.max(...formats.map(({ id }) => id.length));
  await io.out(formats.map(({ id, name }) => `${id.padEnd(width)}  ${name}\n`).join(''));
  return Exit.fine;
}

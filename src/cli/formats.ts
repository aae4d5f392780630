import { formats } from '../core/formats/list';
import { readArguments } from './arguments';
import { Exit, UsageError, type Io } from './io';

/** `formats`: id and name of each format, and whether there is a way back. */
export async function listFormats(args: readonly string[], io: Io): Promise<Exit> {
  const { positionals } = readArguments('formats', args, {});
  if (positionals.length > 0) throw new UsageError('formats takes no arguments');
  const width = Math.max(...formats.map(({ id }) => id.length));
  const lines = formats.map(({ id, name, read }) => `${id.padEnd(width)}  ${name}${read ? ', also read' : ''}\n`);
  await io.out(lines.join(''));
  return Exit.fine;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { reasonOf, UsageError } from './io';

/** Reads the options of a command; what it does not know is a {@link UsageError}. `--` ends the options. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = reasonOf(error).split(/\. To specify|\.?\n/);
    throw new UsageError(`${reason}. See: article-annotator ${command} --help`);
  }
}

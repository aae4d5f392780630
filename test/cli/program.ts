import { run } from '../../src/cli/run';
import { createDetector, type Detector } from '../../src/core/annotate';
import { repositoryModels } from '../../tools/models';

let detector: Detector | undefined;

/** The detector of the shipped models, made once for all tests. */
export function loadDetector(): Promise<Detector> {
  detector ??= createDetector(repositoryModels());
  return Promise.resolve(detector);
}

/** What a command line printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process; `input` is the standard input, in chunks as they would come. */
export async function runCli(
  args: readonly string[],
  input: readonly (string | Uint8Array)[] = [],
  detector?: Detector,
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    version: '1.2.3',
    loadDetector: () => (detector ? Promise.resolve(detector) : loadDetector()),
    io: {
      stdin: chunksOf(input),
      out: (text) => {
        out += text;
        return Promise.resolve();
      },
      err: (text) => {
        err += text;
      },
    },
  });
  return { code, out, err };
}

/** A stream of chunks, as they would come. */
export async function* chunksOf(input: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of input) yield await Promise.resolve(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
}

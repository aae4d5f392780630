import path from 'node:path';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { createDetector } from '../core/annotate';
import { loadModels } from '../core/mentions/models';
import { createReadModel } from '../platform/node/readModel';
import { Exit, reasonOf, type Io } from './io';
import { run } from './run';

const { stdin, stdout, stderr, env } = process;

// A run lasts seconds, and a third of them went into optimizing: large functions again and again, on the one core there may be.
// What V8 does not know of these it ignores.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
setFlagsFromString('--interrupt-budget=300000');

const io: Io = {
  stdin,
  async out(text) {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  err: (text) => void stderr.write(text),
  ...(stdout.isTTY && { columns: stdout.columns, hasColours: (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb' }),
};

// Whoever reads may stop reading (`| head`): no error, there is only nothing more to do.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(Exit.fine);
  io.err(`article-annotator: ${reasonOf(error)}\n`);
  process.exit(Exit.wrong);
});
// Messages that nobody reads must not end the work.
stderr.on('error', () => undefined);

/** The models lie beside the bundle's folder, in the package and in the repository alike. */
const readModel = createReadModel(path.join(__dirname, '..', 'models'));

void run(process.argv.slice(2), {
  io,
  version,
  loadDetector: async () =>
    createDetector(
      await loadModels(readModel, (cause) => {
        io.err(`models/tagger.bin could not be read, rules alone decide: ${String(cause)}\n`);
      }),
    ),
}).then((code) => {
  process.exitCode = code;
});

import path from 'node:path';
import { once } from 'node:events';
import { version } from '../../package.json';
import { createDetector } from '../core/annotate';
import { readLexicon } from '../core/mentions/lexicon';
import { createReadModel } from '../platform/node/readModel';
import type { Io } from './io';
import { run } from './run';

const { stdin, stdout, stderr, env } = process;

const io: Io = {
  stdin,
  async out(text) {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  err: (text) => void stderr.write(text),
  ...(stdout.isTTY && (env.NO_COLOR ?? '') === '' && { columns: stdout.columns }),
};

// Whoever reads may stop reading (`| head`): no error, there is only nothing more to do.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

/** The models lie beside the bundle's folder, in the package and in the repository alike. */
const readModel = createReadModel(path.join(__dirname, '..', 'models'));

void run(process.argv.slice(2), {
  io,
  version,
  loadDetector: async () => createDetector(readLexicon(await readModel('lexicon.bin'))),
}).then((code) => {
  process.exitCode = code;
});

/** `npm run golden`: writes the golden files anew from what detection finds now. Review the difference as code. */
import { ensureInstalled } from './install.mjs';
import { conclude, runSteps } from './steps.mjs';

ensureInstalled();
conclude(
  await runSteps([
    {
      name: 'golden files, written anew',
      tests: true,
      args: ['node_modules/mocha/bin/mocha.js', 'test/golden'],
      env: { UPDATE_GOLDEN: '1' },
    },
  ]),
);

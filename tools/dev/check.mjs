/** `npm run check`: everything but VS Code. */
import { ensureInstalled } from './install.mjs';
import { checkSteps } from './check-steps.mjs';
import { conclude, runSteps } from './steps.mjs';

ensureInstalled();
conclude(await runSteps(checkSteps));
